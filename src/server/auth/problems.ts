import type { Problem } from '../problem.ts';

/** Why a request is refused before GraphQL sees it. None of them holds the token, or anything that was in it. */
export function invalidToken(message: string): Problem {
  return {
    status: 401,
    code: 'UNAUTHENTICATED',
    message,
    headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
  };
}

export const NO_TOKENS: Problem = {
  status: 403,
  code: 'FORBIDDEN',
  message:
    'This server takes no tokens: it was started without EDITOR_TOKEN, AUTH_TOKENS and JWT settings (see docs/settings.md#editor_token and docs/roles.md).',
};

export const READING_NEEDS_TOKEN: Problem = {
  status: 401,
  code: 'UNAUTHENTICATED',
  message:
    'This server is not open to everybody: send a token, with the header `authorization: Bearer TOKEN`.',
  headers: { 'www-authenticate': 'Bearer' },
};

export const TOO_MANY: Problem = {
  status: 429,
  code: 'LIMIT_EXCEEDED',
  message: 'Too many wrong tokens came from this address. Wait a minute.',
  headers: { 'retry-after': '60' },
};

/** @param claim where the role was looked for */
export function noRole(claim: string): Problem {
  return {
    status: 403,
    code: 'FORBIDDEN',
    message: `The token is right, but its claim "${claim}" names no role of this server: reader, editor or admin (see docs/roles.md).`,
    headers: { 'www-authenticate': 'Bearer error="insufficient_scope"' },
  };
}

export const KEYS_UNAVAILABLE: Problem = {
  status: 503,
  code: 'AUTH_UNAVAILABLE',
  message:
    'The token cannot be checked now: the keys of its issuer cannot be read. Try again in a while; requests without a token, and with a token of the server itself, are answered as ever.',
  headers: { 'retry-after': '10' },
};
