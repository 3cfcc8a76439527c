import type { RequestHandler } from 'express';

const PREFLIGHT_SECONDS = '600';

/**
 * Lets pages of the listed origins ask this server, and no others: without the headers set here a browser keeps answers
 * from pages of other sites. Cookies play no part, so credentials are never allowed.
 */
export function allowOrigins(origins: readonly string[]): RequestHandler {
  return (request, response, next) => {
    response.vary('origin');
    const origin = request.get('origin');
    const allowed = origin !== undefined && origins.includes(origin);
    if (allowed) {
      response.set({
        'access-control-allow-origin': origin,
        'access-control-expose-headers': 'x-request-id',
      });
    }
    if (request.method !== 'OPTIONS') {
      next();
      return;
    }
    if (allowed) {
      response.set({
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers':
          'authorization, content-type, apollo-require-preflight, x-apollo-operation-name, last-event-id',
        'access-control-max-age': PREFLIGHT_SECONDS,
      });
    }
    response.set('allow', 'GET, POST, OPTIONS').status(204).end();
  };
}
