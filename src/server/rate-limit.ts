import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { sha256 } from '../shared/hash.ts';
import type { HttpConfig } from './http-settings.ts';
import { sendProblem } from './problem.ts';

const MINUTE_MS = 60_000;

/**
 * Limits how many requests a minute come with one token, or without one from one address (of IPv6 a whole /56). Answers
 * tell by the headers RateLimit-Policy and RateLimit (IETF draft 8) what is left; above the limit it is 429 with
 * Retry-After. Belongs behind `authenticate`, which refuses wrong tokens: a made-up token must not be a new budget.
 */
export function limitRates({ address, token }: HttpConfig['rateLimits']): RequestHandler {
  const byAddress = limiter('address', address, ({ ip }) => ipKeyGenerator(ip ?? ''));
  const byToken = limiter('token', token, (request) => sha256(request.get('authorization') ?? ''));
  return (request, response, next) => {
    const limit = request.get('authorization') === undefined ? byAddress : byToken;
    return limit(request, response, next);
  };
}

function limiter(
  name: string,
  limit: number | null,
  keyGenerator: (request: Request) => string,
): RequestHandler {
  if (limit === null) return (_request, _response, next) => next();
  return rateLimit({
    windowMs: MINUTE_MS,
    limit,
    identifier: `per-${name}`,
    keyGenerator,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Whose word counts for an address is decided by TRUST_PROXY, so a header that is not believed is no mistake.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_request, response) =>
      // The library has set retry-after.
      sendProblem(response, {
        status: 429,
        code: 'RATE_LIMITED',
        message: `More than ${limit} requests came within a minute with one ${name}. Wait as long as the header retry-after says.`,
      }),
  });
}
