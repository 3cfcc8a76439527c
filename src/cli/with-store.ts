import { GraphWriter } from '../ingest/graph-writer.ts';
import { readConfig } from '../server/config.ts';
import { openEvents } from '../server/events/open-events.ts';
import { createLogger } from '../server/logger.ts';
import { openStore } from '../server/open-store.ts';
import type { GraphStore } from '../store/port.ts';
import type { Io } from './io.ts';

/** The store that the settings name, for commands that extract nothing. */
export interface OpenStore {
  readonly store: GraphStore;
  readonly writer: GraphWriter;
}

/** Opens the store, does something with it, and closes it however that ends. */
export async function withStore<T>(io: Io, work: (open: OpenStore) => Promise<T>): Promise<T> {
  const config = readConfig(io.env);
  const store = await openStore(config);
  const logger = createLogger({ level: config.logLevel, terminal: io.stderr.isTTY === true });
  const events = await openEvents(config, logger);
  try {
    return await work({ store, writer: new GraphWriter({ store, events }) });
  } finally {
    await events.close();
    await store.close();
  }
}
