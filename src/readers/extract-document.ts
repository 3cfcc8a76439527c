import type { Article } from '../model/article.ts';
import { LIMITS } from './limits.ts';
import { parsePublicationDate } from './publication-date.ts';
import { InputError } from './read-outcome.ts';
import { openingLine } from './title-line.ts';

/** What stands in for the date of a document without one: the same on every run, and plainly not a real date. */
export const UNDATED = '1970-01-01';

export interface ExtractDocument {
  readonly id: string;
  readonly article: Article;
}

/**
 * Reads a document for extraction alone: `{ id, text, title?, date? }`. The text is taken as it is, line ends included,
 * so that offsets are those of the caller's text. Without a date the document counts as of 1970-01-01.
 *
 * @throws {InputError} INPUT_MALFORMED, INPUT_EMPTY or INPUT_TOO_LARGE
 */
export function parseExtractDocument(record: Readonly<Record<string, unknown>>): ExtractDocument {
  const { id, text, title, date } = record;
  if ((typeof id !== 'string' && typeof id !== 'number') || id === '') {
    throw new InputError('INPUT_MALFORMED', '"id" is missing: each document needs one, a text');
  }
  if (typeof text !== 'string')
    throw new InputError('INPUT_MALFORMED', '"text" is missing: it must be a text');
  if (text.trim() === '') throw new InputError('INPUT_EMPTY', '"text" is empty');
  if (text.length > LIMITS.textCharacters) {
    throw new InputError('INPUT_TOO_LARGE', `"text" is longer than ${LIMITS.textCharacters} characters`);
  }
  if (/\p{Surrogate}/u.test(text))
    throw new InputError('INPUT_MALFORMED', '"text" holds half of a surrogate pair');
  if (!isOptionalText(title)) throw new InputError('INPUT_MALFORMED', '"title" must be a text');
  if (!isOptionalText(date))
    throw new InputError('INPUT_MALFORMED', '"date" must be an ISO 8601 date such as "2012-12-04"');
  const published = parsePublicationDate(date ?? UNDATED);
  if (typeof published === 'string') throw new InputError('INPUT_MALFORMED', `"date" ${published}`);
  return {
    id: String(id),
    article: {
      title: title ?? openingLine(text),
      text,
      url: null,
      outlet: null,
      authors: [],
      ...published,
      language: 'en',
      basis: null,
    },
  };
}

function isOptionalText(value: unknown): value is string | null | undefined {
  return value === undefined || value === null || typeof value === 'string';
}
