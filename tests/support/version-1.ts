import type { ArticleFacts } from '../../src/model/facts.ts';
import { fingerprinted, withoutVectors } from './facts.ts';

/**
 * An article of a corpus as version 1 of the stores knew it, with what migrating adds: articles of one text are one
 * dispatch, and all became known when they were published. Statements that it did not know, the rejected ones, are
 * left out.
 */
export function asOfVersion1(facts: ArticleFacts, corpus: readonly ArticleFacts[]): ArticleFacts {
  const { article, statements, entities } = withoutVectors(facts);
  const [first] = corpus
    .map((each) => each.article)
    .filter(({ contentHash }) => contentHash === article.contentHash)
    .sort((a, b) => (`${a.publishedAt} ${a.id}` < `${b.publishedAt} ${b.id}` ? -1 : 1));
  return fingerprinted({
    ...facts,
    article: { ...article, recordedAt: article.publishedAt, dispatchId: first?.id ?? article.id },
    entities: entities.map((entity) => ({ ...entity, preferredName: null })),
    statements: statements
      .filter(({ claimId }) => claimId !== null)
      .map((statement) => ({ ...statement, recordedAt: article.publishedAt, links: [] })),
  });
}
