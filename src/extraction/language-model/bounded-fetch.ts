export interface FetchBounds {
  /** Most bytes of an answer. */
  readonly maxBytes: number;
  /** Longest wait before a retry that an endpoint may ask for, in milliseconds. */
  readonly maxWaitMs: number;
  /** Is the header `authorization` sent? */
  readonly authorize: boolean;
}

/** An answer that is larger than any real one. */
export class AnswerTooLarge extends Error {
  override readonly name = 'AnswerTooLarge';
}

const HEADERS = ['accept', 'content-type', 'user-agent', 'authorization'];

/**
 * `fetch` as a stranger on the other side makes it advisable: only the headers that a request needs (the library adds what
 * it finds in the environment, and a description of this machine), no redirect to another host, an end to the bytes of an
 * answer, and no retry where the endpoint asks for a longer wait than we have patience.
 */
export function boundedFetch({ maxBytes, maxWaitMs, authorize }: FetchBounds): typeof fetch {
  return async (input, init) => {
    const given = new Headers(init?.headers);
    const headers = new Headers();
    for (const name of HEADERS) {
      const value = given.get(name);
      if (value !== null && (authorize || name !== 'authorization')) headers.set(name, value);
    }
    const response = await fetch(input, { ...init, headers, redirect: 'manual' });
    const answered = new Headers(response.headers);
    if (waitAsked(answered) > maxWaitMs) answered.set('x-should-retry', 'false');
    let bytes = 0;
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, controller) {
        bytes += piece.byteLength;
        if (bytes > maxBytes)
          controller.error(new AnswerTooLarge(`The answer has more than ${maxBytes} bytes.`));
        else controller.enqueue(piece);
      },
    });
    return new Response(response.body?.pipeThrough(counter) ?? null, {
      status: response.status,
      statusText: response.statusText,
      headers: answered,
    });
  };
}

/** The wait that a response asks for, in milliseconds: Retry-After in seconds or as a date (RFC 9110, 10.2.3). */
function waitAsked(headers: Headers): number {
  const milliseconds = Number.parseFloat(headers.get('retry-after-ms') ?? '');
  if (!Number.isNaN(milliseconds)) return milliseconds;
  const after = headers.get('retry-after') ?? '';
  const seconds = Number.parseFloat(after);
  return Number.isNaN(seconds) ? Date.parse(after) - Date.now() : seconds * 1000;
}
