import { createReadStream } from 'node:fs';
import { STDIN_NAME } from '../readers/read-input.ts';
import { placeOf, type ReadFailure } from '../readers/read-outcome.ts';
import { asInputError } from '../readers/walk-input.ts';
import { OnrecordError } from '../shared/errors.ts';
import type { Io } from './io.ts';

/** What became of a file that counts only as a whole. */
type Read<T> =
  (T & { readonly ok: true }) | { readonly ok: false; readonly problems: readonly ReadFailure[] };

/**
 * Reads a file, or standard input where it is "-", that counts only as a whole: every problem is a line on stderr.
 *
 * @throws {OnrecordError} INPUT_* where it cannot be read or a line of it is wrong
 */
export async function readWhole<T>(
  input: string,
  io: Io,
  read: (stream: AsyncIterable<Uint8Array>, file: string) => Promise<Read<T>>,
): Promise<T> {
  const [stream, file] = input === '-' ? [io.stdin, STDIN_NAME] : [createReadStream(input), input];
  let outcome: Read<T>;
  try {
    outcome = await read(stream, file);
  } catch (error) {
    const { code, message } = asInputError(error);
    throw new OnrecordError(code, `${file}: ${message}`, { cause: error });
  }
  if (outcome.ok) return outcome;
  const { problems } = outcome;
  for (const { source, code, reason } of problems)
    io.stderr.write(`${placeOf(source)}: ${code}: ${reason}\n`);
  const lines = new Set(problems.map(({ source }) => source.line)).size;
  const told = lines === 1 ? 'a line' : `${lines} lines`;
  throw new OnrecordError(
    'INPUT_MALFORMED',
    `${told} of ${file} cannot be used, so nothing was changed; mend what is listed above and try again`,
  );
}
