import { nodeShape } from '../../model/graph-schema.ts';
import type { NodeType } from '../../model/graph-schema.ts';
import { invariant } from '../../shared/errors.ts';
import type { CursorValue, Order, PlanValue } from '../read-plan.ts';
import type { Timeline } from './graph-model.ts';
import type { Parameters } from './parameters.ts';

/** The order of a page over node `m`, ready to be written into a query. */
export interface PageOrder {
  /** One expression for each part of the plan's order: the item's cursor. */
  readonly cursor: readonly string[];
  /** What follows ORDER BY. */
  readonly text: string;
}

/**
 * With a timeline, the order begins with the index's keys, although these are the same for every row: only then does the
 * planner read the rows in the index's order and stop at the limit.
 */
export function pageOrder(
  order: readonly Order[],
  types: readonly NodeType[],
  variable: string,
  timeline: { readonly shape: Timeline; readonly holder: string } | null,
): PageOrder {
  const cursor = order.map(({ property }, i) => {
    if (i === 0 && timeline !== null) return `${timeline.holder}.${timeline.shape.time}`;
    return `${variable}.${sortedProperty(types, property)}`;
  });
  const parts = order.map(({ direction }, i) => `${cursor[i] ?? ''} ${direction}`);
  if (timeline !== null) {
    const { holder, shape } = timeline;
    parts.unshift(...shape.keys.map((key) => `${holder}.${key} ${order[0]?.direction ?? 'ASC'}`));
  }
  return { cursor, text: parts.join(', ') };
}

function sortedProperty(types: readonly NodeType[], property: string): string {
  const shape = types
    .map((type) => nodeShape(type).properties[property])
    .find((found) => found !== undefined);
  invariant(shape?.sortable === true, `${types.join(', ')} cannot be ordered by ${property}.`);
  return shape.kind === 'name' ? 'nameKey' : property;
}

/**
 * The condition that a row comes after the cursor: its first value is not before the cursor's, and where it is the same,
 * the next one decides. Said with `<>`, because an index can answer `<` or `=` alike: of such alternatives the planner
 * makes one search each, and sorts all that they find.
 */
export function afterCursor(
  parameters: Parameters,
  order: readonly Order[],
  cursor: readonly string[],
  after: readonly PlanValue<CursorValue>[],
): string {
  invariant(after.length === order.length, 'A cursor has one value for each part of the order.');
  const values = after.map((value) => parameters.add(value));
  const later = (i: number): string => {
    const column = cursor[i] ?? '';
    const value = values[i] ?? '';
    const beyond = order[i]?.direction === 'DESC' ? '<' : '>';
    return i === order.length - 1
      ? `${column} ${beyond} ${value}`
      : `${column} ${beyond}= ${value} AND (${column} <> ${value} OR ${later(i + 1)})`;
  };
  return later(0);
}
