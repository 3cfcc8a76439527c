import { readdirSync, readFileSync } from 'node:fs';
import { shortHash } from '../../shared/hash.ts';

/**
 * Eight hexadecimal digits that change with any word list or topic under a `seed/` folder: what was extracted with other
 * lists is told apart by them. Line ends do not count, so that a checkout on another system gives the same.
 */
export function lexiconHash(seed: URL): string {
  const lists = readdirSync(new URL('lexicons/', seed))
    .sort()
    .map((name) => `lexicons/${name}`);
  const contents = [...lists, 'topics.json'].map((path) =>
    readFileSync(new URL(path, seed), 'utf8').replace(/\r\n/g, '\n'),
  );
  return shortHash(JSON.stringify([lists, contents]), 8);
}
