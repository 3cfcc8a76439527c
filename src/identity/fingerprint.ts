import type { Article } from '../model/article.ts';
import { sha256 } from '../shared/hash.ts';

/** Goes up when the same extraction would resolve to other facts: stored articles are then done again. */
export const IDENTITY_VERSION = 'identity-1';

/**
 * SHA-256 of everything an article's facts are made from: the article, and the versions of what extracts and resolves.
 * Equal fingerprints mean that there is nothing to do.
 */
export function fingerprint(article: Article, extractorVersion: string): string {
  return sha256(canonicalJson({ article, extractorVersion, identityVersion: IDENTITY_VERSION }));
}

/** JSON with the members of every object in the order of their names. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
