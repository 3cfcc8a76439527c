import type { Driver } from 'neo4j-driver';
import type { PreparedGraph } from '../graph/prepare.ts';
import { allOperations } from '../operations/operations.ts';
import type { Operation, System } from '../operations/operation.ts';
import { openDriver } from '../database.ts';
import { findSubjects } from '../operations/subjects.ts';
import { startCypher, startOnrecord, startRival, type ChildServer } from '../servers/child-server.ts';
import { askDriver } from './ask-driver.ts';
import { checkAnswers } from './check-answers.ts';
import { Client } from './client.ts';
import { databaseHits, onrecordQuery, type CypherQuery } from './database-hits.ts';
import { endLateQueries } from './late-queries.ts';
import { askOverHttp, measureOperation, type Ask, type Outcome, type Pace } from './measure.ts';

export interface ComparisonOptions {
  readonly large: PreparedGraph;
  readonly small: PreparedGraph;
  readonly isQuick: boolean;
  readonly tell: (line: string) => void;
}

export interface Comparison {
  readonly operations: readonly ComparedOperation[];
  /** The systems' 99th percentile of how late timers come while 16 clients ask, in milliseconds. */
  readonly delays: ReadonlyMap<System, number>;
  readonly statements: number;
  readonly statementsOfSmall: number;
}

export interface ComparedOperation {
  readonly operation: Operation;
  /** By number of clients. */
  readonly figures: ReadonlyMap<number, ReadonlyMap<System, Outcome>>;
  /** How often the database is touched; null takes too long. */
  readonly hits: ReadonlyMap<System, number | null>;
  /** Of onrecord's two stores with one client: the small graph. */
  readonly small: ReadonlyMap<System, Outcome>;
}

export const CLIENTS = [1, 16] as const;
const PACE: Pace = { warmUpMs: 600, measureMs: 2_400, blocks: 3 };
/** Of all operations before the first is measured: a program that was just started is slower whatever it is asked. */
const WARM_UP: Pace = { warmUpMs: 0, measureMs: 1_200, blocks: 1 };
const QUICK_PACE: Pace = { warmUpMs: 100, measureMs: 300, blocks: 2 };
/** Cases whose answers are compared before anything is timed. */
const COMPARED = 3;

/** Starts all servers, holds their answers to each other, and measures them. */
export async function compareSystems({
  large,
  small,
  isQuick,
  tell,
}: ComparisonOptions): Promise<Comparison> {
  const pace = isQuick ? QUICK_PACE : PACE;
  const servers: ChildServer[] = [];
  const started = async (server: Promise<ChildServer>): Promise<ChildServer> => {
    servers.push(await server);
    return server;
  };
  const driver = openDriver(large.address);
  const smallDriver = openDriver(small.address);
  try {
    tell('starting servers');
    const rival = await started(startRival(large.address));
    const bySystem = new Map<System, ChildServer>([
      ['onrecord', await started(startOnrecord(large.address))],
      ['embedded', await started(startOnrecord(large))],
      ['rival', rival],
      ['tuned', rival],
      ['cypher', await started(startCypher(large.address))],
    ]);
    const smaller = new Map<System, ChildServer>([
      ['onrecord', await started(startOnrecord(small.address))],
      ['embedded', await started(startOnrecord(small))],
    ]);
    const operations = allOperations(await findSubjects(driver));
    const smallOperations = allOperations(await findSubjects(smallDriver));
    const late = (): Promise<void> => endLateQueries(driver);

    tell('comparing answers');
    const urls = new Map([...bySystem].map(([system, { url }]) => [system, url]));
    const silent = await checkAnswers(operations, urls, COMPARED, late);
    for (const { operation, system } of silent) tell(`no answer in 30 s: ${operation.name} by ${system}`);

    tell('counting database hits');
    const hits: ReadonlyMap<System, number | null>[] = [];
    for (const operation of operations) hits.push(await hitsOf(operation, driver, rival, late));

    const figures = operations.map(() => new Map<number, ReadonlyMap<System, Outcome>>());
    const delays = new Map<System, number>();
    const known: ReadonlyMap<System, Outcome>[] = operations.map(
      (operation) =>
        new Map(
          silent
            .filter((each) => each.operation === operation)
            .map(({ system }) => [system, 'no answer'] as const),
        ),
    );
    for (const clients of CLIENTS) {
      const client = new Client(clients);
      const ways = waysToAsk(client, bySystem, driver, late);
      if (clients === 1) {
        tell('warming up');
        for (const [i, operation] of operations.entries())
          known[i] = await measureOperation(
            operation,
            ways,
            clients,
            isQuick ? QUICK_PACE : WARM_UP,
            known[i],
          );
      }
      for (const server of servers) await server.ask('delay');
      for (const [i, operation] of operations.entries()) {
        const outcomes = await measureOperation(operation, ways, clients, pace, known[i]);
        known[i] = outcomes;
        figures[i]?.set(clients, outcomes);
        tell(`${operation.name}, ${clients} client${clients === 1 ? '' : 's'}: ${shortOf(outcomes)}`);
      }
      client.close();
      if (clients === 1) continue;
      for (const [system, server] of bySystem) {
        if (system === 'tuned') continue;
        delays.set(system, (await server.ask<{ delay: { p99: number } }>('delay')).delay.p99);
      }
    }

    tell('the small graph');
    const client = new Client(1);
    const ways = waysToAsk(client, smaller, null, () => endLateQueries(smallDriver));
    const ofSmall: ReadonlyMap<System, Outcome>[] = [];
    for (const operation of smallOperations) await measureOperation(operation, ways, 1, WARM_UP);
    for (const operation of smallOperations) ofSmall.push(await measureOperation(operation, ways, 1, pace));
    client.close();

    return {
      operations: operations.map((operation, i) => ({
        operation,
        figures: figures[i] ?? new Map<number, ReadonlyMap<System, Outcome>>(),
        hits: hits[i] ?? new Map<System, number | null>(),
        small: ofSmall[i] ?? new Map<System, Outcome>(),
      })),
      delays,
      statements: await countStatements(driver),
      statementsOfSmall: await countStatements(smallDriver),
    };
  } finally {
    for (const server of servers) await server.stop();
    await driver.close();
    await smallDriver.close();
  }
}

