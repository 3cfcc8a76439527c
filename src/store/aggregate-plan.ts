import { nodeShape, type NodeType } from '../model/graph-schema.ts';
import type { Filter, NodeRecord, Selection } from './read-plan.ts';

/**
 * Counts of statements: how many there are of each speaker, topic, kind ..., and when. A store counts; it neither fills
 * gaps nor knows time zones (see `Clock`).
 */
export interface GroupsRoot {
  readonly kind: 'groups';
  /** Name of the root in the result. */
  readonly key: string;
  /** Which statements are counted. */
  readonly where: Filter | null;
  /** What statements are grouped by; null: they are not, and only `all` is asked for. */
  readonly by: Grouping | null;
  /** The largest groups, so many at most; those of equal size in the order of their keys. */
  readonly limit: number;
  /** How many statements fulfil the filter, whatever group they are in. */
  readonly wantAll: boolean;
  /** How many of these are in none of the groups that are given: smaller ones, or none at all. */
  readonly wantRest: boolean;
  /** Count each slot of time apart, or null. */
  readonly clock: Clock | null;
  /** What is wanted of the node that a group stands for, where it is one. */
  readonly selection: Selection;
}

/**
 * When statements count. Times of day at which intervals of a time zone begin are few, so whoever asks says where to cut
 * each day (or hour) of UTC, gets slots that lie in one interval each, and adds them up.
 */
export interface Clock {
  /** The statement's own time, or that of its article. */
  readonly time: 'saidAt' | 'publishedAt';
  /** Only from this instant on, and only before that one. */
  readonly from: string | null;
  readonly until: string | null;
  /** The slot of an instant is so many characters of it: 4 a year, 7 a month, 10 a day, 13 an hour; and after them ... */
  readonly length: number;
  /** ... the last of these that the rest of it reaches, if any: "T23:00:00". Ascending. */
  readonly cuts: readonly string[];
  /** No slots are given where there are more than so many, be it of the groups or of all statements. */
  readonly maxSlots: number;
}

export const GROUPINGS = {
  speaker: { kind: 'edge', edges: ['speaker'], types: ['Person', 'Organization'] },
  topic: { kind: 'edge', edges: ['topics'], types: ['Topic'] },
  outlet: { kind: 'edge', edges: ['article', 'outlet'], types: ['Organization'] },
  event: { kind: 'edge', edges: ['event'], types: ['Event'] },
  place: { kind: 'edge', edges: ['mentions'], types: ['Place'] },
  mentioned: { kind: 'edge', edges: ['mentions'], types: ['Person', 'Organization', 'Place', 'Event'] },
  kind: { kind: 'property', property: 'kind' },
  cueClass: { kind: 'property', property: 'cueClass' },
  polarity: { kind: 'property', property: 'polarity' },
} as const satisfies Record<string, GroupingShape>;
export type Grouping = keyof typeof GROUPINGS;

/** A property of the statement, or the nodes of some types at the end of edges: the keys of groups are their ids. */
export type GroupingShape =
  | { readonly kind: 'property'; readonly property: string }
  | { readonly kind: 'edge'; readonly edges: readonly string[]; readonly types: readonly NodeType[] };

/** The shape of a grouping, typed loosely for code that walks plans. */
export function groupingShape(by: Grouping): GroupingShape {
  return GROUPINGS[by];
}

/** Types of the nodes that groups stand for; empty where they stand for values. */
export function groupTypes(by: Grouping | null): readonly NodeType[] {
  const shape = by === null ? null : groupingShape(by);
  return shape?.kind === 'edge' ? shape.types : [];
}

/** Do the edges of the grouping lead to nodes of other types as well, which are no groups? */
export function leadsElsewhere(by: Grouping): boolean {
  const shape = groupingShape(by);
  if (shape.kind === 'property') return false;
  const ends = shape.edges.reduce<readonly NodeType[]>(
    (types, edge) => types.flatMap((type) => nodeShape(type).edges[edge]?.to ?? []),
    ['Statement'],
  );
  return ends.some((type) => !shape.types.includes(type));
}

/** May a statement be in several groups? */
export function isManyValued(by: Grouping): boolean {
  return by === 'topic' || by === 'place' || by === 'mentioned';
}

/** Statements of one slot: [slot, how many]. */
export type SlotCount = readonly [slot: string, count: number];

export interface Tally {
  readonly value: number;
  /** Those that have any, in order of time; empty without a clock, and where there would be too many. */
  readonly slots: readonly SlotCount[];
}

export interface Group extends Tally {
  /** The id of the node or the value of the property. */
  readonly key: string;
  readonly node: NodeRecord | null;
}

export interface GroupsResult {
  readonly groups: readonly Group[];
  /** Present if `wantAll`. */
  readonly all?: Tally;
  /** Present if `wantRest`. */
  readonly rest?: Tally;
  /** There were more than `maxSlots` slots. */
  readonly tooManySlots: boolean;
}

/**
 * The filter as the groups need it: a rejected statement has no edge but the one to its article, so that none with
 * another edge was rejected. Indexes of edges do not know about rejection.
 */
export function groupedWhere({ by, where }: Pick<GroupsRoot, 'by' | 'where'>): Filter | null {
  const shape = by === null ? null : groupingShape(by);
  if (where === null || shape?.kind !== 'edge' || shape.edges[0] === 'article') return where;
  const parts = where.kind === 'and' ? where.filters : [where];
  const rest = parts.filter((part) => !isNotRejected(part));
  return rest.length > 1 ? { kind: 'and', filters: rest } : (rest[0] ?? null);
}

/** Does the filter leave out rejected statements, and nothing else? */
export function isNotRejected(filter: Filter): boolean {
  return (
    filter.kind === 'not' &&
    filter.filter.kind === 'property' &&
    filter.filter.property === 'status' &&
    filter.filter.test.op === 'eq' &&
    filter.filter.test.value === 'REJECTED'
  );
}
