import type { Logger } from '../../shared/logger.ts';
import { ANONYMOUS } from '../../graphql/viewer.ts';
import type { Authentication } from './authentication.ts';
import type { AuthConfig } from './auth-settings.ts';
import { FailureThrottle } from './failure-throttle.ts';
import { createJwtVerifier, type JwtVerifier } from './jwt-verifier.ts';
import { invalidToken, NO_TOKENS, READING_NEEDS_TOKEN, TOO_MANY } from './problems.ts';
import { viewerOfToken } from './static-tokens.ts';

export interface Authenticator {
  /**
   * Tells who asks. Without a token that is an anonymous reader, where the server lets anybody read. A token that is not
   * right is refused (401) rather than taken for an anonymous reader's: whoever sends one wants to know that it is wrong.
   * After too many wrong ones in a minute an address is refused (429) even with a right one, which makes guessing useless.
   *
   * @param authorization value of the header `authorization`, or what stands for it in a stream's first message; null
   *   where there is none
   * @param address IP address of the client
   */
  authenticate(authorization: string | null, address: string): Promise<Authentication>;
  /** Ends what it keeps in mind. */
  close(): void;
}

/** Longer ones are not looked at. */
const LONGEST_TOKEN = 16_384;

export function createAuthenticator(
  { tokens, jwt, anonymousReading }: AuthConfig,
  logger: Logger,
): Authenticator {
  const throttle = new FailureThrottle();
  const verifyJwt: JwtVerifier | null = jwt === null ? null : createJwtVerifier(jwt, logger);

  async function readToken(token: string): Promise<Authentication & { readonly isGuess?: boolean }> {
    const viewer = token.length > LONGEST_TOKEN ? null : viewerOfToken(tokens, token);
    if (viewer !== null) return { viewer };
    if (verifyJwt === null || token.length > LONGEST_TOKEN || !isJwt(token))
      return { problem: invalidToken('The bearer token is none that this server knows.'), isGuess: true };
    return verifyJwt(token);
  }

  return {
    async authenticate(authorization, address) {
      if (authorization === null)
        return anonymousReading ? { viewer: ANONYMOUS } : { problem: READING_NEEDS_TOKEN };
      if (tokens.length === 0 && jwt === null) return { problem: NO_TOKENS };
      const { isGuess = false, ...authentication } = await readToken(bearerToken(authorization));
      const isTooMany = isGuess ? await throttle.count(address) : await throttle.isFull(address);
      return isTooMany ? { problem: TOO_MANY } : authentication;
    },
    close: () => throttle.close(),
  };
}

/** The token of a Bearer header; another scheme has none, and the empty token is never right. */
function bearerToken(header: string): string {
  return /^Bearer +(\S+) *$/i.exec(header)?.[1] ?? '';
}

/** Has it the form of a signed JWT (RFC 7515, compact serialization)? */
function isJwt(token: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]*$/.test(token);
}
