import { isIP } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { ENGINES, type Engine } from '../extraction/choose-extractor.ts';
import { OnrecordError } from '../shared/errors.ts';
import {
  AUTH_RULES,
  AUTH_SETTINGS,
  authConfig,
  HIDDEN_AUTH_SETTINGS,
  type AuthConfig,
} from './auth/auth-settings.ts';
import { HTTP_SETTINGS, httpConfig, type HttpConfig } from './http-settings.ts';
import { Secret } from './secret.ts';
import { onOrOff, wholeNumber } from './setting-types.ts';
import {
  SUBSCRIPTION_SETTINGS,
  subscriptionConfig,
  type SubscriptionConfig,
} from './subscription-settings.ts';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything the environment decides, checked. Made once, at the start, and passed in from there. */
export interface Config {
  /** 0: the system chooses a free port. */
  readonly port: number;
  readonly host: string;
  /** Folder for everything onrecord keeps on disk; made when it is first needed. */
  readonly dataDir: string;
  readonly store: StoreConfig;
  /** Who may do what over HTTP. */
  readonly auth: AuthConfig;
  /** Origins of other sites whose pages may ask this server. */
  readonly corsOrigins: readonly string[];
  readonly http: HttpConfig;
  /** Is an empty store filled with the sample articles at the first start? */
  readonly seedSamples: boolean;
  /** Is the API a subgraph of Apollo Federation as well? */
  readonly federation: boolean;
  readonly logLevel: LogLevel;
  readonly extractor: ExtractorConfig;
  readonly subscriptions: SubscriptionConfig;
}

export interface ExtractorConfig {
  readonly engine: Engine;
  /** Most articles read at once; null: one less than the machine has cores. */
  readonly threads: number | null;
  /** Finds the statements in the engine's place; null: nothing is asked over the network. */
  readonly languageModel: LanguageModelConfig | null;
}

export interface LanguageModelConfig {
  readonly baseUrl: string;
  readonly model: string;
  /** Null: the endpoint asks for none. */
  readonly apiKey: Secret | null;
  readonly timeoutMs: number;
  /** Most requests at once. */
  readonly concurrency: number;
}

export type StoreConfig =
  | {
      readonly kind: 'sqlite';
      readonly file: string;
      /** Most threads that read; null: as many as the machine has cores, from 2 to 4. */
      readonly readers: number | null;
    }
  | {
      readonly kind: 'neo4j';
      readonly uri: string;
      readonly username: string;
      readonly password: Secret;
      readonly database: string;
    };

const MOST_THREADS = 64;
/** What ONRECORD_EXTRACTOR may be; the language model has the engine `auto` for all but the statements. */
const EXTRACTORS = [...ENGINES, 'language-model'] as const;
/** Node waits no longer for the head of an answer. */
const LONGEST_TIMEOUT_MS = 300_000;
const MOST_REQUESTS = 64;
/** What a header can carry. */
const KEY = /^[\x21-\x7e]+$/;
const NEO4J_PROTOCOLS = ['neo4j:', 'neo4j+s:', 'neo4j+ssc:', 'bolt:', 'bolt+s:', 'bolt+ssc:'];
const HOST_NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i;

const port = z
  .string()
  .refine(
    (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535,
    'must be a whole number from 0 to 65535',
  )
  .transform(Number);

const host = z
  .string()
  .refine(
    (value) => isIP(value) !== 0 || HOST_NAME.test(value),
    'must be an IP address or a host name, without a port',
  );

const neo4jUri = z.string().superRefine((value, context) => {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !NEO4J_PROTOCOLS.includes(url.protocol) || url.hostname === '') {
    context.addIssue('must be an address such as bolt://127.0.0.1:7687 or neo4j+s://db.example.org');
  } else if (url.username !== '' || url.password !== '') {
    context.addIssue('must not hold the user or password: they belong in NEO4J_USERNAME and NEO4J_PASSWORD');
  }
});

