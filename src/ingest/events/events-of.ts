import { articleRecordKey, type ArticleRecord } from '../../identity/article-record.ts';
import type { RecordSession } from '../../identity/record-session.ts';
import type { OwnFacts } from '../../identity/own-facts.ts';
import type { Correction } from '../../model/correction.ts';
import type { CommitReport } from '../../store/port.ts';
import type { GraphEvent } from './graph-event.ts';

/** An article that somebody gave, and what of it the graph did not have before. */
export interface Arrival {
  readonly articleId: string;
  readonly statementIds: readonly string[];
}

/**
 * What is news in these articles, by the records of those that they replace. What was only put back as it had been is no
 * news.
 *
 * @param session has the records loaded, and nothing of the articles written yet
 */
export function newStatements(
  session: RecordSession,
  articles: ReadonlyMap<string, { readonly facts: OwnFacts; readonly history?: unknown } | null>,
): Arrival[] {
  return [...articles].flatMap(([articleId, article]) => {
    if (article === null || article.history !== undefined) return [];
    const before = session.peek<ArticleRecord>(articleRecordKey(articleId));
    const known = new Set(before?.own.statements.map(({ id }) => id));
    const statementIds = article.facts.statements.map(({ id }) => id).filter((id) => !known.has(id));
    return [{ articleId, statementIds }];
  });
}

/** What there is to tell of a change that was committed: articles in the order in which they were given, then corrections. */
export function eventsOf(
  arrivals: readonly Arrival[],
  ledger: { readonly entries: readonly Correction[]; readonly version: number } | undefined,
  report: CommitReport,
): GraphEvent[] {
  const changed = new Set(
    report.articles.filter(({ outcome }) => outcome !== 'UNCHANGED').map(({ articleId }) => articleId),
  );
  return [
    ...arrivals
      .filter(({ articleId }) => changed.has(articleId))
      .map((arrival): GraphEvent => ({ kind: 'ARTICLE', ...arrival })),
    ...(ledger?.entries ?? []).map((correction): GraphEvent => ({
      kind: 'CORRECTION',
      correction,
      ledgerVersion: ledger?.version ?? 0,
      articles: report.articles.length,
    })),
  ];
}
