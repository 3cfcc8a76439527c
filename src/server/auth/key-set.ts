import {
  createRemoteJWKSet,
  customFetch,
  errors,
  type FetchImplementation,
  type JWTVerifyGetKey,
} from 'jose';

/** The issuer's keys cannot be read, so nothing can be said about a token. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

/** Keys are read anew after so long ... */
const FRESH_MS = 600_000;
/** ... or where a token names one that is not there, but not more often than this ... */
const COOLDOWN_MS = 30_000;
/** ... and after a failure not before this. */
const FAILURE_COOLDOWN_MS = 5_000;
const TIMEOUT_MS = 5_000;
const MOST_BYTES = 1_000_000;

export interface KeySetOptions {
  readonly cooldownMs?: number;
  readonly failureCooldownMs?: number;
  readonly freshMs?: number;
}

/**
 * The public keys of an issuer (JSON Web Key Set, RFC 7517), read from this address and from no other, wherever a token
 * points and the answer redirects to. They are kept for ten minutes.
 *
 * Rejects with `KeysUnavailable` where they cannot be read, and with jose's errors where no key fits the token.
 */
export function createKeySet(url: string, options: KeySetOptions = {}): JWTVerifyGetKey {
  const { cooldownMs = COOLDOWN_MS, failureCooldownMs = FAILURE_COOLDOWN_MS, freshMs = FRESH_MS } = options;
  let failedAt = -Infinity;

  const read: FetchImplementation = async (address, init) => {
    if (performance.now() - failedAt < failureCooldownMs)
      throw new KeysUnavailable('They could not be read a moment ago.');
    const response = await fetch(address, { ...init, redirect: 'manual' });
    if (response.status !== 200)
      throw new KeysUnavailable(`The address answered with HTTP status ${response.status}, not with 200.`);
    return new Response(await boundedBody(response));
  };
  const keys = createRemoteJWKSet(new URL(url), {
    [customFetch]: read,
    cooldownDuration: cooldownMs,
    cacheMaxAge: freshMs,
    timeoutDuration: TIMEOUT_MS,
  });
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      if (isOfToken(error)) throw error;
      if (performance.now() - failedAt >= failureCooldownMs) failedAt = performance.now();
      throw unavailable(error);
    }
  };
}

/** Is it the token that is wrong, and not what the address answered? */
function isOfToken(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported
  );
}

function unavailable(error: unknown): KeysUnavailable {
  return error instanceof KeysUnavailable
    ? error
    : new KeysUnavailable('The address of the keys does not answer with keys.', { cause: error });
}

async function boundedBody(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  if (response.body === null) return new Uint8Array();
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += piece.byteLength;
    if (bytes > MOST_BYTES) throw new KeysUnavailable(`The answer has more than ${MOST_BYTES} bytes.`);
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}