const origins = z
  .string()
  .transform((value) =>
    value
      .split(',')
      .map((origin) => origin.trim())
      .filter((origin) => origin !== ''),
  )
  .refine(
    (list) =>
      list.every(
        (origin) => /^https?:/.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin,
      ),
    'must be origins such as https://news.example.org, separated by commas: no path, no slash at the end, no *',
  );

const threads = z
  .string()
  .refine(
    (value) => value === 'auto' || (/^[1-9]\d?$/.test(value) && Number(value) <= MOST_THREADS),
    `must be auto or a whole number from 1 to ${MOST_THREADS}`,
  )
  .transform((value) => (value === 'auto' ? value : Number(value)));

const llmBaseUrl = z.string().superRefine((value, context) => {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') {
    context.addIssue('must be an address such as http://127.0.0.1:11434/v1');
  } else if (url.username !== '' || url.password !== '') {
    context.addIssue('must not hold a user or password: a key belongs in ONRECORD_LLM_API_KEY');
  } else if (url.search !== '' || url.hash !== '') {
    context.addIssue('must not hold ? or #: a key belongs in ONRECORD_LLM_API_KEY');
  }
});

/** Does the language model lack a setting that it cannot do without? */
function lacks<Name extends string>(
  settings: { ONRECORD_EXTRACTOR: string } & Partial<Record<Name, unknown>>,
  name: Name,
): boolean {
  return settings.ONRECORD_EXTRACTOR === 'language-model' && settings[name] === undefined;
}

function neededByLanguageModel(name: string) {
  return {
    path: [name],
    error: 'is needed because ONRECORD_EXTRACTOR is language-model',
    when: () => true,
  };
}

/**
 * The settings as they are written in the environment: the one list of them. docs/settings.md explains each, and a
 * test holds the two together. `prefault` is the default in the form a user would write it.
 */
const ALL_SETTINGS = z
  .object({
    PORT: port.prefault('4000'),
    HOST: host.prefault('127.0.0.1'),
    DATA_DIR: z.string().prefault('./data'),
    SQLITE_READERS: threads.prefault('auto'),
    NEO4J_URI: neo4jUri.optional(),
    NEO4J_USERNAME: z.string().prefault('neo4j'),
    NEO4J_PASSWORD: z.string().optional(),
    NEO4J_DATABASE: z.string().prefault('neo4j'),
    ...AUTH_SETTINGS,
    CORS_ORIGINS: origins.prefault(''),
    ...HTTP_SETTINGS,
    SEED_SAMPLES: onOrOff.prefault('on'),
    FEDERATION: onOrOff.prefault('off'),
    LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).prefault('info'),
    ONRECORD_EXTRACTOR: z
      .enum(EXTRACTORS, { error: `must be one of ${EXTRACTORS.join(', ')}` })
      .prefault('auto'),
    ONRECORD_EXTRACTOR_THREADS: threads.prefault('auto'),
    ONRECORD_LLM_BASE_URL: llmBaseUrl.optional(),
    ONRECORD_LLM_MODEL: z.string().max(200, { error: 'must be no longer than 200 characters' }).optional(),
    ONRECORD_LLM_API_KEY: z
      .string()
      .regex(KEY, { error: 'may only hold printable ASCII characters, no blanks' })
      .optional(),
    ONRECORD_LLM_TIMEOUT_MS: wholeNumber(1000, LONGEST_TIMEOUT_MS).prefault('120000'),
    ONRECORD_LLM_CONCURRENCY: wholeNumber(1, MOST_REQUESTS).prefault('2'),
    ...SUBSCRIPTION_SETTINGS,
  })
  .refine((settings) => settings.NEO4J_URI === undefined || settings.NEO4J_PASSWORD !== undefined, {
    path: ['NEO4J_PASSWORD'],
    error: 'is needed because NEO4J_URI is set',
    // Also where other settings are wrong, so that one start tells everything.
    when: () => true,
  })
  .refine(
    (settings) => !lacks(settings, 'ONRECORD_LLM_BASE_URL'),
    neededByLanguageModel('ONRECORD_LLM_BASE_URL'),
  )
  .refine((settings) => !lacks(settings, 'ONRECORD_LLM_MODEL'), neededByLanguageModel('ONRECORD_LLM_MODEL'));

