import type { NodeType } from '../../model/graph-schema.ts';
import { invariant } from '../../shared/errors.ts';
import type { CursorValue, Order, PlanValue } from '../read-plan.ts';
import type { Scope } from './compile-filter.ts';
import { foldedSql, propertyKind, propertySql } from './mapping.ts';

/**
 * What rows are ordered by. `repeated` gives what holds the same as a property of the row and is in the index that
 * the rows come from, if there is such a column.
 */
export function orderKey(
  alias: string,
  repeated: (property: string) => string | null,
  types: readonly NodeType[],
  { property }: Order,
): string {
  const [kind, ...others] = new Set(types.map((type) => propertyKind(type, property)));
  invariant(kind && others.length === 0, `${types.join(', ')} cannot be ordered by ${property}`);
  return kind === 'name'
    ? foldedSql(alias, kind, property)
    : (repeated(property) ?? propertySql(alias, property));
}

/** The condition that a row comes after the cursor's in an order whose directions may differ. */
export function compileAfter(
  { parameters }: Scope,
  columns: readonly string[],
  order: readonly Order[],
  after: readonly PlanValue<CursorValue>[],
): string {
  invariant(after.length === order.length, 'a cursor has one value for each property of the order');
  const values = after.map((value) => parameters.add(value));
  const beyond = (i: number): string => (order[i]?.direction === 'DESC' ? '<' : '>');
  if (order.every(({ direction }) => direction === order[0]?.direction)) {
    return `(${columns.join(', ')}) ${beyond(0)} (${values.join(', ')})`;
  }
  // Equal up to some property and beyond the cursor in the next. The first condition repeats what all alternatives
  // share, so that an index can begin there.
  const alternatives = columns.map((column, i) =>
    [
      ...columns.slice(0, i).map((equal, j) => `${equal} = ${values[j] ?? ''}`),
      `${column} ${beyond(i)} ${values[i] ?? ''}`,
    ].join(' AND '),
  );
  return `${columns[0] ?? ''} ${beyond(0)}= ${values[0] ?? ''} AND (${alternatives.join(' OR ')})`;
}
