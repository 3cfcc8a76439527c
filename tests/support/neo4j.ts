/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its options as classes */
import { once } from 'node:events';
import { connect } from 'node:net';
import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import { afterAll, inject, vi } from 'vitest';
import { createNeo4jStore } from '../../src/store/neo4j/neo4j-store.ts';
import { toCypherValue } from '../../src/store/neo4j/parameters.ts';
import type { Open } from '../contract/store/open-store.ts';
import type { BrokerAnswer } from './neo4j-setup.ts';

/** Neo4j for the tests of one file. */
export interface Neo4jForTests {
  /** Why there is no Neo4j, or null: for `describe.skipIf`, and for the name of what is skipped. */
  readonly missing: string | null;
  readonly settings: { uri: string; username: string; password: string; database: string };
  /**
   * An empty, migrated store. Where another one is still open, what that holds is set aside and comes back when
   * this one is done: Neo4j Community has one database only.
   */
  readonly open: Open;
  /** Runs one query past the adapter. */
  readonly query: (text: string, parameters?: Record<string, unknown>) => Promise<Record<string, unknown>[]>;
  /** Holds what the first query locks until `work` waits for it, then runs the second query and lets go. */
  readonly whileLocked: (lock: string, last: string, work: () => Promise<unknown>) => Promise<void>;
  /** Runs a query of the adapter and tells how often it touched the database. */
  readonly databaseHits: (text: string, parameters: Record<string, unknown>) => Promise<number>;
}

/**
 * Asks for the run's Neo4j at the top of a test file and keeps it for that file alone until its tests are over.
 * Throws if ONRECORD_TEST_NEO4J is "required" and there is none.
 */
export async function neo4jForTests(): Promise<Neo4jForTests> {
  const port = inject('neo4jBrokerPort') as number | undefined;
  if (port === undefined)
    throw new Error('vitest.config.ts lacks globalSetup: tests/support/neo4j-setup.ts.');
  const socket = connect(port, '127.0.0.1');
  const [line] = (await once(socket, 'data')) as [Buffer];
  const answer = JSON.parse(line.toString()) as BrokerAnswer;
  if ('reason' in answer) {
    socket.destroy();
    if (process.env['ONRECORD_TEST_NEO4J'] === 'required')
      throw new Error(`There is no Neo4j: ${answer.reason}.`);
    const refuse = (): never => {
      throw new Error(`There is no Neo4j: ${answer.reason}.`);
    };
    const settings = { uri: '', username: '', password: '', database: '' };
    return {
      missing: `skipped: no Neo4j (${answer.reason})`,
      settings,
      open: refuse,
      query: refuse,
      whileLocked: refuse,
      databaseHits: refuse,
    };
  }
  const { uri, username, password } = answer;
  const settings = { uri, username, password, database: process.env['NEO4J_TEST_DATABASE'] ?? 'neo4j' };
  const options = { disableLosslessIntegers: true };
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), options);
  const target = { database: settings.database };
  const query: Neo4jForTests['query'] = async (text, parameters = {}) => {
    const { records } = await driver.executeQuery(text, parameters, target);
    return records.map((record) => record.toObject());
  };
  afterAll(async () => {
    await driver.close();
    socket.destroy();
  });

  let open = 0;
  return {
    missing: null,
    settings,
    query,
    whileLocked: async (lock, last, work) => {
      const session = driver.session(target);
      const transaction = session.beginTransaction();
      try {
        await transaction.run(lock);
        const done = work();
        await vi.waitUntil(async () => (await query(WAITING)).length > 0, { timeout: 10_000 });
        await transaction.run(last);
        await transaction.commit();
        await done;
      } finally {
        await session.close();
      }
    },
    databaseHits: async (text, parameters) => {
      const { summary } = await driver.executeQuery(`PROFILE ${text}`, toCypherValue(parameters), target);
      return summary.profile ? hitsOf(summary.profile) : NaN;
    },
    open: async (observe) => {
      const aside = open > 0 ? await takeGraph(driver) : null;
      open++;
      await query('MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n');
      const store = await createNeo4jStore({ ...settings, ...(observe && { observe }) });
      await store.migrate();
      await store.settle();
      return {
        store,
        done: async () => {
          open--;
          if (aside !== null) await putGraph(driver, aside);
          await store.settle();
          await store.close();
        },
      };
    },
  };
}

const WAITING = `SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN status`;

function hitsOf({ dbHits, children }: Profile): number {
  return children.reduce((sum, child) => sum + hitsOf(child), dbHits);
}

interface Profile {
  readonly dbHits: number;
  readonly children: readonly Profile[];
}

interface Graph {
  readonly nodes: readonly unknown[];
  readonly relationships: readonly unknown[];
}

async function takeGraph(driver: Driver): Promise<Graph> {
  const { records } = await driver.executeQuery(
    `RETURN
       COLLECT { MATCH (n) WHERE NOT n:SchemaVersion RETURN {id: elementId(n), labels: labels(n), properties: properties(n)} } AS nodes,
       COLLECT { MATCH (a)-[r]->(b) RETURN {from: elementId(a), to: elementId(b), type: type(r), properties: properties(r)} } AS relationships`,
  );
  return records[0]?.toObject() as Graph;
}

async function putGraph(driver: Driver, { nodes, relationships }: Graph): Promise<void> {
  await driver.executeQuery(
    `MATCH (old) WHERE NOT old:SchemaVersion DETACH DELETE old
     WITH count(*) AS nothing
     UNWIND $nodes AS node
     CREATE (n:$(node.labels)) SET n = node.properties
     WITH collect({id: node.id, n: n}) AS made
     UNWIND $relationships AS row
     WITH row, [m IN made WHERE m.id = row.from][0].n AS a, [m IN made WHERE m.id = row.to][0].n AS b
     CREATE (a)-[r:$(row.type)]->(b) SET r = row.properties`,
    { nodes, relationships },
  );
}
