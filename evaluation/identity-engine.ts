import { MemoryRecords } from '../src/identity/memory-records.ts';
import type { ArticleReferences } from '../src/identity/references.ts';
import { updateIdentities } from '../src/identity/update-identities.ts';

/** By id of article, and in it by `nameId`: the id of who is meant. */
export type Assignments = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What settles who is meant in articles, and remembers those that it has seen. */
export interface IdentityEngine {
  /** Takes articles in, all at once; tells of each article for which somebody else is meant than before, these among them. */
  add(articles: readonly ArticleReferences[]): Promise<Assignments>;
}

/** One that has seen nothing yet. */
export function createIdentityEngine(): IdentityEngine {
  const records = new MemoryRecords();
  return {
    add: async (articles) => {
      const update = await updateIdentities(
        records,
        new Map(articles.map((article) => [article.articleId, article])),
      );
      records.apply(update.records);
      return new Map(
        [...update.articles].map(([articleId, decisions]) => [
          articleId,
          new Map([...decisions].map(([nameId, { entityId }]) => [nameId, entityId])),
        ]),
      );
    },
  };
}
