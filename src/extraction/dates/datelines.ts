import type { TextDocument } from '../sentences/read-document.ts';
import type { Token } from '../sentences/tokenize.ts';
import type { Expression } from './meaning.ts';
import { lowerAt, SHORT_WEEKDAYS, textAt } from './words.ts';

const MAX_TOKENS = 12;
const DASH = /^(?:-{1,3}|[–—])$/u;
const PLACE_WORD = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|\/|,|-|\(|\))$/u;

/** The first tokens of the paragraphs, where a dateline may stand. */
export function paragraphStarts(document: TextDocument): ReadonlySet<number> {
  const starts = new Set<number>();
  let paragraph = -1;
  for (const sentence of document.sentences) {
    if (sentence.paragraph !== paragraph) starts.add(sentence.first);
    paragraph = sentence.paragraph;
  }
  return starts;
}

/**
 * Does a dateline end with this date: "BRUSSELS, Dec 4 (Agency) -", "BRUSSELS, Tuesday - "? In front of it only a place in
 * capitals (and an agency), behind it a name in brackets or a dash.
 */
export function isDateline(
  document: TextDocument,
  starts: ReadonlySet<number>,
  first: number,
  after: number,
): boolean {
  const { tokens } = document;
  let start = first;
  while (start > 0 && first - start < MAX_TOKENS && !starts.has(start)) start -= 1;
  if (!starts.has(start) || start === first || !/^\p{Lu}{2,}/u.test(textAt(tokens, start))) return false;
  for (let index = start; index < first; index += 1)
    if (!PLACE_WORD.test(textAt(tokens, index))) return false;
  return DASH.test(textAt(tokens, after)) || isAgencyAndDash(tokens, after);
}

function isAgencyAndDash(tokens: readonly Token[], index: number): boolean {
  if (lowerAt(tokens, index) !== '(') return false;
  for (let at = index + 1; at < index + MAX_TOKENS; at += 1)
    if (lowerAt(tokens, at) === ')') return DASH.test(textAt(tokens, at + 1));
  return false;
}

/** "KABUL, Tue (Agency) -": short weekdays alone are read in datelines only. */
export function readDatelineWeekday(tokens: readonly Token[], index: number): Expression | null {
  if (lowerAt(tokens, index - 1) !== ',' || !/^[MTWFS]/u.test(textAt(tokens, index))) return null;
  const weekday = SHORT_WEEKDAYS.get(lowerAt(tokens, index));
  if (weekday === undefined) return null;
  return { meaning: { kind: 'WEEKDAY', weekday, which: 'PLAIN', weeks: 0 }, after: index + 1 };
}
