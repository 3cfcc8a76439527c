import { createReadStream } from 'node:fs';
import { createFinishArticle, type FinishArticle } from './finish-article.ts';
import { typeOfContent, type InputType } from './input-type.ts';
import { LIMITS } from './limits.ts';
import { peek } from './peek.ts';
import { readDocument } from './read-document.ts';
import { readJsonLines } from './read-json-lines.ts';
import { failure, InputError, type InputSource, type ReadOptions, type ReadOutcome } from './read-outcome.ts';
import { asInputError, walkInput, type FoundInput } from './walk-input.ts';

/** What standard input is called in messages. */
export const STDIN_NAME = '(stdin)';
/** Enough of an input to tell its type. */
const PEEK_BYTES = 64 * 1024;

/**
 * Reads the articles of a file, of every file in a folder, or of standard input ("-"), in a stable order. Never rejects
 * for bad input: each article or file that cannot be read is a failure of its own, and the rest goes on. Files are read
 * one at a time, JSON Lines a line at a time.
 */
export async function* readInput(path: string, options: ReadOptions = {}): AsyncGenerator<ReadOutcome> {
  const finish = createFinishArticle(options);
  if (path === '-') {
    const stream = options.stdin ?? process.stdin;
    yield* guarded({ file: STDIN_NAME }, null, readUnnamed(stream, STDIN_NAME, options, finish));
    return;
  }
  let found: FoundInput[];
  try {
    found = await walkInput(path);
  } catch (error) {
    yield failure({ file: path }, asInputError(error), 1);
    return;
  }
  const total = found.reduce((sum, input) => sum + sizeOf(input), 0);
  let before = 0;
  for (const input of found) {
    const begin = before;
    const progressAt = (bytes: number) => (total === 0 ? 1 : Math.min(1, (begin + bytes) / total));
    before += sizeOf(input);
    if ('error' in input) yield failure({ file: input.file }, input.error, progressAt(0));
    else {
      const outcomes = readFound(input, options, finish, progressAt);
      yield* guarded({ file: input.file }, progressAt(sizeOf(input)), outcomes);
    }
  }
}

type ReadableInput = Exclude<FoundInput, { readonly error: InputError }>;

function sizeOf(input: FoundInput): number {
  return 'bytes' in input ? (input.bytes ?? 0) : 0;
}

function readFound(
  input: ReadableInput,
  options: ReadOptions,
  finish: FinishArticle,
  progressAt: (bytes: number) => number | null,
): AsyncGenerator<ReadOutcome> {
  const { file } = input;
  const stream = bytesOf(file);
  if (input.type === null) return readUnnamed(stream, file, options, finish);
  return readStream(input.type, stream, { file, size: input.bytes, options, finish, progressAt });
}

async function* readUnnamed(
  stream: AsyncIterable<Uint8Array>,
  file: string,
  options: ReadOptions,
  finish: FinishArticle,
): AsyncGenerator<ReadOutcome> {
  const { beginning, all } = await peek(stream, PEEK_BYTES);
  const type = typeOfContent(beginning);
  yield* readStream(type, all, { file, size: null, options, finish, progressAt: () => null });
}

interface StreamContext {
  readonly file: string;
  readonly size: number | null;
  readonly options: ReadOptions;
  readonly finish: FinishArticle;
  readonly progressAt: (bytes: number) => number | null;
}

async function* readStream(
  type: InputType,
  stream: AsyncIterable<Uint8Array>,
  { file, size, options, finish, progressAt }: StreamContext,
): AsyncGenerator<ReadOutcome> {
  if (type === 'json-lines') {
    for await (const line of readJsonLines(stream, file, progressAt)) {
      yield line.ok ? finish(line.record, line.source, line.progress) : line;
    }
    return;
  }
  const bytes = await readAll(stream, size);
  const source: InputSource = { file };
  const partAt = (part: number) => progressAt(part * bytes.length);
  yield* readDocument(type, {
    source,
    bytes,
    fileName: size === null ? null : file,
    options,
    finish,
    progressAt: partAt,
  });
}

async function readAll(stream: AsyncIterable<Uint8Array>, size: number | null): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = size ?? 0;
  if (length <= LIMITS.fileBytes) {
    length = 0;
    for await (const part of stream) {
      length += part.length;
      if (length > LIMITS.fileBytes) break;
      parts.push(part);
    }
  }
  if (length <= LIMITS.fileBytes) return Buffer.concat(parts);
  const limit = LIMITS.fileBytes / 1024 / 1024;
  throw new InputError(
    'INPUT_TOO_LARGE',
    `it is larger than ${limit} MiB: split it, or write JSON Lines, which may be of any size`,
  );
}

/** Turns what reading throws into a failure of this input. */
async function* guarded(
  source: InputSource,
  progress: number | null,
  outcomes: AsyncGenerator<ReadOutcome>,
): AsyncGenerator<ReadOutcome> {
  try {
    yield* outcomes;
  } catch (error) {
    const fromSystem = error instanceof Error && 'syscall' in error;
    yield failure(source, fromSystem ? asInputError(error) : error, progress);
  }
}

/** Opens the file when its first byte is asked for, and closes it however reading ends. */
async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file) as AsyncIterable<Uint8Array>;
}
