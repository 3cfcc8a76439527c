import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { createAuthenticator, type Authenticator } from '../../../../src/server/auth/authenticator.ts';
import { createToken } from '../../../../src/server/auth/create-token.ts';
import { readConfig } from '../../../../src/server/config.ts';

const TOKEN = 'desk-token-0123456789';
const logger = pino({ level: 'silent' });

let authenticator: Authenticator;
afterEach(() => authenticator.close());

function open(settings: Record<string, string>): Authenticator {
  authenticator = createAuthenticator(readConfig(settings).auth, logger);
  return authenticator;
}

describe('without a token', () => {
  it('one is an anonymous reader', async () => {
    const { viewer } = await open({}).authenticate(null, '10.0.0.1');
    expect(viewer).toEqual({ role: 'ANONYMOUS', subject: null, expiresAt: null });
  });

  it('one is refused where the server is not open to everybody', async () => {
    const { problem } = await open({ ANONYMOUS_READING: 'off', EDITOR_TOKEN: TOKEN }).authenticate(
      null,
      '10.0.0.1',
    );
    expect(problem).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(problem?.headers).toEqual({ 'www-authenticate': 'Bearer' });
  });
});

describe('a token of the settings', () => {
  it('tells role and name, each its own', async () => {
    const made = (['READER', 'EDITOR', 'ADMIN'] as const).map((role) => ({
      role,
      ...createToken(role, role === 'READER' ? null : `of.${role}`),
    }));
    open({ AUTH_TOKENS: made.map(({ entry }) => entry).join(', '), EDITOR_TOKEN: TOKEN });
    for (const { role, token } of made) {
      const { viewer } = await authenticator.authenticate(`Bearer ${token}`, '10.0.0.1');
      expect(viewer).toEqual({ role, subject: role === 'READER' ? null : `of.${role}`, expiresAt: null });
    }
    const { viewer } = await authenticator.authenticate(`bearer  ${TOKEN} `, '10.0.0.1');
    expect(viewer).toEqual({ role: 'EDITOR', subject: null, expiresAt: null });
  });

  it.each([
    ['the hash of a token', (entry: string) => `Bearer ${entry.split(':')[1] ?? ''}`],
    ['an empty one', () => 'Bearer '],
    ['another scheme', (_: string, token: string) => `Basic ${token}`],
    ['an endless one', (_: string, token: string) => `Bearer ${token.repeat(2_000)}`],
    ['what looks like a JWT', () => 'Bearer aaaa.bbbb.cccc'],
  ])('is not %s', async (_, authorization) => {
    const { token, entry } = createToken('ADMIN', 'ines');
    const { problem } = await open({ AUTH_TOKENS: entry }).authenticate(
      authorization(entry, token),
      '10.0.0.1',
    );
    expect(problem).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(JSON.stringify(problem)).not.toContain(token);
  });

  it('is of no use to a server that takes none', async () => {
    const { problem } = await open({}).authenticate(`Bearer ${TOKEN}`, '10.0.0.1');
    expect(problem).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  });
});

describe('guessing', () => {
  it('ends after 20 wrong tokens of one address, even with the right one; other addresses go on', async () => {
    open({ EDITOR_TOKEN: TOKEN });
    const statuses: unknown[] = [];
    for (let guess = 0; guess < 21; guess += 1)
      statuses.push((await authenticator.authenticate(`Bearer guess-${guess}`, '10.0.0.1')).problem?.status);
    expect(statuses).toEqual([...Array<number>(20).fill(401), 429]);
    expect((await authenticator.authenticate(`Bearer ${TOKEN}`, '10.0.0.1')).problem).toMatchObject({
      status: 429,
      code: 'LIMIT_EXCEEDED',
      headers: { 'retry-after': '60' },
    });
    expect((await authenticator.authenticate(`Bearer ${TOKEN}`, '10.0.0.2')).viewer?.role).toBe('EDITOR');
    expect((await authenticator.authenticate(null, '10.0.0.1')).viewer?.role).toBe('ANONYMOUS');
  });

  it('is counted for a whole network of IPv6', async () => {
    open({ EDITOR_TOKEN: TOKEN });
    for (let guess = 0; guess < 20; guess += 1)
      await authenticator.authenticate(`Bearer guess-${guess}`, `2001:db8::${guess.toString(16)}`);
    const { problem } = await authenticator.authenticate(`Bearer ${TOKEN}`, '2001:db8::ffff');
    expect(problem?.status).toBe(429);
  });
});
