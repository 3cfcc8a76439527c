import { describe, expect, it } from 'vitest';
import { typeAcronyms } from '../../../../../src/extraction/tagger/names/type-acronyms.ts';
import { after } from './evidence-of.ts';

describe('typeAcronyms', () => {
  it('makes organizations of acronyms that the encoder is not sure of', () => {
    expect(
      after(typeAcronyms, 'The agency QVX met JFK today.', [
        ['QVX', 'Person', 0.5],
        ['JFK', 'Person', 0.95],
      ]),
    ).toEqual([
      ['QVX', 'Organization'],
      ['JFK', 'Person'],
    ]);
  });

  it('leaves who speaks in an interview, and given names', () => {
    const marked = [
      ['TOSK', 'Person', 0.5],
      ['LAURA', 'Person', 0.5],
    ] as const;
    expect(after(typeAcronyms, 'TOSK: so I said that to her, and then LAURA left for good.', marked)).toEqual(
      [
        ['TOSK', 'Person'],
        ['LAURA', 'Person'],
      ],
    );
  });
});
