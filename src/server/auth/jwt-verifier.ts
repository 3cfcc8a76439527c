import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey, type JWTVerifyOptions } from 'jose';
import { messageOf } from '../../shared/errors.ts';
import type { Logger } from '../../shared/logger.ts';
import type { JwtConfig } from './auth-settings.ts';
import type { Authentication } from './authentication.ts';
import { createKeySet, KeysUnavailable } from './key-set.ts';
import { invalidToken, KEYS_UNAVAILABLE, noRole } from './problems.ts';
import { roleOf } from './role-claim.ts';

/** `isGuess`: the token may have been made up, as no key of the issuer has signed it. */
export type JwtVerifier = (token: string) => Promise<Authentication & { readonly isGuess?: boolean }>;

/** Clocks of issuer and server may differ by so much. */
const CLOCK_TOLERANCE_SECONDS = 30;
const LONGEST_SUBJECT = 200;
const CONTROL = /\p{Cc}/u;

/** Algorithms with a key pair; a shared secret is none of theirs, so a public key is never taken for one. */
const ASYMMETRIC = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];
/** Each with the bytes that its secret must have (RFC 7518, section 3.2). */
const SYMMETRIC = [
  ['HS256', 32],
  ['HS384', 48],
  ['HS512', 64],
] as const;

/**
 * Checks JSON Web Tokens (RFC 7519) that somebody else issues: signature by a pinned algorithm, `exp` and `sub`, which must
 * be there, `nbf`, and issuer and audience as far as they are set.
 */
export function createJwtVerifier(config: JwtConfig, logger: Logger): JwtVerifier {
  const { key, algorithms } = keyOf(config);
  const options: JWTVerifyOptions = {
    algorithms,
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: ['exp', 'sub'],
    ...(config.issuer !== null && { issuer: config.issuer }),
    ...(config.audience !== null && { audience: config.audience }),
  };
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, key, options);
      return viewerOf(payload, config.roleClaim);
    } catch (error) {
      return refusalOf(error, logger);
    }
  };
}

function keyOf({ keys }: JwtConfig): {
  readonly key: JWTVerifyGetKey;
  readonly algorithms: string[];
} {
  if (keys.kind === 'url') return { key: createKeySet(keys.url), algorithms: ASYMMETRIC };
  const secret = new TextEncoder().encode(keys.secret.reveal());
  return {
    key: () => secret,
    algorithms: SYMMETRIC.filter(([, bytes]) => secret.byteLength >= bytes).map(([name]) => name),
  };
}

function viewerOf({ sub, exp, ...claims }: JWTPayload, roleClaim: string): Authentication {
  if (typeof sub !== 'string' || sub === '' || sub.length > LONGEST_SUBJECT || CONTROL.test(sub))
    return {
      problem: invalidToken(
        `The token's claim "sub" is not a name of 1 to ${LONGEST_SUBJECT} characters without control characters.`,
      ),
    };
  const role = roleOf(claims, roleClaim);
  if (role === null) return { problem: noRole(roleClaim) };
  return { viewer: { role, subject: sub, expiresAt: (exp ?? 0) * 1000 } };
}

function refusalOf(error: unknown, logger: Logger): Authentication & { readonly isGuess?: boolean } {
  if (error instanceof KeysUnavailable) {
    logger.error({ err: error }, 'the keys that tokens are checked with cannot be read');
    return { problem: KEYS_UNAVAILABLE };
  }
  if (error instanceof errors.JWTExpired)
    return { problem: invalidToken('The token has expired. Get a new one from its issuer.') };
  if (error instanceof errors.JWTClaimValidationFailed) return { problem: invalidToken(claimProblem(error)) };
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported)
    return {
      problem: invalidToken(
        'The token is signed by an algorithm that this server does not take (see docs/roles.md).',
      ),
      isGuess: true,
    };
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return {
      problem: invalidToken('The token is signed by a key that is not one of its issuer’s now.'),
      isGuess: true,
    };
  if (!(error instanceof errors.JOSEError))
    // A key of another kind than the algorithm wants, for instance: nobody is let in by it.
    logger.warn({ reason: messageOf(error) }, 'a token could not be checked');
  return { problem: invalidToken('The token is damaged, or its signature is not right.'), isGuess: true };
}

/** jose names the claim, and of its value says nothing. */
function claimProblem({ claim, reason }: errors.JWTClaimValidationFailed): string {
  if (reason === 'missing') return `The token has no claim "${claim}".`;
  if (claim === 'nbf') return 'The token does not hold yet.';
  if (claim === 'iss') return 'The token is not of the issuer that this server takes (AUTH_JWT_ISSUER).';
  if (claim === 'aud') return 'The token is not meant for this server (AUTH_JWT_AUDIENCE).';
  return `The token's claim "${claim}" is not right.`;
}
