import type { ArticleFacts } from '../../model/facts.ts';
import { invariant } from '../../shared/errors.ts';
import { articleLinks, articleNodes } from './article-rows.ts';
import type { ArticleNodes, Links } from './article-rows.ts';
import { NO_SHARE, shareOfFacts } from './article-share.ts';
import type { Row, Run } from './connection.ts';
import { lockNodes } from './lock.ts';
import { lockSharedNodes } from './shared-nodes.ts';
import type { Exchange } from './shared-nodes.ts';
import { storedShare } from './stored-share.ts';
import {
  CLEAR_ARTICLES,
  DELETE_ARTICLES,
  FIND_LINKED_ARTICLES,
  LINK_KINDS,
  LOCK_ARTICLES,
  WRITE_LINKS,
  WRITE_NODES,
} from './write-queries.ts';

/** What is to become of an article. */
export interface ArticleChange {
  readonly id: string;
  /** Null: it is removed. */
  readonly facts: ArticleFacts | null;
}

export interface ExchangedArticle extends ArticleChange, Exchange {
  /** It was not there before. */
  readonly isNew: boolean;
  /** It is as it should be already: nothing was done. */
  readonly isSame: boolean;
  /** Ids of statements that were there before and still are. */
  readonly kept: readonly string[];
}

/**
 * Takes out of the graph what these articles said before and puts in what they say now, all but links between
 * statements: the graph afterwards does not depend on what came in which order. Each article is there once.
 * The number of queries does not depend on the number of articles.
 */
export async function exchangeArticles(
  run: Run,
  changes: readonly ArticleChange[],
): Promise<ExchangedArticle[]> {
  if (changes.length === 0) return [];
  const stored = await lockArticles(run, changes);
  const articles = changes.map((change) => exchangeOf(change, stored.get(change.id)));
  const changed = articles.filter(({ isSame }) => !isSame);
  const removed = articles.filter(({ facts }) => facts === null).map(({ id }) => id);
  if (changed.length === 0) {
    // Locking made those that were not there.
    if (removed.length > 0) await run(DELETE_ARTICLES, { ids: removed });
    return articles;
  }

  const shared = await lockSharedNodes(run, changed);
  const old = changed.filter(({ isNew }) => !isNew).map(({ id, kept }) => ({ id, keep: kept }));
  if (old.length > 0) await run(CLEAR_ARTICLES, { articles: old });
  if (removed.length > 0) await run(DELETE_ARTICLES, { ids: removed });
  await shared.write();
  const written = changed.flatMap(({ facts }) => facts ?? []);
  if (written.length > 0) await run(WRITE_NODES, { nodes: nodesOf(written, shared.newRoles) });
  const { locatedIn, involves } = shared;
  const links = [...written.map((facts) => articleLinks(facts, shared.newRoles)), { locatedIn, involves }];
  await run(WRITE_LINKS, { links: joinLinks(links) });
  await shared.finish();
  return articles;
}

async function lockArticles(run: Run, changes: readonly ArticleChange[]): Promise<ReadonlyMap<string, Row>> {
  const ids = changes.map(({ id }) => id);
  const targets = changes.flatMap(({ facts }) =>
    (facts?.statements ?? []).flatMap(({ links }) => links.map(({ statementId }) => statementId)),
  );
  const [linked] = await run(FIND_LINKED_ARTICLES, { ids, targets });
  const changing = new Set(ids);
  const articles = [...new Set([...ids, ...((linked?.['ids'] ?? []) as readonly string[])])]
    .sort()
    .map((id) => ({ id, changes: changing.has(id) }));
  const rows = await lockNodes(run, LOCK_ARTICLES, ids, { articles });
  return new Map(rows.map((row) => [String(row['id']), row]));
}

function exchangeOf({ id, facts }: ArticleChange, stored: Row | undefined): ExchangedArticle {
  invariant(stored !== undefined, `${id} was not locked.`);
  const isNew = stored['fingerprint'] === null;
  const before = isNew ? NO_SHARE : storedShare(stored);
  const after = facts === null ? NO_SHARE : shareOfFacts(facts);
  return {
    id,
    facts,
    before,
    after,
    isNew,
    isSame: facts === null ? isNew : stored['fingerprint'] === facts.article.fingerprint,
    kept: [...after.statementIds].filter((statement) => before.statementIds.has(statement)),
  };
}

function nodesOf(articles: readonly ArticleFacts[], newRoles: ReadonlySet<string>): ArticleNodes {
  const nodes = articles.map((facts) => articleNodes(facts, newRoles));
  return {
    articles: nodes.flatMap((each) => each.articles),
    sources: nodes.flatMap((each) => each.sources),
    statements: nodes.flatMap((each) => each.statements),
    roles: nodes.flatMap((each) => each.roles),
  };
}

/** All rows of each kind. A new role has its own relationships once, however many articles give it. */
function joinLinks(links: readonly Links[]): Links {
  return Object.fromEntries(
    LINK_KINDS.map((kind) => {
      const rows = links.flatMap((each) => each[kind] ?? []);
      const isOfRole = kind === 'holdsRole' || kind === 'inOrganization';
      return [
        kind,
        isOfRole ? [...new Map(rows.map((row) => [`${row.from}\n${row.to}`, row])).values()] : rows,
      ];
    }),
  );
}
