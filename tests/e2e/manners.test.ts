import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpServer } from '../../src/server/http-server.ts';
import { createLogger } from '../../src/server/logger.ts';
import { answerOf, failureOf, post, serve, TOKEN, type Served } from './support/serve.ts';
import { slowStore, type SlowStore } from './support/slow-store.ts';

const EDITOR = { authorization: `Bearer ${TOKEN}` };
const QUERY = { query: '{ articles(first: 1) { totalCount } }' };
const GRAPHQL_JSON = { accept: 'application/graphql-response+json' };

let served: Served;
let url: string;
afterEach(() => served.close());

async function start(...options: Parameters<typeof serve>): Promise<void> {
  served = await serve(...options);
  url = served.server.urls.graphql;
}

describe('the cost of an operation', () => {
  const NESTED = `query ($n: NonNegativeInt!) {
    articles(first: $n) { nodes { statements(first: $n) { nodes { mentions(first: $n) { nodes { id } } } } } }
  }`;

  it('is told in the answer, and counts what variables ask for', async () => {
    await start();
    const costOf = async (body: object) => (await answerOf(await post(url, body))).extensions?.['cost'];
    expect(await costOf({ query: NESTED, variables: { n: 20 } })).toEqual({ requested: 8420, limit: 20_000 });
    expect(await costOf({ query: '{ __typename }' })).toEqual({ requested: 0, limit: 20_000 });

    const response = await post(url, { query: NESTED, variables: { n: 30 } }, GRAPHQL_JSON);
    const { data, errors, extensions } = await answerOf(response);
    expect([response.status, data, extensions?.['cost']]).toEqual([
      400,
      undefined,
      { requested: 27_930, limit: 20_000 },
    ]);
    expect(errors?.[0]?.extensions['code']).toBe('LIMIT_EXCEEDED');
    expect(await costOf({ query: '{ nothing }' })).toBeUndefined();
  });

  it('is told of changes', async () => {
    await start();
    const query = `mutation { ingestArticle(input: { text: "x", publishedAt: "2024-01-01" }) {
      ... on IngestedArticle { statements(first: 7) { nodes { id } } }
    } }`;
    const { errors, extensions } = await answerOf(await post(url, { query }, EDITOR));
    expect(errors).toBeUndefined();
    expect(extensions?.['cost']).toEqual({ requested: 8, limit: 20_000 });
  });
});

describe('a query that takes too long', () => {
  async function startSlow(settings: Record<string, string> = {}): Promise<SlowStore> {
    let slow: SlowStore | undefined;
    await start(settings, (store) => (slow = slowStore(store)).store);
    if (!slow) throw new TypeError('no store');
    return slow;
  }

  it('is given up by the server and by the store, and told so as any field that failed', async () => {
    const { givenUp } = await startSlow({ QUERY_TIMEOUT_MS: '150' });
    for (const headers of [{}, GRAPHQL_JSON]) {
      const response = await post(url, QUERY, headers);
      const { data, errors = [] } = await answerOf(response);
      expect([response.status, data]).toEqual([200, null]);
      expect(errors).toHaveLength(1);
      expect(errors[0]?.extensions).toEqual({
        code: 'TIMEOUT',
        requestId: response.headers.get('x-request-id'),
      });
      expect(errors[0]?.message).toContain('0.15 s');
    }
    expect(givenUp).toEqual(['TIMEOUT', 'TIMEOUT']);
  });

  it('is given up when the client goes', async () => {
    const { begun, givenUp } = await startSlow();
    const client = new AbortController();
    const answer = fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(QUERY),
      signal: client.signal,
    });
    await begun;
    client.abort();
    await expect(answer).rejects.toThrow('abort');
    await expect.poll(() => givenUp).toEqual(['CANCELLED']);
    await expect
      .poll(() => served.log.find((line) => line['path'] === '/graphql'))
      .toMatchObject({ aborted: true });
  });
});

