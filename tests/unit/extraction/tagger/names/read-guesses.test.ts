import { describe, expect, it } from 'vitest';
import { readGuesses } from '../../../../../src/extraction/tagger/names/read-guesses.ts';
import { parseOf } from '../../encoder/parse-of.ts';

describe('readGuesses', () => {
  it('gives names in tokens, those of other things without a type', () => {
    const parse = parseOf(
      'The Treaty of Port Ann',
      ['The', 'Treaty', 'of', 'Port', 'Ann'].map((word) => [word, 'PROPN', 0, 'root'] as const),
      {
        names: [
          { first: 1, after: 2, type: 'other' },
          { first: 3, after: 5, type: 'place' },
        ],
      },
    );
    expect(readGuesses(parse)).toEqual([
      { first: 1, end: 2, type: null, probability: 1, listed: false },
      { first: 3, end: 5, type: 'Place', probability: 1, listed: false },
    ]);
  });
});
