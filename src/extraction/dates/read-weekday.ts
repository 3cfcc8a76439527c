import type { Token } from '../sentences/tokenize.ts';
import type { Weekday } from './calendar.ts';
import type { Expression, Reading, Which } from './meaning.ts';
import { lowerAt, numberOf, PARTS_OF_DAY, STEPS, textAt, UNITS, WEEKDAYS } from './words.ts';

export const WHICH: ReadonlyMap<string, Which> = new Map([
  ['last', 'LAST'],
  ['this', 'THIS'],
  ['next', 'NEXT'],
]);

/** Days that are names of other things: "Black Friday", "Sheffield Wednesday". */
const NAME_BEFORE = new Set([
  'Black',
  'Good',
  'Bloody',
  'Super',
  'Ash',
  'Man',
  'Sheffield',
  'Palm',
  'Easter',
  'Cyber',
  'Maundy',
  'Ruby',
  'Whit',
  'Shrove',
]);
const NAME_AFTER = new Set([
  'Times',
  'Telegraph',
  'Mirror',
  'Express',
  'Herald',
  'Mail',
  'Post',
  'Star',
  'World',
  'Independent',
  'Sun',
  'People',
  'Tribune',
  'Review',
  'Club',
]);
/** "every Tuesday", "a Tuesday": no day in particular. */
const HABIT_BEFORE = new Set(['every', 'each', 'any', 'most', 'a', 'one', 'alternate']);

function isOneDay(tokens: readonly Token[], index: number): boolean {
  if (HABIT_BEFORE.has(lowerAt(tokens, index - 1))) return false;
  if (NAME_BEFORE.has(textAt(tokens, index - 1)) || NAME_AFTER.has(textAt(tokens, index + 1))) return false;
  return !(lowerAt(tokens, index - 1) === 'on' && textAt(tokens, index - 2) === 'Mail');
}

/** A weekday written as one, with a capital. */
export function weekdayAt(tokens: readonly Token[], index: number): Weekday | null {
  if (!/^[MTWFS]/u.test(textAt(tokens, index))) return null;
  const weekday = WEEKDAYS.get(lowerAt(tokens, index));
  return weekday !== undefined && isOneDay(tokens, index) ? weekday : null;
}

/** Behind a part of the day, if one stands there: "Tuesday night". */
export function skipPartOfDay(tokens: readonly Token[], index: number): number {
  return PARTS_OF_DAY.has(lowerAt(tokens, index)) ? index + 1 : index;
}

/** "last week", "of last week" behind a weekday: weeks from now, and the token behind. */
function weekBehind(tokens: readonly Token[], index: number): { weeks: number; after: number } | null {
  const at = lowerAt(tokens, index) === 'of' ? index + 1 : index;
  const step = STEPS.get(lowerAt(tokens, at));
  if (step === undefined || lowerAt(tokens, at + 1) !== 'week') return null;
  return { weeks: step, after: at + 2 };
}

/** "a week ago", "two weeks ago": how many weeks, and the token behind. */
function weeksAgo(tokens: readonly Token[], index: number): { weeks: number; after: number } | null {
  const count = numberOf(lowerAt(tokens, index));
  const unit = UNITS.get(lowerAt(tokens, index + 1));
  if (count === null || unit?.unit !== 'WEEK' || lowerAt(tokens, index + 2) !== 'ago') return null;
  return { weeks: count * unit.count, after: index + 3 };
}

/** "a week on Tuesday", "two weeks from Monday": a weekday of a later week, counted from the coming one. */
function readWeeksFrom(tokens: readonly Token[], index: number): Expression | null {
  const count = numberOf(lowerAt(tokens, index));
  const unit = UNITS.get(lowerAt(tokens, index + 1));
  if (count === null || unit?.unit !== 'WEEK' || !/^(?:on|from)$/u.test(lowerAt(tokens, index + 2)))
    return null;
  const weekday = weekdayAt(tokens, index + 3);
  return weekday === null ? null : plain(weekday, count * unit.count, index + 4);
}

/** "the Tuesday before last", "the Tuesday after next". */
function readBeforeLast(tokens: readonly Token[], index: number): Expression | null {
  if (lowerAt(tokens, index) !== 'the') return null;
  const weekday = weekdayAt(tokens, index + 1);
  const words = `${lowerAt(tokens, index + 2)} ${lowerAt(tokens, index + 3)}`;
  if (weekday === null || !/^(?:before last|after next)$/u.test(words)) return null;
  const which = words === 'before last' ? 'LAST' : 'NEXT';
  return { meaning: { kind: 'WEEKDAY', weekday, which, weeks: which === 'LAST' ? -1 : 1 }, after: index + 4 };
}

/**
 * Reads "Tuesday", "Tuesday night", "last Tuesday", "this coming Tuesday", "Tuesday of last week", "last week on Tuesday",
 * "a week ago on Monday", "Monday a week ago", "a week on Monday", "Monday week", "the Monday before last".
 */
export function readWeekday({ tokens }: Reading, index: number): Expression | null {
  const here = weekdayAt(tokens, index);
  if (here !== null) return readBehind(tokens, here, skipPartOfDay(tokens, index + 1));
  const ago = weeksAgo(tokens, index);
  if (ago !== null) {
    const at = lowerAt(tokens, ago.after) === 'on' ? ago.after + 1 : ago.after;
    const weekday = weekdayAt(tokens, at);
    return weekday === null ? null : plain(weekday, -ago.weeks, skipPartOfDay(tokens, at + 1));
  }
  const week = weekBehind(tokens, index);
  if (week !== null && lowerAt(tokens, index) !== 'of') {
    const at = lowerAt(tokens, week.after) === 'on' ? week.after + 1 : week.after;
    const weekday = weekdayAt(tokens, at);
    if (weekday === null) return null;
    return {
      meaning: { kind: 'WEEKDAY_OF_WEEK', weekday, weeks: week.weeks },
      after: skipPartOfDay(tokens, at + 1),
    };
  }
  return readWeeksFrom(tokens, index) ?? readBeforeLast(tokens, index) ?? readQualified(tokens, index);
}

function plain(weekday: Weekday, weeks: number, after: number): Expression {
  return { meaning: { kind: 'WEEKDAY', weekday, which: 'PLAIN', weeks }, after };
}

function readBehind(tokens: readonly Token[], weekday: Weekday, after: number): Expression {
  const week = weekBehind(tokens, after);
  if (week !== null)
    return { meaning: { kind: 'WEEKDAY_OF_WEEK', weekday, weeks: week.weeks }, after: week.after };
  const ago = weeksAgo(tokens, after);
  if (ago !== null) return plain(weekday, -ago.weeks, ago.after);
  // "the court decides Tuesday week": a British week from the coming Tuesday.
  if (lowerAt(tokens, after) === 'week') return plain(weekday, 1, after + 1);
  return plain(weekday, 0, after);
}

function readQualified(tokens: readonly Token[], index: number): Expression | null {
  const which = WHICH.get(lowerAt(tokens, index));
  if (which === undefined) return null;
  const coming = lowerAt(tokens, index + 1) === 'coming' || lowerAt(tokens, index + 1) === 'past';
  const at = coming ? index + 2 : index + 1;
  const weekday = weekdayAt(tokens, at);
  if (weekday === null) return null;
  const after = skipPartOfDay(tokens, at + 1);
  const past = lowerAt(tokens, index + 1) === 'past';
  return { meaning: { kind: 'WEEKDAY', weekday, which: past ? 'LAST' : which, weeks: 0 }, after };
}
