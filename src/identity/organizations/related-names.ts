import { isOneSlip } from '../names/person-name.ts';
import { LEFT_AWAY } from './short-forms.ts';

/** Words that initials pass over, or do not. */
const SMALL = new Set(['of', 'for', 'in', 'on', 'and', 'the', 'de', 'des', 'du', 'la']);

/**
 * May two organizations be one by their `nameId`s alone: the same but for one slip, one the initials of the other, or one
 * with a word at the end that is mostly left away? Enough where the same person is said to hold a role in both.
 */
export function mayBeOneOrganization(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [wordsOf(a), wordsOf(b)] : [wordsOf(b), wordsOf(a)];
  const [only = ''] = short;
  if (short.length === 1 && long.length > 1) {
    const initials = (words: readonly string[]): string => words.map((word) => word[0] ?? '').join('');
    if (only === initials(long) || only === initials(long.filter((word) => !SMALL.has(word)))) return true;
  }
  if (short.length === long.length) {
    const others = short.flatMap((word, index) => (word === long[index] ? [] : [[word, long[index] ?? '']]));
    const [[one = '', other = ''] = []] = others;
    return others.length === 1 && one.length >= 5 && isSlip(one, other);
  }
  return (
    short.length < long.length &&
    short.every((word, index) => word === long[index]) &&
    long.slice(short.length).every((word) => LEFT_AWAY.has(word))
  );
}

function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return long.length - short.length <= 1 && isOneSlip(short, long);
}

function wordsOf(nameId: string): string[] {
  return nameId.slice(nameId.indexOf(':') + 1).split('-');
}
