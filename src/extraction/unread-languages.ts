import type { Article } from '../model/article.ts';
import { NO_EXTRACTOR } from '../model/extraction.ts';
import type { Extraction } from '../model/extraction.ts';

/** Is an article in a language that the extractors read? They know English alone, whatever its region. */
export function isRead({ language }: Pick<Article, 'language'>): boolean {
  return /^en(?:-|$)/iu.test(language);
}

/** What is found in an article in any other language: nothing, rather than what its words would be in English. */
export const UNREAD: Extraction = {
  extractorVersion: NO_EXTRACTOR,
  sentences: [],
  entities: [],
  unnamedSources: [],
  roles: [],
  statements: [],
  dates: [],
};
