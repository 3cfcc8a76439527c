import { createExtractorPool, type ExtractorPool } from '../extraction/pool/extractor-pool.ts';
import { loadTopics } from '../extraction/topics/load-topics.ts';
import { createEditing } from '../ingest/create-editing.ts';
import type { Editing } from '../ingest/editing.ts';
import { GraphWriter } from '../ingest/graph-writer.ts';
import { createIngest, type Ingest } from '../ingest/ingest.ts';
import type { GraphEvents } from '../ingest/events/graph-events.ts';
import { readConfig, type Config, type LanguageModelConfig } from '../server/config.ts';
import { openEvents } from '../server/events/open-events.ts';
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
  readonly writer: GraphWriter;
  readonly ingest: Ingest;
  readonly editing: Editing;
  /** Where what is written is told. */
  readonly events: GraphEvents;
  /** Ends the extractor's threads, when they have finished, tells what is to be told, and closes the store. */
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
  const events = await openEvents(config, logger);
  const writer = new GraphWriter({ store, events });
  // One more than are read, so that no thread waits while an article is stored.
  const concurrency = extractor.threads + 1;
  return {
    config,
    logger,
    store,
    extractor,
    writer,
    ingest: createIngest({ store, writer, extractor, topics, logger, concurrency, events }),
    editing: createEditing({ store, writer }),
    events,
    async close() {
      try {
        await extractor.close();
        await events.close();
      } finally {
        await store.close();
      }
    },
  };
}

/** The extractor that the settings name, on threads of its own. The caller closes it. */
export async function openExtractor(
  { extractor: { engine, threads, languageModel } }: Pick<Config, 'extractor'>,
  logger: Logger,
): Promise<ExtractorPool> {
  const pool = await createExtractorPool({ engine, logger, ...(threads === null ? {} : { threads }) });
  return languageModel === null ? pool : withLanguageModel(pool, languageModel, logger);
}

/** Asks a language model for the statements, and has the pool do the rest. */
async function withLanguageModel(
  pool: ExtractorPool,
  { baseUrl, model, apiKey, timeoutMs, concurrency }: LanguageModelConfig,
  logger: Logger,
): Promise<ExtractorPool> {
  // Loaded only where it is asked for: nobody else pays for the client.
  const { createLanguageModelExtractor } =
    await import('../extraction/language-model/language-model-extractor.ts');
  const asking = createLanguageModelExtractor({
    baseUrl,
    model,
    timeoutMs,
    maxConcurrency: concurrency,
    base: pool,
    logger,
    ...(apiKey === null ? {} : { apiKey: apiKey.reveal() }),
  });
  return {
    ...asking,
    embed: (text) => pool.embed(text),
    threads: Math.max(pool.threads, concurrency),
    async close() {
      await asking.close();
      await pool.close();
    },
  };
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
