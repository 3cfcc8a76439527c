import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  isIsoDate,
  isoDate,
  startOfWeek,
  weekdayOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
} from '../../../../src/extraction/dates/calendar.ts';
import type { Weekday } from '../../../../src/extraction/dates/calendar.ts';

const date = fc.integer({ min: -700_000, max: 2_000_000 }).map((days) => addDays('1970-01-01', days));

describe('the calendar', () => {
  it.each([
    [2000, 29],
    [1900, 28],
    [2012, 29],
    [2013, 28],
  ])('gives February %i %i days', (year, days) => expect(daysInMonth(year, 2)).toBe(days));

  it.each([
    '2012-02-30',
    '2013-02-29',
    '2012-13-01',
    '2012-00-10',
    '0000-01-01',
    '2012-1-1',
    ' 2012-01-01',
    '',
  ])('knows no day %j', (text) => expect(isIsoDate(text)).toBe(false));

  it('knows the weekday of days in three centuries', () => {
    expect(['1899-12-31', '1970-01-01', '2000-02-29', '2012-12-04'].map(weekdayOf)).toEqual([7, 4, 2, 2]);
  });

  it('moves over the ends of months and years', () => {
    expect(addDays('2012-12-31', 1)).toBe('2013-01-01');
    expect(addDays('2012-03-01', -1)).toBe('2012-02-29');
    expect(addMonths('2013-01-31', 1)).toBe('2013-02-28');
    expect(addMonths('2013-01-31', -2)).toBe('2012-11-30');
    expect(addMonths('2012-02-29', 12)).toBe('2013-02-28');
    expect(startOfWeek('2013-01-01')).toBe('2012-12-31');
    expect(isoDate(99, 1, 1)).toBe('0099-01-01');
    expect(addDays('0099-12-31', 1)).toBe('0100-01-01');
  });

  it.each([() => addDays('9999-12-31', 1), () => addMonths('0001-01-01', -1), () => weekdayOf('2012-02-30')])(
    'refuses to leave the calendar',
    (leave) => expect(leave).toThrow(/out of range|no calendar date/u),
  );

  it('counts days there and back', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -10_000, max: 10_000 }), (from, days) => {
        const to = addDays(from, days);
        expect(daysBetween(from, to)).toBe(days);
        expect(weekdayOf(to)).toBe(((((weekdayOf(from) - 1 + days) % 7) + 7) % 7) + 1);
      }),
    );
  });

  it('finds a weekday within the six days around', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 7 }), (day, number) => {
        const weekday = number as Weekday;
        const [past, coming] = [weekdayOnOrBefore(day, weekday), weekdayOnOrAfter(day, weekday)];
        expect([weekdayOf(past), weekdayOf(coming)]).toEqual([weekday, weekday]);
        expect(daysBetween(past, day)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(past, day)).toBeLessThan(7);
        expect(daysBetween(past, coming)).toBe(past === day ? 0 : 7);
      }),
    );
  });
});
