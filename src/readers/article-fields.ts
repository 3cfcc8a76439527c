/** The fields of an article as files may name them: ours first, then synonyms and the names of schema.org's NewsArticle. */
const SYNONYMS = {
  title: ['title', 'headline'],
  text: ['text', 'body', 'articleBody', 'content'],
  url: ['url', 'link'],
  outlet: ['outlet', 'source', 'publisher'],
  authors: ['authors', 'author', 'byline', 'creator'],
  published: ['published', 'publishedAt', 'published_at', 'datePublished', 'date_published', 'date'],
  language: ['language', 'lang', 'inLanguage'],
  basis: ['basis'],
} as const;

export type ArticleField = keyof typeof SYNONYMS;
export const ARTICLE_FIELDS = Object.keys(SYNONYMS) as readonly ArticleField[];

export interface FieldValue {
  /** The name under which it was given, for messages; our own name where it was not given. */
  readonly name: string;
  /** Undefined where it was not given, was null or blank. */
  readonly value: unknown;
}

/** Picks the fields of an article from a record, whichever synonym it uses; unknown fields are passed over. */
export function pickArticleFields(
  record: Readonly<Record<string, unknown>>,
): Record<ArticleField, FieldValue> {
  const picked = ARTICLE_FIELDS.map((field): [ArticleField, FieldValue] => {
    const present = SYNONYMS[field].filter((synonym) => Object.hasOwn(record, synonym));
    const name = present.find((synonym) => !isBlank(record[synonym]));
    if (name === undefined) return [field, { name: present[0] ?? field, value: undefined }];
    return [field, { name, value: record[name] }];
  });
  return Object.fromEntries(picked) as Record<ArticleField, FieldValue>;
}

/** "title: " in a front matter and `"author": null` say as little as no field at all. */
function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
