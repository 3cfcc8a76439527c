import type { JsonValue } from '../../src/model/json.ts';
import type { GraphStore } from '../../src/store/port.ts';

/** A store that remembers which records were ever written, since the port lists none without a tag. */
export interface WatchedStore {
  readonly store: GraphStore;
  /** All records that there are, by key, without their versions, and the keys that each tag leads to. */
  readonly kept: () => Promise<Kept>;
}

export interface Kept {
  readonly records: Readonly<Record<string, JsonValue>>;
  readonly tags: Readonly<Record<string, readonly string[]>>;
}

export function watchRecords(store: GraphStore): WatchedStore {
  const keys = new Set<string>();
  const tags = new Set<string>();
  const watched: GraphStore = {
    migrate: () => store.migrate(),
    putTopics: (topics) => store.putTopics(topics),
    write: (facts) => store.write(facts),
    remove: (articleId) => store.remove(articleId),
    commit: (change) => {
      for (const record of change.records) {
        keys.add(record.key);
        for (const tag of record.tags) tags.add(tag);
      }
      return store.commit(change);
    },
    read: (plan) => store.read(plan),
    records: (wanted) => store.records(wanted),
    tagged: (tag, page) => store.tagged(tag, page),
    settle: () => store.settle(),
    describe: () => store.describe(),
    ping: () => store.ping(),
    close: () => store.close(),
  };
  async function kept(): Promise<Kept> {
    const records = await store.records([...keys].sort());
    const tagged: Record<string, readonly string[]> = {};
    for (const tag of [...tags].sort()) {
      const found = (await store.tagged(tag)).map(({ key }) => key);
      if (found.length > 0) tagged[tag] = found;
    }
    return {
      records: Object.fromEntries([...records].map(([key, { value }]) => [key, value])),
      tags: tagged,
    };
  }
  return { store: watched, kept };
}
