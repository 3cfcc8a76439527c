import type { GraphStore, QueryObserver } from '../../../src/store/port.ts';

/** A store of its own for a test: empty and migrated. `done` closes and removes it. */
export interface OpenStore {
  readonly store: GraphStore;
  readonly done: () => Promise<void>;
}

/** The observer hears of every query the store sends. */
export type Open = (observe?: QueryObserver) => Promise<OpenStore>;
