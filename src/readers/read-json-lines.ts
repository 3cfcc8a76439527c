import { byteLines } from './byte-lines.ts';
import { byteOrderMark, decodeText } from './decode-text.ts';
import { LIMITS } from './limits.ts';
import { isRecord, parseJson } from './parse-json.ts';
import { failure, InputError, type InputSource, type ReadFailure } from './read-outcome.ts';
import { notAnObject } from './read-document.ts';

export interface JsonLine {
  readonly ok: true;
  readonly source: InputSource;
  readonly record: Readonly<Record<string, unknown>>;
  readonly progress: number | null;
}

/**
 * Reads a stream of JSON Lines, a line at a time: the memory it takes does not grow with the input. A bad line gives a
 * failure with its number and the rest goes on; blank lines are passed over. A byte order mark is allowed.
 *
 * @param progressAt the share of the whole input at an offset in bytes
 */
export async function* readJsonLines(
  stream: AsyncIterable<Uint8Array>,
  file: string,
  progressAt: (offset: number) => number | null = () => null,
): AsyncGenerator<JsonLine | ReadFailure> {
  let lines = 0;
  for await (const { number, bytes, offset } of byteLines(stream, LIMITS.lineBytes)) {
    const source = { file, line: number };
    const progress = progressAt(offset);
    if (number === 1 && bytes !== null && byteOrderMark(bytes) !== null) {
      const reason = 'JSON Lines must be UTF-8, and the byte order mark says UTF-16 or UTF-32: convert it';
      yield failure(source, new InputError('INPUT_ENCODING', reason), progress);
      return;
    }
    if (bytes?.every(isSpace) === true) continue;
    lines += 1;
    try {
      yield { ok: true, source, record: parseLine(bytes), progress };
    } catch (error) {
      // The line is already known; a position inside the line is in the reason.
      yield { ...failure(source, error, progress), source };
    }
  }
  if (lines === 0)
    yield failure({ file }, new InputError('INPUT_EMPTY', 'there is nothing in it'), progressAt(0));
}

function parseLine(bytes: Uint8Array | null): Record<string, unknown> {
  if (bytes === null) {
    throw new InputError('INPUT_TOO_LARGE', `the line is longer than ${LIMITS.lineBytes / 1024 / 1024} MiB`);
  }
  const value = parseJson(decodeText(bytes));
  if (!isRecord(value)) throw notAnObject();
  return value;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d;
}
