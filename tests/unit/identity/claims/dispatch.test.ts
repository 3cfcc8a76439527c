import { describe, expect, it } from 'vitest';
import { isSameDispatch, sentencesOf } from '../../../../src/identity/claims/dispatch.ts';

const SENTENCES = Array.from(
  { length: 12 },
  (_, index) => `On day ${index} the ministers of both sides met in hall ${index * 7} without a result.`,
);

const article = (sentences: readonly string[], on = '2012-12-04') => ({
  publishedAt: `${on}T00:00:00.000Z`,
  ...sentencesOf(sentences.join(' ')),
});

describe('isSameDispatch', () => {
  const wire = article(SENTENCES);

  it.each([
    ['word for word', SENTENCES],
    ['in other quotation marks and line ends', [SENTENCES.join('\n').replace('without', '“without”')]],
    ['cut from the end', SENTENCES.slice(0, 6)],
    ['with a new beginning', ['Our own reporter adds that it rained all day in Brussels.', ...SENTENCES]],
    [
      'with a paragraph inside',
      [
        ...SENTENCES.slice(0, 5),
        'Nobody here remembers so long a winter in the city.',
        ...SENTENCES.slice(5),
      ],
    ],
  ])('knows a reprint %s', (_, sentences) => {
    expect(isSameDispatch(wire, article(sentences, '2012-12-05'))).toBe(true);
    expect(isSameDispatch(article(sentences, '2012-12-05'), wire)).toBe(true);
  });

  it('knows the same short text', () => {
    expect(isSameDispatch(article(['The talks are over.']), article(['The talks\nare OVER.']))).toBe(true);
    expect(isSameDispatch(article(['The talks are over.']), article(['The talks are on.']))).toBe(false);
  });

  it('takes no article for a reprint that only quotes another, or comes a week later', () => {
    const own = SENTENCES.map((sentence) => sentence.replace('ministers', 'ambassadors'));
    expect(isSameDispatch(wire, article([...SENTENCES.slice(0, 3), ...own.slice(3)]))).toBe(false);
    expect(isSameDispatch(wire, article(SENTENCES, '2012-12-11'))).toBe(true);
    expect(isSameDispatch(wire, article(SENTENCES, '2012-12-12'))).toBe(false);
  });
});
