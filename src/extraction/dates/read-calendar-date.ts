import type { Token } from '../sentences/tokenize.ts';
import { daysInMonth, isoDate } from './calendar.ts';
import type { Weekday } from './calendar.ts';
import type { Expression, Reading } from './meaning.ts';
import { monthAlone, readMonthName } from './month-names.ts';
import { readNumericDate } from './read-numeric-date.ts';
import { WHICH, weekdayAt } from './read-weekday.ts';
import { lowerAt, SHORT_WEEKDAYS, textAt } from './words.ts';
import { isYearAlone, readTwoYears, yearBehind } from './years.ts';

const DAY = /^(\d{1,2})(st|nd|rd|th)?(?:[-‐‑]\d{1,2}(?:st|nd|rd|th)?)?$/u;
const LEAP_YEAR = 2000;
const MAX_DAY = 31;
/** "Sept. 11 attacks" means the year 2001 whoever writes it, and so is not counted from the day of publication. */
const ATTACKS = /^(?:attacks?|attackers?|hijackers?|terror|terrorists?)$/u;

interface MonthAndDay {
  readonly month: number;
  readonly day: number;
  readonly after: number;
}

/** Reads "December 4, 2012", "Tue Dec. 4", "4th of December", "2012-12-04", "mid-March", "December 2012", "2013". */
export function readCalendarDate(reading: Reading, index: number): Expression | null {
  const { tokens } = reading;
  const twoYears = readTwoYears(tokens, index);
  if (twoYears !== null) return { meaning: { kind: 'YEAR', year: twoYears.year }, after: twoYears.after };
  return (
    readNumericDate(reading, index) ??
    readWithWeekday(tokens, index) ??
    readMonthAndDay(tokens, index, null) ??
    readMonth(reading, index) ??
    (isYearAlone(tokens, index)
      ? { meaning: { kind: 'YEAR', year: Number(textAt(tokens, index).slice(-4)) }, after: index + 1 }
      : null)
  );
}

/** "Tuesday, December 4", "Tue Dec 4". */
function readWithWeekday(tokens: readonly Token[], index: number): Expression | null {
  const short = /^[MTWFS]/u.test(textAt(tokens, index))
    ? SHORT_WEEKDAYS.get(lowerAt(tokens, index))
    : undefined;
  const weekday = weekdayAt(tokens, index) ?? short;
  if (weekday === undefined) return null;
  let at = index + 1;
  if (short !== undefined && lowerAt(tokens, at) === '.') at += 1;
  if (lowerAt(tokens, at) === ',') at += 1;
  if (lowerAt(tokens, at) === 'the') at += 1;
  return readMonthAndDay(tokens, at, weekday);
}

function readMonthAndDay(
  tokens: readonly Token[],
  index: number,
  weekday: Weekday | null,
): Expression | null {
  const found = dayAfterMonth(tokens, index) ?? dayBeforeMonth(tokens, index);
  if (found === null || found.day < 1 || found.day > daysInMonth(LEAP_YEAR, found.month)) return null;
  const { month, day } = found;
  const behind = yearBehind(tokens, found.after);
  if (behind !== null && ('step' in behind.year || isoDate(behind.year.is, month, day) !== null))
    return { meaning: { kind: 'DAY', year: behind.year, month, day, weekday }, after: behind.after };
  if (month === 9 && day === 11 && ATTACKS.test(lowerAt(tokens, found.after))) return null;
  // A 29 February of a year that has none: nothing was meant that we could name.
  if (behind !== null) return null;
  return { meaning: { kind: 'DAY', year: null, month, day, weekday }, after: found.after };
}

const DAY_ALONE = /^(\d{1,2})(?:st|nd|rd|th)?$/u;

/** Behind the last day of "4 to 6", "4 and 5", "4–6", or the token behind the first where no other follows. */
function skipOtherDays(tokens: readonly Token[], index: number): number {
  if (!/^(?:to|and|or|through|[-–])$/u.test(lowerAt(tokens, index))) return index;
  const first = Number(DAY_ALONE.exec(lowerAt(tokens, index - 1))?.[1] ?? NaN);
  const second = Number(DAY_ALONE.exec(lowerAt(tokens, index + 1))?.[1] ?? NaN);
  return first < second && second <= MAX_DAY ? index + 2 : index;
}

/** "December 4", "Dec. 4-5", "December 4 and 5", "December the 4th". */
function dayAfterMonth(tokens: readonly Token[], index: number): MonthAndDay | null {
  const name = readMonthName(tokens, index);
  if (name === null) return null;
  // "In December 4 people fell ill": a month and a count.
  if (lowerAt(tokens, index - 1) === 'in' && yearBehind(tokens, name.after + 1) === null) return null;
  const at = lowerAt(tokens, name.after) === 'the' ? name.after + 1 : name.after;
  const [, day, ordinal] = DAY.exec(lowerAt(tokens, at)) ?? [];
  if (day === undefined || (at > name.after && ordinal === undefined)) return null;
  if (/^(?:%|percent)$/u.test(lowerAt(tokens, at + 1))) return null;
  const last = skipOtherDays(tokens, at + 1);
  // "On December 4 and 5 people": the second number counts.
  const counts =
    last > at + 1 &&
    /^\p{Ll}/u.test(textAt(tokens, last)) &&
    !/^(?:in|at|to|for|and|of|by)$/u.test(lowerAt(tokens, last));
  return { month: name.month, day: Number(day), after: counts ? at + 1 : last };
}

/** "4 December", "4 to 6 December", "4th of December". */
function dayBeforeMonth(tokens: readonly Token[], index: number): MonthAndDay | null {
  const [, day, ordinal] = DAY.exec(lowerAt(tokens, index)) ?? [];
  if (day === undefined) return null;
  const last = skipOtherDays(tokens, index + 1);
  const at = ordinal !== undefined && lowerAt(tokens, last) === 'of' ? last + 1 : last;
  const name = readMonthName(tokens, at);
  if (name === null) return null;
  return { month: name.month, day: Number(day), after: name.after };
}

/** "December 2012", "last December", "mid-March", "in May". */
function readMonth(reading: Reading, index: number): Expression | null {
  const { tokens } = reading;
  const which = WHICH.get(lowerAt(tokens, index));
  const at = which === undefined ? index : index + 1;
  const name = readMonthName(tokens, at);
  if (name === null) return null;
  // Beside a number that makes no day with it ("February 30"), what was meant cannot be told.
  if (which === undefined && hasDayBeside(tokens, at, name.after)) return null;
  const { month } = name;
  const behind = which === undefined ? yearBehind(tokens, name.after) : null;
  if (behind !== null)
    return { meaning: { kind: 'MONTH', year: behind.year, month, which: 'PLAIN' }, after: behind.after };
  if (which === undefined && !monthAlone(reading, at, name)) return null;
  return { meaning: { kind: 'MONTH', year: null, month, which: which ?? 'PLAIN' }, after: name.after };
}

function hasDayBeside(tokens: readonly Token[], index: number, after: number): boolean {
  if (DAY.test(lowerAt(tokens, index - 1))) return true;
  return DAY.test(lowerAt(tokens, after)) && lowerAt(tokens, index - 1) !== 'in';
}
