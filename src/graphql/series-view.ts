import type { Group, GroupsResult, SlotCount, Tally } from '../store/aggregate-plan.ts';
import type { NodeRecord } from '../store/read-plan.ts';
import { fewestIntervals, intervalsBetween, type Interval } from './intervals/intervals.ts';
import { countIntervals, startOfSlot } from './intervals/slots.ts';
import { LIMITS } from './limits/limits.ts';
import { checkPoints, type SeriesRequest } from './planner/series-request.ts';

/** A group of statements as the API shows it. */
interface GroupView {
  readonly key: string;
  readonly label: string;
  readonly isOther: boolean;
  readonly entity: NodeRecord | null;
}

export interface CountView extends GroupView {
  readonly value: number;
  /** How many statements there are in all groups and none; present if the plan asked for it. */
  readonly all: number | undefined;
}

export interface SeriesView extends GroupView {
  readonly total: number;
  readonly intervals: readonly Interval[];
  readonly slots: readonly SlotCount[];
}

export interface PointView extends Pick<GroupView, 'key' | 'label'> {
  readonly interval: Interval;
  readonly value: number;
}

const OTHER: GroupView = { key: 'other', label: 'other', isOther: true, entity: null };
const ALL: GroupView = { key: 'all', label: 'all statements', isOther: false, entity: null };

export function countViews({ groups, rest, all }: GroupsResult): CountView[] {
  const total = all?.value;
  return [
    ...groups.map((group) => ({ ...groupView(group), value: group.value, all: total })),
    ...(rest ? [{ ...OTHER, value: rest.value, all: total }] : []),
  ];
}

/**
 * The series of the groups, of all statements where there are none (`grouped` is false), and of the rest if asked for.
 * Throws LIMIT_EXCEEDED where they would have too many points.
 */
export function seriesViews(result: GroupsResult, request: SeriesRequest, grouped: boolean): SeriesView[] {
  const { groups, rest, all } = result;
  if (result.tooManySlots) checkPoints(LIMITS.maxPoints + 1);
  const tallies: (readonly [GroupView, Tally])[] = [
    ...groups.map((group) => [groupView(group), group] as const),
    ...(!grouped && all ? [[ALL, all] as const] : []),
    ...(rest ? [[OTHER, rest] as const] : []),
  ];
  const intervals = intervalsOf(request, all, tallies.length);
  return tallies.map(([view, { value, slots }]) => ({ ...view, total: value, slots, intervals }));
}

export function pointViews({ key, label, intervals, slots }: SeriesView): PointView[] {
  const counts = countIntervals(intervals, slots);
  return intervals.map((interval, i) => ({ key, label, interval, value: counts[i] ?? 0 }));
}

/** The intervals of all series: from the first day asked for to the last one, or as far as there are statements. */
function intervalsOf(request: SeriesRequest, all: Tally | undefined, series: number): Interval[] {
  const { unit, zone, from, to } = request;
  const [earliest] = all?.slots[0] ?? [];
  const [latest] = all?.slots.at(-1) ?? [];
  const first = from ?? (earliest === undefined ? null : startOfSlot(earliest));
  const last = to === null ? (latest === undefined ? null : startOfSlot(latest)) : to - 1;
  if (first === null || last === null) return [];
  checkPoints(fewestIntervals(unit, first, last) * series);
  const intervals = intervalsBetween(unit, zone, first, last);
  checkPoints(intervals.length * series);
  return intervals;
}

function groupView({ key, node }: Group): GroupView {
  const name = node?.['name'];
  return { key, label: typeof name === 'string' ? name : wordsOf(key), isOther: false, entity: node };
}

/** A value of an enumeration as a word. */
function wordsOf(value: string): string {
  return value.toLowerCase().replaceAll('_', ' ');
}
