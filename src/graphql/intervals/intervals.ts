import type { TimeZone } from './time-zone.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export const INTERVAL_UNITS = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'] as const;
export type IntervalUnit = (typeof INTERVAL_UNITS)[number];

/** A stretch of time that is one hour, day, week, month or year in a time zone. Instants as `TimeZone` has them. */
export interface Interval {
  /** Its first day; of an hour its local time with the offset: "2012-10-28T02:00:00+01:00". */
  readonly date: string;
  readonly start: number;
  /** Where the next one begins. */
  readonly end: number;
}

/** How long the shortest one is, for a guess at how many there are. */
const SHORTEST: Readonly<Record<IntervalUnit, number>> = {
  HOUR: HOUR,
  DAY: DAY - HOUR,
  WEEK: 7 * DAY - HOUR,
  MONTH: 28 * DAY - HOUR,
  YEAR: 365 * DAY - HOUR,
};

/** At least so many intervals lie between two instants; found without making them. */
export function fewestIntervals(unit: IntervalUnit, first: number, last: number): number {
  return Math.floor((last - first) / (SHORTEST[unit] * 1.2));
}

/**
 * The intervals from the one that the first instant lies in to the one of the last, without a gap. Days begin at the
 * first instant that has their date, so that some have 23 or 25 hours; weeks are those of ISO 8601 and begin on Monday.
 */
export function intervalsBetween(
  unit: IntervalUnit,
  zone: TimeZone,
  first: number,
  last: number,
): Interval[] {
  return unit === 'HOUR' ? hoursBetween(zone, first, last) : daysBetween(unit, zone, first, last);
}

function hoursBetween(zone: TimeZone, first: number, last: number): Interval[] {
  const hours: Interval[] = [];
  let start = startOfHour(zone, first);
  while (start <= last) {
    const end = nextHour(zone, start);
    hours.push({ date: localTime(zone, start), start, end });
    start = end;
  }
  return hours;
}

/** Some zones change by half an hour: the hour that this happens in ends there. */
function startOfHour(zone: TimeZone, instant: number): number {
  const floor = instant - modulo(instant + zone.offsetAt(instant), HOUR);
  const before = floor - modulo(floor + zone.offsetAt(floor), HOUR);
  const next = nextHour(zone, before);
  return next > instant ? before : next;
}

function nextHour(zone: TimeZone, start: number): number {
  return start + HOUR - modulo(start + zone.offsetAt(start), HOUR);
}

function localTime(zone: TimeZone, instant: number): string {
  const offset = zone.offsetAt(instant);
  const local = new Date(instant + offset).toISOString().slice(0, 19);
  const size = Math.abs(offset) / 60_000;
  const [hours, minutes] = [Math.floor(size / 60), Math.floor(size % 60)];
  return `${local}${offset < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(minutes)}`;
}

function daysBetween(
  unit: Exclude<IntervalUnit, 'HOUR'>,
  zone: TimeZone,
  first: number,
  last: number,
): Interval[] {
  const intervals: Interval[] = [];
  let date = firstDayOf(unit, zone.dayAt(first));
  let start = zone.startOf(date);
  while (start <= last) {
    const next = following(unit, date);
    const end = zone.startOf(next);
    // A zone that crosses the date line may lack a day.
    if (end > start) intervals.push({ date, start, end });
    [date, start] = [next, end];
  }
  return intervals;
}

function firstDayOf(unit: Exclude<IntervalUnit, 'HOUR'>, day: string): string {
  switch (unit) {
    case 'DAY':
      return day;
    case 'WEEK': {
      const date = new Date(day);
      date.setUTCDate(date.getUTCDate() - modulo(date.getUTCDay() - 1, 7));
      return dayOf(date);
    }
    case 'MONTH':
      return `${day.slice(0, 7)}-01`;
    case 'YEAR':
      return `${day.slice(0, 4)}-01-01`;
  }
}

/** The first day of the interval after the one that begins on this day. */
function following(unit: Exclude<IntervalUnit, 'HOUR'>, day: string): string {
  const date = new Date(day);
  if (unit === 'MONTH') date.setUTCMonth(date.getUTCMonth() + 1);
  else if (unit === 'YEAR') date.setUTCFullYear(date.getUTCFullYear() + 1);
  else date.setUTCDate(date.getUTCDate() + (unit === 'WEEK' ? 7 : 1));
  return dayOf(date);
}

/** The calendar day after this one. */
export function nextDay(day: string): string {
  return following('DAY', day);
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
