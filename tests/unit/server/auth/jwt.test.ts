import type { IncomingMessage, ServerResponse } from 'node:http';
import { pino } from 'pino';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAuthenticator, type Authenticator } from '../../../../src/server/auth/authenticator.ts';
import { createKeySet, KeysUnavailable } from '../../../../src/server/auth/key-set.ts';
import { readConfig } from '../../../../src/server/config.ts';
import {
  AUDIENCE,
  ISSUER,
  makeKey,
  serveKeys,
  sign,
  type KeyServer,
  type SigningKey,
} from '../../../support/token-issuer.ts';

const SECRET = 'a-secret-of-more-than-thirty-two-bytes';
const BYTES = new TextEncoder().encode(SECRET);

const log: string[] = [];
const logger = pino({ level: 'debug' }, { write: (line) => void log.push(line) });

let key: SigningKey;
let other: SigningKey;
let publisher: KeyServer;
let authenticator: Authenticator;
beforeAll(async () => {
  [key, other] = [await makeKey('one'), await makeKey('two')];
});
beforeEach(async () => {
  publisher = await serveKeys([key]);
  log.length = 0;
});
afterEach(async () => {
  authenticator.close();
  await publisher.close();
});

function open(settings: Record<string, string> = {}): Authenticator {
  const { auth } = readConfig({
    AUTH_JWKS_URL: publisher.url,
    AUTH_JWT_ISSUER: ISSUER,
    AUTH_JWT_AUDIENCE: AUDIENCE,
    ...settings,
  });
  authenticator = createAuthenticator(auth, logger);
  return authenticator;
}

function openSecret(settings: Record<string, string> = {}): Authenticator {
  return open({ AUTH_JWKS_URL: '', AUTH_JWT_SECRET: SECRET, ...settings });
}

async function ask(token: string): Promise<{ role?: string; status?: number; message?: string }> {
  const { viewer, problem } = await authenticator.authenticate(`Bearer ${token}`, '10.0.0.1');
  return viewer ? { role: viewer.role } : { status: problem.status, message: problem.message };
}

describe('a token that is right', () => {
  it('tells role, subject and its end', async () => {
    const exp = Math.floor(Date.now() / 1000) + 60;
    const token = await sign(key, { exp, aud: ['other', AUDIENCE] });
    const { viewer } = await open().authenticate(`Bearer ${token}`, '10.0.0.1');
    expect(viewer).toEqual({ role: 'EDITOR', subject: 'ines', expiresAt: exp * 1000 });
  });

  it.each(['PS256', 'ES256', 'EdDSA'])('may be signed by %s', async (alg) => {
    const own = await makeKey('own', alg);
    publisher.answer = [key, own];
    open();
    expect(await ask(await sign(own))).toEqual({ role: 'EDITOR' });
  });

  it('may be signed by a secret', async () => {
    openSecret();
    expect(await ask(await sign(BYTES, { role: 'admin' }))).toEqual({ role: 'ADMIN' });
  });

  it('goes beside tokens of the settings', async () => {
    open({ EDITOR_TOKEN: 'an.editor.token-0123' });
    expect(await ask('an.editor.token-0123')).toEqual({ role: 'EDITOR' });
    expect(await ask(await sign(key, { role: 'reader' }))).toEqual({ role: 'READER' });
  });

  it.each([
    ['role', { role: 'Admin' }, 'ADMIN'],
    ['role', { role: ['offline_access', 'onrecord:reader', 'onrecord-editor'] }, 'EDITOR'],
    ['realm_access.roles', { role: undefined, realm_access: { roles: ['reader', 'uma'] } }, 'READER'],
    ['https://news.example.org/role', { 'https://news.example.org/role': 'admin' }, 'ADMIN'],
  ])('names its role in the claim %s', async (claim, claims, role) => {
    open({ AUTH_JWT_ROLE_CLAIM: claim });
    expect(await ask(await sign(key, claims))).toEqual({ role });
  });

  it.each([
    ['no such claim', 'role', { role: undefined }],
    ['a role of somebody else', 'role', { role: 'administrator' }],
    ['an object', 'role', { role: { admin: true } }],
    ['what every object has', 'constructor.name', {}],
  ])('is of no use with %s', async (_, claim, claims) => {
    open({ AUTH_JWT_ROLE_CLAIM: claim });
    expect(await ask(await sign(key, claims))).toMatchObject({
      status: 403,
      message: expect.stringContaining(claim) as unknown,
    });
  });
});

