import type { ArticleFacts, StatementFact } from '../../model/facts.ts';
import { invariant } from '../../shared/errors.ts';
import { vectorNumbers } from '../../shared/embedding-vector.ts';
import { foldText } from '../../shared/text.ts';
import type { WriteReport } from '../port.ts';
import type { Connection } from './connection.ts';
import { textValue } from './parameters.ts';
import { forgetDocument, putDocument } from './search.ts';

/**
 * Writes the statements of an article, all but their links to other statements (see `StatementLinks`); rows of
 * statements that are still there stay and take the new values, with what leads to them.
 */
export function writeStatements(connection: Connection, facts: ArticleFacts): WriteReport['statements'] {
  const { article, statements } = facts;
  const stored = new Set(statementIds(connection, article.id));
  const wanted = new Set(statements.map(({ id }) => id));
  const gone = [...stored].filter((id) => !wanted.has(id));
  for (const id of gone) removeStatement(connection, id);
  for (const statement of statements) {
    if (stored.has(statement.id)) removeEdges(connection, statement.id);
    else checkNew(connection, statement.id);
    writeStatement(connection, article, statement);
    writeEdges(connection, statement);
  }
  const kept = stored.size - gone.length;
  return { added: statements.length - kept, kept, removed: gone.length };
}

export function statementIds(connection: Connection, articleId: string): string[] {
  const rows = connection.all('write', 'SELECT id FROM statement WHERE article_id = ?1', [articleId]);
  return rows.map((row) => String(row['id']));
}

/** Its links go with it, and links of others to it. */
export function removeStatement(connection: Connection, id: string): void {
  connection.run('DELETE FROM statement WHERE id = ?1', [id]);
  forgetDocument(connection, id);
}

function checkNew(connection: Connection, id: string): void {
  const row = connection.get('write', 'SELECT article_id FROM statement WHERE id = ?1', [id]);
  invariant(row === undefined, `statement ${id} is already in ${row?.['article_id'] ?? ''}`);
}

function writeStatement(
  connection: Connection,
  article: ArticleFacts['article'],
  statement: StatementFact,
): void {
  const columns: Readonly<Record<string, string | number | null>> = {
    id: statement.id,
    article_id: article.id,
    speaker_id: statement.speakerId,
    event_id: statement.eventId,
    claim_id: statement.claimId,
    said_at: statement.saidAt,
    recorded_at: statement.recordedAt,
    confidence: statement.confidence,
    kind: statement.kind,
    cue_verb: statement.cueVerb,
    cue_class: statement.cueClass,
    polarity: statement.polarity,
    status: statement.status,
    said_at_precision: statement.saidAtPrecision,
    said_at_derivation: statement.saidAtDerivation,
    extractor_version: article.extractorVersion,
    how: statement.how,
    content: statement.content,
    content_folded: foldText(statement.content),
  };
  const structures: Readonly<Record<string, unknown>> = {
    alternatives: statement.alternatives,
    evidence: statement.evidence,
    speaker_quote: statement.speakerQuote,
    cue_quote: statement.cueQuote,
  };
  putRow(connection, 'statement', columns, structures);
  const { id, saidAt, content } = statement;
  putDocument(connection, { id, type: 'Statement', date: saidAt, titles: [], body: content });
  putEmbedding(connection, statement);
}

/** Keeps the row where nothing changed: a row with a new number counts as new to whoever compares vectors. */
function putEmbedding(connection: Connection, { id, embedding }: StatementFact): void {
  const vector = embedding === undefined ? null : vectorNumbers(embedding.vector);
  const model = embedding?.model ?? null;
  connection.run(
    'DELETE FROM statement_embedding WHERE statement_id = ?1 AND (model IS NOT ?2 OR vector IS NOT ?3)',
    [id, model, vector && bytesOf(vector)],
  );
  if (vector === null) return;
  connection.run(
    'INSERT INTO statement_embedding (statement_id, model, vector) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING',
    [id, model, bytesOf(vector)],
  );
}

function bytesOf({ buffer, byteOffset, byteLength }: Int8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Inserts a row by its id or updates it. Structures are stored as JSONB, null as NULL. */
export function putRow(
  connection: Connection,
  table: string,
  columns: Readonly<Record<string, string | number | null>>,
  structures: Readonly<Record<string, unknown>> = {},
): void {
  const scalars = Object.entries(columns);
  const json = Object.entries(structures);
  const names = [...scalars, ...json].map(([name]) => name);
  const slots = [
    ...scalars.map(([, value], i) => (typeof value === 'number' ? `?${i + 1}` : `CAST(?${i + 1} AS TEXT)`)),
    ...json.map((_, i) => `jsonb(?${scalars.length + i + 1})`),
  ];
  const updates = names.filter((name) => name !== 'id').map((name) => `${name} = excluded.${name}`);
  connection.run(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${slots.join(', ')}) ` +
      `ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')}`,
    [
      ...scalars.map(([, value]) => (typeof value === 'string' ? textValue(value) : value)),
      ...json.map(([, value]) => (value === null ? null : JSON.stringify(value))),
    ],
  );
}

const EDGE_TABLES = [
  'statement_reporter',
  'statement_topic',
  'statement_mention',
  'statement_contradiction',
  'statement_reply',
];

function removeEdges(connection: Connection, id: string): void {
  for (const table of EDGE_TABLES) connection.run(`DELETE FROM ${table} WHERE statement_id = ?1`, [id]);
}

function writeEdges(
  connection: Connection,
  { id, speakerId, saidAt, reportedByIds, topics, mentions }: StatementFact,
): void {
  for (const [position, speaker] of reportedByIds.entries()) {
    const values = [id, position, speaker, saidAt];
    connection.run('INSERT INTO statement_reporter VALUES (?1, ?2, ?3, ?4)', values);
  }
  for (const { topicId, score } of topics) {
    const values = [id, topicId, score, saidAt, speakerId];
    connection.run('INSERT INTO statement_topic VALUES (?1, ?2, ?3, ?4, ?5)', values);
  }
  for (const { entityId, spans } of mentions) {
    const values = [id, entityId, saidAt, JSON.stringify(spans)];
    connection.run('INSERT INTO statement_mention VALUES (?1, ?2, ?3, jsonb(?4))', values);
  }
}
