import { countBy } from '../score/count-by.ts';
import { groupBy } from '../score/group-by.ts';
import type { PlacedName } from '../score/place-names.ts';

/** Names that are one on one side, annotated or predicted, and several on the other. */
export interface CostlyCluster {
  readonly id: string;
  /** By who they are on the other side, most names first. */
  readonly parts: readonly { readonly id: string; readonly names: readonly PlacedName[] }[];
  /** By how much B-cubed precision, or recall, would be higher if the names were right, 0 to 1. */
  readonly cost: number;
}

/** Predicted entities that are several annotated ones, costliest first. */
export function mergesOf(names: readonly PlacedName[]): CostlyCluster[] {
  const found = names.filter(({ predicted }) => predicted !== null);
  const sizes = countBy(found, ({ predicted }) => predicted ?? '');
  return costlyFirst(
    found,
    ({ predicted }) => predicted ?? '',
    ({ gold }) => gold,
    (id) => (sizes.get(id) ?? 1) * found.length,
  );
}

/** Annotated entities that were taken for several, costliest first; names that were not found are left out. */
export function splitsOf(names: readonly PlacedName[]): CostlyCluster[] {
  const sizes = countBy(names, ({ gold }) => gold);
  return costlyFirst(
    names.filter(({ predicted }) => predicted !== null),
    ({ gold }) => gold,
    ({ predicted }) => predicted ?? '',
    (id) => (sizes.get(id) ?? 1) * names.length,
  );
}

/** Each name of a cluster lacks the names of the other parts; by how much that counts is the divisor's. */
function costlyFirst(
  names: readonly PlacedName[],
  whole: (name: PlacedName) => string,
  part: (name: PlacedName) => string,
  divisor: (id: string) => number,
): CostlyCluster[] {
  const clusters = groupBy(names, whole);
  return [...clusters]
    .map(([id, members]): CostlyCluster => {
      const parts = [...groupBy(members, part)]
        .map(([other, those]) => ({ id: other, names: those }))
        .sort((a, b) => b.names.length - a.names.length);
      const lacking = parts.reduce(
        (sum, { names: own }) => sum + own.length * (members.length - own.length),
        0,
      );
      return { id, parts, cost: lacking / divisor(id) };
    })
    .filter(({ parts }) => parts.length > 1)
    .sort((a, b) => b.cost - a.cost);
}
