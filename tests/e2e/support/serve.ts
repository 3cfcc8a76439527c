import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRuleExtractor } from '../../../src/extraction/extractor.ts';
import { loadTopics } from '../../../src/extraction/topics/load-topics.ts';
import { openEvents } from '../../../src/server/events/open-events.ts';
import type { GraphEvents } from '../../../src/ingest/events/graph-events.ts';
import { createEditing } from '../../../src/ingest/create-editing.ts';
import { GraphWriter } from '../../../src/ingest/graph-writer.ts';
import { createIngest, type Ingest } from '../../../src/ingest/ingest.ts';
import { readConfig } from '../../../src/server/config.ts';
import { createLogger } from '../../../src/server/logger.ts';
import { openStore } from '../../../src/server/open-store.ts';
import { startServer, type RunningServer } from '../../../src/server/start.ts';
import type { GraphStore } from '../../../src/store/port.ts';

export const TOKEN = 'test-token-0123456789';

export interface LogLine {
  readonly level: string;
  readonly msg: string;
  readonly [name: string]: unknown;
}

export interface Served {
  readonly server: RunningServer;
  readonly store: GraphStore;
  readonly ingest: Ingest;
  readonly events: GraphEvents;
  /** Everything that was logged so far. */
  readonly log: readonly LogLine[];
  close(): Promise<void>;
}

/**
 * Starts the real server on a free port over an embedded store in a folder of its own.
 *
 * @param through what the server sees of the store
 */
export async function serve(
  settings: Record<string, string> = {},
  through = (store: GraphStore): GraphStore => store,
): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-e2e-'));
  const config = readConfig({
    PORT: '0',
    DATA_DIR: folder,
    EDITOR_TOKEN: TOKEN,
    LOG_LEVEL: 'debug',
    ...settings,
  });
  const log: LogLine[] = [];
  const logger = createLogger({
    level: config.logLevel,
    destination: { write: (line) => log.push(JSON.parse(line) as LogLine) },
  });
  const store = await openStore(config);
  const topics = loadTopics();
  const extractor = await createRuleExtractor();
  const events = await openEvents(config, logger);
  const writer = new GraphWriter({ store, events });
  const ingest = createIngest({ store, writer, extractor, topics, events });
  const editing = createEditing({ store, writer });
  const served = { config, store: through(store), ingest, editing, events, logger };
  const server = await startServer(served).catch(async (error: unknown) => {
    await events.close();
    await store.close();
    throw error;
  });
  return {
    server,
    store,
    ingest,
    events,
    log,
    async close() {
      await server.stop();
      await events.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface GraphqlAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
  readonly extensions?: Record<string, unknown>;
}

/** Sends an operation the way a client does. */
export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

export async function answerOf(response: Response): Promise<GraphqlAnswer> {
  return (await response.json()) as GraphqlAnswer;
}

/** Status and code of an answer that must hold exactly one error. */
export async function failureOf(
  response: Response,
): Promise<{ status: number; code: unknown; message: string }> {
  const { errors = [] } = await answerOf(response);
  const [error] = errors;
  if (error === undefined || errors.length > 1)
    throw new Error(`There were ${errors.length} errors, not one.`);
  return { status: response.status, code: error.extensions['code'], message: error.message };
}
