import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createQuoteFinder } from '../../../../src/extraction/language-model/find-quote.ts';

function found(text: string, quote: string): string[] {
  return createQuoteFinder(text)
    .find(quote)
    .map(({ start, end }) => text.slice(start, end));
}

describe('words quoted from a text', () => {
  it('are found letter for letter, at every place', () => {
    expect(createQuoteFinder('He said yes. He said no.').find('He said')).toEqual([
      { start: 0, end: 7 },
      { start: 13, end: 20 },
    ]);
  });

  it.each([
    ['the\n  ferry\u00a0would sail', 'the ferry would sail'],
    ['the ferry would sail', 'the\nferry  would sail'],
    ['a “great” day', 'a "great" day'],
    ["a ''great'' day", 'a “great” day'],
    ['the ferry’s master', "the ferry's master"],
    ['the har\u00adbour', 'the harbour'],
  ])('are found in %j as %j', (text, quote) => {
    expect(found(text, quote)).toEqual([text]);
  });

  it.each([
    ['“We will sail,” he said.', '"We will sail."', 'We will sail'],
    ['We will sail, he said.', '“We will sail”', 'We will sail'],
  ])('are found in %j without marks and stops at their edges', (text, quote, words) => {
    expect(found(text, quote)).toEqual([words]);
  });

  it.each([
    ['The mother said.', 'he'],
    ['The ferry sailed.', 'the ferry'],
    ['The ferry sailed.', 'The ferry sails'],
    ['The ferry sailed.', ''],
    ['The ferry sailed. …', ' … '],
    ['The ferry sailed.', 'The ferry sailed. '.repeat(1000)],
    ['Wait 😀 now', '\ude00 now'],
  ])('are not found in %j where they are not: %j', (text, quote) => {
    expect(found(text, quote)).toEqual([]);
  });

  it('are found in a part of a text, by their place in the whole', () => {
    const text = 'He said yes. He said no.';
    expect(createQuoteFinder(text, { start: 12, end: 24 }).find('He said')).toEqual([{ start: 13, end: 20 }]);
  });

  it('are found behind many places that are inside of words', () => {
    expect(found(`${'the '.repeat(500)}he`, 'he')).toEqual(['he']);
  });

  it('are always found where they were copied between spaces, and every place holds them', () => {
    const word = fc.constantFrom('said', 'he', '“', '”', "''", 'a.m.', '😀', "ferry's", '—', 'Ærø', '\u00ad');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), (words, a, b) => {
        const text = words.join(' ');
        const first = a % words.length;
        const quote = words.slice(first, first + 1 + (b % words.length)).join(' ');
        const places = createQuoteFinder(text).find(quote);
        if (/[\p{L}\p{N}]/u.test(quote)) expect(places.length).toBeGreaterThan(0);
        for (const { start, end } of places) expect(text.slice(start, end)).toBe(quote.trim());
      }),
      { seed: 11 },
    );
  });
});
