import type { Clock } from '../../store/aggregate-plan.ts';
import { fewestIntervals, nextDay, type IntervalUnit } from '../intervals/intervals.ts';
import { slotsOf } from '../intervals/slots.ts';
import { TimeZone } from '../intervals/time-zone.ts';
import { LIMITS } from '../limits/limits.ts';
import { requestError } from '../request-error.ts';

/** What the arguments of `Query.statementSeries` ask for. */
export interface SeriesRequest {
  readonly unit: IntervalUnit;
  readonly time: Clock['time'];
  /** Days on which something was said have no zone: theirs is UTC, by which the graph keeps them. */
  readonly zone: TimeZone;
  /** The first instant, or null: that of the first statement. */
  readonly from: number | null;
  /** The first instant that does not count any more, or null: what follows the last statement. */
  readonly to: number | null;
  readonly top: number;
  readonly other: boolean;
}

/**
 * Throws BAD_REQUEST for a time zone that there is none of, hours of what was said, and an end before the beginning;
 * LIMIT_EXCEEDED for too many series and points.
 */
export function seriesOf(args: Readonly<Record<string, unknown>>): SeriesRequest {
  const unit = args['interval'] as IntervalUnit;
  const isSaid = args['clock'] === 'SAID_AT';
  const named = zoneOf(args['timeZone'] as string);
  if (unit === 'HOUR' && isSaid) {
    throw requestError(
      'BAD_REQUEST',
      'When something was said is known to the day at best, so it has no hours. Ask for `clock: PUBLISHED_AT`, or for `interval: DAY`.',
    );
  }
  const top = args['top'] as number;
  if (top > LIMITS.maxSeries) {
    throw requestError(
      'LIMIT_EXCEEDED',
      `At most ${LIMITS.maxSeries} series at once, ${top} were asked for.`,
    );
  }
  const zone = isSaid ? zoneOf('UTC') : named;
  const from = args['from'] as string | null | undefined;
  const to = args['to'] as string | null | undefined;
  if (from && to && from > to) {
    throw requestError('BAD_REQUEST', `\`from\` (${from}) comes after \`to\` (${to}). Exchange them.`);
  }
  const request: SeriesRequest = {
    unit,
    time: isSaid ? 'saidAt' : 'publishedAt',
    zone,
    from: from ? zone.startOf(from) : null,
    to: to ? zone.startOf(nextDay(to)) : null,
    top,
    other: args['other'] === true,
  };
  if (request.from !== null && request.to !== null) {
    checkPoints(fewestIntervals(unit, request.from, request.to));
  }
  return request;
}

/** Throws LIMIT_EXCEEDED where so many points are too many. */
export function checkPoints(points: number): void {
  if (points <= LIMITS.maxPoints) return;
  throw requestError(
    'LIMIT_EXCEEDED',
    `The series would have at least ${points} points, and ${LIMITS.maxPoints} are allowed. Ask for a shorter time (\`from\`, \`to\`), a longer \`interval\` or fewer series (\`top\`).`,
  );
}

/** Slots are as small as intervals, or parts of them. */
const SLOTS_A_POINT = 10;

/** How the store is to count for it. */
export function seriesClock({ unit, time, zone, from, to }: SeriesRequest): Clock {
  const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
  return {
    time,
    from: instant(from),
    until: instant(to),
    ...slotsOf(unit, zone),
    maxSlots: SLOTS_A_POINT * LIMITS.maxPoints,
  };
}

function zoneOf(name: string): TimeZone {
  const zone = TimeZone.of(name);
  if (zone) return zone;
  throw requestError(
    'BAD_REQUEST',
    `\`timeZone\`: "${name}" is no time zone of the IANA database. Give a name like "Europe/Berlin" or "UTC".`,
  );
}
