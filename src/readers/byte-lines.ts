const LF = 0x0a;

export interface ByteLine {
  /** From 1. */
  readonly number: number;
  /** Without its line end; null for a line longer than the limit, which is passed over. */
  readonly bytes: Uint8Array | null;
  /** Bytes of the input up to the end of this line. */
  readonly offset: number;
}

/**
 * Splits a stream of bytes into lines at "\n" (a "\r" before it belongs to the line's end), holding one line in memory,
 * never more than `limit` bytes. Bytes and not characters, so that one badly encoded line leaves the others readable.
 */
export async function* byteLines(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 0;
  let offset = 0;

  const finish = (): ByteLine => {
    number += 1;
    const bytes = length > limit ? null : withoutCarriageReturn(Buffer.concat(parts));
    parts = [];
    length = 0;
    return { number, bytes, offset };
  };

  for await (const chunk of stream) {
    let from = 0;
    while (from < chunk.length) {
      const end = chunk.indexOf(LF, from);
      const part = chunk.subarray(from, end < 0 ? chunk.length : end);
      length += part.length;
      offset += part.length;
      if (length > limit) parts = [];
      else if (part.length > 0) parts.push(part);
      if (end < 0) break;
      offset += 1;
      yield finish();
      from = end + 1;
    }
  }
  if (length > 0) yield finish();
}

function withoutCarriageReturn(line: Buffer): Uint8Array {
  return line.at(-1) === 0x0d ? line.subarray(0, -1) : line;
}
