import { readdirSync, readFileSync } from 'node:fs';

import { PACKAGE_ROOT } from '../shared/package-root.ts';

const FOLDER = new URL('schema/', PACKAGE_ROOT);

/**
 * The SDL of the API: the text of each file of `schema/`, one file a domain, in the order of their names.
 * `snapshot.graphql` is not one of them: it is the whole, printed, for a test to compare with.
 */
export function loadTypeDefs(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.graphql') && name !== 'snapshot.graphql')
    .sort()
    .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));
}