export const SETTINGS = AUTH_RULES.reduce(
  (settings, { name, holds, error }) => settings.refine(holds, { path: [name], error, when: () => true }),
  ALL_SETTINGS,
);

export type SettingName = keyof z.input<typeof SETTINGS>;

/** Settings whose value must not be shown, not even in a message about what is wrong with it. */
const HIDDEN_VALUES: ReadonlySet<string> = new Set<SettingName>([
  'NEO4J_PASSWORD',
  ...HIDDEN_AUTH_SETTINGS,
  'NEO4J_URI',
  'ONRECORD_LLM_API_KEY',
  'ONRECORD_LLM_BASE_URL',
  'REDIS_URL',
]);

/**
 * Reads the settings from an environment. An empty value counts as unset.
 * Throws SETTING_INVALID with a line for every wrong setting: its name, its value unless that is secret, what is wrong
 * with it and where it is explained.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given: Record<string, string> = {};
  for (const name of Object.keys(SETTINGS.shape)) {
    const value = env[name]?.trim() ?? '';
    if (value !== '') given[name] = value;
  }
  const parsed = SETTINGS.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => describeIssue(issue, given));
    throw new OnrecordError('SETTING_INVALID', lines.join('\n'));
  }
  const settings = parsed.data;
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataDir: settings.DATA_DIR,
    store: storeConfig(settings),
    auth: authConfig(settings),
    corsOrigins: settings.CORS_ORIGINS,
    http: httpConfig(settings),
    seedSamples: settings.SEED_SAMPLES,
    federation: settings.FEDERATION,
    logLevel: settings.LOG_LEVEL,
    extractor: extractorConfig(settings),
    subscriptions: subscriptionConfig(settings),
  };
}

function storeConfig(settings: z.output<typeof SETTINGS>): StoreConfig {
  const { SQLITE_READERS: readers } = settings;
  if (settings.NEO4J_URI === undefined) {
    const file = join(settings.DATA_DIR, 'onrecord.sqlite');
    return { kind: 'sqlite', file, readers: readers === 'auto' ? null : readers };
  }
  return {
    kind: 'neo4j',
    uri: settings.NEO4J_URI,
    username: settings.NEO4J_USERNAME,
    password: new Secret(settings.NEO4J_PASSWORD ?? ''),
    database: settings.NEO4J_DATABASE,
  };
}

function extractorConfig(settings: z.output<typeof SETTINGS>): ExtractorConfig {
  const {
    ONRECORD_EXTRACTOR: extractor,
    ONRECORD_EXTRACTOR_THREADS: threads,
    ONRECORD_LLM_API_KEY: apiKey,
  } = settings;
  const base = { threads: threads === 'auto' ? null : threads };
  if (extractor !== 'language-model') return { ...base, engine: extractor, languageModel: null };
  return {
    ...base,
    engine: 'auto',
    languageModel: {
      baseUrl: settings.ONRECORD_LLM_BASE_URL ?? '',
      model: settings.ONRECORD_LLM_MODEL ?? '',
      apiKey: apiKey === undefined ? null : new Secret(apiKey),
      timeoutMs: settings.ONRECORD_LLM_TIMEOUT_MS,
      concurrency: settings.ONRECORD_LLM_CONCURRENCY,
    },
  };
}

function describeIssue(issue: z.core.$ZodIssue, given: Readonly<Record<string, string>>): string {
  const name = String(issue.path[0]);
  const value = given[name];
  const shown = value === undefined || HIDDEN_VALUES.has(name) ? '' : ` is ${JSON.stringify(value)}, but`;
  return `${name}${shown} ${issue.message} (see docs/settings.md#${name.toLowerCase()})`;
}
