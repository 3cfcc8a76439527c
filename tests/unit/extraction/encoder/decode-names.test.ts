import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeNames } from '../../../../src/extraction/encoder/decode-names.ts';
import { NAME_TAGS } from '../../../../src/extraction/encoder/labels.ts';

type NameTag = (typeof NAME_TAGS)[number];

/** Scores that favour one tag a word. */
function scoresFor(tags: readonly NameTag[], weight = 10): number[] {
  return tags.flatMap((tag) => NAME_TAGS.map((other) => (other === tag ? weight : 0)));
}

function namesOf(tags: readonly NameTag[]) {
  return decodeNames(scoresFor(tags), tags.length).map(({ first, after, type }) => [first, after, type]);
}

describe('decodeNames', () => {
  it('reads names off their tags', () => {
    expect(namesOf(['B-person', 'I-person', 'O', 'B-place', 'B-place'])).toEqual([
      [0, 2, 'person'],
      [3, 4, 'place'],
      [4, 5, 'place'],
    ]);
    expect(namesOf(['O', 'O'])).toEqual([]);
    expect(decodeNames([], 0)).toEqual([]);
  });

  it('counts words from where the sentence starts', () => {
    expect(decodeNames(scoresFor(['O', 'B-other']), 2, 7)).toMatchObject([
      { first: 8, after: 9, type: 'other' },
    ]);
  });

  it('is sure of what scores tell apart, and unsure of the rest', () => {
    const [sure] = decodeNames(scoresFor(['B-person', 'I-person'], 12), 2);
    expect(sure?.probability).toBeGreaterThan(0.99);
    const [unsure] = decodeNames(scoresFor(['B-person', 'I-person'], 1), 2);
    expect(unsure?.probability).toBeGreaterThan(0.1);
    expect(unsure?.probability).toBeLessThan(0.5);
  });

  it('finds the best sequence in which every name has a beginning', () => {
    const words = 3;
    const scores = fc.array(fc.integer({ min: -5, max: 5 }), {
      minLength: words * NAME_TAGS.length,
      maxLength: words * NAME_TAGS.length,
    });
    fc.assert(
      fc.property(scores, (row) => {
        const names = decodeNames(row, words);
        const tags = new Array<NameTag>(words).fill('O');
        for (const { first, after, type } of names) {
          tags.fill(`I-${type}`, first, after);
          tags[first] = `B-${type}`;
        }
        const total = (path: readonly NameTag[]) =>
          path.reduce(
            (sum, tag, word) => sum + (row[word * NAME_TAGS.length + NAME_TAGS.indexOf(tag)] ?? NaN),
            0,
          );
        expect(total(tags)).toBe(Math.max(...PATHS.map(total)));
      }),
      { numRuns: 100 },
    );
  });
});

/** Every sequence of three tags that is allowed. */
const PATHS = NAME_TAGS.flatMap((a) =>
  NAME_TAGS.flatMap((b) => NAME_TAGS.map((c) => [a, b, c] as const)),
).filter((path) =>
  path.every((tag, index) => {
    const before = path[index - 1];
    return !tag.startsWith('I-') || before?.slice(1) === tag.slice(1);
  }),
);
