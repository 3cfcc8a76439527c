import type { IncomingMessage } from 'node:http';

/**
 * May a page of the request's origin wait for events here: this server's own pages, and those of the listed origins? Programs
 * that are no browsers name no origin. A browser opens WebSockets to any server for any page, so that without this check
 * every page could listen in a reader's name.
 */
export function isAllowedOrigin({ headers }: IncomingMessage, origins: readonly string[]): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (origins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}
