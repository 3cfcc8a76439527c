import { EMBEDDING_SIZE } from '../../model/embedding.ts';
import { ENTITY_TYPES, NODE_TYPES } from '../../model/graph-schema.ts';
import { OnrecordError } from '../../shared/errors.ts';
import type { MigrationReport } from '../port.ts';
import type { Connection } from './connection.ts';
import { EMBEDDING_INDEX, SEARCH_INDEX } from './search.ts';

/** What one version adds to the one before. Each statement may be run again. */
interface Migration {
  readonly version: number;
  readonly statements: readonly string[];
}

function unique(label: string, property: string): string {
  const name = `${label.toLowerCase()}_${property}`;
  return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`;
}

function range(label: string, ...properties: readonly string[]): string {
  const name = `${label.toLowerCase()}_by_${properties.join('_')}`.toLowerCase();
  return `CREATE RANGE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${properties.map((p) => `n.${p}`).join(', ')})`;
}

function relationshipRange(type: string, ...properties: readonly string[]): string {
  const name = `${type.toLowerCase()}_by_${properties.join('_')}`.toLowerCase();
  return `CREATE RANGE INDEX ${name} IF NOT EXISTS FOR ()-[r:${type}]-() ON (${properties.map((p) => `r.${p}`).join(', ')})`;
}

/** Of what is there already nobody knows when it became known: the publication of its article stands for that. */
const FILL_VERSION_2: readonly string[] = [
  `MATCH (a:Article) WHERE a.recordedAt IS NULL
CALL (a) { SET a.recordedAt = a.publishedAt } IN TRANSACTIONS OF 1000 ROWS`,
  // Until now articles of one text counted as one dispatch.
  `MATCH (a:Article) WHERE a.dispatchId IS NULL
CALL (a) {
  MATCH (b:Article {contentHash: a.contentHash})
  WITH a, b ORDER BY b.publishedAt, b.id LIMIT 1
  SET a.dispatchId = b.id
} IN TRANSACTIONS OF 1000 ROWS`,
  `MATCH (s:Statement)-[:IN]->(a:Article) WHERE s.recordedAt IS NULL
CALL (s, a) { SET s.recordedAt = a.publishedAt } IN TRANSACTIONS OF 1000 ROWS`,
  `MATCH (s:Statement)-[r:REPORTED_BY]->(speaker) WHERE r.saidAt IS NULL
CALL (s, r, speaker) { SET r.speakerId = speaker.id, r.saidAt = s.saidAt } IN TRANSACTIONS OF 1000 ROWS`,
];

const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    statements: [
      unique('SchemaVersion', 'id'),
      ...[...NODE_TYPES, 'Entity'].map((label) => unique(label, 'id')),
      unique('Name', 'key'),
      `CREATE TEXT INDEX name_text IF NOT EXISTS FOR (n:Name) ON (n.key)`,
      // Orders of lists without a filter.
      ...ENTITY_TYPES.flatMap((label) => [
        range(label, 'nameKey'),
        range(label, 'statementCount'),
        range(label, 'articleCount'),
      ]),
      range('Organization', 'publishedCount'),
      range('Article', 'publishedAt'),
      range('Statement', 'saidAt'),
      range('Statement', 'confidence'),
      range('Claim', 'firstSeen'),
      range('Claim', 'lastSeen'),
      range('Claim', 'outletCount'),
      range('Claim', 'independentCount'),
      range('Role', 'lastSeen'),
      // Timelines (graph-model.ts): the newest rows of one node.
      range('Statement', 'speakerId', 'saidAt'),
      range('Statement', 'eventId', 'saidAt'),
      range('Article', 'outletId', 'publishedAt'),
      relationshipRange('ABOUT', 'topicId', 'saidAt'),
      relationshipRange('MENTIONS', 'entityId', 'saidAt'),
      relationshipRange('MENTIONS', 'entityId', 'publishedAt'),
      // Look-ups by equal value.
      range('Statement', 'articleId'),
      range('Statement', 'claimId'),
      range('UnnamedSource', 'articleId'),
      range('UnnamedSource', 'name'),
      range('Article', 'url'),
      range('Article', 'contentHash'),
      // Stems are made by onrecord (the same for both stores), so the analyzer only splits at white space.
      // Eventually consistent, because Lucene would otherwise slow down every single write; see `settle`.
      `CREATE FULLTEXT INDEX ${SEARCH_INDEX} IF NOT EXISTS FOR (n:Article|Statement|${ENTITY_TYPES.join('|')})
ON EACH [n.titleStems, n.bodyStems]
OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'whitespace', \`fulltext.eventually_consistent\`: true } }`,
    ],
  },
  {
    // Links between statements, who passed statements on, when what became known, which articles are one dispatch,
    // and records.
    version: 2,
    statements: [
      unique('Record', 'key'),
      unique('Tag', 'name'),
      range('Article', 'recordedAt'),
      range('Statement', 'recordedAt'),
      range('Article', 'dispatchId'),
      relationshipRange('REPORTED_BY', 'speakerId', 'saidAt'),
      ...FILL_VERSION_2,
    ],
  },
  {
    // Vectors of what statements mean. Of statements that are there already nothing makes these: `onrecord rebuild` does.
    version: 3,
    statements: [
      `CREATE VECTOR INDEX ${EMBEDDING_INDEX} IF NOT EXISTS FOR (n:Statement) ON (n.embedding)
OPTIONS { indexConfig: { \`vector.dimensions\`: ${EMBEDDING_SIZE}, \`vector.similarity_function\`: 'cosine' } }`,
    ],
  },
  {
    // Rejected statements are counted to know how many others there are (COUNTED_BY in graph-model.ts).
    version: 4,
    statements: [range('Statement', 'status')],
  },
  {
    // Who said what about which topic (SAID_ABOUT in graph-model.ts).
    version: 5,
    statements: [
      `MATCH (s:Statement)-[r:ABOUT]->() WHERE s.speakerId IS NOT NULL AND r.speakerId IS NULL
CALL (s, r) { SET r.speakerId = s.speakerId } IN TRANSACTIONS OF 1000 ROWS`,
      relationshipRange('ABOUT', 'topicId', 'speakerId', 'saidAt'),
    ],
  },
];

/** The newest version of the structure that this program knows. */
export const SCHEMA_VERSION = MIGRATIONS.at(-1)?.version ?? 0;

/** The version of what the database holds; 0 if onrecord never wrote to it. */
export async function schemaVersion(connection: Connection): Promise<number> {
  const [row] = await connection.read('other', 'MATCH (v:SchemaVersion) RETURN max(v.version) AS version');
  return typeof row?.['version'] === 'number' ? row['version'] : 0;
}

/**
 * Brings constraints and indexes to `SCHEMA_VERSION` and waits until they can be used.
 * @throws OnrecordError STORE_INCOMPATIBLE if a newer program wrote the version
 */
export async function migrate(connection: Connection): Promise<MigrationReport> {
  const from = await schemaVersion(connection);
  if (from > SCHEMA_VERSION) {
    throw new OnrecordError(
      'STORE_INCOMPATIBLE',
      `The Neo4j database has version ${from} of the graph; this onrecord knows versions up to ${SCHEMA_VERSION}. Use the newer onrecord, or another database.`,
    );
  }
  for (const { version, statements } of MIGRATIONS) {
    if (version <= from) continue;
    for (const statement of statements) await connection.execute(statement);
    await connection.execute('CALL db.awaitIndexes(300)');
    await connection.execute('MERGE (v:SchemaVersion {id: 1}) SET v.version = $version', { version });
  }
  return { from, to: SCHEMA_VERSION };
}
