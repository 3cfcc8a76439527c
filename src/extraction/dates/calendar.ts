import { invariant } from '../../shared/errors.ts';

/**
 * Arithmetic on plain calendar dates ("2012-12-04") of the proleptic Gregorian calendar, years 1 to 9999 (ISO 8601).
 * A date has no time and no zone here: everything is counted in UTC, so that no answer depends on where it is computed.
 */

const MS_PER_DAY = 86_400_000;
const DAYS_PER_WEEK = 7;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** Monday is 1, Sunday 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** How many days the month has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The ISO date, or null where the calendar has no such day (30 February, year 0). */
export function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Is it an ISO date of a day that exists? */
export function isIsoDate(text: string): boolean {
  const [, year, month, day] = ISO_DATE.exec(text) ?? [];
  return isoDate(Number(year ?? 0), Number(month), Number(day)) !== null;
}

/** @throws OnrecordError INTERNAL if `date` is no ISO date. */
export function partsOf(date: string): CalendarDate {
  invariant(isIsoDate(date), `"${date}" is no calendar date`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Days since 1970-01-01. */
function dayNumber(date: string): number {
  const { year, month, day } = partsOf(date);
  const instant = new Date(0);
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  instant.setUTCFullYear(year, month - 1, day);
  return instant.getTime() / MS_PER_DAY;
}

/** @throws OnrecordError INTERNAL where the result leaves the years 1 to 9999. */
export function addDays(date: string, days: number): string {
  const instant = new Date((dayNumber(date) + days) * MS_PER_DAY);
  const moved = isoDate(instant.getUTCFullYear(), instant.getUTCMonth() + 1, instant.getUTCDate());
  invariant(moved !== null, `${days} days from ${date} is out of range`);
  return moved;
}

/**
 * The same day of another month; the last day of it where the month is too short (31 January + 1 = 28 February).
 * @throws OnrecordError INTERNAL where the result leaves the years 1 to 9999.
 */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  const moved = isoDate(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
  invariant(moved !== null, `${months} months from ${date} is out of range`);
  return moved;
}

/** Days from one date to another, negative where `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

export function weekdayOf(date: string): Weekday {
  // 1970-01-01 was a Thursday (4).
  const index = (dayNumber(date) + 3) % DAYS_PER_WEEK;
  return (((index + DAYS_PER_WEEK) % DAYS_PER_WEEK) + 1) as Weekday;
}

/** The Monday of its week. */
export function startOfWeek(date: string): string {
  return addDays(date, 1 - weekdayOf(date));
}

export function startOfMonth(date: string): string {
  return `${date.slice(0, 7)}-01`;
}

export function startOfYear(date: string): string {
  return `${date.slice(0, 4)}-01-01`;
}

/** The latest such weekday up to and including `date`. */
export function weekdayOnOrBefore(date: string, weekday: Weekday): string {
  return addDays(date, -((weekdayOf(date) - weekday + DAYS_PER_WEEK) % DAYS_PER_WEEK));
}

/** The first such weekday from `date` on. */
export function weekdayOnOrAfter(date: string, weekday: Weekday): string {
  return addDays(date, (weekday - weekdayOf(date) + DAYS_PER_WEEK) % DAYS_PER_WEEK);
}
