import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { messageOf, OnrecordError } from '../shared/errors.ts';
import type { GraphStore, QueryObserver } from '../store/port.ts';
import type { Config, StoreConfig } from './config.ts';
import { observeForOperation } from './operation-record.ts';

/**
 * Opens the store that the settings choose (Neo4j where NEO4J_URI is set, else one SQLite file) and brings its
 * structure up to date. Only the adapter that is needed gets loaded. The caller closes the store.
 * Throws STORE_* as the port says, and SETTING_INVALID where DATA_DIR cannot be written.
 */
export async function openStore(config: Pick<Config, 'store'>, observe?: QueryObserver): Promise<GraphStore> {
  const store = await createStore(config.store, (event) => {
    observeForOperation(event);
    observe?.(event);
  });
  try {
    await store.migrate();
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

async function createStore(config: StoreConfig, observe: QueryObserver): Promise<GraphStore> {
  switch (config.kind) {
    case 'sqlite': {
      await makeFolder(dirname(config.file));
      const { createSqliteStore } = await import('../store/sqlite/sqlite-store.ts');
      const { file, readers } = config;
      return createSqliteStore({ file, observe, readers: readers ?? readersOfMachine() });
    }
    case 'neo4j': {
      const { createNeo4jStore } = await import('../store/neo4j/neo4j-store.ts');
      const { uri, username, password, database } = config;
      return createNeo4jStore({ uri, username, password: password.reveal(), database, observe });
    }
  }
}

/** With two, slow reads leave one to quick ones; beyond four, more threads gain little. */
function readersOfMachine(): number {
  return Math.max(2, Math.min(4, availableParallelism()));
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new OnrecordError(
      'SETTING_INVALID',
      `DATA_DIR is "${folder}", but this folder cannot be made: ${messageOf(error)} (see docs/settings.md#data_dir)`,
      { cause: error },
    );
  }
}
