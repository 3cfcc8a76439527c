import { NODE_TYPES } from '../../model/graph-schema.ts';
import { invariant, OnrecordError } from '../../shared/errors.ts';
import { abortError } from '../abort-error.ts';
import { oncePerPlan } from '../once-per-plan.ts';
import type { GraphChange, GraphStore, StoreDescription } from '../port.ts';
import { commitChange } from './commit.ts';
import { compilePlan } from './compile.ts';
import { connect } from './connection.ts';
import type { Connection, Neo4jSettings } from './connection.ts';
import { readResult } from './mapping.ts';
import { migrate, schemaVersion } from './migrations.ts';
import { putTopics } from './put-topics.ts';
import { readRecords, readTagged } from './records.ts';

const NO_CHANGE: GraphChange = { guards: new Map(), records: [], articles: [], removals: [] };

/**
 * The graph in Neo4j 5.26 or newer, any edition. Several programs may write to one database at once.
 * The caller migrates it before use.
 * @throws OnrecordError STORE_UNAVAILABLE, STORE_AUTH, SETTING_INVALID
 */
export async function createNeo4jStore(settings: Neo4jSettings): Promise<GraphStore> {
  const connection = await connect(settings);
  const compiled = oncePerPlan(compilePlan);
  return {
    migrate: () => migrate(connection),
    putTopics: (topics) => putTopics(connection, topics),
    write: async (facts) => {
      const [report] = (await commitChange(connection, { ...NO_CHANGE, articles: [facts] })).articles;
      invariant(report !== undefined, 'Each article is reported.');
      return report;
    },
    remove: async (articleId) => {
      const [report] = (await commitChange(connection, { ...NO_CHANGE, removals: [articleId] })).removals;
      invariant(report !== undefined, 'Each removal is reported.');
      return report;
    },
    commit: (change) => commitChange(connection, change),
    records: (keys) => readRecords(connection, keys),
    tagged: (tag, page = {}) => readTagged(connection, tag, page),
    read: async (plan, { values = [], signal } = {}) => {
      if (signal?.aborted) throw abortError(signal);
      const { query, parameters } = compiled(plan);
      const [row] = await connection.read('read', query, parameters(values));
      if (row === undefined) throw new OnrecordError('STORE_CORRUPT', 'Neo4j answered a plan without a row.');
      return readResult(plan, row, values);
    },
    settle: async () => {
      await connection.execute('CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()');
    },
    describe: () => describe(connection),
    ping: async () => {
      await connection.read('other', 'RETURN 1 AS one');
    },
    close: () => connection.close(),
  };
}

async function describe(connection: Connection): Promise<StoreDescription> {
  const counts = NODE_TYPES.map((type) => `${type}: COUNT { MATCH (:${type}) }`).join(', ');
  const [row] = await connection.read(
    'other',
    `CALL dbms.components() YIELD name, versions, edition WHERE name = 'Neo4j Kernel'
RETURN 'Neo4j ' + versions[0] + ' ' + edition AS version, {${counts}} AS counts`,
  );
  const all = Object.entries((row?.['counts'] ?? {}) as Record<string, number>);
  return {
    adapter: 'neo4j',
    version: String(row?.['version']),
    schemaVersion: await schemaVersion(connection),
    counts: Object.fromEntries(all.filter(([, count]) => count > 0)),
  };
}
