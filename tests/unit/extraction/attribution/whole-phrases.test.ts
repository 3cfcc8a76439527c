import { describe, expect, it } from 'vitest';
import { wholePhrases } from '../../../../src/extraction/attribution/whole-phrases.ts';
import type { Row } from '../encoder/parse-of.ts';
import { parseOf } from '../encoder/parse-of.ts';

const ROWS: readonly Row[] = [
  ['Ann', 'PROPN', 2, 'nsubj'],
  ['said', 'VERB', 0, 'root'],
  ['that', 'SCONJ', 7, 'mark'],
  ['the', 'DET', 5, 'det'],
  ['bridge', 'NOUN', 7, 'nsubj:pass'],
  ['was', 'AUX', 7, 'aux:pass'],
  ['closed', 'VERB', 2, 'ccomp'],
  ['down', 'ADP', 7, 'compound:prt'],
  ['by', 'ADP', 11, 'case'],
  ['the', 'DET', 11, 'det'],
  ['council', 'NOUN', 7, 'obl:agent'],
  ['.', 'PUNCT', 2, 'punct'],
];
const parse = parseOf('Ann said that the bridge was closed down by the council.', ROWS);
const all = { first: 0, after: ROWS.length };

function widened(first: number, after: number, within = all): string {
  const range = wholePhrases(parse, { first, after }, within);
  return parse.words
    .slice(range.first, range.after)
    .map((word) => word.text)
    .join(' ');
}

describe('a range of words is widened', () => {
  it('to the noun that its last words wait for', () => {
    expect(widened(3, 9)).toBe('the bridge was closed down by the council');
    expect(widened(3, 10)).toBe('the bridge was closed down by the council');
  });

  it('to the particle that follows its last word', () => {
    expect(widened(3, 7)).toBe('the bridge was closed down');
  });

  it('to the subject and the auxiliary of its first word, but not to "that"', () => {
    expect(widened(6, 8)).toBe('the bridge was closed down');
  });

  it('never beyond its bounds', () => {
    expect(widened(5, 9, { first: 5, after: 9 })).toBe('was closed down by');
  });

  it('not at all where it is whole', () => {
    expect(widened(3, 11)).toBe('the bridge was closed down by the council');
  });
});
