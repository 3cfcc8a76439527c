import { describe, expect, it } from 'vitest';
import { combineNames } from '../../../../../src/extraction/tagger/names/combine-names.ts';
import { evidenceOf } from './evidence-of.ts';

describe('combineNames', () => {
  it('gives what the lists know where the encoder read nothing, in reading order without overlap', () => {
    const { document, parse, lexicon, gazetteer } = evidenceOf('NATO and Hamas met in South Korea.');
    const names = combineNames(document, parse, lexicon, gazetteer);
    expect(names.map(({ first, end, type }) => [document.tokens[first]?.text, end - first, type])).toEqual([
      ['NATO', 1, 'Organization'],
      ['Hamas', 1, 'Organization'],
      ['South', 2, 'Place'],
    ]);
  });

  it('gives nothing for an empty text', () => {
    const { document, parse, lexicon, gazetteer } = evidenceOf('');
    expect(combineNames(document, parse, lexicon, gazetteer)).toEqual([]);
  });
});
