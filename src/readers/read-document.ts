import { decodeText } from './decode-text.ts';
import type { FinishArticle } from './finish-article.ts';
import { splitFrontMatter } from './front-matter.ts';
import { LIMITS } from './limits.ts';
import { markdownText } from './markdown-text.ts';
import { isRecord, parseJson } from './parse-json.ts';
import { failure, InputError, type InputSource, type ReadOptions, type ReadOutcome } from './read-outcome.ts';
import { titleFromFileName, titleLine } from './title-line.ts';

/** A file that is read whole. */
export interface InputDocument {
  readonly source: InputSource;
  readonly bytes: Uint8Array;
  /** Null for a pipe or standard input. */
  readonly fileName: string | null;
  readonly options: ReadOptions;
  readonly finish: FinishArticle;
  /** Share of the whole input behind this file, for its progress-th part (0 to 1). */
  readonly progressAt: (part: number) => number | null;
}

export type DocumentType = 'text' | 'markdown' | 'json';

/**
 * The articles of a file: one of a text or Markdown file, any number of a JSON file.
 *
 * @throws {InputError} INPUT_EMPTY, INPUT_BINARY, INPUT_ENCODING, INPUT_MALFORMED where nothing of the file can be read
 */
export function* readDocument(type: DocumentType, document: InputDocument): Generator<ReadOutcome> {
  const text = decodeText(document.bytes);
  if (text.trim() === '') throw new InputError('INPUT_EMPTY', 'there is nothing in it');
  switch (type) {
    case 'text':
      yield readPlainText(text, document);
      break;
    case 'markdown':
      yield readMarkdown(text, document);
      break;
    case 'json':
      yield* readJson(text, document);
  }
}

/** Plain text is stored as it is, its headline and the lines that a web page left at its end included. */
function readPlainText(
  text: string,
  { source, fileName, options, finish, progressAt }: InputDocument,
): ReadOutcome {
  const title = options.title ?? titleLine(text) ?? titleFromFileName(fileName);
  return finish({ title, text }, source, progressAt(1));
}

function readMarkdown(
  markdown: string,
  { source, fileName, finish, progressAt }: InputDocument,
): ReadOutcome {
  const { fields, body } = splitFrontMatter(markdown.replace(/\r\n?/g, '\n'));
  const { text, heading } = markdownText(body);
  if (text === '') throw new InputError('INPUT_EMPTY', 'there is no text below the front matter');
  const title = heading ?? titleLine(text) ?? titleFromFileName(fileName);
  // The file's own title wins over a heading; the body is the text, whatever the front matter calls so.
  return finish({ headline: title, ...fields, text }, source, progressAt(1));
}

function* readJson(text: string, { source, finish, progressAt }: InputDocument): Generator<ReadOutcome> {
  const value = parseJson(text);
  if (isRecord(value)) {
    yield finish(value, source, progressAt(1));
    return;
  }
  if (!Array.isArray(value)) {
    throw new InputError('INPUT_MALFORMED', 'the JSON must be an article (an object) or a list of articles');
  }
  const items: readonly unknown[] = value;
  if (items.length === 0) throw new InputError('INPUT_EMPTY', 'the list holds no article');
  if (items.length > LIMITS.articlesPerArray) {
    const reason = `the list holds ${items.length} articles, more than ${LIMITS.articlesPerArray}: write JSON Lines, which may be of any length`;
    throw new InputError('INPUT_TOO_LARGE', reason);
  }
  for (const [index, item] of items.entries()) {
    const place = { ...source, item: index + 1 };
    const progress = progressAt((index + 1) / items.length);
    yield isRecord(item) ? finish(item, place, progress) : failure(place, notAnObject(), progress);
  }
}

export function notAnObject(): InputError {
  return new InputError(
    'INPUT_MALFORMED',
    'an article must be a JSON object: {"text": "...", "published": "..."}',
  );
}
