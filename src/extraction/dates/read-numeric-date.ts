import type { Token } from '../sentences/tokenize.ts';
import { isoDate } from './calendar.ts';
import type { Expression } from './meaning.ts';
import { textAt } from './words.ts';

/** "2012-12-04", also at the head of a time stamp; "2012/12/04". */
const YEAR_FIRST = /^(\d{4})(?:[-‐‑](\d{2})[-‐‑](\d{2})|\/(\d{1,2})\/(\d{1,2}))(?:T\d{2})?$/u;
/** "04/12/2012", "4.12.2012". */
const YEAR_LAST = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/u;

/** Reads a date in figures. One that two countries read differently ("04/12/2012") is none. */
export function readNumericDate(tokens: readonly Token[], index: number): Expression | null {
  const word = textAt(tokens, index);
  if (word.length < 8 || !/^\d/u.test(word)) return null;
  const first = YEAR_FIRST.exec(word);
  if (first !== null)
    return make(Number(first[1]), Number(first[2] ?? first[4]), Number(first[3] ?? first[5]), index);
  const last = YEAR_LAST.exec(word);
  if (last === null) return null;
  const [a, b, year] = [Number(last[1]), Number(last[3]), Number(last[4])];
  if (a > 12 || a === b) return make(year, b, a, index);
  return b > 12 ? make(year, a, b, index) : null;
}

function make(year: number, month: number, day: number, index: number): Expression | null {
  if (isoDate(year, month, day) === null) return null;
  return { meaning: { kind: 'DAY', year: { is: year }, month, day, weekday: null }, after: index + 1 };
}
