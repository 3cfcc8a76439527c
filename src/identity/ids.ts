import { ID_PREFIX } from '../model/graph-schema.ts';
import type { Article } from '../model/article.ts';
import type { ExtractedEvent, ExtractedNamed } from '../model/extraction.ts';
import { sha256, shortHash } from '../shared/hash.ts';
import { foldText, slug } from '../shared/text.ts';
import { eventKey, keyWords, organizationKey, personKey, placeKey } from './name-key.ts';

/** Longest readable part of an article's id and of any other id, in UTF-16 code units. */
const ARTICLE_SLUG = 60;
const SLUG = 80;
/** Between the parts of what is hashed: in no text that people write, so that ("ab", "c") and ("a", "bc") differ. */
const APART = '\u001f';

/**
 * The id of an article: by its canonical URL, so that a new version meets the old one; without a URL by title and text,
 * so that a changed text is another article.
 */
export function articleId(article: Pick<Article, 'url' | 'title' | 'text'>): string {
  if (article.url !== null) return articleIdOfUrl(article.url);
  const readable = cut(slug(article.title, 200), ARTICLE_SLUG);
  return withPrefix('Article', [readable, shortHash(article.title + APART + article.text, 16)]);
}

/** The id of the article at a canonical URL (see `canonicalUrl`). */
export function articleIdOfUrl(url: string): string {
  const { host, pathname } = new URL(url);
  const readable = cut(slug(`${host}${decodePath(pathname)}`.replace(/^www\./, ''), 200), ARTICLE_SLUG);
  return withPrefix('Article', [readable, shortHash(url, 8)]);
}

/** What ties the ids of an article's own nodes to it: the hash at the end of its id. */
export function articleHash(id: string): string {
  return id.slice(id.lastIndexOf('-') + 1).replace(/^article:/, '');
}

/** The id of a person, organization or place: the same for every article that names it in the same way. */
export function namedId(type: ExtractedNamed['type'], name: string): string {
  const keys = { Person: personKey, Organization: organizationKey, Place: placeKey };
  return withPrefix(type, [readablePart(keys[type](name), name)]);
}

/** The id of an event: its name with its day, month or year; one without a date stays apart from those of other articles. */
export function eventId(
  event: Pick<ExtractedEvent, 'name' | 'startDate' | 'startDatePrecision'>,
  article: string,
): string {
  return withPrefix('Event', [
    readablePart(eventKey(event.name), event.name),
    eventTime(event) ?? articleHash(article),
  ]);
}

function eventTime({
  startDate,
  startDatePrecision,
}: Pick<ExtractedEvent, 'startDate' | 'startDatePrecision'>): string | null {
  if (startDate === null) return null;
  switch (startDatePrecision) {
    case 'YEAR':
      return startDate.slice(0, 4);
    case 'MONTH':
    case 'PUBLICATION':
      return startDate.slice(0, 7);
    case 'DAY':
    case 'WEEK':
    case null:
      return startDate;
  }
}

export function sourceId(article: string, description: string): string {
  return withPrefix('UnnamedSource', [
    articleHash(article),
    readablePart(keyWords(description).join('-'), description),
  ]);
}

/**
 * The id of a statement: by its words, not its place, so that it stays when the text above it changes.
 *
 * @param occurrence from 1: which statement of the article with the same content it is
 */
export function statementId(article: string, content: string, occurrence: number): string {
  return withPrefix('Statement', [articleHash(article), shortHash(content + APART + String(occurrence), 12)]);
}

export function roleId(person: string, title: string, organization: string | null): string {
  return withPrefix('Role', [shortHash([person, foldText(title), organization ?? ''].join(APART), 12)]);
}

function withPrefix(type: keyof typeof ID_PREFIX, parts: readonly string[]): string {
  return `${ID_PREFIX[type]}:${parts.filter((part) => part !== '').join('-')}`;
}

/** A key as part of an id; a hash of the name stands in for nothing and tells long keys apart. */
function readablePart(key: string, name: string): string {
  if (key === '') return sha256(foldText(name)).slice(0, 12);
  if (key.length <= SLUG) return key;
  return `${cut(key, SLUG - 9)}-${shortHash(key, 8)}`;
}

/** The beginning of a key, cut between words where there is a hyphen, never inside a character. */
function cut(key: string, length: number): string {
  if (key.length <= length) return key;
  const hyphen = key.lastIndexOf('-', length);
  return key.slice(0, hyphen > length / 2 ? hyphen : length).replace(/[\ud800-\udbff]$/, '');
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
