import type { RequestHandler } from 'express';
import { ipKeyGenerator, MemoryStore } from 'express-rate-limit';
import { createHash, timingSafeEqual } from 'node:crypto';
import { sendProblem, type Problem } from './problem.ts';
import { stateOf } from './request-state.ts';
import type { Secret } from './secret.ts';

const WRONG_TOKENS_A_MINUTE = 20;

/** Who asks, or why that cannot be told: the request is then refused as a whole. */
export type Authentication =
  | { readonly editor: boolean; readonly problem?: undefined }
  | { readonly problem: Problem; readonly editor?: undefined };

export interface Authenticator {
  /**
   * Tells editors from readers. Without a token a request is a reader's. A wrong token is refused (401) rather than taken
   * for a reader's: whoever sends one wants to know that it is wrong. After too many wrong ones in a minute an address is
   * refused (429) even with the right one, which makes guessing useless.
   *
   * @param authorization value of the header `authorization`, or what stands for it in a stream's first message
   * @param address IP address of the client
   */
  authenticate(authorization: string | null, address: string): Promise<Authentication>;
}

export function createAuthenticator(editorToken: Secret | null): Authenticator {
  const expected = editorToken === null ? null : digest(editorToken.reveal());
  const failures = new MemoryStore();
  failures.init({ windowMs: 60_000 } as Parameters<MemoryStore['init']>[0]);
  return {
    async authenticate(authorization, address) {
      if (authorization === null) return { editor: false };
      if (expected === null) return { problem: NO_TOKENS };
      const key = ipKeyGenerator(address);
      if (!timingSafeEqual(digest(bearerToken(authorization)), expected)) {
        const { totalHits } = await failures.increment(key);
        return { problem: totalHits > WRONG_TOKENS_A_MINUTE ? TOO_MANY : WRONG_TOKEN };
      }
      const isFull = ((await failures.get(key))?.totalHits ?? 0) >= WRONG_TOKENS_A_MINUTE;
      return isFull ? { problem: TOO_MANY } : { editor: true };
    },
  };
}

/** Tells editors from readers by `Authorization: Bearer <EDITOR_TOKEN>`, or refuses the request. */
export function authenticate(authenticator: Authenticator): RequestHandler {
  return async (request, response, next) => {
    const authorization = request.get('authorization') ?? null;
    const { editor, problem } = await authenticator.authenticate(authorization, request.ip ?? '');
    if (problem) {
      sendProblem(response, problem);
      return;
    }
    stateOf(request).mayEdit = editor;
    next();
  };
}

const NO_TOKENS: Problem = {
  status: 403,
  code: 'FORBIDDEN',
  message:
    'This server takes no tokens: it was started without EDITOR_TOKEN (see docs/settings.md#editor_token).',
};

const WRONG_TOKEN: Problem = {
  status: 401,
  code: 'UNAUTHENTICATED',
  message: 'The bearer token is not the one this server was started with (EDITOR_TOKEN).',
  headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
};

const TOO_MANY: Problem = {
  status: 429,
  code: 'LIMIT_EXCEEDED',
  message: 'Too many wrong tokens came from this address. Wait a minute.',
  headers: { 'retry-after': '60' },
};

/** The token of a Bearer header; another scheme has none, and the empty token is never right. */
function bearerToken(header: string): string {
  return /^Bearer +(\S+) *$/i.exec(header)?.[1] ?? '';
}

/** Digests have one length, so that comparing them tells nothing about the token's. */
function digest(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}
