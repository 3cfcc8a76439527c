/** Two characters and the end of their line: with these the type of an input is known. */
const ENOUGH = /^\s*\S\s*\S[^\n]*\n/;

/**
 * The first line of a stream (all of its beginning up to there, at most `bytes`), and the stream as if nothing had been
 * taken from it. Takes no more than it needs, so that the lines of a slow pipe are read as they come.
 */
export async function peek(
  stream: AsyncIterable<Uint8Array>,
  bytes: number,
): Promise<{ readonly beginning: string; readonly all: AsyncIterable<Uint8Array> }> {
  const iterator = stream[Symbol.asyncIterator]();
  const decoder = new TextDecoder();
  const taken: Uint8Array[] = [];
  let length = 0;
  let beginning = '';
  while (length < bytes && !ENOUGH.test(beginning)) {
    const next = await iterator.next();
    if (next.done === true) break;
    taken.push(next.value);
    length += next.value.length;
    beginning += decoder.decode(next.value, { stream: true });
  }
  return { beginning, all: rejoin(taken, iterator) };
}

async function* rejoin(
  taken: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* taken;
    for (;;) {
      const next = await rest.next();
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await rest.return?.();
  }
}
