const SMALL = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'de',
  'for',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
]);

/**
 * A role's title in one spelling, whatever the house style: "foreign minister" and "Foreign Minister" are the title
 * "Foreign Minister". Words keep capitals they have ("CEO", "McKinsey"); articles, conjunctions and prepositions inside
 * stay small.
 */
export function roleTitle(words: string): string {
  return words
    .trim()
    .split(/\s+/u)
    .map((word, index) => {
      const lower = word.toLowerCase();
      if (SMALL.has(lower)) return index === 0 ? capitalize(lower) : lower;
      return word.split('-').map(capitalize).join('-');
    })
    .join(' ');
}

function capitalize(word: string): string {
  const [first = ''] = word;
  return first.toUpperCase() + word.slice(first.length);
}
