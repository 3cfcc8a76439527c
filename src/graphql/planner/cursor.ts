import { requestError } from '../request-error.ts';
import type { CursorValue, Order } from '../../store/read-plan.ts';

/**
 * Cursors are keysets: the values of the list's order at one item, so a page costs the same wherever it lies and is
 * not shifted by what is added before it. base64url of the JSON array [list, ...values]; `list` names the field and
 * its order, so that a cursor of another list is told apart. Opaque to clients.
 */
export function encodeCursor(list: string, values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify([list, ...values]), 'utf8').toString('base64url');
}

/**
 * The values in a cursor of this list. `types` gives the JavaScript type of each.
 * Throws BAD_CURSOR for anything that `encodeCursor` did not make for the same list.
 */
export function decodeCursor(
  list: string,
  types: readonly ('string' | 'number')[],
  cursor: string,
): CursorValue[] {
  const [made, ...values] = parse(cursor);
  if (made === undefined) throw badCursor('it is not one that a list gave out');
  if (made !== list) throw badCursor('it belongs to another field or order');
  const fits = values.length === types.length && values.every((value, i) => typeof value === types[i]);
  if (!fits) throw badCursor('it is damaged');
  return values as CursorValue[];
}

/** What tells the cursors of one field and order from those of others: "statements:-saidAt,-id". */
export function listSignature(field: string, order: readonly Order[]): string {
  return `${field}:${order.map(({ property, direction }) => (direction === 'DESC' ? '-' : '') + property).join()}`;
}

function parse(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function badCursor(why: string): Error {
  return requestError(
    'BAD_CURSOR',
    `The cursor cannot be used here: ${why}. Pass back a cursor of the same field with the same orderBy, or none for the first page.`,
  );
}
