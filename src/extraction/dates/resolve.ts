import type { DatePrecision } from '../../model/vocabulary.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  isoDate,
  partsOf,
  startOfMonth,
  startOfWeek,
  startOfYear,
  weekdayOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
} from './calendar.ts';
import type { Weekday } from './calendar.ts';
import type { Direction } from './direction.ts';
import type { Meaning, NamedYear, Which } from './meaning.ts';
import type { Season, Unit } from './words.ts';

export interface Resolved {
  /** ISO date of the first day: the Monday of a WEEK, the first of a MONTH, 1 January of a YEAR. */
  readonly date: string;
  readonly precision: Exclude<DatePrecision, 'PUBLICATION'>;
}

const SATURDAY = 6;
/** News of the evening carries the next day's date somewhere on earth: so far ahead a past day may lie. */
const ZONE_SLACK_DAYS = 1;
/** Dates without a year are looked for in these years around the publication; 29 February needs more than one. */
const YEARS_AROUND = [-4, -3, -2, -1, 0, 1, 2, 3, 4];

function day(date: string): Resolved {
  return { date, precision: 'DAY' };
}

/**
 * The calendar date that an expression means in a text published on that day, or null where it leaves the calendar or means
 * none. `direction` decides between the past and the coming occurrence where the words do not; `anchor` is the date of the
 * text that the expression counts from, if there is one.
 */
export function resolve(
  meaning: Meaning,
  publishedOn: string,
  direction: Direction,
  anchor: string | null,
): Resolved | null {
  if (!isFarFromEnds(publishedOn)) return null;
  switch (meaning.kind) {
    case 'WEEKDAY':
      return resolveWeekday(meaning.weekday, meaning.which, meaning.weeks, publishedOn, direction);
    case 'WEEKDAY_OF_WEEK':
      return day(addDays(startOfWeek(publishedOn), meaning.weeks * 7 + meaning.weekday - 1));
    case 'WEEKEND':
      return { date: startOfWeek(weekend(meaning.which, publishedOn, direction)), precision: 'WEEK' };
    case 'SHIFT':
      if (meaning.only !== null && meaning.only !== direction) return null;
      return shifted(meaning.unit, meaning.by, publishedOn);
    case 'ANCHORED':
      return isFarFromEnds(anchor) ? shifted(meaning.unit, meaning.by, anchor) : null;
    case 'PERIOD':
      return shifted(meaning.unit, 0, isFarFromEnds(anchor) ? anchor : publishedOn);
    case 'SEASON':
      return resolveSeason(meaning, publishedOn, direction);
    case 'NTH_OF_MONTH':
      return resolveNth(meaning, publishedOn, direction);
    case 'DAY_OF_MONTH': {
      const month = partsOf(addMonths(startOfMonth(publishedOn), meaning.months));
      const date = isoDate(month.year, month.month, meaning.day);
      return date === null ? null : day(date);
    }
    case 'DAY':
      return resolveDay(meaning, publishedOn, direction);
    case 'MONTH':
      return resolveMonth(meaning.month, meaning.year, meaning.which, publishedOn, direction);
    case 'YEAR':
      return { date: `${meaning.year}-01-01`, precision: 'YEAR' };
  }
}

/** Far enough from both ends of the calendar for every step. */
function isFarFromEnds(date: string | null): date is string {
  if (date === null) return false;
  const { year } = partsOf(date);
  return year >= 1001 && year <= 8999;
}

function resolveWeekday(
  weekday: Weekday,
  which: Which,
  weeks: number,
  publishedOn: string,
  direction: Direction,
): Resolved {
  const past = weekdayOnOrBefore(publishedOn, weekday);
  const coming = weekdayOnOrAfter(publishedOn, weekday);
  // "next Tuesday" on a Monday is not tomorrow: whoever means that says "on Tuesday".
  if (which === 'NEXT') return day(addDays(startOfWeek(publishedOn), 7 * (1 + weeks) + weekday - 1));
  if (which === 'LAST') return day(addDays(weekdayOnOrBefore(addDays(publishedOn, -1), weekday), 7 * weeks));
  if (which === 'THIS') return day(direction === 'PAST' ? past : coming);
  if (weeks !== 0) return day(addDays(weeks < 0 ? past : coming, weeks * 7));
  if (direction === 'FUTURE') return day(coming);
  if (direction === 'NEAREST') return day(nearest([past, coming], publishedOn));
  return day(past);
}

/** A day of the weekend that is meant. */
function weekend(which: Which, publishedOn: string, direction: Direction): string {
  const own = addDays(startOfWeek(publishedOn), SATURDAY - 1);
  const begun = weekdayOf(publishedOn) >= SATURDAY;
  if (which === 'NEXT') return addDays(own, 7);
  if (which === 'LAST') return addDays(own, -7);
  const ahead = which === 'THIS' ? direction !== 'PAST' : direction === 'FUTURE';
  return begun || ahead ? own : addDays(own, -7);
}

function shifted(unit: Unit, by: number, publishedOn: string): Resolved | null {
  switch (unit) {
    case 'DAY':
      return day(addDays(publishedOn, by));
    case 'WEEK':
      return { date: startOfWeek(addDays(publishedOn, by * 7)), precision: unit };
    case 'MONTH':
      return { date: startOfMonth(addMonths(publishedOn, by)), precision: unit };
    case 'YEAR': {
      const { year } = partsOf(publishedOn);
      if (year + by < 1 || year + by > 9999) return null;
      return { date: startOfYear(addMonths(publishedOn, by * 12)), precision: unit };
    }
  }
}

