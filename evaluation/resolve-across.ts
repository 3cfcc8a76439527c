import type { ArticleReferences } from '../src/identity/references.ts';
import { createIdentityEngine } from './identity-engine.ts';
import type { Assignments } from './identity-engine.ts';

/** Settles who is meant by the names of articles, all of them at once. */
export function resolveAcross(articles: readonly ArticleReferences[]): Promise<Assignments> {
  return createIdentityEngine().add(articles);
}
