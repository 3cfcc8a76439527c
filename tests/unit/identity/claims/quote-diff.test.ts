import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffQuotations } from '../../../../src/identity/claims/quote-diff.ts';

const ORIGINAL = 'We will not let a spreadsheet close a harbour that has been open for two hundred years.';

function marked(original: string, variant: string): string {
  const mark = { EQUAL: '', REMOVED: '-', ADDED: '+' };
  return diffQuotations(original, variant)
    .segments.map(({ operation, text }) => `${mark[operation]}[${text}]`)
    .join(' ');
}

const kindOf = (variant: string, original = ORIGINAL) => {
  const { clipped, altered } = diffQuotations(original, variant);
  return [clipped ? 'clipped' : '', altered ? 'altered' : ''].filter((word) => word !== '').join(' and ');
};

describe('diffQuotations', () => {
  it('shows the words that were left out and put in', () => {
    expect(marked(ORIGINAL, 'a spreadsheet close a harbour')).toBe(
      '-[We will not let] [a spreadsheet close a harbour] -[that has been open for two hundred years.]',
    );
    expect(marked('I was wrong about the quay', 'I was right about the quay')).toBe(
      '[I was] -[wrong] +[right] [about the quay]',
    );
  });

  it.each([
    ['', 'We will not let a “spreadsheet” close a harbour that has been open for two hundred years'],
    ['clipped', 'a spreadsheet close a harbour'],
    ['clipped', 'We will not let a spreadsheet close a harbour … for two hundred years.'],
    ['clipped', 'We will not let a spreadsheet close a harbour ... two hundred years.'],
    ['altered', 'We will let a spreadsheet close a harbour that has been open for two hundred years.'],
    ['altered', 'We will never let a spreadsheet close a harbour that has been open for two hundred years.'],
    ['clipped and altered', 'a spreadsheet shut a harbour'],
    ['altered', 'It is over'],
  ])('calls it %s: %s', (kind, variant) => {
    expect(kindOf(variant)).toBe(kind);
  });

  it('holds all words of both', () => {
    const text = fc
      .array(fc.constantFrom('we', 'We', 'will', 'not', 'close', 'harbour,', '…', 'a', '-'), {
        maxLength: 15,
      })
      .map((words) => words.join(' '));
    const wordsOf = (words: string) => words.toLowerCase().match(/[a-z]+/g) ?? [];
    fc.assert(
      fc.property(text, text, (original, variant) => {
        const { segments, clipped, altered } = diffQuotations(original, variant);
        const of = (...operations: string[]) =>
          wordsOf(
            segments
              .filter(({ operation }) => operations.includes(operation))
              .map((segment) => segment.text)
              .join(' '),
          );
        expect(of('EQUAL', 'REMOVED')).toEqual(wordsOf(original));
        expect(of('EQUAL', 'ADDED')).toEqual(wordsOf(variant));
        const isSame = wordsOf(original).join() === wordsOf(variant).join();
        expect(clipped || altered).toBe(!isSame);
      }),
    );
  });
});