describe('a token is refused', () => {
  const now = Math.floor(Date.now() / 1000);

  it.each([
    ['after its end', { exp: now - 60 }, 'expired'],
    ['without an end', { exp: undefined }, 'no claim "exp"'],
    ['before its time', { nbf: now + 600 }, 'not hold yet'],
    ['of another issuer', { iss: 'https://login.example.com/' }, 'AUTH_JWT_ISSUER'],
    ['without an issuer', { iss: undefined }, 'no claim "iss"'],
    ['for another audience', { aud: 'https://shop.example.org' }, 'AUTH_JWT_AUDIENCE'],
    ['without an audience', { aud: undefined }, 'no claim "aud"'],
    ['of nobody', { sub: undefined }, 'no claim "sub"'],
    ['of an empty name', { sub: '' }, '"sub"'],
    ['of a name that breaks lines', { sub: 'ines\nadmin' }, '"sub"'],
  ])('%s', async (_, claims, reason) => {
    open();
    const refused = await ask(await sign(key, claims));
    expect(refused).toMatchObject({ status: 401, message: expect.stringContaining(reason) as unknown });
  });

  it('a little after its end it is not: clocks differ', async () => {
    open();
    expect(await ask(await sign(key, { exp: Math.floor(Date.now() / 1000) - 10 }))).toEqual({
      role: 'EDITOR',
    });
  });

  it('where somebody changed it', async () => {
    open();
    const [header = '', payload = '', signature = ''] = (await sign(key)).split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const changed = Buffer.from(JSON.stringify({ ...claims, role: 'admin' })).toString('base64url');
    for (const token of [
      [header, changed, signature],
      [header, payload, ''],
      [header, payload, `${signature.slice(0, -4)}AAAA`],
    ])
      expect(await ask(token.join('.'))).toMatchObject({ status: 401 });
  });

  it('without a signature, whatever it says of its algorithm', async () => {
    for (const begin of [() => open(), () => openSecret()]) {
      begin();
      const payload = (await sign(key)).split('.')[1] ?? '';
      for (const alg of ['none', 'None', 'NONE', '']) {
        const header = Buffer.from(JSON.stringify({ alg, typ: 'JWT' })).toString('base64url');
        expect(await ask(`${header}.${payload}.`)).toMatchObject({ status: 401 });
        expect(await ask(`${header}.${payload}.AAAA`)).toMatchObject({ status: 401 });
      }
      authenticator.close();
    }
  });

  it('where a public key is taken for a secret', async () => {
    open();
    const { n = '' } = key.jwk;
    for (const secret of [JSON.stringify(key.jwk), n]) {
      const token = await sign(new TextEncoder().encode(secret), {}, { kid: key.kid });
      expect(await ask(token)).toMatchObject({
        status: 401,
        message: expect.stringContaining('algorithm') as unknown,
      });
    }
  });

  it('by a key pair where a secret is set, and by another secret', async () => {
    openSecret();
    expect(await ask(await sign(key))).toMatchObject({
      status: 401,
      message: expect.stringContaining('algorithm') as unknown,
    });
    expect(await ask(await sign(new TextEncoder().encode(`${SECRET}!`)))).toMatchObject({ status: 401 });
    // The secret is too short for it.
    const longer = await sign(BYTES, {}, { alg: 'HS512' }).catch(() => null);
    if (longer !== null) expect(await ask(longer)).toMatchObject({ status: 401 });
  });

  it('by a key that it brings along', async () => {
    open();
    const elsewhere = await serveKeys([other]);
    const token = await sign(
      { ...other, kid: key.kid },
      {},
      { jwk: other.jwk, jku: elsewhere.url, x5u: elsewhere.url },
    );
    expect(await ask(token)).toMatchObject({ status: 401 });
    expect(elsewhere.requests).toBe(0);
    await elsewhere.close();
  });

  it('and guesses are counted, while tokens that are only over are not', async () => {
    open();
    const old = await sign(key, { exp: now - 600 });
    for (let times = 0; times < 25; times += 1) expect(await ask(old)).toMatchObject({ status: 401 });
    expect(await ask(await sign(key))).toEqual({ role: 'EDITOR' });
    const forged = await sign({ ...other, kid: key.kid });
    for (let times = 0; times < 20; times += 1) expect(await ask(forged)).toMatchObject({ status: 401 });
    expect(await ask(await sign(key))).toMatchObject({ status: 429 });
  });

  it('and no message or line of the log has the token, its claims or the secret', async () => {
    openSecret();
    const token = await sign(BYTES, { sub: 'wilhelmina', iss: 'https://elsewhere.example' });
    const refused = JSON.stringify([await ask(token), await ask(`${token}x`), log]);
    for (const hidden of [token, 'wilhelmina', 'elsewhere', SECRET]) expect(refused).not.toContain(hidden);
  });
});

