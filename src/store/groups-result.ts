import type { GroupsResult, GroupsRoot, SlotCount, Tally } from './aggregate-plan.ts';
import { isManyValued } from './aggregate-plan.ts';
import type { NodeRecord } from './read-plan.ts';

/** What a store counts for a `GroupsRoot`. Slots are null where there were more than allowed. */
export interface GroupCounts {
  /** Largest first. */
  readonly groups: readonly {
    readonly key: string;
    readonly value: number;
    readonly node: NodeRecord | null;
  }[];
  /** Of the groups: [key, slot, count], those of one key in order of time. Empty without a clock. */
  readonly slots: readonly (readonly [key: string, slot: string, count: number])[] | null;
  /** Of all statements, if `countsAll`: without a clock one of the slot "". */
  readonly all: readonly SlotCount[] | null;
  /** Of the statements that are in at least one of the groups, if `countsCovered`. */
  readonly covered: readonly SlotCount[] | null;
}

/** Must all statements be counted? */
export function countsAll({ wantAll, wantRest }: GroupsRoot): boolean {
  return wantAll || wantRest;
}

/** Must statements in several groups be counted once? Else the groups' own counts tell. */
export function countsCovered({ by, wantRest }: GroupsRoot): boolean {
  return wantRest && by !== null && isManyValued(by);
}

/** The answer to a plan of groups from what was counted. */
export function groupsResult(root: GroupsRoot, counts: GroupCounts): GroupsResult {
  const tooManySlots =
    counts.slots === null ||
    (countsAll(root) && counts.all === null) ||
    (countsCovered(root) && counts.covered === null);
  const slots = new Map<string, SlotCount[]>();
  for (const [key, slot, count] of tooManySlots ? [] : counts.slots) {
    const known = slots.get(key);
    if (known) known.push([slot, count]);
    else slots.set(key, [[slot, count]]);
  }
  const groups = counts.groups.map((group) => ({ ...group, slots: slots.get(group.key) ?? [] }));
  const tally = (of: readonly SlotCount[]): Tally => ({
    value: tooManySlots ? 0 : sum(of),
    slots: tooManySlots || root.clock === null ? [] : of,
  });
  const all = counts.all ?? [];
  return {
    groups,
    ...(root.wantAll && { all: tally(all) }),
    ...(root.wantRest && { rest: tally(without(all, coveredBy(root, counts))) }),
    tooManySlots,
  };
}

function coveredBy(root: GroupsRoot, counts: GroupCounts): readonly SlotCount[] {
  if (countsCovered(root)) return counts.covered ?? [];
  if (root.clock === null) return counts.groups.map(({ value }) => ['', value]);
  return (counts.slots ?? []).map(([, slot, count]) => [slot, count]);
}

function without(all: readonly SlotCount[], some: readonly SlotCount[]): SlotCount[] {
  const left = new Map(all);
  for (const [slot, count] of some) left.set(slot, (left.get(slot) ?? 0) - count);
  return [...left].filter(([, count]) => count > 0);
}

function sum(counts: readonly SlotCount[]): number {
  return counts.reduce((total, [, count]) => total + count, 0);
}
