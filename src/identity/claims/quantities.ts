const SMALL = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const VALUE = new Map<string, number>([
  ...SMALL.map((word, index): [string, number] => [word, index]),
  ...TENS.map((word, index): [string, number] => [word, 20 + 10 * index]),
]);
const SCALE = new Map<string, number>([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const DIGITS = /^\p{N}[\p{N}.,]*$/u;

/** A number as it stands in a row of words: how many words it takes, and the same text for "4,100" and "4100". */
export interface Quantity {
  readonly length: number;
  readonly text: string;
}

/**
 * The number that begins at a word, if one does: "4,100", "3.2 billion", "thirty four", "two hundred". "One" alone is
 * none: it mostly stands for a thing ("a small one").
 */
export function quantityAt(words: readonly string[], first: number): Quantity | null {
  let at = first;
  let value = digitsOf(words[at]);
  if (value !== null) at += 1;
  else {
    let part: number | null = null;
    for (let next = VALUE.get(words[at] ?? ''); next !== undefined; next = VALUE.get(words[at] ?? '')) {
      // "Thirty four" is one number, "two three" are two.
      if (part !== null && !(part >= 20 && part % 10 === 0 && next < 10)) break;
      part = (part ?? 0) + next;
      at += 1;
    }
    value = part;
  }
  for (let scale = SCALE.get(words[at] ?? ''); scale !== undefined; scale = SCALE.get(words[at] ?? '')) {
    value = (value ?? 1) * scale;
    at += 1;
  }
  if (value === null || (at === first + 1 && words[first] === 'one')) return null;
  return { length: at - first, text: String(value) };
}

function digitsOf(word: string | undefined): number | null {
  if (word === undefined || !DIGITS.test(word)) return null;
  const value = Number(word.normalize('NFKC').replace(/[.,]$/, '').replaceAll(',', ''));
  return Number.isFinite(value) ? value : null;
}
