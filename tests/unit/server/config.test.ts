import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/server/config.ts';
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
      store: { kind: 'sqlite', file: 'data/onrecord.sqlite' },
      editorToken: null,
      corsOrigins: [],
      seedSamples: true,
      logLevel: 'info',
      extractor: { engine: 'auto', threads: null },
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
      SEED_SAMPLES: 'off',
      LOG_LEVEL: 'debug',
      ONRECORD_EXTRACTOR: 'rules',
      ONRECORD_EXTRACTOR_THREADS: '12',
    });
    expect(config).toMatchObject({
      port: 0,
      host: '::1',
      dataDir: '/srv/onrecord',
      seedSamples: false,
      logLevel: 'debug',
      extractor: { engine: 'rules', threads: 12 },
    });
    expect(config.corsOrigins).toEqual(['https://news.example.org', 'http://localhost:5173']);
    expect(config.editorToken?.reveal()).toBe(TOKEN);
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
    ['LOG_LEVEL', 'verbose', 'fatal, error, warn, info, debug, trace, silent'],
    ['SEED_SAMPLES', 'no', 'on or off'],
    ['ONRECORD_EXTRACTOR', 'best', 'auto, model, rules'],
    ['ONRECORD_EXTRACTOR_THREADS', '0', 'auto or a whole number from 1 to 64'],
    ['ONRECORD_EXTRACTOR_THREADS', '65', 'auto or a whole number from 1 to 64'],
    ['ONRECORD_EXTRACTOR_THREADS', '1.5', 'auto or a whole number from 1 to 64'],
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
    for (const shown of [JSON.stringify(config), inspect(config, { depth: 5 }), String(config.editorToken)]) {
      expect(shown).not.toContain(TOKEN);
      expect(shown).not.toContain('quiet-please');
      expect(shown).toContain('[secret]');
    }
  });
});
