import type { Token } from '../sentences/tokenize.ts';
import { isoDate } from './calendar.ts';
import type { Expression, Reading } from './meaning.ts';
import { readMonthName } from './month-names.ts';
import { textAt } from './words.ts';

/** "2012-12-04", also at the head of a time stamp; "2012/12/04". */
const YEAR_FIRST = /^(\d{4})(?:[-‐‑](\d{2})[-‐‑](\d{2})|\/(\d{1,2})\/(\d{1,2}))(?:T\d{2})?$/u;
/** "04/12/2012", "4.12.2012", "04/12/12". */
const YEAR_LAST = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$|^(\d{1,2})\/(\d{1,2})\/(\d{2})$/u;
/** A year of two figures is one of this century; news of the last writes it in full. */
const CENTURY = 2000;

/**
 * Reads a date in figures. One that two countries read differently ("04/12/2012") is read as the rest of the text writes its
 * dates, and is none where that does not tell.
 */
export function readNumericDate({ tokens, dayFirst }: Reading, index: number): Expression | null {
  const word = textAt(tokens, index);
  if (word.length < 6 || !/^\d/u.test(word)) return null;
  const first = YEAR_FIRST.exec(word);
  if (first !== null)
    return make(Number(first[1]), Number(first[2] ?? first[4]), Number(first[3] ?? first[5]), index);
  const last = yearLast(word);
  if (last === null) return null;
  const { a, b, year } = last;
  const order = orderOf(last) ?? (a === b ? true : dayFirst);
  if (order === null) return null;
  return order ? make(year, b, a, index) : make(year, a, b, index);
}

interface Figures {
  readonly a: number;
  readonly b: number;
  readonly year: number;
}

function yearLast(word: string): Figures | null {
  const found = YEAR_LAST.exec(word);
  if (found === null) return null;
  return found[4] === undefined
    ? { a: Number(found[5]), b: Number(found[6]), year: CENTURY + Number(found[7]) }
    : { a: Number(found[1]), b: Number(found[3]), year: Number(found[4]) };
}

/** Does the day stand first? null where the figures would do both ways. */
function orderOf({ a, b }: Figures): boolean | null {
  if (a > 12) return true;
  return b > 12 ? false : null;
}

/**
 * Does the day stand first where this text writes dates? Told by its other dates in figures ("30/11/2012"), else by its dates
 * in words ("4 December" or "December 4"); null where there are none, or both kinds.
 */
export function readDayFirst(tokens: readonly Token[]): boolean | null {
  const figures = new Set<boolean>();
  const words = new Set<boolean>();
  for (const [index, { text }] of tokens.entries()) {
    if (/^\d/u.test(text)) {
      const last = text.length < 6 ? null : yearLast(text);
      const order = last === null ? null : orderOf(last);
      if (order !== null) figures.add(order);
    } else {
      const name = /^[JFMASOND]/u.test(text) ? readMonthName(tokens, index) : null;
      if (name === null) continue;
      if (/^\d{1,2}(?:st|nd|rd|th)?$/u.test(textAt(tokens, index - 1))) words.add(true);
      else if (/^\d{1,2}(?:st|nd|rd|th)?$/u.test(textAt(tokens, name.after))) words.add(false);
    }
  }
  const told = figures.size > 0 ? figures : words;
  return told.size === 1 ? ([...told][0] ?? null) : null;
}

function make(year: number, month: number, day: number, index: number): Expression | null {
  if (isoDate(year, month, day) === null) return null;
  return { meaning: { kind: 'DAY', year: { is: year }, month, day, weekday: null }, after: index + 1 };
}
