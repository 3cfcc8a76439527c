import { describe, expect, it } from 'vitest';
import { applyKnownNames } from '../../../../../src/extraction/tagger/names/apply-known-names.ts';
import { after } from './evidence-of.ts';

describe('applyKnownNames', () => {
  it('adds known names that were left out', () => {
    expect(after(applyKnownNames, 'She left Facebook for the United Nations.')).toEqual([
      ['Facebook', 'Organization'],
      ['United Nations', 'Organization'],
    ]);
  });

  it('leaves given names, and parts of other names, alone', () => {
    expect(after(applyKnownNames, 'He met Jordan during the Vietnam War.')).toEqual([]);
  });

  it('corrects the type of a known name and joins its parts', () => {
    expect(
      after(applyKnownNames, "Hamas wrote to the Korean People's Army.", [
        ['Hamas', 'Place', 0.99],
        ['Korean People', 'Organization'],
      ]),
    ).toEqual([
      ['Hamas', 'Organization'],
      ["Korean People's Army", 'Organization'],
    ]);
  });

  it('keeps a longer name, a surname of the article, and a word with other meanings', () => {
    const marked = [
      ['Bank of America Tower', 'Place'],
      ['Ada Lufthansa', 'Person'],
      ['Lufthansa', 'Person'],
      ['Jordan', 'Person'],
    ] as const;
    expect(
      after(applyKnownNames, 'At Bank of America Tower Ada Lufthansa waved. Lufthansa met Jordan.', marked),
    ).toEqual(marked);
  });
});
