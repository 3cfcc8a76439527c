import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createToken } from '../../src/server/auth/create-token.ts';
import {
  AUDIENCE,
  ISSUER,
  makeKey,
  serveKeys,
  sign,
  type KeyServer,
  type SigningKey,
} from '../support/token-issuer.ts';
import { answerOf, failureOf, post, serve, TOKEN, type Served } from './support/serve.ts';

const READ = { query: '{ articles { totalCount } }' };
const REMOVE = { query: 'mutation { removeArticle(input: { id: "article:x" }) { __typename } }' };
const LOG = { query: '{ auditLog { nodes { subject role mutation outcome requestId } } }' };

let key: SigningKey;
let publisher: KeyServer;
let served: Served;
beforeAll(async () => {
  key = await makeKey('one');
  publisher = await serveKeys([key]);
});
afterAll(() => publisher.close());
afterEach(() => served.close());

function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

function ask(body: object, token: string | null): Promise<Response> {
  return post(served.server.urls.graphql, body, token === null ? {} : bearer(token));
}

async function codesOf(token: string | null): Promise<unknown[]> {
  const codes: unknown[] = [];
  for (const body of [READ, REMOVE, LOG]) {
    const { errors = [] } = await answerOf(await ask(body, token));
    codes.push(errors[0]?.extensions['code'] ?? 'ok');
  }
  return codes;
}

describe('roles over HTTP', () => {
  it('are those of tokens in the settings', async () => {
    const [reader, editor, admin] = (['READER', 'EDITOR', 'ADMIN'] as const).map((role) =>
      createToken(role, role.toLowerCase()),
    );
    const tokens = [reader, editor, admin].map((each) => each?.entry).join(',');
    served = await serve({ AUTH_TOKENS: tokens });
    expect(await codesOf(null)).toEqual(['ok', 'UNAUTHENTICATED', 'UNAUTHENTICATED']);
    expect(await codesOf(reader?.token ?? '')).toEqual(['ok', 'FORBIDDEN', 'FORBIDDEN']);
    expect(await codesOf(editor?.token ?? '')).toEqual(['ok', 'ok', 'FORBIDDEN']);
    expect(await codesOf(TOKEN)).toEqual(['ok', 'ok', 'FORBIDDEN']);
    expect(await codesOf(admin?.token ?? '')).toEqual(['ok', 'ok', 'ok']);

    const denied = await ask(LOG, reader?.token ?? '');
    expect(denied.status).toBe(403);
    const { errors } = (await denied.json()) as { errors: { path: unknown }[] };
    expect(errors[0]?.path).toEqual(['auditLog']);

    const answer = await ask(LOG, admin?.token ?? '');
    const { nodes } = (await answerOf(answer)).data?.['auditLog'] as {
      nodes: { subject: unknown; outcome: unknown; requestId: string }[];
    };
    expect(nodes.map(({ subject, outcome }) => [subject, outcome])).toEqual([
      ['admin', 'REFUSED'],
      [null, 'REFUSED'],
      ['editor', 'REFUSED'],
      ['reader', 'DENIED'],
      [null, 'DENIED'],
    ]);
    const ids = served.log.filter((line) => line.msg === 'request').map((line) => line['requestId']);
    for (const { requestId } of nodes) expect(ids).toContain(requestId);
    expect(JSON.stringify(served.log)).not.toContain(reader?.token);
  });

  it('are those of JSON Web Tokens, as far as these are right', async () => {
    served = await serve({
      AUTH_JWKS_URL: publisher.url,
      AUTH_JWT_ISSUER: ISSUER,
      AUTH_JWT_AUDIENCE: AUDIENCE,
    });
    expect(await codesOf(await sign(key))).toEqual(['ok', 'ok', 'FORBIDDEN']);
    expect(await codesOf(await sign(key, { role: 'admin' }))).toEqual(['ok', 'ok', 'ok']);
    for (const claims of [{ exp: 1 }, { aud: 'https://shop.example.org' }]) {
      const response = await ask(READ, await sign(key, claims));
      expect(response.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
      expect(await failureOf(response)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    }
    expect(await failureOf(await ask(READ, await sign(key, { role: 'boss' })))).toMatchObject({
      status: 403,
      code: 'FORBIDDEN',
    });
  });

  it('of JSON Web Tokens are nobody’s while the keys cannot be read, and all others go on', async () => {
    const broken = await serveKeys([]);
    broken.answer = (_, response) => void response.writeHead(500).end();
    served = await serve({ AUTH_JWKS_URL: broken.url, AUTH_JWT_ISSUER: ISSUER, AUTH_JWT_AUDIENCE: AUDIENCE });
    const response = await ask(READ, await sign(key));
    expect(response.headers.get('retry-after')).toBe('10');
    expect(await failureOf(response)).toMatchObject({ status: 503, code: 'AUTH_UNAVAILABLE' });
    expect(await codesOf(TOKEN)).toEqual(['ok', 'ok', 'FORBIDDEN']);
    expect(await codesOf(null)).toEqual(['ok', 'UNAUTHENTICATED', 'UNAUTHENTICATED']);
    await broken.close();
  });

  it('are needed for reading where it is not open to everybody; pages and health stay open', async () => {
    served = await serve({ ANONYMOUS_READING: 'off' });
    const { graphql, health, ide, graphiql } = served.server.urls;
    for (const body of [READ, { query: '{ __schema { queryType { name } } }' }, { query: '{ nothing }' }])
      expect(await failureOf(await ask(body, null))).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    const byGet = await fetch(`${graphql}?query=%7B__typename%7D`, {
      headers: { 'apollo-require-preflight': 'yes' },
    });
    expect(byGet.status).toBe(401);
    expect(await codesOf(TOKEN)).toEqual(['ok', 'ok', 'FORBIDDEN']);
    for (const page of [health, ide, graphiql]) expect((await fetch(page)).status).toBe(200);
  });
});
