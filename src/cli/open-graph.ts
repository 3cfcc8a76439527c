import { createRuleExtractor } from '../extraction/extractor.ts';
import { loadTopics } from '../extraction/topics/load-topics.ts';
import { createIngest, type Ingest } from '../ingest/ingest.ts';
import { readConfig, type Config } from '../server/config.ts';
import { createLogger } from '../server/logger.ts';
import { openStore } from '../server/open-store.ts';
import type { GraphStore } from '../store/port.ts';
import type { Io } from './io.ts';

/** The graph that the settings name, and the way into it. */
export interface OpenGraph {
  readonly config: Config;
  readonly logger: ReturnType<typeof createLogger>;
  readonly store: GraphStore;
  readonly ingest: Ingest;
}

/**
 * Opens the store and what fills it. The caller closes the store.
 *
 * @throws {OnrecordError} SETTING_INVALID; STORE_* as the port says
 */
export async function openGraph(io: Io): Promise<OpenGraph> {
  const config = readConfig(io.env);
  const logger = createLogger({ level: config.logLevel, terminal: io.stderr.isTTY === true });
  const extractor = await createRuleExtractor();
  const topics = loadTopics();
  const store = await openStore(config);
  return { config, logger, store, ingest: createIngest({ store, extractor, topics, logger }) };
}

/** Opens the graph, does something with it, and closes it however that ends. */
export async function withGraph<T>(io: Io, work: (graph: OpenGraph) => Promise<T>): Promise<T> {
  const graph = await openGraph(io);
  try {
    return await work(graph);
  } finally {
    await graph.store.close();
  }
}
