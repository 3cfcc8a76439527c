import { z } from 'zod';
import type { Role } from '../../model/role.ts';
import { Secret } from '../secret.ts';
import { TOKEN_NAME } from './create-token.ts';
import { digestOf, type StaticToken } from './static-tokens.ts';

/** Who may do what, as the settings say. */
export interface AuthConfig {
  /** May those read who send no token? */
  readonly anonymousReading: boolean;
  readonly tokens: readonly StaticToken[];
  /** Null: no JSON Web Tokens are taken. */
  readonly jwt: JwtConfig | null;
}

export interface JwtConfig {
  readonly keys:
    { readonly kind: 'url'; readonly url: string } | { readonly kind: 'secret'; readonly secret: Secret };
  /** Null: not checked. */
  readonly issuer: string | null;
  readonly audience: string | null;
  /** See `roleOf`. */
  readonly roleClaim: string;
}

const MINIMUM_TOKEN_LENGTH = 16;
const MINIMUM_SECRET_BYTES = 32;
const LONGEST_TEXT = 500;
/** What a bearer token may consist of (RFC 6750, section 2.1). */
const BEARER_TOKEN = /^[\w.~+/-]+=*$/;
const TOKEN_ENTRY = /^(reader|editor|admin):([0-9a-f]{64})(?::(.+))?$/i;

const editorToken = z
  .string()
  .min(MINIMUM_TOKEN_LENGTH, {
    error: `must have at least ${MINIMUM_TOKEN_LENGTH} characters; to make one: node -p "crypto.randomBytes(24).toString('hex')"`,
  })
  .refine(
    (value) => BEARER_TOKEN.test(value),
    'may only hold letters, digits and - . _ ~ + / with = at the end',
  );

const authTokens = z.string().transform((value, context) => {
  const entries = value.split(/[\s,]+/).filter((entry) => entry !== '');
  const tokens = entries.flatMap((entry, index): StaticToken[] => {
    const [, role = '', digest = '', name = null] = TOKEN_ENTRY.exec(entry) ?? [];
    if (digest === '' || (name !== null && !TOKEN_NAME.test(name))) {
      context.addIssue(
        `must be a list of role:sha256[:name], parted by commas, and entry ${index + 1} is none: role is reader, editor or admin, sha256 has 64 hexadecimal digits, name up to 64 letters, digits and . _ @ + -; onrecord token create makes one`,
      );
      return [];
    }
    return [{ role: role.toUpperCase() as Role, digest: Buffer.from(digest, 'hex'), name }];
  });
  const digests = tokens.map(({ digest }) => digest.toString('hex'));
  const twice = digests.findIndex((digest, index) => digests.indexOf(digest) !== index);
  if (twice >= 0) context.addIssue(`must have each token once, and entry ${twice + 1} is there before`);
  return tokens;
});

const jwtSecret = z
  .string()
  .refine(
    (value) => Buffer.byteLength(value, 'utf8') >= MINIMUM_SECRET_BYTES,
    `must have at least ${MINIMUM_SECRET_BYTES} bytes; to make one: node -p "crypto.randomBytes(32).toString('hex')"`,
  );

const jwksUrl = z.string().superRefine((value, context) => {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') {
    context.addIssue('must be an address such as https://login.example.org/.well-known/jwks.json');
  } else if (url.username !== '' || url.password !== '' || url.hash !== '') {
    context.addIssue('must not hold a user, a password or #');
  } else if (url.protocol === 'http:' && !isThisMachine(url.hostname)) {
    context.addIssue(
      'must be an https: address, unless the keys are on this machine: whoever could change them on the way could sign tokens',
    );
  }
});

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

const text = z.string().max(LONGEST_TEXT, { error: `must be no longer than ${LONGEST_TEXT} characters` });

