import { LIMITS } from '../limits/limits.ts';
import { requestError } from '../request-error.ts';

export interface PageArguments<Cursor = string> {
  readonly first?: number | null;
  readonly after?: Cursor | null;
  readonly last?: number | null;
  readonly before?: Cursor | null;
}

/** Which part of a list is asked for. */
export interface PageWindow<Cursor = string> {
  readonly size: number;
  /** The last items before the cursor, instead of the first after it. */
  readonly backward: boolean;
  readonly cursor: Cursor | null;
}

/**
 * Reads the arguments of a connection: `first` and `after`, or `last` and `before`; 20 items where no size is given.
 * Throws BAD_REQUEST for a mixture of both, LIMIT_EXCEEDED for more than 200 items.
 */
export function pageWindow<Cursor = string>(args: PageArguments<Cursor>): PageWindow<Cursor> {
  const forward = args.first != null || args.after != null;
  const backward = args.last != null || args.before != null;
  if (forward && backward) {
    throw requestError('BAD_REQUEST', 'Use `first` with `after`, or `last` with `before`, not a mixture.');
  }
  const size = (backward ? args.last : args.first) ?? LIMITS.defaultPage;
  if (size > LIMITS.maxPage) {
    throw requestError(
      'LIMIT_EXCEEDED',
      `A page has at most ${LIMITS.maxPage} items, ${size} were asked for. Ask for less and go on with the cursor.`,
    );
  }
  return { size, backward, cursor: (backward ? args.before : args.after) ?? null };
}
