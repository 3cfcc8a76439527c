import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTEXT, quoteOf, spanProblem } from '../../../src/identity/quote.ts';

const HALF_PAIR = /\p{Surrogate}/u;

describe('a quote', () => {
  it('holds its words and what stands around them', () => {
    expect(quoteOf('He said "no" twice.', { start: 9, end: 11 })).toEqual({
      start: 9,
      end: 11,
      exact: 'no',
      prefix: 'He said "',
      suffix: '" twice.',
    });
  });

  it('of any sound span joins up with the text again and cuts no character', () => {
    const text = fc
      .array(fc.constantFrom('a', ' ', '\u{1f6a2}', 'ë', '\n'), { minLength: 1, maxLength: 200 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (words, a, b) => {
        const span = { start: a % words.length, end: b % (words.length + 1) };
        if (spanProblem(words, span) !== null) return;
        const { exact, prefix, suffix } = quoteOf(words, span);
        expect(exact).toBe(words.slice(span.start, span.end));
        expect(words.slice(span.start - prefix.length, span.end + suffix.length)).toBe(
          prefix + exact + suffix,
        );
        for (const part of [exact, prefix, suffix]) expect(HALF_PAIR.test(part)).toBe(false);
        expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(CONTEXT);
      }),
    );
  });
});

describe('a span', () => {
  it.each([
    ['beyond the text', 0, 99],
    ['negative', -1, 2],
    ['empty', 2, 2],
    ['backwards', 3, 2],
    ['not whole', 0.5, 2],
    ['NaN', Number.NaN, 2],
    ['in the middle of a character', 1, 3],
    ['ending in the middle of one', 0, 1],
    ['on white space', 2, 3],
  ])('%s is refused', (_, start, end) => {
    expect(spanProblem('\u{1f6a2} sails', { start, end })).not.toBeNull();
  });
});