describe('how many requests', () => {
  it('an address may send is limited where it is set, and told in each answer', async () => {
    await start({ RATE_LIMIT_ADDRESS: '2' });
    const first = await post(url, QUERY);
    expect(first.headers.get('ratelimit-policy')).toMatch(/^"per-address"; q=2; w=60/);
    expect(first.headers.get('ratelimit')).toMatch(/^"per-address"; r=1; t=\d+/);
    await post(url, QUERY);
    const third = await post(url, QUERY);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(await failureOf(third)).toMatchObject({ status: 429, code: 'RATE_LIMITED' });

    // Neither whoever has a token, nor the rest of the server, nor a preflight of a browser.
    expect((await post(url, QUERY, EDITOR)).status).toBe(200);
    expect((await fetch(served.server.urls.health)).status).toBe(200);
    expect((await fetch(url, { method: 'OPTIONS' })).status).toBe(204);
    // A wrong token is no way out.
    expect((await post(url, QUERY, { authorization: 'Bearer made-up' })).status).toBe(401);
  });

  it('a token may send is limited by itself', async () => {
    await start({ RATE_LIMIT_TOKEN: '1' });
    expect((await post(url, QUERY, EDITOR)).headers.get('ratelimit-policy')).toMatch(/^"per-token"; q=1/);
    expect(await failureOf(await post(url, QUERY, EDITOR))).toMatchObject({
      status: 429,
      code: 'RATE_LIMITED',
      message: expect.stringContaining('one token') as string,
    });
    expect((await post(url, QUERY)).headers.get('ratelimit-policy')).toBeNull();
  });

  it('is counted by the address that a trusted proxy tells, and by no other', async () => {
    const from = (address: string) => post(url, QUERY, { 'x-forwarded-for': address });
    await start({ RATE_LIMIT_ADDRESS: '1' });
    expect([(await from('203.0.113.1')).status, (await from('203.0.113.2')).status]).toEqual([200, 429]);
    await served.close();

    for (const proxy of ['1', 'loopback', '127.0.0.0/8']) {
      await start({ RATE_LIMIT_ADDRESS: '1', TRUST_PROXY: proxy });
      // What the client itself put in front counts for nothing.
      const statuses = [];
      for (const header of ['203.0.113.1', '198.51.100.9, 203.0.113.1', '203.0.113.2'])
        statuses.push((await from(header)).status);
      expect(statuses, proxy).toEqual([200, 429, 200]);
      if (proxy !== '127.0.0.0/8') await served.close();
    }
  });
});

describe('what cannot be read', () => {
  it('is an address that is too long, of which the server says so', async () => {
    await start();
    const headers = { 'apollo-require-preflight': 'yes' };
    const query = encodeURIComponent(QUERY.query);
    const padded = (length: number) =>
      `${url}?query=${query}&pad=`.padEnd(length + new URL(url).origin.length, 'x');
    expect((await fetch(padded(8_000), { headers })).status).toBe(200);
    expect(await failureOf(await fetch(padded(8_001), { headers }))).toMatchObject({
      status: 414,
      code: 'LIMIT_EXCEEDED',
    });
  });

  it.each([
    [
      'headers that are too long',
      `GET /health HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(17_000)}\r\n\r\n`,
      431,
      'LIMIT_EXCEEDED',
    ],
    ['no HTTP', 'EHLO example.org\r\n\r\n', 400, 'BAD_REQUEST'],
  ])('is %s, in the form of all errors', async (_, bytes, status, code) => {
    await start();
    const answer = await raw(served.server.port, bytes);
    expect(answer).toMatchObject({ status, code });
    expect(answer.requestId).toMatch(/^[\da-f-]{36}$/);
  });

  it('is a request that does not end, for which no connection waits', async () => {
    await start();
    const logger = createLogger({ level: 'silent' });
    const server = createHttpServer(logger, {
      headersMs: 100,
      requestMs: 200,
      keepAliveMs: 1_000,
      checkMs: 20,
    });
    server.on('request', (request) => request.resume());
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    for (const bytes of [
      'GET / HTTP/1.1\r\nhost: x\r\nx-slow: ',
      'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{',
    ])
      expect(await raw(port, bytes)).toMatchObject({ status: 408, code: 'LIMIT_EXCEEDED' });
    server.close();
  });
});

