import type { ArticleReferences, NameReference } from './references.ts';

/** A reference that an article gained or lost; one that changed is both. */
export interface ChangedReference {
  readonly reference: NameReference;
  /** The article that it stands in, as it was or is: what else it names tells who is meant. */
  readonly article: ArticleReferences;
  readonly by: 1 | -1;
}

/** What differs between an article as it was and as it is. What else it names counts, so one change changes all. */
export function changedReferences(
  before: ArticleReferences | null,
  now: ArticleReferences | null,
): ChangedReference[] {
  if (before !== null && now !== null && JSON.stringify(before) === JSON.stringify(now)) return [];
  const all = (article: ArticleReferences | null, by: 1 | -1): ChangedReference[] =>
    article === null ? [] : article.references.map((reference) => ({ article, reference, by }));
  return [...all(before, -1), ...all(now, 1)];
}