describe('the keys of the issuer', () => {
  it('are read once for many tokens, and again for a new key', async () => {
    const keys = createKeySet(publisher.url, { cooldownMs: 0 });
    open();
    for (let times = 0; times < 5; times += 1) await ask(await sign(key));
    expect(publisher.requests).toBe(1);

    publisher.answer = [other];
    await expect(keys({ alg: 'RS256', kid: 'two' }, undefined as never)).resolves.toBeDefined();
    await expect(keys({ alg: 'RS256', kid: 'one' }, undefined as never)).rejects.toThrow('no applicable key');
  });

  it('are not read again and again for keys that are made up', async () => {
    open();
    await ask(await sign(key));
    for (let times = 0; times < 5; times += 1)
      expect(await ask(await sign({ ...other, kid: `made-up-${times}` }))).toMatchObject({ status: 401 });
    expect(publisher.requests).toBe(1);
  });

  it.each([
    ['answers with a fault', (_: unknown, response: ServerResponse) => void response.writeHead(500).end()],
    ['answers with a page', (_: unknown, response: ServerResponse) => void response.end('<html>')],
    ['answers with no keys', (_: unknown, response: ServerResponse) => void response.end('{"keys":1}')],
    [
      'answers without end',
      (_: unknown, response: ServerResponse) => void response.end('x'.repeat(2_000_000)),
    ],
    ['hangs up', (request: IncomingMessage) => void request.destroy()],
  ])('let nobody in where their address %s, and are asked for seldom then', async (_, answer) => {
    publisher.answer = answer;
    open({ EDITOR_TOKEN: 'editor-token-0123456789' });
    for (let times = 0; times < 4; times += 1)
      expect(await ask(await sign(key))).toMatchObject({
        status: 503,
        message: expect.stringContaining('keys') as unknown,
      });
    expect(publisher.requests).toBe(1);
    expect(log.join('\n')).toContain('cannot be read');
    expect(await ask('editor-token-0123456789')).toEqual({ role: 'EDITOR' });
  });

  it('are not looked for where their address points to', async () => {
    const elsewhere = await serveKeys([other]);
    publisher.answer = (_, response) => void response.writeHead(302, { location: elsewhere.url }).end();
    open();
    expect(await ask(await sign(other))).toMatchObject({ status: 503 });
    expect(elsewhere.requests).toBe(0);
    await elsewhere.close();
  });

  it('can be read again after an outage', async () => {
    authenticator = open();
    publisher.answer = (_, response) => void response.writeHead(503).end();
    const keys = createKeySet(publisher.url, { failureCooldownMs: 0 });
    await expect(keys({ alg: 'RS256', kid: 'one' }, undefined as never)).rejects.toThrow(KeysUnavailable);
    publisher.answer = [key];
    await expect(keys({ alg: 'RS256', kid: 'one' }, undefined as never)).resolves.toBeDefined();
  });

  it('do not stay for ever: once they are old, an outage lets nobody in', async () => {
    authenticator = open();
    const keys = createKeySet(publisher.url, { freshMs: 0, failureCooldownMs: 0 });
    await keys({ alg: 'RS256', kid: 'one' }, undefined as never);
    publisher.answer = (_, response) => void response.writeHead(503).end();
    await expect(keys({ alg: 'RS256', kid: 'one' }, undefined as never)).rejects.toThrow(KeysUnavailable);
  });
});
