import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inflect } from '../../../../src/extraction/lexicons/inflect.ts';
import { loadLexicon } from '../../../../src/extraction/lexicons/lexicon.ts';
import { checkLexicon, readLines } from '../../../../src/extraction/lexicons/read-lexicon.ts';
import { CUE_CLASSES } from '../../../../src/model/vocabulary.ts';

describe('word lists', () => {
  const lexicon = loadLexicon();

  it('hold some 200 cue verbs and every class of them', () => {
    const cues = [...lexicon.cueVerbs.values()].flat();
    expect(cues.length).toBeGreaterThan(200);
    expect(new Set(cues.map((cue) => cue.cueClass))).toEqual(new Set(CUE_CLASSES));
  });

  it('know every country, its capital and its adjective', () => {
    const { countries, capitals, demonyms } = lexicon.geography;
    expect(countries.get('Russian Federation')).toBe('Russia');
    expect(countries.get('U.S.')).toBe('United States');
    expect(capitals.get('Kyiv')).toBe('Ukraine');
    expect(demonyms.get('Russian')).toBe('Russia');
    expect(demonyms.get('New Zealand')).toBeUndefined();
  });

  it('tell a wrong entry by file and place', () => {
    expect(() =>
      checkLexicon('seed/lexicons/x.json', z.object({ a: z.array(z.string()) }), { a: [1] }),
    ).toThrow(/seed\/lexicons\/x\.json is malformed at a\.0/u);
    expect(() => readLines('seed/lexicons/missing.txt')).toThrow(/missing\.txt cannot be read/u);
  });
});

describe('inflect', () => {
  it.each([
    ['deny', 'denies', 'denied', 'denying'],
    ['admit', 'admits', 'admitted', 'admitting'],
    ['visit', 'visits', 'visited', 'visiting'],
    ['stress', 'stresses', 'stressed', 'stressing'],
    ['declare', 'declares', 'declared', 'declaring'],
    ['agree', 'agrees', 'agreed', 'agreeing'],
  ])('%s', (verb, third, past, gerund) => {
    const forms = inflect(verb);
    expect([forms.third, forms.past[0], forms.gerund]).toEqual([third, past, gerund]);
  });
});
