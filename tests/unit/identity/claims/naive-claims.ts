import { comparePublication, type Comparable } from '../../../../src/identity/claims/comparable.ts';
import { isSameDispatch } from '../../../../src/identity/claims/dispatch.ts';
import { linksOf } from '../../../../src/identity/claims/links.ts';
import { saidArticle } from '../../../../src/identity/claims/said-article.ts';
import type { ArticleClaims, ArticleSaid } from '../../../../src/identity/claims/said.ts';
import { isSameClaim } from '../../../../src/identity/claims/same-claim.ts';
import { claimIdOf } from '../../../../src/identity/claims/settle-claims.ts';

/** All claims, dispatches and links of some articles, found by comparing everything with everything. */
export function naiveClaims(said: readonly ArticleSaid[]): Map<string, ArticleClaims> {
  const articles = said.map(saidArticle);
  const statements = articles.flatMap((article) => article.statements);
  const claims = groups(statements, isSameClaim, comparePublication);
  const dispatches = groups(
    articles,
    isSameDispatch,
    (a, b) => Date.parse(a.publishedAt) - Date.parse(b.publishedAt) || (a.articleId < b.articleId ? -1 : 1),
  );
  const claimOf = (statement: Comparable) => claimIdOf(claims.get(statement)?.id ?? '');
  return new Map(
    articles.map((article) => [
      article.articleId,
      {
        dispatchId: dispatches.get(article)?.articleId ?? '',
        statements: new Map(
          article.statements.map((statement) => [
            statement.id,
            { claimId: claimOf(statement), links: linksOf(statement, statements) },
          ]),
        ),
      },
    ]),
  );
}

/** For each item the first of those that it is connected with, itself among them. */
function groups<T>(
  items: readonly T[],
  isRelated: (a: T, b: T) => boolean,
  compare: (a: T, b: T) => number,
): Map<T, T> {
  const first = new Map<T, T>();
  for (const start of [...items].sort(compare)) {
    const open = first.has(start) ? [] : [start];
    for (let item = open.pop(); item !== undefined; item = open.pop()) {
      first.set(item, start);
      for (const other of items) if (!first.has(other) && isRelated(item, other)) open.push(other);
    }
  }
  return first;
}