/** Medians, in milliseconds. */
function shortOf(outcomes: ReadonlyMap<System, Outcome>): string {
  return [...outcomes]
    .flatMap(([system, outcome]) => {
      if (outcome === null) return [];
      return [`${system} ${outcome === 'no answer' ? outcome : outcome.p50.toFixed(2)}`];
    })
    .join(', ');
}

function waysToAsk(
  client: Client,
  servers: ReadonlyMap<System, ChildServer>,
  driver: Driver | null,
  late: () => Promise<void>,
): ReadonlyMap<System, Ask> {
  const ways = new Map<System, Ask>();
  for (const [system, { url }] of servers) ways.set(system, askOverHttp(client, url, late));
  if (driver !== null)
    ways.set('driver', askDriver(driver)).set('compiled', askDriver(driver, onrecordQuery));
  return ways;
}

/** The first case of the operation, by every system that asks Neo4j. */
async function hitsOf(
  { onrecord, rival, tuned, cypher, cases }: Operation,
  driver: Driver,
  server: ChildServer,
  late: () => Promise<void>,
): Promise<ReadonlyMap<System, number | null>> {
  const variables = cases[0] ?? {};
  const hits = new Map<System, number | null>();
  hits.set('onrecord', await databaseHits(driver, [onrecordQuery(onrecord, variables)]));
  hits.set('cypher', await databaseHits(driver, [{ query: cypher, parameters: variables }]));
  const client = new Client(1);
  const generated = async (query: string): Promise<CypherQuery[]> => {
    await server.ask('queries');
    if ((await client.post(server.url, JSON.stringify({ query, variables }))) === null) await late();
    const { queries } = await server.ask<{ queries: SentQuery[] }>('queries');
    // A query that fails is tried again; what the library asks of Neo4j at its start is no part of the answer.
    const once = new Map(queries.map((each) => [each.query + each.parameters, each]));
    const own = [...once.values()].filter((each) => !each.query.includes('CALL dbms.components'));
    return own.map(({ query: sent, parameters }) => ({ query: sent, parameters: revive(parameters) }));
  };
  if (rival !== null) hits.set('rival', await databaseHits(driver, await generated(rival)));
  if (tuned !== null) hits.set('tuned', await databaseHits(driver, await generated(tuned)));
  client.close();
  return hits;
}

interface SentQuery {
  readonly query: string;
  /** JSON, whole numbers as `{ int }`. */
  readonly parameters: string;
}

function revive(json: string): Record<string, unknown> {
  return JSON.parse(json, (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'int' in value ? value.int : value,
  ) as Record<string, unknown>;
}

async function countStatements(driver: Driver): Promise<number> {
  const { records } = await driver.executeQuery('RETURN COUNT { (:Statement) } AS count');
  return Number(records[0]?.get('count'));
}
