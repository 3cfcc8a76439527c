import { OnrecordError } from '../shared/errors.ts';
import type { GraphChange } from './port.ts';

/**
 * Holds the versions that a change was decided by to those that are stored; the record is locked by then.
 * Throws STORE_CONFLICT.
 */
export function checkGuards(guards: GraphChange['guards'], stored: ReadonlyMap<string, string | null>): void {
  for (const [key, version] of guards) {
    const now = stored.get(key) ?? null;
    if (now === version) continue;
    const what =
      version === null
        ? 'was made by somebody else'
        : now === null
          ? 'was deleted by somebody else'
          : 'was changed by somebody else';
    throw new OnrecordError(
      'STORE_CONFLICT',
      `The record ${JSON.stringify(key)} ${what} after it was read, so nothing was written; read it again and decide anew.`,
    );
  }
}
