import type { ArticleFacts } from '../../model/facts.ts';
import { invariant } from '../../shared/errors.ts';
import { foldText } from '../../shared/text.ts';
import { nameOrder } from '../display-name.ts';
import type { WriteReport } from '../port.ts';
import type { Connection } from './connection.ts';
import { contributionOf, NOTHING, topicIds, type Contribution } from './contribution.ts';
import { textValue } from './parameters.ts';
import { putDocument } from './search.ts';
import { updateEntities } from './write-entities.ts';
import { putRow, statementIds, writeStatements } from './write-statements.ts';
import { updateClaims, updateRoles } from './write-summaries.ts';
import { isTopic } from './write-topics.ts';

/** Writes one article within a transaction, all but its links between statements: see `GraphStore.write`. */
export function writeArticle(connection: Connection, facts: ArticleFacts): WriteReport {
  const { id, fingerprint, revision } = facts.article;
  const stored = storedArticle(connection, id);
  if (stored?.fingerprint === fingerprint) {
    const kept = statementIds(connection, id).length;
    return { articleId: id, outcome: 'UNCHANGED', revision, statements: { added: 0, kept, removed: 0 } };
  }
  for (const topicId of topicIds(facts)) {
    invariant(isTopic(connection, topicId), `article ${id}: ${topicId} is not in the vocabulary`);
  }
  const before = stored?.contribution ?? NOTHING;
  const now = contributionOf(facts);
  writeArticleRow(connection, facts, now);
  replaceSources(connection, facts);
  const statements = writeStatements(connection, facts);
  replaceRoles(connection, facts);
  updateEntities(connection, before, now);
  updateClaims(connection, new Set([...before.claimIds, ...now.claimIds]));
  updateRoles(connection, new Set([...before.roleIds, ...now.roleIds]));
  return { articleId: id, outcome: stored ? 'REPLACED' : 'CREATED', revision, statements };
}

export interface StoredArticle {
  readonly fingerprint: string;
  readonly contribution: Contribution;
}

export function storedArticle(connection: Connection, id: string): StoredArticle | null {
  const row = connection.get('write', 'SELECT fingerprint, contribution FROM article WHERE id = ?1', [id]);
  if (row === undefined) return null;
  return {
    fingerprint: String(row['fingerprint']),
    contribution: JSON.parse(String(row['contribution'])) as Contribution,
  };
}

function writeArticleRow(connection: Connection, facts: ArticleFacts, contribution: Contribution): void {
  const { article } = facts;
  const { id, title, text, publishedAt } = article;
  putRow(connection, 'article', {
    id,
    title,
    title_folded: foldText(title),
    url: article.url,
    published_at: publishedAt,
    published_on: article.publishedOn,
    recorded_at: article.recordedAt,
    language: article.language,
    content_hash: article.contentHash,
    dispatch_id: article.dispatchId,
    revision: article.revision,
    basis: article.basis,
    statement_count: facts.statements.length,
    extractor_version: article.extractorVersion,
    outlet_id: facts.outletId,
    fingerprint: article.fingerprint,
    contribution: JSON.stringify(contribution),
    text,
    text_folded: foldText(text),
  });
  putDocument(connection, { id, type: 'Article', date: publishedAt, titles: [title], body: text });

  connection.run('DELETE FROM article_author WHERE article_id = ?1', [id]);
  for (const [position, author] of facts.authorIds.entries()) {
    connection.run('INSERT INTO article_author VALUES (?1, ?2, ?3)', [id, position, author]);
  }
  connection.run('DELETE FROM article_mention WHERE article_id = ?1', [id]);
  for (const { entityId, spans } of facts.mentions) {
    const values = [id, entityId, publishedAt, spans.length, JSON.stringify(spans)];
    connection.run('INSERT INTO article_mention VALUES (?1, ?2, ?3, ?4, jsonb(?5))', values);
  }
}

function replaceSources(connection: Connection, { article, unnamedSources }: ArticleFacts): void {
  connection.run('DELETE FROM entity WHERE article_id = ?1', [article.id]);
  for (const { id, name, affiliationId } of unnamedSources) {
    connection.run(
      `INSERT INTO entity (id, type, name, name_order, affiliation_id, article_id)
       VALUES (?1, 'UnnamedSource', CAST(?2 AS TEXT), CAST(?3 AS TEXT), ?4, ?5)`,
      [id, textValue(name), textValue(nameOrder(name)), affiliationId, article.id],
    );
  }
}

function replaceRoles(connection: Connection, { article, roles }: ArticleFacts): void {
  const { id: articleId, publishedAt } = article;
  connection.run('DELETE FROM role_evidence WHERE article_id = ?1', [articleId]);
  for (const { id, title, personId, organizationId, quote } of roles) {
    connection.run(
      `INSERT INTO role (id, title, person_id, organization_id, first_seen, last_seen)
       VALUES (?1, CAST(?2 AS TEXT), ?3, ?4, ?5, ?5) ON CONFLICT DO NOTHING`,
      [id, textValue(title), personId, organizationId, publishedAt],
    );
    // An article may give the role several times: the first place is the evidence.
    connection.run(
      'INSERT INTO role_evidence VALUES (?1, ?2, ?3, jsonb(?4)) ON CONFLICT (role_id, article_id) DO NOTHING',
      [id, articleId, publishedAt, JSON.stringify(quote)],
    );
  }
}
