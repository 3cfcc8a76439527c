import type { ArticleFacts, StatementLink } from '../../model/facts.ts';
import { invariant } from '../../shared/errors.ts';
import { checkFacts } from '../check-facts.ts';
import { checkGuards } from '../check-guards.ts';
import type { CommitReport, GraphChange, WriteReport } from '../port.ts';
import type { Connection } from './connection.ts';
import { textValue } from './parameters.ts';
import { recordVersion, writeRecord } from './records.ts';
import { removeArticle } from './remove.ts';
import { writeArticle } from './write.ts';

/** Writes one article in one transaction: see `GraphStore.write`. */
export function commitArticle(connection: Connection, facts: ArticleFacts): WriteReport {
  checkFacts(facts);
  return connection.transaction(() => {
    const links = new PendingLinks(connection);
    const report = links.follow(facts, writeArticle(connection, facts));
    links.write();
    return report;
  });
}

/** Does all of a change in one transaction: see `GraphStore.commit`. */
export function commitChange(
  connection: Connection,
  { guards, records, articles, removals }: GraphChange,
): CommitReport {
  articles.forEach(checkFacts);
  return connection.transaction(() => {
    checkGuards(guards, new Map([...guards.keys()].map((key) => [key, recordVersion(connection, key)])));
    const links = new PendingLinks(connection);
    const report: CommitReport = {
      articles: articles.map((facts) => links.follow(facts, writeArticle(connection, facts))),
      removals: removals.map((id) => {
        links.forget(id);
        return removeArticle(connection, id);
      }),
    };
    links.write();
    for (const record of records) writeRecord(connection, record);
    return report;
  });
}

const TABLE_OF_LINK = {
  CONTRADICTS: 'statement_contradiction',
  REPLIES_TO: 'statement_reply',
} as const satisfies Record<StatementLink['kind'], string>;

/** Links between statements of the articles that a transaction writes, until all of these are there. */
class PendingLinks {
  readonly #connection: Connection;
  readonly #articles = new Map<string, ArticleFacts>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Gives the report back. */
  follow(facts: ArticleFacts, report: WriteReport): WriteReport {
    if (report.outcome !== 'UNCHANGED') this.#articles.set(facts.article.id, facts);
    return report;
  }

  /** The article was removed. */
  forget(articleId: string): void {
    this.#articles.delete(articleId);
  }

  write(): void {
    for (const { statements } of this.#articles.values()) {
      for (const { id, links } of statements) for (const link of links) this.#writeLink(id, link);
    }
  }

  #writeLink(id: string, { kind, statementId, reason }: StatementLink): void {
    const target = this.#connection.get('write', 'SELECT 1 FROM statement WHERE id = ?1', [statementId]);
    invariant(target !== undefined, `statement ${id}: ${statementId}, which it has a link to, is not there`);
    this.#connection.run(`INSERT INTO ${TABLE_OF_LINK[kind]} VALUES (?1, ?2, CAST(?3 AS TEXT))`, [
      id,
      statementId,
      textValue(reason),
    ]);
  }
}
