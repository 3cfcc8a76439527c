import { isIP } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { DOCUMENT_MODES, type DocumentMode } from '../graphql/trusted-documents/resolve-document.ts';
import { onOrOff, wholeNumber, wholeNumberOrOff } from './setting-types.ts';

/** What the environment decides about requests over HTTP, beside who may send them. */
export interface HttpConfig {
  /** May clients ask for the schema? */
  readonly introspection: boolean;
  /** Are there pages to write operations in? */
  readonly ide: boolean;
  readonly queryTimeoutMs: number;
  /** Requests a minute; null: any number. */
  readonly rateLimits: { readonly address: number | null; readonly token: number | null };
  /** Whose X-Forwarded-For is believed: so many proxies, or those at these addresses; null: nobody's. */
  readonly trustProxy: number | readonly string[] | null;
  readonly trustedDocuments: TrustedDocumentsConfig;
}

export interface TrustedDocumentsConfig {
  readonly mode: DocumentMode;
  /** The manifest. */
  readonly file: string;
  /** How long a cache may keep the answer to a GET, in seconds. */
  readonly maxAgeSeconds: number;
}

const MOST_PROXIES = 9;
const MOST_REQUESTS = 1_000_000;
/** Ranges that express knows by name. */
const RANGES = ['loopback', 'linklocal', 'uniquelocal'];

const trustProxy = z
  .string()
  .transform((value): 'off' | number | string[] => {
    if (value === 'off') return value;
    return /^\d+$/.test(value) ? Number(value) : value.split(',').map((part) => part.trim());
  })
  .refine(
    (value) =>
      value === 'off' ||
      (typeof value === 'number' ? value >= 1 && value <= MOST_PROXIES : value.every(isAddressRange)),
    `must be off, a number of proxies from 1 to ${MOST_PROXIES}, or their addresses, separated by commas: 10.0.0.1, 10.0.0.0/8, ${RANGES.join(', ')}`,
  );

export const HTTP_SETTINGS = {
  INTROSPECTION: onOrOff.prefault('on'),
  IDE: onOrOff.prefault('on'),
  QUERY_TIMEOUT_MS: wholeNumber(100, 600_000).prefault('30000'),
  RATE_LIMIT_ADDRESS: wholeNumberOrOff(1, MOST_REQUESTS).prefault('off'),
  RATE_LIMIT_TOKEN: wholeNumberOrOff(1, MOST_REQUESTS).prefault('off'),
  TRUST_PROXY: trustProxy.prefault('off'),
  TRUSTED_DOCUMENTS: z
    .enum(DOCUMENT_MODES, { error: `must be one of ${DOCUMENT_MODES.join(', ')}` })
    .prefault('off'),
  TRUSTED_DOCUMENTS_FILE: z.string().optional(),
  TRUSTED_DOCUMENTS_MAX_AGE: wholeNumber(0, 86_400).prefault('60'),
};

type HttpSettings = z.output<z.ZodObject<typeof HTTP_SETTINGS>> & { readonly DATA_DIR: string };

export function httpConfig(settings: HttpSettings): HttpConfig {
  return {
    introspection: settings.INTROSPECTION,
    ide: settings.IDE,
    queryTimeoutMs: settings.QUERY_TIMEOUT_MS,
    rateLimits: {
      address: unlessOff(settings.RATE_LIMIT_ADDRESS),
      token: unlessOff(settings.RATE_LIMIT_TOKEN),
    },
    trustProxy: unlessOff(settings.TRUST_PROXY),
    trustedDocuments: {
      mode: settings.TRUSTED_DOCUMENTS,
      file: settings.TRUSTED_DOCUMENTS_FILE ?? join(settings.DATA_DIR, 'trusted-documents.json'),
      maxAgeSeconds: settings.TRUSTED_DOCUMENTS_MAX_AGE,
    },
  };
}

function unlessOff<T>(value: T | 'off'): T | null {
  return value === 'off' ? null : value;
}

function isAddressRange(value: string): boolean {
  if (RANGES.includes(value)) return true;
  const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(value) ?? [];
  const version = isIP(address);
  return version !== 0 && (bits === undefined || Number(bits) <= (version === 4 ? 32 : 128));
}
