import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunksOf } from '../../../../src/extraction/language-model/chunks.ts';

const LIMITS = { length: 100, context: 50 };

function shown(text: string): { context: string; words: string }[] {
  return chunksOf(text, LIMITS).map(({ contextStart, start, end }) => ({
    context: text.slice(contextStart, start).trim(),
    words: text.slice(start, end),
  }));
}

describe('chunks', () => {
  it('hold whole paragraphs, as many as fit, with those before as context', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((letter) => `${letter.repeat(38)}.`) as [
      string,
      string,
      string,
      string,
    ];
    expect(shown([a, b, c, d].join('\n\n'))).toEqual([
      { context: '', words: `${a}\n\n${b}` },
      { context: b, words: `${c}\n\n${d}` },
    ]);
  });

  it('cut a paragraph that is too long between sentences', () => {
    const sentence = `${'word '.repeat(7)}end. `;
    const [first, second] = shown(sentence.repeat(4));
    expect(first?.words).toBe(sentence.repeat(2).trim());
    expect(second?.words).toBe(sentence.repeat(2).trim());
  });

  it('are none for a blank text', () => {
    expect(chunksOf(' \n\n ')).toEqual([]);
  });

  it('hold all words of any text, in order, none longer than the limit', () => {
    const piece = fc.constantFrom(
      'word ',
      'Word. ',
      '\n',
      '\n\n',
      'x'.repeat(130),
      '😀',
      '  ',
      '“No,” he said. ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const chunks = chunksOf(text, LIMITS);
        const words = chunks.map(({ start, end }) => text.slice(start, end)).join('');
        expect(words.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        for (const { contextStart, start, end } of chunks) {
          expect(end - start).toBeLessThanOrEqual(LIMITS.length);
          expect(start - contextStart).toBeLessThanOrEqual(LIMITS.context);
          expect(text.slice(start, end)).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
        }
      }),
      { seed: 3 },
    );
  });
});
