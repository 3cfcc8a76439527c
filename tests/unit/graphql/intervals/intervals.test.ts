import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  fewestIntervals,
  INTERVAL_UNITS,
  intervalsBetween,
  type Interval,
  type IntervalUnit,
} from '../../../../src/graphql/intervals/intervals.ts';
import { countIntervals, slotsOf, startOfSlot } from '../../../../src/graphql/intervals/slots.ts';
import { TimeZone } from '../../../../src/graphql/intervals/time-zone.ts';

function zone(name: string): TimeZone {
  const found = TimeZone.of(name);
  if (!found) throw new RangeError(name);
  return found;
}

function between(unit: IntervalUnit, name: string, first: string, last: string): Interval[] {
  return intervalsBetween(unit, zone(name), Date.parse(first), Date.parse(last));
}

const hours = ({ start, end }: Interval): number => (end - start) / 3_600_000;
const dates = (intervals: readonly Interval[]): string[] => intervals.map(({ date }) => date);

describe('a time zone', () => {
  test('knows its offset at each instant', () => {
    expect(zone('Europe/Berlin').offsetAt(Date.parse('2012-12-04T12:00:00Z'))).toBe(3_600_000);
    expect(zone('Europe/Berlin').offsetAt(Date.parse('2012-07-04T12:00:00Z'))).toBe(7_200_000);
    expect(zone('America/St_Johns').offsetAt(Date.parse('2012-12-04T12:00:00Z'))).toBe(-12_600_000);
    expect(zone('Europe/Berlin').offsetAt(Date.parse('1880-01-01T00:00:00Z'))).toBe(3_208_000);
    expect(zone('utc').offsetAt(0)).toBe(0);
  });

  test('is found whatever its case, and is none where the database has none', () => {
    expect(TimeZone.of('europe/BERLIN')).toBe(TimeZone.of('Europe/Berlin'));
    for (const name of ['Mars/Base', '', '+01:00', 'Europe/Berlin; DROP TABLE', '\u0000'])
      expect(TimeZone.of(name)).toBeNull();
  });

  test.each([
    ['Europe/Berlin', '2012-12-04', '2012-12-03T23:00:00.000Z'],
    ['Europe/Berlin', '2012-07-04', '2012-07-03T22:00:00.000Z'],
    ['Asia/Kathmandu', '2012-12-04', '2012-12-03T18:15:00.000Z'],
    // Midnight is skipped: the day begins at one o'clock.
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
    // Midnight comes twice: the day begins at the first one.
    ['America/Havana', '2012-11-04', '2012-11-04T04:00:00.000Z'],
    // At 00:01 clocks go back to 23:01.
    ['America/St_Johns', '2006-10-29', '2006-10-29T02:30:00.000Z'],
    // Samoa had no 30 December.
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z'],
    ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00.000Z'],
  ])('of %s begins %s at %s', (name, day, start) => {
    expect(new Date(zone(name).startOf(day)).toISOString()).toBe(start);
  });
});

