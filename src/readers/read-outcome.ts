import type { Article } from '../model/article.ts';
import { messageOf, OnrecordError, type ErrorCode } from '../shared/errors.ts';

/** Where an article came from, for messages. */
export interface InputSource {
  /** The path as it was given or found, "(stdin)" for standard input. */
  readonly file: string;
  /** From 1: the line of a JSON Lines article, or the line of a syntax error. */
  readonly line?: number;
  /** From 1: the position in a JSON array. */
  readonly item?: number;
}

interface OutcomeBase {
  readonly source: InputSource;
  /** The share of the whole input's bytes read so far, 0 to 1; null where the size is not known (standard input). */
  readonly progress: number | null;
}

export interface ReadArticle extends OutcomeBase {
  readonly ok: true;
  readonly article: Article;
}

export interface ReadFailure extends OutcomeBase {
  readonly ok: false;
  readonly code: ErrorCode;
  /** What is wrong and what to do; the place is in `source`. */
  readonly reason: string;
}

/** What reading one article came to. A failure concerns this article only: the rest of the input goes on. */
export type ReadOutcome = ReadArticle | ReadFailure;

/** What the caller knows about the articles. Each value fills what an article does not say itself. */
export interface ReadOptions {
  readonly published?: string;
  readonly outlet?: string;
  readonly title?: string;
  /** For an input of one article: a second article without a URL is refused. */
  readonly url?: string;
  readonly language?: string;
  readonly author?: string;
  /** What "-" reads; the process's standard input unless given. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/** A source's place for a person to read: "news.jsonl:12", "news.json, article 3". */
export function placeOf(source: InputSource): string {
  const line = source.line === undefined ? '' : `:${source.line}`;
  const item = source.item === undefined ? '' : `, article ${source.item}`;
  return `${source.file}${line}${item}`;
}

/** Something wrong at a known line of a file. */
export class InputError extends OnrecordError {
  readonly line: number | undefined;

  constructor(code: ErrorCode, message: string, line?: number) {
    super(code, message);
    this.name = 'InputError';
    this.line = line;
  }
}

/** Turns whatever was thrown while `source` was read into a failure: one bad input never ends a batch. */
export function failure(source: InputSource, error: unknown, progress: number | null): ReadFailure {
  const line = error instanceof InputError ? error.line : undefined;
  const code = error instanceof OnrecordError ? error.code : 'INTERNAL';
  return {
    ok: false,
    source: line === undefined ? source : { ...source, line },
    code,
    reason: error instanceof OnrecordError ? error.message : `reading failed: ${messageOf(error)}`,
    progress,
  };
}