/** What a server answers to these bytes, until it closes the connection. */
async function raw(
  port: number,
  bytes: string,
): Promise<{ status: number; code: string; requestId: string }> {
  const socket = connect(port, '127.0.0.1');
  socket.write(bytes);
  const answer = await text(socket);
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  const { errors } = JSON.parse(body) as {
    errors: [{ extensions: { code: string; requestId: string } }];
  };
  expect(head.toLowerCase()).toContain('connection: close');
  return { status: Number(head.split(' ')[1]), ...errors[0].extensions };
}

describe('a server that tells no more than it must', () => {
  it('does not tell its schema, not even by guessing along', async () => {
    await start({ INTROSPECTION: 'off' });
    for (const query of [
      '{ __schema { types { name } } }',
      '{ topics { nodes { id } } __type(name: "Topic") { name } }',
    ])
      expect(await failureOf(await post(url, { query }, EDITOR))).toMatchObject({
        code: 'INTROSPECTION_OFF',
      });
    const { message } = await failureOf(await post(url, { query: '{ artikles { totalCount } }' }));
    expect(message).toContain('artikles');
    expect(message).not.toMatch(/articles|mean/);
    expect((await answerOf(await post(url, { query: '{ __typename }' }))).data).toEqual({
      __typename: 'Query',
    });
    expect(await (await fetch(served.server.urls.graphiql)).text()).toContain('does not tell its schema');
    expect(await (await fetch(served.server.urls.ide)).text()).toContain('does not tell its schema');
  });

  it('has no pages', async () => {
    await start({ IDE: 'off' });
    const { ide, graphiql } = served.server.urls;
    for (const page of [ide, graphiql, new URL('/favicon.svg', ide)])
      expect(await failureOf(await fetch(page))).toMatchObject({ status: 404 });
    const address = await fetch(url, { headers: { accept: 'text/html' }, redirect: 'manual' });
    expect(address.status).toBe(400);
    expect((await answerOf(await post(url, QUERY))).data).toEqual({ articles: { totalCount: 0 } });
  });
});

describe('compression', () => {
  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['deflate;q=0.1, br;q=0', 'deflate'],
    ['identity', null],
  ])('for a client that takes %s is %s, and small answers have none', async (accepted, encoding) => {
    await start();
    const headers = { 'accept-encoding': accepted };
    const query = '{ __schema { types { name description } } }';
    const large = await post(url, { query }, headers);
    expect(large.headers.get('content-encoding')).toBe(encoding);
    expect(large.headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
    expect((await answerOf(large)).errors).toBeUndefined();
    expect((await post(url, QUERY, headers)).headers.get('content-encoding')).toBeNull();
  });
});

describe('requests that other sites make', () => {
  it.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a form with files', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['text', { 'content-type': 'text/plain' }],
  ])('as %s are refused', async (_, headers) => {
    await start();
    const response = await post(url, QUERY, { ...headers, 'apollo-require-preflight': 'yes' });
    expect(await failureOf(response)).toMatchObject({ status: 415, code: 'BAD_REQUEST' });
  });

  it('from a page that is listed may have the headers of our clients', async () => {
    await start({ CORS_ORIGINS: 'https://news.example.org' });
    const origin = 'https://news.example.org';
    const preflight = await fetch(url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'if-none-match',
      },
    });
    expect(preflight.headers.get('access-control-allow-headers')).toContain('if-none-match');
    const answer = await post(url, QUERY, { origin });
    const exposed = answer.headers.get('access-control-expose-headers');
    for (const name of ['x-request-id', 'etag', 'ratelimit', 'ratelimit-policy', 'retry-after'])
      expect(exposed).toContain(name);
  });
});

/** A connection that was answered stays open for the next request. */
it('keeps connections', async () => {
  await start();
  const request = httpRequest(served.server.urls.health).end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  response.resume();
  expect(response.headers['keep-alive']).toBe('timeout=65');
  await delay(0);
});
