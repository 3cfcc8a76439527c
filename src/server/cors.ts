import type { RequestHandler } from 'express';

const PREFLIGHT_SECONDS = '600';
/** What our clients send beside what every page may; the last of Apollo's, and of event streams that go on. */
const REQUEST_HEADERS = [
  'authorization',
  'content-type',
  'if-none-match',
  'apollo-require-preflight',
  'x-apollo-operation-name',
  'apollographql-client-name',
  'apollographql-client-version',
  'last-event-id',
].join(', ');
const EXPOSED_HEADERS = ['x-request-id', 'etag', 'ratelimit', 'ratelimit-policy', 'retry-after'].join(', ');

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
        'access-control-expose-headers': EXPOSED_HEADERS,
      });
    }
    if (request.method !== 'OPTIONS') {
      next();
      return;
    }
    if (allowed) {
      response.set({
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers': REQUEST_HEADERS,
        'access-control-max-age': PREFLIGHT_SECONDS,
      });
    }
    response.set('allow', 'GET, POST, OPTIONS').status(204).end();
  };
}
