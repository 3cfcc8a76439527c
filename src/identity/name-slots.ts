import { typeOfId } from '../model/graph-schema.ts';
import { shortHash } from '../shared/hash.ts';

/** Digits of the hash that a slot is named by: at most 65,536 slots. */
const SLOT_DIGITS = 4;

/**
 * Records without content that tell writers of each other. Whoever looks for the articles that name an organization or a
 * place cannot guard those that are not there yet; so an article that comes to name one writes the slot, and whoever
 * looks for them guards it. Persons and events need none: an article that names one changes a record of the name or day
 * anyhow, and whoever decides by it guards that.
 */
export function nameSlotsOf(ids: Iterable<string>): string[] {
  const slots = new Set<string>();
  for (const id of ids) {
    const type = typeOfId(id);
    if (type === 'Organization' || type === 'Place') slots.add(`name-slot:${shortHash(id, SLOT_DIGITS)}`);
  }
  return [...slots].sort();
}
