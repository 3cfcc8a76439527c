import { describe, expect, it } from 'vitest';
import { mergesOf, splitsOf } from '../../../evaluation/errors/costly-clusters.ts';
import type { PlacedName } from '../../../evaluation/score/place-names.ts';
import { figuresOfNames } from '../../../evaluation/score/resolution-figures.ts';

/** "a x 1": in document a, x is taken for 1; "a x -": it is not found. */
function names(...lines: string[]): PlacedName[] {
  return lines.map((line) => {
    const [document = '', gold = '', predicted = ''] = line.split(' ');
    const mention = { start: 0, end: 1, type: 'person', id: gold };
    return { document, mention, form: gold, gold, predicted: predicted === '-' ? null : predicted };
  });
}

describe('pairs of names', () => {
  it('are right where both are the same one, and all pairs of the same one are to be found', () => {
    const figures = figuresOfNames(names('a x 1', 'a x 1', 'b x 1', 'b y 1', 'c y 2', 'c x -'));
    // Put together: 6 pairs, of which the 3 of x; to be found: 6 of x, 1 of y.
    expect(figures?.pairs.precision).toBe(3 / 6);
    expect(figures?.pairs.recall).toBe(3 / 7);
  });

  it('are none where everybody is named once', () => {
    expect(figuresOfNames(names('a x 1', 'b y 2'))?.pairs).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});

describe('wrong merges', () => {
  const merges = (...lines: string[]): (number | undefined)[] => {
    const figures = figuresOfNames(names(...lines));
    return [figures?.wrongMerges, figures?.decisions];
  };

  it('are the decisions that go against most of those for the same entity', () => {
    expect(merges('a x 1', 'b x 1', 'c x 1', 'd y 1', 'e y 1', 'e y 1', 'e y 1', 'f y 2')).toEqual([2, 6]);
  });

  it('are none where one is taken for two', () => {
    expect(merges('a x 1', 'b x 2', 'c x -')).toEqual([0, 2]);
  });

  it('count a document once, by whom most of its names are', () => {
    expect(merges('a x 1', 'a x 1', 'a y 1', 'b x 1')).toEqual([0, 2]);
    expect(merges('a y 1', 'a y 1', 'a x 1', 'b x 1')).toEqual([1, 2]);
  });

  it('are the same in whatever order names come', () => {
    const tie = ['a y 1', 'a x 1', 'b y 1', 'c x 1', 'd x 1'];
    // The document that names both once counts as one of x, the first.
    expect(merges(...tie)).toEqual([1, 4]);
    expect(merges(...tie.toReversed())).toEqual([1, 4]);
  });
});

describe('what errors cost', () => {
  const taken = names('a x 1', 'b x 1', 'c y 1', 'd y 2', 'e y -');
  const figures = figuresOfNames(taken);

  it('is the precision that a merge takes away', () => {
    const [merge, ...others] = mergesOf(taken);
    expect(others).toEqual([]);
    expect(merge?.parts.map(({ id }) => id)).toEqual(['x', 'y']);
    // x, x: a third each is wrong; y: two thirds; of the 4 that were found.
    expect(merge?.cost).toBeCloseTo((1 / 3 + 1 / 3 + 2 / 3) / 4, 12);
    expect(merge?.cost).toBeCloseTo(1 - (figures?.precision ?? 0), 12);
  });

  it('is the recall that a split takes away, beside what was not found', () => {
    const [split, ...others] = splitsOf(taken);
    expect(others).toEqual([]);
    // Each of the two lacks the other of 3, of 5 names in all.
    expect(split?.cost).toBeCloseTo((1 / 3 + 1 / 3) / 5, 12);
    const notFound = (1 / 3 + 1 / 3 + 1) / 5;
    expect((split?.cost ?? 0) + notFound).toBeCloseTo(1 - (figures?.recall ?? 0), 12);
  });
});
