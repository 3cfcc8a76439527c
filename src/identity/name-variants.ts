import { z } from 'zod';
import { readWordList } from './read-word-list.ts';

/** Canonical form -> other forms, separated by "|". */
const variants = z.record(z.string(), z.string());
const SHAPE = z.object({ givenNames: variants, organizations: variants, places: variants });

export type NameVariants = z.infer<typeof SHAPE>;

/**
 * Forms of names that mean the same: given names in other spellings, organizations and places under other names.
 * Read from the package's word list, which users may extend.
 *
 * @throws {OnrecordError} INPUT_MALFORMED where the list was broken
 */
export function readNameVariants(): NameVariants {
  return readWordList('name-variants.json', SHAPE);
}

/** Every form of a list, by `key`, with the key of its canonical form. */
export function canonicalKeys(
  list: Readonly<Record<string, string>>,
  key: (form: string) => string,
): ReadonlyMap<string, string> {
  const forms = Object.entries(list).flatMap(([canonical, others]) =>
    others.split('|').map((other): [string, string] => [key(other), key(canonical)]),
  );
  return new Map(forms);
}