function resolveDay(
  meaning: Meaning & { kind: 'DAY' },
  publishedOn: string,
  direction: Direction,
): Resolved | null {
  if (meaning.year !== null) {
    const date = isoDate(yearNamed(meaning.year, publishedOn), meaning.month, meaning.day);
    return date === null ? null : day(date);
  }
  const { year } = partsOf(publishedOn);
  const all = YEARS_AROUND.map((step) => isoDate(year + step, meaning.month, meaning.day)).filter(
    (date) => date !== null,
  );
  // "Tuesday, December 4" tells the year, unless the writer erred.
  const onWeekday = all.filter(
    (date) => Math.abs(daysBetween(publishedOn, date)) < 550 && weekdayOf(date) === meaning.weekday,
  );
  if (onWeekday.length > 0) return day(nearest(onWeekday, publishedOn));
  if (direction === 'FUTURE')
    return day(
      nearest(
        all.filter((date) => date >= publishedOn),
        publishedOn,
      ),
    );
  if (direction === 'PAST')
    return day(
      nearest(
        all.filter((date) => date <= addDays(publishedOn, ZONE_SLACK_DAYS)),
        publishedOn,
      ),
    );
  return day(nearest(all, publishedOn));
}

function resolveMonth(
  month: number,
  year: NamedYear | null,
  which: Which,
  publishedOn: string,
  direction: Direction,
): Resolved | null {
  const published = partsOf(publishedOn);
  const ahead = (month - published.month + 12) % 12;
  const back = (published.month - month + 12) % 12;
  const at = (months: number): Resolved => ({
    date: startOfMonth(addMonths(startOfMonth(publishedOn), months)),
    precision: 'MONTH',
  });
  if (year !== null) {
    const date = isoDate(yearNamed(year, publishedOn), month, 1);
    return date === null ? null : { date, precision: 'MONTH' };
  }
  if (which === 'LAST') return at(back === 0 ? -12 : -back);
  if (which === 'NEXT') return at(ahead === 0 ? 12 : ahead);
  if (which === 'THIS') return at(direction === 'PAST' ? -back : ahead);
  if (direction === 'FUTURE') return at(ahead);
  if (direction === 'PAST') return at(-back);
  return at(ahead < back ? ahead : -back);
}

function yearNamed(year: NamedYear, publishedOn: string): number {
  return 'is' in year ? year.is : partsOf(publishedOn).year + year.step;
}

/** The date closest to the day, the earlier of two as close. */
function nearest(dates: readonly string[], day: string): string {
  const distance = (date: string) => Math.abs(daysBetween(day, date));
  return dates.reduce((best, date) =>
    distance(date) < distance(best) || (distance(date) === distance(best) && date < best) ? date : best,
  );
}

/** The first month of each season, in the northern hemisphere. */
const FIRST_MONTH: Readonly<Record<Season, number>> = { SPRING: 3, SUMMER: 6, AUTUMN: 9, WINTER: 12 };
const MONTHS_OF_SEASON = 3;

/** A season is told to the year in which it begins: no precision stands between month and year. */
function resolveSeason(
  { season, year, which }: Meaning & { kind: 'SEASON' },
  publishedOn: string,
  direction: Direction,
): Resolved | null {
  if (year !== null) return yearly(yearNamed(year, publishedOn));
  const published = partsOf(publishedOn);
  const first = FIRST_MONTH[season];
  const begun = published.month >= first;
  const over = published.month >= first + MONTHS_OF_SEASON;
  if (which === 'THIS') return yearly(published.year);
  if (which === 'LAST') return yearly(over ? published.year : published.year - 1);
  if (which === 'NEXT') return yearly(begun ? published.year + 1 : published.year);
  if (direction === 'PAST') return yearly(begun ? published.year : published.year - 1);
  if (direction === 'FUTURE') return yearly(over ? published.year + 1 : published.year);
  return null;
}

function yearly(year: number): Resolved | null {
  const date = isoDate(year, 1, 1);
  return date === null ? null : { date, precision: 'YEAR' };
}

const DAYS_PER_WEEK = 7;

/** The n-th weekday of a month; for a week, the one that holds its first day, its eighth, and so on. */
function resolveNth(
  { nth, weekday, month, year }: Meaning & { kind: 'NTH_OF_MONTH' },
  publishedOn: string,
  direction: Direction,
): Resolved | null {
  const first = resolveMonth(month, year, 'PLAIN', publishedOn, direction)?.date;
  if (!isFarFromEnds(first ?? null) || first === undefined) return null;
  const last = addDays(addMonths(first, 1), -1);
  if (weekday === null) {
    const inside = nth === 0 ? last : addDays(first, DAYS_PER_WEEK * (nth - 1));
    return { date: startOfWeek(inside), precision: 'WEEK' };
  }
  if (nth === 0) return day(weekdayOnOrBefore(last, weekday));
  const found = addDays(weekdayOnOrAfter(first, weekday), DAYS_PER_WEEK * (nth - 1));
  return found <= last ? day(found) : null;
}