describe('intervals', () => {
  test('are hours with their offset, the doubled one twice and the skipped one never', () => {
    const autumn = between('HOUR', 'Europe/Berlin', '2012-10-27T23:30:00Z', '2012-10-28T02:10:00Z');
    expect(dates(autumn)).toEqual([
      '2012-10-28T01:00:00+02:00',
      '2012-10-28T02:00:00+02:00',
      '2012-10-28T02:00:00+01:00',
      '2012-10-28T03:00:00+01:00',
    ]);
    const spring = between('HOUR', 'Europe/Berlin', '2012-03-25T00:00:00Z', '2012-03-25T01:00:00Z');
    expect(dates(spring)).toEqual(['2012-03-25T01:00:00+01:00', '2012-03-25T03:00:00+02:00']);
    expect(dates(between('HOUR', 'Asia/Kathmandu', '2012-01-01T00:00:00Z', '2012-01-01T00:15:00Z'))).toEqual([
      '2012-01-01T05:00:00+05:45',
      '2012-01-01T06:00:00+05:45',
    ]);
  });

  test('are parts of hours where clocks change by half of one', () => {
    const autumn = between('HOUR', 'Australia/Lord_Howe', '2012-03-31T13:30:00Z', '2012-03-31T16:00:00Z');
    expect(autumn.map((hour) => [hour.date, hours(hour)])).toEqual([
      ['2012-04-01T00:00:00+11:00', 1],
      ['2012-04-01T01:00:00+11:00', 1],
      ['2012-04-01T01:30:00+10:30', 0.5],
      ['2012-04-01T02:00:00+10:30', 1],
    ]);
  });

  test('are days, of 23 and 25 hours where clocks change', () => {
    expect(
      between('DAY', 'Europe/Berlin', '2012-03-24T12:00:00Z', '2012-03-26T12:00:00Z').map(hours),
    ).toEqual([24, 23, 24]);
    expect(
      between('DAY', 'Europe/Berlin', '2012-10-28T12:00:00Z', '2012-10-28T12:00:00Z').map(hours),
    ).toEqual([25]);
  });

  test('are weeks from Monday, also over the turn of the year', () => {
    expect(dates(between('WEEK', 'UTC', '2012-12-30T23:00:00Z', '2013-01-07T00:00:00Z'))).toEqual([
      '2012-12-24',
      '2012-12-31',
      '2013-01-07',
    ]);
  });

  test('are months and years of their real length', () => {
    const months = between('MONTH', 'UTC', '2012-01-31T00:00:00Z', '2012-03-01T00:00:00Z');
    expect(months.map((month) => [month.date, hours(month) / 24])).toEqual([
      ['2012-01-01', 31],
      ['2012-02-01', 29],
      ['2012-03-01', 31],
    ]);
    expect(dates(between('YEAR', 'Europe/Berlin', '2011-12-31T23:30:00Z', '2013-06-01T00:00:00Z'))).toEqual([
      '2012-01-01',
      '2013-01-01',
    ]);
  });

  test('leave out a day that a zone never had', () => {
    expect(dates(between('DAY', 'Pacific/Apia', '2011-12-29T12:00:00Z', '2011-12-31T12:00:00Z'))).toEqual([
      '2011-12-29',
      '2011-12-31',
      '2012-01-01',
    ]);
  });
});

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];
const instant = fc.integer({ min: Date.UTC(1995, 0, 1), max: Date.UTC(2025, 0, 1) });
const arbitrary = fc.record({
  unit: fc.constantFrom(...INTERVAL_UNITS),
  name: fc.constantFrom(...ZONES, 'America/Sao_Paulo', 'America/Havana', 'Asia/Gaza', 'Africa/Casablanca'),
  first: instant,
  hours: fc.nat({ max: 24 * 80 }),
});

test('intervals follow each other without a gap and hold the first and the last instant', () => {
  fc.assert(
    fc.property(arbitrary, ({ unit, name, first, hours: length }) => {
      const last = first + length * 3_600_000;
      const found = intervalsBetween(unit, zone(name), first, last);
      expect(found[0]?.start).toBeLessThanOrEqual(first);
      expect(found[0]?.end).toBeGreaterThan(first);
      expect(found.at(-1)?.start).toBeLessThanOrEqual(last);
      expect(found.at(-1)?.end).toBeGreaterThan(last);
      found.slice(1).forEach(({ start, end, date }, i) => {
        expect(start).toBe(found[i]?.end);
        expect(end).toBeGreaterThan(start);
        if (unit !== 'HOUR') expect(zone(name).dayAt(start) >= date).toBe(true);
      });
      expect(found.length).toBeGreaterThanOrEqual(fewestIntervals(unit, first, last));
    }),
    { numRuns: 150 },
  );
});

test('an instant counts in the interval that it lies in, whichever slot the store puts it in', () => {
  fc.assert(
    fc.property(arbitrary, fc.array(fc.nat({ max: 99_999 }), { maxLength: 30 }), (asked, parts) => {
      const { unit, name, first } = asked;
      const last = first + asked.hours * 3_600_000;
      const intervals = intervalsBetween(unit, zone(name), first, last);
      const { length, cuts } = slotsOf(unit, zone(name));
      const instants = parts
        .map((part) => first + Math.floor(((last - first) * part) / 100_000))
        .sort((a, b) => a - b);
      const slots = instants.map((at): [string, number] => {
        const text = new Date(at).toISOString();
        return [text.slice(0, length) + (cuts.filter((cut) => cut <= text.slice(length)).at(-1) ?? ''), 1];
      });
      for (const [i, [slot]] of slots.entries())
        expect(startOfSlot(slot)).toBeLessThanOrEqual(instants[i] ?? 0);
      const expected = intervals.map(
        ({ start, end }) => instants.filter((at) => at >= start && at < end).length,
      );
      expect(countIntervals(intervals, slots)).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});
