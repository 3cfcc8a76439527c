import { describe, expect, it } from 'vitest';
import { pairDocuments } from '../../../evaluation/score/documents.ts';
import type { GoldDocument, PredictedDocument } from '../../../evaluation/score/documents.ts';
import { scoreDocuments } from '../../../evaluation/score/score-documents.ts';
import type { Figures } from '../../../evaluation/score/score-documents.ts';

function score(gold: readonly GoldDocument[], predicted: readonly PredictedDocument[]): Figures {
  return scoreDocuments(pairDocuments(gold, predicted));
}

describe('names', () => {
  const gold: GoldDocument = {
    id: 'a',
    text: 'Ana Petrov left Northfield for Acme Steel in May.',
    layers: ['entities'],
    entities: [
      { start: 0, end: 10, type: 'person' },
      { start: 16, end: 26, type: 'GPE' },
      { start: 31, end: 41, type: 'company' },
      { start: 31, end: 35, type: 'organization', nested: true },
      { start: 45, end: 48, type: 'date' },
    ],
  };

  it('are right where characters and type are', () => {
    const { names } = score(
      [gold],
      [
        {
          id: 'a',
          entities: [
            { start: 0, end: 10, type: 'person' },
            // Of another type, too short, and none at all.
            { start: 16, end: 26, type: 'organization' },
            { start: 31, end: 35, type: 'organization' },
            { start: 0, end: 3, type: 'person', mention: 'PRO' },
          ],
        },
      ],
    );
    expect(names).toMatchObject({ gold: 3, predicted: 3 });
    expect(names?.exact).toEqual({ precision: 1 / 3, recall: 1 / 3, f1: 1 / 3 });
    expect(names?.spans.recall).toBe(2 / 3);
    expect(names?.overlapping.recall).toBe(2 / 3);
    expect(names?.types.place).toEqual({ gold: 1, precision: 0, recall: 0, f1: 0 });
  });

  it('count only where a document is annotated', () => {
    const { names } = score(
      [{ ...gold, evalSpans: [[0, 15]] }],
      [{ id: 'a', entities: [{ start: 16, end: 26, type: 'place' }] }],
    );
    expect(names).toMatchObject({ gold: 1, predicted: 0 });
  });
});

describe('coreference', () => {
  const gold: GoldDocument = {
    id: 'a',
    text: 'abcdefghij',
    layers: ['coref'],
    coref: [
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      [
        [3, 4],
        [4, 5],
      ],
    ],
  };

  it('is B-cubed: a chain too long costs precision, a mention not found recall', () => {
    const { coreference } = score(
      [gold],
      [
        {
          id: 'a',
          coref: [
            [
              [0, 1],
              [1, 2],
              [3, 4],
            ],
          ],
        },
      ],
    );
    // Precision: (2/3 + 2/3 + 1/3) / 3; recall: (2/3 + 2/3 + 0 + 1/2 + 0) / 5.
    expect(coreference).toMatchObject({ mentions: 5, clusters: 2, found: 3 / 5 });
    expect(coreference?.precision).toBeCloseTo(5 / 9, 12);
    expect(coreference?.recall).toBeCloseTo(11 / 30, 12);
  });

  it('is whole for the same chains', () => {
    expect(score([gold], [{ id: 'a', coref: gold.coref ?? [] }]).coreference).toMatchObject({
      f1: 1,
      found: 1,
    });
  });
});

describe('names across documents', () => {
  const article = (id: string, name: string): GoldDocument => ({
    id,
    text: 'Petrov left.',
    layers: ['resolution'],
    entities: [{ start: 0, end: 6, type: 'person', id: name, xdoc: true }],
  });
  const found = (id: string, name: string): PredictedDocument => ({
    id,
    entities: [{ start: 0, end: 6, type: 'person', id: name }],
  });

  it('are compared by who is the same as whom', () => {
    const gold = [article('a', 'x'), article('b', 'x'), article('c', 'y')];
    const right = score(gold, [found('a', '1'), found('b', '1'), found('c', '2')]);
    expect(right.resolution).toMatchObject({ precision: 1, recall: 1, f1: 1 });
    const merged = score(gold, [found('a', '1'), found('b', '1'), found('c', '1')]);
    expect(merged.resolution?.precision).toBeCloseTo(5 / 9, 12);
    const parted = score(gold, [found('a', '1'), found('b', '2')]);
    expect(parted.resolution?.recall).toBeCloseTo(1 / 3, 12);
  });
});

describe('documents', () => {
  const gold: GoldDocument = { id: 'a', text: 'Rain fell.', layers: ['statements'] };

  it('without annotations of a kind give no figures of it', () => {
    expect(score([gold], [])).toMatchObject({
      documents: 1,
      names: null,
      coreference: null,
      resolution: null,
    });
  });

  it('refuse a prediction of another text', () => {
    expect(() => pairDocuments([gold], [{ id: 'a', text: 'Snow fell.' }])).toThrow(
      'a: the prediction is of another text',
    );
  });
});

describe('confidence', () => {
  it('is compared with the share that is right, tenth by tenth', () => {
    const text = 'one two three four';
    const span = (start: number, end: number) => [[start, end]] as const;
    const gold: GoldDocument = {
      id: 'a',
      text,
      layers: ['statements'],
      statements: [{ content: span(0, 3) }, { content: span(4, 7) }],
    };
    const { reliability } = score(
      [gold],
      [
        {
          id: 'a',
          statements: [
            { content: span(0, 3), confidence: 0.95 },
            { content: span(8, 13), confidence: 0.91 },
            { content: span(4, 7), confidence: 0.35 },
            { content: span(14, 18), confidence: 1 },
          ],
        },
      ],
    );
    expect(reliability?.bins.map(({ from, statements, right }) => [from, statements, right])).toEqual([
      [0.3, 1, 1],
      [0.9, 3, 1 / 3],
    ]);
    // One statement is 0.65 from being right, three are 0.62 on average.
    expect(reliability?.error).toBeCloseTo((0.65 + (2.86 - 1)) / 4, 12);
  });
});
