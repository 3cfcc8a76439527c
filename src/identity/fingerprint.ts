import type { Article } from '../model/article.ts';
import { sha256 } from '../shared/hash.ts';
import { canonicalJson } from '../shared/canonical-json.ts';

/** Goes up when the same extraction would resolve to other facts: stored articles are then done again. */
export const IDENTITY_VERSION = 'identity-2';

/**
 * SHA-256 of everything an article's facts are made from: the article, and the versions of what extracts and resolves.
 * Equal fingerprints mean that there is nothing to do.
 */
export function fingerprint(article: Article, extractorVersion: string): string {
  return sha256(canonicalJson({ article, extractorVersion, identityVersion: IDENTITY_VERSION }));
}
