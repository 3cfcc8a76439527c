import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/server/config.ts';
import { digestOf } from '../../../src/server/auth/static-tokens.ts';
import { OnrecordError } from '../../../src/shared/errors.ts';

const TOKEN = 'c0ffee00c0ffee00c0ffee00';

function problemsOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(OnrecordError);
    expect((error as OnrecordError).code).toBe('SETTING_INVALID');
    return (error as OnrecordError).message;
  }
  throw new Error('These settings were accepted.');
}

describe('readConfig', () => {
  it('needs no setting at all', () => {
    expect(readConfig({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      dataDir: './data',
      store: { kind: 'sqlite', file: 'data/onrecord.sqlite', readers: null },
      auth: { anonymousReading: true, tokens: [], jwt: null },
      corsOrigins: [],
      http: {
        introspection: true,
        ide: true,
        queryTimeoutMs: 30_000,
        rateLimits: { address: null, token: null },
        trustProxy: null,
        trustedDocuments: { mode: 'off', file: 'data/trusted-documents.json', maxAgeSeconds: 60 },
      },
      seedSamples: true,
      federation: false,
      logLevel: 'info',
      extractor: { engine: 'auto', threads: null, languageModel: null },
      subscriptions: {
        redisUrl: null,
        window: 5000,
        queue: 500,
        perConnection: 50,
        connectionsPerAddress: 100,
        heartbeatMs: 15_000,
      },
    });
  });

  it('takes an empty value, or one of blanks only, for unset', () => {
    const empty = { PORT: '', HOST: ' ', NEO4J_URI: '', EDITOR_TOKEN: '', CORS_ORIGINS: '', LOG_LEVEL: '' };
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it('reads every setting', () => {
    const config = readConfig({
      PORT: '0',
      HOST: '::1',
      DATA_DIR: '/srv/onrecord',
      NEO4J_URI: 'neo4j+s://db.example.org',
      NEO4J_USERNAME: 'reader',
      NEO4J_PASSWORD: 'pass word',
      NEO4J_DATABASE: 'news',
      EDITOR_TOKEN: TOKEN,
      CORS_ORIGINS: 'https://news.example.org, http://localhost:5173',
      INTROSPECTION: 'off',
      IDE: 'off',
      QUERY_TIMEOUT_MS: '2000',
      RATE_LIMIT_ADDRESS: '600',
      RATE_LIMIT_TOKEN: '6000',
      TRUST_PROXY: '10.0.0.0/8, ::1, loopback',
      TRUSTED_DOCUMENTS: 'require',
      TRUSTED_DOCUMENTS_FILE: '/etc/onrecord/operations.json',
      TRUSTED_DOCUMENTS_MAX_AGE: '0',
      SEED_SAMPLES: 'off',
      FEDERATION: 'on',
      LOG_LEVEL: 'debug',
      ONRECORD_EXTRACTOR: 'rules',
      ONRECORD_EXTRACTOR_THREADS: '12',
    });
    expect(config).toMatchObject({
      port: 0,
      host: '::1',
      dataDir: '/srv/onrecord',
      seedSamples: false,
      federation: true,
      http: {
        introspection: false,
        ide: false,
        queryTimeoutMs: 2000,
        rateLimits: { address: 600, token: 6000 },
        trustProxy: ['10.0.0.0/8', '::1', 'loopback'],
        trustedDocuments: { mode: 'require', file: '/etc/onrecord/operations.json', maxAgeSeconds: 0 },
      },
      logLevel: 'debug',
      extractor: { engine: 'rules', threads: 12 },
    });
    expect(config.corsOrigins).toEqual(['https://news.example.org', 'http://localhost:5173']);
    expect(config.auth.tokens).toEqual([{ role: 'EDITOR', digest: digestOf(TOKEN), name: null }]);
    expect(config.store).toMatchObject({
      kind: 'neo4j',
      uri: 'neo4j+s://db.example.org',
      username: 'reader',
      database: 'news',
    });
    expect(config.store.kind === 'neo4j' && config.store.password.reveal()).toBe('pass word');
  });

  it.each([
    ['PORT', '4000.5', 'whole number from 0 to 65535'],
    ['PORT', '65536', 'whole number from 0 to 65535'],
    ['PORT', '-1', 'whole number from 0 to 65535'],
    ['PORT', '0x10', 'whole number from 0 to 65535'],
    ['HOST', 'http://localhost', 'IP address or a host name'],
    ['HOST', '127.0.0.1:4000', 'without a port'],
    ['IDE', 'yes', 'on or off'],
    ['QUERY_TIMEOUT_MS', '99', 'whole number from 100 to 600000'],
    ['RATE_LIMIT_ADDRESS', '0', 'off or a whole number from 1 to 1000000'],
    ['RATE_LIMIT_TOKEN', 'none', 'off or a whole number from 1 to 1000000'],
    ['TRUST_PROXY', 'true', 'a number of proxies from 1 to 9'],
    ['TRUST_PROXY', '0', 'a number of proxies from 1 to 9'],
    ['TRUST_PROXY', '10.0.0.0/33', 'their addresses'],
    ['TRUST_PROXY', 'proxy.example.org', 'their addresses'],
    ['TRUSTED_DOCUMENTS', 'on', 'off, allow, require'],
    ['TRUSTED_DOCUMENTS_MAX_AGE', '86401', 'whole number from 0 to 86400'],
    ['LOG_LEVEL', 'verbose', 'fatal, error, warn, info, debug, trace, silent'],
    ['SEED_SAMPLES', 'no', 'on or off'],
    ['ONRECORD_EXTRACTOR', 'best', 'auto, model, rules, language-model'],
    ['ONRECORD_EXTRACTOR_THREADS', '0', 'auto or a whole number from 1 to 64'],
    ['ONRECORD_EXTRACTOR_THREADS', '65', 'auto or a whole number from 1 to 64'],
    ['ONRECORD_EXTRACTOR_THREADS', '1.5', 'auto or a whole number from 1 to 64'],
    ['ONRECORD_LLM_TIMEOUT_MS', '999', 'whole number from 1000 to 300000'],
    ['ONRECORD_LLM_TIMEOUT_MS', '300001', 'whole number from 1000 to 300000'],
    ['ONRECORD_LLM_TIMEOUT_MS', '2m', 'whole number from 1000 to 300000'],
    ['ONRECORD_LLM_CONCURRENCY', '0', 'whole number from 1 to 64'],
    ['ONRECORD_LLM_CONCURRENCY', '65', 'whole number from 1 to 64'],
    ['ONRECORD_LLM_MODEL', 'm'.repeat(201), 'no longer than 200 characters'],
    ['CORS_ORIGINS', '*', 'no *'],
    ['CORS_ORIGINS', 'https://news.example.org/', 'no slash at the end'],
    ['CORS_ORIGINS', 'https://news.example.org/page', 'no path'],
  ])('refuses %s=%s, naming value, rule and documentation', (name, value, rule) => {
    const message = problemsOf({ [name]: value });
    expect(message).toContain(`${name} is "${value}", but must be`);
    expect(message).toContain(rule);
    expect(message).toContain(`docs/settings.md#${name.toLowerCase()}`);
  });

  it.each(['http://127.0.0.1:7687', 'localhost:7687', 'bolt://', 'nonsense'])(
    'refuses %s as NEO4J_URI',
    (uri) => {
      expect(problemsOf({ NEO4J_URI: uri, NEO4J_PASSWORD: 'x' })).toContain(
        'NEO4J_URI must be an address such as bolt://',
      );
    },
  );

  it('reads the settings of a language model, for which the engine that suits does the rest', () => {
    const { extractor } = readConfig({
      ONRECORD_EXTRACTOR: 'language-model',
      ONRECORD_LLM_BASE_URL: 'http://127.0.0.1:11434/v1',
      ONRECORD_LLM_MODEL: 'small:1b',
      ONRECORD_LLM_API_KEY: 'sk-quiet',
      ONRECORD_LLM_TIMEOUT_MS: '60000',
      ONRECORD_LLM_CONCURRENCY: '8',
    });
    expect(extractor).toMatchObject({
      engine: 'auto',
      languageModel: {
        baseUrl: 'http://127.0.0.1:11434/v1',
        model: 'small:1b',
        timeoutMs: 60_000,
        concurrency: 8,
      },
    });
    expect(extractor.languageModel?.apiKey?.reveal()).toBe('sk-quiet');
    expect(JSON.stringify(extractor)).not.toContain('sk-quiet');
  });

  it('asks a language model for nothing where only its settings are there', () => {
    const config = readConfig({ ONRECORD_LLM_BASE_URL: 'http://127.0.0.1:8000/v1', ONRECORD_LLM_MODEL: 'm' });
    expect(config.extractor).toEqual({ engine: 'auto', threads: null, languageModel: null });
  });

  it('asks for what a language model needs, with all else that is wrong', () => {
    const message = problemsOf({ ONRECORD_EXTRACTOR: 'language-model', PORT: 'x' });
    expect(message.split('\n').map((line) => line.split(' (see')[0])).toEqual([
      'PORT is "x", but must be a whole number from 0 to 65535',
      'ONRECORD_LLM_BASE_URL is needed because ONRECORD_EXTRACTOR is language-model',
      'ONRECORD_LLM_MODEL is needed because ONRECORD_EXTRACTOR is language-model',
    ]);
  });

  it.each([
    '127.0.0.1:11434',
    'ftp://127.0.0.1/v1',
    'http://',
    'http://user:hush@host/v1',
    'http://host/v1?key=hush',
  ])('refuses %s as ONRECORD_LLM_BASE_URL, without showing it', (url) => {
    const message = problemsOf({
      ONRECORD_EXTRACTOR: 'language-model',
      ONRECORD_LLM_MODEL: 'm',
      ONRECORD_LLM_BASE_URL: url,
    });
    expect(message).toMatch(/^ONRECORD_LLM_BASE_URL must [^\n]*$/);
    expect(message).not.toContain('hush');
  });

  it('refuses a key that no header can carry, without showing it', () => {
    const message = problemsOf({ ONRECORD_LLM_API_KEY: 'hush hush' });
    expect(message).toContain('ONRECORD_LLM_API_KEY may only hold');
    expect(message).not.toContain('hush');
  });

  it('asks for the password that belongs to NEO4J_URI', () => {
    expect(problemsOf({ NEO4J_URI: 'bolt://127.0.0.1:7687' })).toContain(
      'NEO4J_PASSWORD is needed because NEO4J_URI is set',
    );
  });

  it('says how to make a token where EDITOR_TOKEN is too short', () => {
    expect(problemsOf({ EDITOR_TOKEN: 'short' })).toMatch(/at least 16 characters.*node -p/);
  });

  it('refuses a token that no header can carry', () => {
    expect(problemsOf({ EDITOR_TOKEN: 'sixteen letters and blanks' })).toContain('letters, digits');
  });

  it('lists all wrong settings at once, each on a line', () => {
    const message = problemsOf({
      PORT: 'x',
      LOG_LEVEL: 'y',
      EDITOR_TOKEN: 'z',
      NEO4J_URI: 'bolt://127.0.0.1',
    });
    const names = message.split('\n').map((line) => line.split(' ')[0]);
    expect(names).toEqual(['PORT', 'EDITOR_TOKEN', 'LOG_LEVEL', 'NEO4J_PASSWORD']);
  });

  it('shows no secret: not in a message, not in JSON, not in a log of the whole config', () => {
    const messages = problemsOf({
      EDITOR_TOKEN: 'hush hush hush hush',
      NEO4J_URI: 'bolt://user:hush@127.0.0.1:7687',
      NEO4J_PASSWORD: 'hush',
    });
    expect(messages).not.toContain('hush');

    const config = readConfig({
      EDITOR_TOKEN: TOKEN,
      NEO4J_URI: 'bolt://127.0.0.1',
      NEO4J_PASSWORD: 'quiet-please',
    });
    for (const shown of [JSON.stringify(config), inspect(config, { depth: 5 })]) {
      expect(shown).not.toContain(TOKEN);
      expect(shown).not.toContain('quiet-please');
      expect(shown).toContain('[secret]');
    }
  });
});
