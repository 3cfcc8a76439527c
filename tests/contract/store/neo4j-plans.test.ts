import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fillNeo4j } from '../../../benchmarks/api/graph/fill.ts';
import { makeGraph } from '../../../benchmarks/api/graph/make-articles.ts';
import { onrecordQuery } from '../../../benchmarks/api/measure/database-hits.ts';
import { allOperations } from '../../../benchmarks/api/operations/operations.ts';
import { openDriver } from '../../../benchmarks/api/database.ts';
import { findSubjects } from '../../../benchmarks/api/operations/subjects.ts';
import { neo4jForTests } from '../../support/neo4j.ts';
import type { OpenStore } from './open-store.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

/** Some 900 statements, 100 of them by one person. */
const ARTICLES = 60;

const neo4j = await neo4jForTests();
const { missing } = neo4j;

describe.skipIf(missing !== null)("the benchmark's graph", () => {
  const { query, settings, open } = neo4j;

  it('is what the store writes, node by node', async () => {
    const { world, articles } = makeGraph(ARTICLES);
    const written = await open();
    await written.store.putTopics(world.topics);
    await written.store.commit({ guards: new Map(), records: [], articles: [...articles], removals: [] });
    const expected = await dump(query);
    await written.done();

    await query('MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n');
    const again = makeGraph(ARTICLES);
    await fillNeo4j(settings, { topics: again.world.topics, articles: again.articles });
    const filled = await dump(query);
    expect(filled.nodes).toEqual(expected.nodes);
    expect(filled.relationships).toEqual(expected.relationships);
    expect(expected.nodes.length).toBeGreaterThan(1_000);
    expect(expected.relationships.length).toBeGreaterThan(4_000);
  });
});

describe.skipIf(missing !== null)('plans of the operations that are measured', () => {
  const { databaseHits, open, settings } = neo4j;
  let opened: OpenStore;
  let hits: ReadonlyMap<string, { own: number; byHand: number }>;

  beforeAll(async () => {
    opened = await open();
    const { world, articles } = makeGraph(ARTICLES);
    await opened.store.putTopics(world.topics);
    await opened.store.commit({ guards: new Map(), records: [], articles: [...articles], removals: [] });
    const driver = openDriver(settings);
    try {
      await driver.executeQuery('CALL db.prepareForReplanning()');
      const counted = new Map<string, { own: number; byHand: number }>();
      for (const { name, onrecord, cypher, cases } of allOperations(await findSubjects(driver))) {
        const { query, parameters } = onrecordQuery(onrecord, cases[0] ?? {});
        counted.set(name, {
          own: await databaseHits(query, { ...parameters }),
          byHand: await databaseHits(cypher, { ...cases[0] }),
        });
      }
      hits = counted;
    } finally {
      await driver.close();
    }
  });
  afterAll(() => opened.done());

  it('touch the database hardly more often than Cypher by hand', () => {
    // One item more for `hasNextPage`, and the order of a list's topics, cost a little.
    for (const [name, { own, byHand }] of hits)
      expect([name, own <= byHand * 1.5 + 60], `${name}: ${own} hits, by hand ${byHand}`).toEqual([
        name,
        true,
      ]);
    expect(hits.size).toBeGreaterThanOrEqual(10);
  });

  it.each([
    // Pages from an index, of 20 statements and what hangs on them: reading all 900 would cost thousands.
    ['byId', 12],
    ['latestPage', 600],
    ['personPage', 500],
    ['hotDeep', 600],
    ['topicPage', 600],
    ['outletArticles', 250],
    ['personTen', 600],
  ])('%s touches the database at most %i times', (name, most) => {
    expect(hits.get(name)?.own).toBeLessThanOrEqual(most);
  });

  it('counts statements without looking at those that are not rejected', async () => {
    const { query, parameters } = onrecordQuery('{ statements { totalCount } }', {});
    expect(await databaseHits(query, { ...parameters })).toBeLessThan(50);
  });

  it('a page after a cursor reads its own rows, not all that follow', async () => {
    const first = onrecordQuery('{ statements(first: 5) { edges { node { id } } } }', {});
    const cursor = Buffer.from(
      JSON.stringify(['statements:-saidAt,-id', '2024-06-01T00:00:00.000Z', 'statement:x']),
    );
    const text = `{ statements(first: 5, after: "${cursor.toString('base64url')}") { edges { node { id } } } }`;
    const later = onrecordQuery(text, {});
    const hitsOfFirst = await databaseHits(first.query, { ...first.parameters });
    expect(await databaseHits(later.query, { ...later.parameters })).toBeLessThan(hitsOfFirst + 40);
  });
});

interface Dump {
  readonly nodes: readonly string[];
  readonly relationships: readonly string[];
}

/** All of the graph as texts, whatever the order in which it came. */
async function dump(query: typeof neo4j.query): Promise<Dump> {
  const nodes = await query(
    'MATCH (n) WHERE NOT n:SchemaVersion RETURN labels(n) AS labels, properties(n) AS properties',
  );
  const relationships = await query(
    `MATCH (a)-[r]->(b) RETURN coalesce(a.id, a.key) AS from, type(r) AS type, coalesce(b.id, b.key) AS to,
       properties(r) AS properties`,
  );
  return { nodes: nodes.map(sortedText).sort(), relationships: relationships.map(sortedText).sort() };
}

function sortedText(row: Readonly<Record<string, unknown>>): string {
  const labels = (row['labels'] as readonly string[] | undefined) ?? [];
  const properties = Object.entries(row['properties'] as object).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([[...labels].sort(), row['from'], row['type'], row['to'], properties]);
}
