import { ARTICLES, type ArticleRecord } from '../identity/article-record.ts';
import type { RecordReader } from '../model/records.ts';
import type { Article } from '../model/article.ts';

/** How many articles are read at once. */
const PAGE = 100;

/** The articles of a graph as they were given, in the order of their records. */
export async function* storedArticles(reader: RecordReader): AsyncGenerator<Article> {
  let after: string | null = null;
  for (;;) {
    const page = after === null ? { limit: PAGE } : { limit: PAGE, after };
    const records = await reader.tagged(ARTICLES, page);
    for (const { value } of records) yield (value as unknown as ArticleRecord).source;
    if (records.length < PAGE) return;
    after = records.at(-1)?.key ?? null;
  }
}
