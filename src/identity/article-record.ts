import type { Article } from '../model/article.ts';
import type { OwnArticle, OwnFacts } from './own-facts.ts';
import type { Recorded } from './settled-facts.ts';

/**
 * An article with what it says by itself: from it the graph can be made again without extracting anew, and from its
 * source with extracting. Kept under `article:` ids, tagged `articles`.
 */
export interface ArticleRecord {
  readonly source: Article;
  /** See `fingerprint`: equal means that nothing is to be extracted. */
  readonly fingerprint: string;
  /** Without what the source has: it may be long. */
  readonly own: Omit<OwnFacts, 'article'> & { readonly article: Omit<OwnArticle, 'text'> };
  readonly recorded: Recorded;
}

/** Tag of all article records. */
export const ARTICLES = 'articles';

export function articleRecordKey(articleId: string): string {
  return `own:${articleId}`;
}

export function ownFactsOf({ own, source }: ArticleRecord): OwnFacts {
  return { ...own, article: { ...own.article, text: source.text } };
}

export function articleRecordOf(
  source: Article,
  fingerprint: string,
  facts: OwnFacts,
  recorded: Recorded,
): ArticleRecord {
  const { id, title, url, publishedAt, publishedOn, language, basis, contentHash, extractorVersion } =
    facts.article;
  const article = {
    id,
    title,
    url,
    publishedAt,
    publishedOn,
    language,
    basis,
    contentHash,
    extractorVersion,
  };
  return { source, fingerprint, own: { ...facts, article }, recorded };
}
