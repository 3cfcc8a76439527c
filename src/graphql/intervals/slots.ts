import type { Clock, SlotCount } from '../../store/aggregate-plan.ts';
import type { Interval, IntervalUnit } from './intervals.ts';
import type { TimeZone } from './time-zone.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Slots = Pick<Clock, 'length' | 'cuts'>;

const LENGTHS: Readonly<Record<IntervalUnit, number>> = { HOUR: 13, DAY: 10, WEEK: 10, MONTH: 7, YEAR: 4 };

/**
 * Slots of time in UTC that lie in one interval of a zone each, and are as large as they can be: days (or hours) of UTC,
 * cut where days (or hours) of the zone begin at any of its offsets.
 */
export function slotsOf(unit: IntervalUnit, zone: TimeZone): Slots {
  const size = unit === 'HOUR' ? HOUR : DAY;
  const begins = zone.offsets().map((offset) => ((-offset % size) + size) % size);
  const cuts = [...new Set(begins)].filter((time) => time > 0).sort((a, b) => a - b);
  if (cuts.length === 0) return { length: LENGTHS[unit], cuts: [] };
  const length = unit === 'HOUR' ? 13 : 10;
  return { length, cuts: cuts.map((time) => new Date(time).toISOString().slice(length, 19)) };
}

/** The instant at which a slot begins. */
export function startOfSlot(slot: string): number {
  return Date.parse(`${slot}${'0000-01-01T00:00:00'.slice(slot.length)}Z`);
}

/** How many there are in each of the intervals, which lie next to each other in order of time. */
export function countIntervals(intervals: readonly Interval[], slots: readonly SlotCount[]): number[] {
  const counts = intervals.map(() => 0);
  let at = 0;
  for (const [slot, count] of slots) {
    const start = startOfSlot(slot);
    while (at < intervals.length - 1 && (intervals[at]?.end ?? Infinity) <= start) at += 1;
    counts[at] = (counts[at] ?? 0) + count;
  }
  return counts;
}
