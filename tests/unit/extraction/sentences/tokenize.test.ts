import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../../src/extraction/sentences/tokenize.ts';

const words = (text: string): string[] => tokenize(text).map((token) => token.text);

describe('tokenize', () => {
  it('keeps numbers, addresses and abbreviations whole', () => {
    expect(words('It cost $1,500.75 at 3 a.m. in the U.S.')).toEqual([
      'It',
      'cost',
      '$1,500.75',
      'at',
      '3',
      'a.m.',
      'in',
      'the',
      'U.S.',
    ]);
    expect(words('See https://example.org/a?b=1 or mail a.b@example.org')).toContain(
      'https://example.org/a?b=1',
    );
  });

  it('parts the possessive and not the name from it', () => {
    expect(words('Varga’s wife isn’t here')).toEqual(['Varga', '’s', 'wife', 'isn’t', 'here']);
  });

  it('keeps hyphenated words, and parts a name from what is hung on it', () => {
    expect(words('the Russia-NATO Council')).toEqual(['the', 'Russia-NATO', 'Council']);
    expect(words('NATO-led troops of Li Yiu-chung')).toEqual([
      'NATO',
      '-',
      'led',
      'troops',
      'of',
      'Li',
      'Yiu-chung',
    ]);
  });

  it('gives offsets in UTF-16 code units', () => {
    const text = '😀 “Été” ok';
    for (const token of tokenize(text)) expect(text.slice(token.start, token.end)).toBe(token.text);
    expect(words(text).slice(-1)).toEqual(['ok']);
  });
});
