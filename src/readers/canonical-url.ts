import { LIMITS } from './limits.ts';

/** Parameters that tell who followed a link, not which page it is. */
const TRACKING = /^(utm_.*|fbclid|gclid)$/i;

/**
 * The form of a URL by which an article is known: http or https, host in lower case, no default port, no fragment, no
 * tracking parameters (utm_*, fbclid, gclid). Returns what is wrong as `problem` otherwise.
 */
export function canonicalUrl(value: string): { url: string } | { problem: string } {
  const given = value.trim();
  if (given.length > LIMITS.urlCharacters) {
    return { problem: `has ${given.length} characters, more than the ${LIMITS.urlCharacters} allowed` };
  }
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null) return { problem: `"${given}" is not a URL: write it whole, with https://` };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { problem: `"${url.protocol}" is not a scheme of web pages: use http or https` };
  }
  if (url.username !== '' || url.password !== '') {
    return { problem: 'holds a user name or password: leave it out' };
  }
  url.hash = '';
  // Deleting rewrites the whole query, so it is done only where there is something to delete.
  for (const name of new Set(url.searchParams.keys())) {
    if (TRACKING.test(name)) url.searchParams.delete(name);
  }
  return { url: url.href };
}
