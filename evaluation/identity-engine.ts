import type { ArticleReferences } from '../src/identity/references.ts';

/** By id of article, and in it by `nameId`: the id of who is meant. */
export type Assignments = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What settles who is meant in articles, and remembers those that it has seen. */
export interface IdentityEngine {
  /** Takes articles in, all at once; tells of each article for which somebody else is meant than before, these among them. */
  add(articles: readonly ArticleReferences[]): Promise<Assignments>;
}

/** One that has seen nothing yet. */
export function createIdentityEngine(): IdentityEngine {
  return {
    add: (articles) =>
      Promise.resolve(
        new Map(
          articles.map(({ articleId, references }) => [
            articleId,
            new Map(references.map(({ nameId }) => [nameId, nameId])),
          ]),
        ),
      ),
  };
}
