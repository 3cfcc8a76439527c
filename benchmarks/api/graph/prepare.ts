import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openDriver } from '../database.ts';
import type { Neo4jAddress } from '../servers/child-server.ts';
import { fillNeo4j, fillSqlite } from './fill.ts';
import { makeGraph } from './make-articles.ts';

/** One graph in both stores. */
export interface PreparedGraph {
  readonly address: Neo4jAddress;
  /** Folder of the embedded store. */
  readonly folder: string;
  /** Stops Neo4j, if it was started here; what it holds stays for the next time. */
  stop(): Promise<void>;
}

export interface PrepareOptions {
  readonly articles: number;
  /** Where graphs are kept from one run to the next. */
  readonly folder: string;
  /** A server that is used as it is: its database is empty or holds this very graph. Without it one is started. */
  readonly given: Neo4jAddress | null;
  /** Port of the server that is started. */
  readonly port: number;
  /** The environment: for the script that starts Neo4j. */
  readonly env: NodeJS.ProcessEnv;
  readonly tell: (line: string) => void;
}

const SCRIPT = fileURLToPath(new URL('../../../scripts/neo4j/neo4j.sh', import.meta.url));
const PASSWORD = 'testpassword';
const run = promisify(execFile);

/** Makes the graph of so many articles in both stores, unless an earlier run did. */
export async function prepareGraph(options: PrepareOptions): Promise<PreparedGraph> {
  const { articles, tell } = options;
  const folder = join(options.folder, `graph-${articles}`);
  await mkdir(folder, { recursive: true });
  const server = options.given === null ? await startNeo4j(options, join(folder, 'neo4j')) : null;
  const address = options.given ?? server?.address;
  if (address === undefined) throw new Error('There is a server, given or started.');
  try {
    await prepareNeo4j(address, articles, tell);
    await prepareSqlite(folder, articles, tell);
  } catch (error) {
    await server?.stop();
    throw error;
  }
  return { address, folder, stop: async () => server?.stop() };
}

async function startNeo4j(
  { env, port }: PrepareOptions,
  home: string,
): Promise<{ address: Neo4jAddress; stop: () => Promise<void> }> {
  const settings = {
    ...env,
    NEO4J_HOME: home,
    NEO4J_PORT: String(port),
    NEO4J_PASSWORD: PASSWORD,
    NEO4J_HEAP: '8g',
    NEO4J_PAGECACHE: '1g',
    // Enough for whatever a system asks for: what is measured is time.
    NEO4J_TRANSACTIONS: '6g',
  };
  await run(SCRIPT, ['start'], { env: settings });
  return {
    address: { uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password: PASSWORD },
    stop: async () => {
      await run(SCRIPT, ['stop'], { env: settings });
    },
  };
}

async function prepareNeo4j(
  address: Neo4jAddress,
  articles: number,
  tell: (line: string) => void,
): Promise<void> {
  const driver = openDriver(address);
  const count = async (pattern: string): Promise<number> =>
    Number((await driver.executeQuery(`RETURN COUNT { ${pattern} } AS count`)).records[0]?.get('count') ?? 0);
  try {
    const found = await count('(n:Article)');
    const hasVersion = (await count('(n:SchemaVersion)')) > 0;
    if (found === articles && hasVersion) return;
    if ((await count('(n)')) > 0)
      throw new Error(
        `Neo4j at ${address.uri} holds another graph (${found} articles where ${articles} are wanted, or a fill that was interrupted). Empty it, or name another one.`,
      );
  } finally {
    await driver.close();
  }
  tell(`filling Neo4j with ${articles} articles`);
  const { world, articles: made } = makeGraph(articles);
  await fillNeo4j({ ...address, database: 'neo4j' }, { topics: world.topics, articles: made });
}

/** The file is whole when the mark lies beside it. */
async function prepareSqlite(folder: string, articles: number, tell: (line: string) => void): Promise<void> {
  const file = join(folder, 'onrecord.sqlite');
  const mark = join(folder, 'filled');
  if (existsSync(mark)) return;
  for (const part of [file, `${file}-wal`, `${file}-shm`]) await rm(part, { force: true });
  tell(`filling the embedded store with ${articles} articles`);
  const { world, articles: made } = makeGraph(articles);
  await fillSqlite(file, { topics: world.topics, articles: made });
  await writeFile(mark, '');
}