/** The settings about who may do what; see `SETTINGS`. */
export const AUTH_SETTINGS = {
  EDITOR_TOKEN: editorToken.optional(),
  AUTH_TOKENS: authTokens.optional(),
  AUTH_JWKS_URL: jwksUrl.optional(),
  AUTH_JWT_SECRET: jwtSecret.optional(),
  AUTH_JWT_ISSUER: text.optional(),
  AUTH_JWT_AUDIENCE: text.optional(),
  AUTH_JWT_ROLE_CLAIM: text.prefault('role'),
  ANONYMOUS_READING: z
    .enum(['on', 'off'], { error: 'must be on or off' })
    .transform((value) => value === 'on')
    .prefault('on'),
};

/** Of these the value is not shown in a message about what is wrong with it. */
export const HIDDEN_AUTH_SETTINGS = [
  'EDITOR_TOKEN',
  'AUTH_TOKENS',
  'AUTH_JWT_SECRET',
  'AUTH_JWKS_URL',
] as const;

type AuthSettings = {
  readonly [Name in keyof typeof AUTH_SETTINGS]?: z.output<(typeof AUTH_SETTINGS)[Name]> | undefined;
};

interface AuthRule {
  readonly name: keyof typeof AUTH_SETTINGS;
  readonly holds: (settings: AuthSettings) => boolean;
  readonly error: string;
}

/** What must hold between these settings. */
export const AUTH_RULES: readonly AuthRule[] = [
  {
    name: 'AUTH_JWT_SECRET',
    holds: (given) => given.AUTH_JWT_SECRET === undefined || given.AUTH_JWKS_URL === undefined,
    error: 'and AUTH_JWKS_URL exclude each other: tokens are checked by a secret or by the keys of an issuer',
  },
  {
    name: 'AUTH_JWT_ISSUER',
    holds: (given) => given.AUTH_JWKS_URL === undefined || given.AUTH_JWT_ISSUER !== undefined,
    error: 'is needed because AUTH_JWKS_URL is set: the same keys may sign for others',
  },
  {
    name: 'AUTH_JWT_AUDIENCE',
    holds: (given) => given.AUTH_JWKS_URL === undefined || given.AUTH_JWT_AUDIENCE !== undefined,
    error: 'is needed because AUTH_JWKS_URL is set: the issuer makes tokens for other programs too',
  },
  {
    name: 'ANONYMOUS_READING',
    holds: (given) => given.ANONYMOUS_READING !== false || takesTokens(given),
    error: 'then nobody could read at all: set AUTH_TOKENS, AUTH_JWKS_URL, AUTH_JWT_SECRET or EDITOR_TOKEN',
  },
];

function takesTokens(given: AuthSettings): boolean {
  return [given.EDITOR_TOKEN, given.AUTH_TOKENS, given.AUTH_JWKS_URL, given.AUTH_JWT_SECRET].some(
    (each) => each !== undefined,
  );
}

export function authConfig(settings: AuthSettings): AuthConfig {
  const { EDITOR_TOKEN: editor, AUTH_TOKENS: tokens = [] } = settings;
  return {
    anonymousReading: settings.ANONYMOUS_READING ?? true,
    tokens: [
      ...(editor === undefined
        ? []
        : [{ role: 'EDITOR', digest: digestOf(editor), name: null } satisfies StaticToken]),
      ...tokens,
    ],
    jwt: jwtConfig(settings),
  };
}

function jwtConfig(settings: AuthSettings): JwtConfig | null {
  const { AUTH_JWKS_URL: url, AUTH_JWT_SECRET: secret } = settings;
  const keys: JwtConfig['keys'] | null =
    url !== undefined
      ? { kind: 'url', url }
      : secret !== undefined
        ? { kind: 'secret', secret: new Secret(secret) }
        : null;
  return (
    keys && {
      keys,
      issuer: settings.AUTH_JWT_ISSUER ?? null,
      audience: settings.AUTH_JWT_AUDIENCE ?? null,
      roleClaim: settings.AUTH_JWT_ROLE_CLAIM ?? 'role',
    }
  );
}
