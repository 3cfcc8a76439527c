import type { Request } from 'express';
import type { TrustedDocumentsConfig } from './http-settings.ts';
import { stateOf } from './request-state.ts';

/**
 * How long a cache may keep the answer to a request, as a header's value: only to the GET of a trusted document. What was
 * asked for with a token is kept by the client alone, which asks each time whether it still holds. Null: not at all.
 */
export function cacheControlOf(
  request: Request,
  { maxAgeSeconds }: Pick<TrustedDocumentsConfig, 'maxAgeSeconds'>,
): string | null {
  if (request.method !== 'GET' || !stateOf(request).trustedById) return null;
  if (request.get('authorization') !== undefined) return 'private, no-cache';
  if (maxAgeSeconds === 0) return 'public, no-cache';
  return `public, max-age=${maxAgeSeconds}, stale-while-revalidate=${maxAgeSeconds}`;
}
