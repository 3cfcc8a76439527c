import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../../src/server/config.ts';
import { messageOf } from '../../../../src/shared/errors.ts';

const HASH = 'a'.repeat(64);
const SECRET = 'hush'.repeat(10);
const JWKS = {
  AUTH_JWKS_URL: 'https://login.example.org/keys',
  AUTH_JWT_ISSUER: 'i',
  AUTH_JWT_AUDIENCE: 'a',
};

function problemsOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    return messageOf(error);
  }
  throw new Error('These settings were accepted.');
}

describe('settings of roles', () => {
  it('are read', () => {
    const { auth } = readConfig({
      ...JWKS,
      AUTH_TOKENS: `reader:${HASH}, ADMIN:${'B'.repeat(64)}:ines.kallas\n`,
      AUTH_JWT_ROLE_CLAIM: 'realm_access.roles',
      ANONYMOUS_READING: 'off',
    });
    expect(auth).toEqual({
      anonymousReading: false,
      tokens: [
        { role: 'READER', digest: Buffer.from(HASH, 'hex'), name: null },
        { role: 'ADMIN', digest: Buffer.from('b'.repeat(64), 'hex'), name: 'ines.kallas' },
      ],
      jwt: {
        keys: { kind: 'url', url: 'https://login.example.org/keys' },
        issuer: 'i',
        audience: 'a',
        roleClaim: 'realm_access.roles',
      },
    });
  });

  it.each([
    ['a role that is none', `boss:${HASH}`, 'entry 1'],
    ['the token itself', `reader:${HASH},editor:hush-hush-hush`, 'entry 2'],
    ['a name that is none', `reader:${HASH}:a/b`, 'entry 1'],
    ['a token twice', `reader:${HASH},editor:${HASH}:x`, 'entry 2 is there before'],
  ])('refuse %s in AUTH_TOKENS, and show nothing of it', (_, value, reason) => {
    const message = problemsOf({ AUTH_TOKENS: value });
    expect(message).toMatch(/^AUTH_TOKENS must /);
    expect(message).toContain(reason);
    for (const hidden of [HASH, 'hush', 'boss']) expect(message).not.toContain(hidden);
  });

  it.each([
    ['http://login.example.org/keys', 'https:'],
    ['file:///etc/keys', 'must be an address'],
    ['https://user:hush@login.example.org/keys', 'must not hold a user'],
    ['keys', 'must be an address'],
  ])('refuse %s as AUTH_JWKS_URL, and do not show it', (url, reason) => {
    const message = problemsOf({ ...JWKS, AUTH_JWKS_URL: url });
    expect(message).toMatch(/^AUTH_JWKS_URL must /);
    expect(message).toContain(reason);
    expect(message).not.toContain('hush');
  });

  it('take keys of this machine without TLS', () => {
    for (const url of ['http://127.0.0.1:8080/keys', 'http://localhost/keys', 'http://[::1]:1/keys'])
      expect(readConfig({ ...JWKS, AUTH_JWKS_URL: url }).auth.jwt?.keys).toEqual({ kind: 'url', url });
  });

  it('want issuer and audience beside the keys of an issuer, and no secret', () => {
    const message = problemsOf({ AUTH_JWKS_URL: JWKS.AUTH_JWKS_URL, AUTH_JWT_SECRET: SECRET, PORT: 'x' });
    expect(message.split('\n').map((line) => line.split(' ')[0])).toEqual([
      'PORT',
      'AUTH_JWT_SECRET',
      'AUTH_JWT_ISSUER',
      'AUTH_JWT_AUDIENCE',
    ]);
    expect(message).not.toContain('hush');
  });

  it('want a secret that cannot be guessed, and show it nowhere', () => {
    expect(problemsOf({ AUTH_JWT_SECRET: 'hush-hush' })).toMatch(
      /^AUTH_JWT_SECRET must have at least 32 bytes/,
    );
    const config = readConfig({ AUTH_JWT_SECRET: SECRET });
    for (const shown of [JSON.stringify(config), inspect(config, { depth: 9 })])
      expect(shown).not.toContain('hush');
  });

  it('do not close reading to everybody', () => {
    const message = problemsOf({ ANONYMOUS_READING: 'off' });
    expect(message).toContain('ANONYMOUS_READING is "off", but then nobody could read at all');
    expect(message).toContain('docs/settings.md#anonymous_reading');
    expect(readConfig({ ANONYMOUS_READING: 'off', AUTH_JWT_SECRET: SECRET }).auth.anonymousReading).toBe(
      false,
    );
  });
});
