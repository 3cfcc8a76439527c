import type { RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { createHash, timingSafeEqual } from 'node:crypto';
import { sendProblem } from './problem.ts';
import { stateOf } from './request-state.ts';
import type { Secret } from './secret.ts';

const WRONG_TOKENS_A_MINUTE = 20;

/**
 * Tells editors from readers by `Authorization: Bearer <EDITOR_TOKEN>`. Without the header a request is a reader's. A
 * wrong token is refused (401) rather than taken for a reader's: whoever sends one wants to know that it is wrong. After
 * too many wrong ones in a minute an address is refused (429) even with the right one, which makes guessing useless.
 */
export function authenticate(editorToken: Secret | null): RequestHandler {
  const expected = editorToken === null ? null : digest(editorToken.reveal());
  const limiter = rateLimit({
    windowMs: 60_000,
    limit: WRONG_TOKENS_A_MINUTE,
    standardHeaders: false,
    legacyHeaders: false,
    // Addresses that a client claims in a header count for nothing here, so a proxy that sets them is no mistake.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_request, response) => sendTooMany(response),
  });

  return async (request, response, next) => {
    const header = request.get('authorization');
    if (header === undefined) {
      next();
      return;
    }
    if (expected === null) {
      sendProblem(response, {
        status: 403,
        code: 'FORBIDDEN',
        message:
          'This server takes no tokens: it was started without EDITOR_TOKEN (see docs/settings.md#editor_token).',
      });
      return;
    }
    if (!timingSafeEqual(digest(bearerToken(header)), expected)) {
      await limiter(request, response, () => sendWrongToken(response));
      return;
    }
    const failures = await limiter.getKey(ipKeyGenerator(request.ip ?? ''));
    if (failures !== undefined && failures.totalHits >= WRONG_TOKENS_A_MINUTE) {
      sendTooMany(response);
      return;
    }
    stateOf(request).mayEdit = true;
    next();
  };
}

function sendWrongToken(response: Response): void {
  sendProblem(response, {
    status: 401,
    code: 'UNAUTHENTICATED',
    message: 'The bearer token is not the one this server was started with (EDITOR_TOKEN).',
    headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
  });
}

function sendTooMany(response: Response): void {
  sendProblem(response, {
    status: 429,
    code: 'LIMIT_EXCEEDED',
    message: 'Too many wrong tokens came from this address. Wait a minute.',
    headers: { 'retry-after': '60' },
  });
}

/** The token of a Bearer header; another scheme has none, and the empty token is never right. */
function bearerToken(header: string): string {
  return /^Bearer +(\S+) *$/i.exec(header)?.[1] ?? '';
}

/** Digests have one length, so that comparing them tells nothing about the token's. */
function digest(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}
