import { describe, expect, it } from 'vitest';
import { repeatNames } from '../../../../../src/extraction/tagger/names/repeat-names.ts';
import { after } from './evidence-of.ts';

describe('repeatNames', () => {
  it('finds a name again, and a surname alone', () => {
    expect(
      after(repeatNames, 'Ada Velmor left Solvane. Velmor likes Solvane.', [
        ['Ada Velmor', 'Person'],
        ['Solvane', 'Organization'],
      ]),
    ).toEqual([
      ['Ada Velmor', 'Person'],
      ['Solvane', 'Organization'],
      ['Velmor', 'Person'],
      ['Solvane', 'Organization'],
    ]);
  });

  it('takes neither "a Velmor" nor names that the encoder doubts', () => {
    const marked = [
      ['Ada Velmor', 'Person'],
      ['Solvane', 'Organization', 0.4],
    ] as const;
    expect(after(repeatNames, 'Ada Velmor left Solvane. Solvane bought a Velmor.', marked)).toEqual([
      ['Ada Velmor', 'Person'],
      ['Solvane', 'Organization'],
    ]);
  });
});
