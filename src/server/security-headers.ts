import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { randomBytes } from 'node:crypto';

/** Sources by directive of a Content-Security-Policy; what is not named falls back to `default-src 'none'`. */
export type ContentPolicy = Readonly<Record<string, readonly string[]>>;

/** Holds for every answer: nothing in it may load or run anything, no page may frame it. */
const NOTHING: ContentPolicy = {
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};

const CONTENT_POLICY = 'content-security-policy';
const NOTHING_ALLOWED = policyText(NOTHING);

/** The headers of every answer. Pages widen the content policy by `setContentPolicy`, for themselves only. */
export function secureHeaders(): RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: false,
      // Whether the site is on HTTPS is for the proxy before us to know and to say.
      strictTransportSecurity: false,
      xFrameOptions: { action: 'deny' },
    }),
    (_request, response, next) => {
      response.setHeader(CONTENT_POLICY, NOTHING_ALLOWED);
      next();
    },
  ];
}

export function setContentPolicy(response: Response, policy: ContentPolicy): void {
  response.setHeader(CONTENT_POLICY, policyText({ ...NOTHING, ...policy }));
}

function policyText(policy: ContentPolicy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}

/** A number used once: marks the scripts and styles of one page as ours. */
export function newNonce(): string {
  return randomBytes(16).toString('base64');
}
