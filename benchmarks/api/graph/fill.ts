import type { ArticleFacts, TopicFact } from '../../../src/model/facts.ts';
import type { GraphStore } from '../../../src/store/port.ts';
import { commitChange } from '../../../src/store/neo4j/commit.ts';
import type { Connection, Neo4jSettings } from '../../../src/store/neo4j/connection.ts';
import { createNeo4jStore } from '../../../src/store/neo4j/neo4j-store.ts';
import { createSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import { openDriver } from '../database.ts';
import { Neo4jFiller } from './neo4j-filler.ts';

export interface FilledGraph {
  readonly topics: readonly TopicFact[];
  readonly articles: Iterable<ArticleFacts>;
}

/** Articles that are committed at once. */
const SLICE = 500;

/** Labels by whose ids the filler finds nodes: with these constraints alone, writing is fast. */
const ID_LABELS = ['Entity', 'Article', 'Statement', 'UnnamedSource', 'Topic', 'Claim', 'Role'];

/**
 * Fills an empty database with what the store would have written article by article (a test compares the two), many
 * times faster. Most indexes are built afterwards, by the store's own migration.
 */
export async function fillNeo4j(settings: Neo4jSettings, graph: FilledGraph): Promise<void> {
  const driver = openDriver(settings);
  try {
    for (const label of ID_LABELS)
      await driver.executeQuery(
        `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
      );
    await driver.executeQuery(
      'CREATE CONSTRAINT name_key IF NOT EXISTS FOR (n:Name) REQUIRE n.key IS UNIQUE',
    );
    await driver.executeQuery('CALL db.awaitIndexes(300)');
    await withStore(settings, (store) => store.putTopics(graph.topics));
    const filler = new Neo4jFiller(driver);
    const connection: Pick<Connection, 'transaction'> = { transaction: (work) => work(filler.run) };
    for (const articles of slices(graph.articles))
      await commitChange(connection, { guards: new Map(), records: [], articles, removals: [] });
    await filler.finish();
  } finally {
    await driver.close();
  }
  await withStore(settings, async (store) => {
    await store.migrate();
    await store.settle();
  });
}

async function withStore(
  settings: Neo4jSettings,
  work: (store: GraphStore) => Promise<unknown>,
): Promise<void> {
  const store = await createNeo4jStore(settings);
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

/** Fills a new file, the way `onrecord seed` does. */
export async function fillSqlite(file: string, graph: FilledGraph): Promise<void> {
  const store = await createSqliteStore({ file });
  try {
    await store.migrate();
    await store.putTopics(graph.topics);
    for (const articles of slices(graph.articles))
      await store.commit({ guards: new Map(), records: [], articles, removals: [] });
  } finally {
    await store.close();
  }
}

function* slices(articles: Iterable<ArticleFacts>): Generator<ArticleFacts[]> {
  let slice: ArticleFacts[] = [];
  for (const article of articles) {
    slice.push(article);
    if (slice.length < SLICE) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}
