import { MemoryRecords } from '../src/identity/memory-records.ts';
import type { ArticleReferences } from '../src/identity/references.ts';
import { updateIdentities } from '../src/identity/update-identities.ts';
import type { IdentityUpdate } from '../src/identity/update-identities.ts';
import type { RecordReader } from '../src/model/records.ts';
import type { GraphStore } from '../src/store/port.ts';

/** By id of article, and in it by `nameId`: the id of who is meant. */
export type Assignments = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What settles who is meant in articles, and remembers those that it has seen. */
export interface IdentityEngine {
  /** Takes articles in, all at once; tells of each article for which somebody else is meant than before, these among them. */
  add(articles: readonly ArticleReferences[]): Promise<Assignments>;
}

/** Where the engine keeps what it has seen. */
export interface IdentityStorage {
  readonly reader: RecordReader;
  keep(update: Pick<IdentityUpdate, 'records' | 'guards'>): Promise<unknown>;
}

export function inMemory(): IdentityStorage {
  const reader = new MemoryRecords();
  return {
    reader,
    keep({ records }) {
      reader.apply(records);
      return Promise.resolve();
    },
  };
}

/** Records alone: no article is written. */
export function inStore(store: GraphStore): IdentityStorage {
  return {
    reader: store,
    keep: ({ records, guards }) => store.commit({ records, guards, articles: [], removals: [] }),
  };
}

export function createIdentityEngine(storage: IdentityStorage = inMemory()): IdentityEngine {
  return {
    async add(articles) {
      const changes = new Map(articles.map((article) => [article.articleId, article]));
      const update = await updateIdentities(storage.reader, changes);
      await storage.keep(update);
      return new Map(
        [...update.articles].map(([articleId, decisions]) => [
          articleId,
          new Map([...decisions].map(([nameId, { entityId }]) => [nameId, entityId])),
        ]),
      );
    },
  };
}
