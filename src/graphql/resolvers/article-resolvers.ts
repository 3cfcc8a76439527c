import { NO_EXTRACTOR } from '../../model/extraction.ts';
import type { NodeRecord } from '../../store/read-plan.ts';
import type { Resolvers } from '../generated/types.ts';

/** Resolvers of the objects that an article is made of: their source is the article itself (see the field map). */
export const articleResolvers: Pick<Resolvers, 'ArticleExtraction'> = {
  ArticleExtraction: {
    status: (article) => (isUnread(article) ? 'NOT_EXTRACTED' : 'EXTRACTED'),
    reason: (article) =>
      isUnread(article)
        ? `The article is in "${article['language'] as string}", and statements are only looked for in English.`
        : null,
  },
};

function isUnread(article: NodeRecord): boolean {
  return article['extractorVersion'] === NO_EXTRACTOR;
}
