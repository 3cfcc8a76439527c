import { GraphWriter } from '../ingest/graph-writer.ts';
import { readConfig } from '../server/config.ts';
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
  const store = await openStore(readConfig(io.env));
  try {
    return await work({ store, writer: new GraphWriter({ store }) });
  } finally {
    await store.close();
  }
}
