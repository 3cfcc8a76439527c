import { createExtractorPool, type ExtractorPool } from '../extraction/pool/extractor-pool.ts';
import { loadTopics } from '../extraction/topics/load-topics.ts';
import { createIngest, type Ingest } from '../ingest/ingest.ts';
import { readConfig, type Config } from '../server/config.ts';
import { createLogger } from '../server/logger.ts';
import { openStore } from '../server/open-store.ts';
import type { Logger } from '../shared/logger.ts';
import type { GraphStore } from '../store/port.ts';
import type { Io } from './io.ts';

/** The graph that the settings name, and the way into it. */
export interface OpenGraph {
  readonly config: Config;
  readonly logger: ReturnType<typeof createLogger>;
  readonly store: GraphStore;
  readonly extractor: ExtractorPool;
  readonly ingest: Ingest;
  /** Ends the extractor's threads, when they have finished, and closes the store. */
  close(): Promise<void>;
}

/**
 * Opens the store and what fills it. The caller closes both.
 *
 * @throws {OnrecordError} SETTING_INVALID; STORE_* as the port says; INPUT_* where the model or a word list is broken
 */
export async function openGraph(io: Io): Promise<OpenGraph> {
  const config = readConfig(io.env);
  const logger = createLogger({ level: config.logLevel, terminal: io.stderr.isTTY === true });
  const topics = loadTopics();
  const store = await openStore(config);
  let extractor: ExtractorPool;
  try {
    extractor = await openExtractor(config, logger);
  } catch (error) {
    await store.close();
    throw error;
  }
  return {
    config,
    logger,
    store,
    extractor,
    // One more than are read, so that no thread waits while an article is stored.
    ingest: createIngest({ store, extractor, topics, logger, concurrency: extractor.threads + 1 }),
    async close() {
      try {
        await extractor.close();
      } finally {
        await store.close();
      }
    },
  };
}

/** The extractor that the settings name, on threads of its own. The caller closes it. */
export function openExtractor(
  { extractor: { engine, threads } }: Pick<Config, 'extractor'>,
  logger: Logger,
): Promise<ExtractorPool> {
  return createExtractorPool({ engine, logger, ...(threads === null ? {} : { threads }) });
}

/** Opens the graph, does something with it, and closes it however that ends. */
export async function withGraph<T>(io: Io, work: (graph: OpenGraph) => Promise<T>): Promise<T> {
  const graph = await openGraph(io);
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}
