import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { messageOf, OnrecordError } from '../shared/errors.ts';
import { PACKAGE_ROOT } from '../shared/package-root.ts';

const FILE = 'seed/lexicons/name-variants.json';

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
  try {
    return SHAPE.parse(JSON.parse(readFileSync(new URL(FILE, PACKAGE_ROOT), 'utf8')));
  } catch (cause) {
    throw new OnrecordError('INPUT_MALFORMED', `the word list ${FILE} cannot be used: ${messageOf(cause)}`, {
      cause,
    });
  }
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
