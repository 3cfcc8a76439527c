import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf, failureOf, post, serve, TOKEN, type Served } from './support/serve.ts';

const QUERY = '{ articles(first: 1) { totalCount } }';
const EDITOR = { authorization: `Bearer ${TOKEN}` };

let served: Served;
let url: string;
let origin: string;

beforeAll(async () => {
  served = await serve();
  url = served.server.urls.graphql;
  origin = new URL(url).origin;
});
afterAll(() => served.close());

describe('an operation over HTTP', () => {
  it('is answered by POST', async () => {
    const response = await post(url, { query: QUERY });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await answerOf(response)).toEqual({
      data: { articles: { totalCount: 0 } },
      extensions: { cost: { requested: 1, limit: 20_000 } },
    });
  });

  it('is answered by GET, with a header that no form of another site can send', async () => {
    const address = `${url}?query=${encodeURIComponent(QUERY)}`;
    const response = await fetch(address, { headers: { 'apollo-require-preflight': 'yes' } });
    expect((await answerOf(response)).data).toEqual({ articles: { totalCount: 0 } });

    const forged = await failureOf(await fetch(address));
    expect(forged).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    expect(forged.message).toContain('CSRF');
  });

  it('never changes anything by GET', async () => {
    const query = 'mutation { removeArticle(input: { id: "article:x" }) { __typename } }';
    const response = await fetch(`${url}?query=${encodeURIComponent(query)}`, {
      headers: { 'apollo-require-preflight': 'yes', ...EDITOR },
    });
    expect(await failureOf(response)).toMatchObject({ status: 405, code: 'BAD_REQUEST' });
  });

  it('may be introspected', async () => {
    const { data } = await answerOf(await post(url, { query: '{ __schema { queryType { name } } }' }));
    expect(data).toEqual({ __schema: { queryType: { name: 'Query' } } });
  });

  it('leads a person who opens the endpoint in a browser to the start page', async () => {
    const response = await fetch(url, { headers: { accept: 'text/html,*/*;q=0.8' }, redirect: 'manual' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/');
  });

  it('is compressed where it is large', async () => {
    const query = '{ __schema { types { name description fields { name description } } } }';
    const response = await post(url, { query }, { 'accept-encoding': 'gzip' });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect((await answerOf(response)).errors).toBeUndefined();
  });
});

describe('a request that is wrong', () => {
  it.each([
    ['malformed JSON', '{"query": "{ articles', {}, 400, 'BAD_REQUEST'],
    ['JSON that is no object', '"query"', {}, 400, 'BAD_REQUEST'],
    ['an empty body', '', {}, 400, 'BAD_REQUEST'],
    ['another content type', QUERY, { 'content-type': 'text/plain' }, 415, 'BAD_REQUEST'],
    ['a form', 'query=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'BAD_REQUEST'],
    ['an unknown charset', '{}', { 'content-type': 'application/json; charset=klingon' }, 415, 'BAD_REQUEST'],
    ['an encoding that is not what it says', '{}', { 'content-encoding': 'gzip' }, 400, 'BAD_REQUEST'],
    ['several operations in a list', JSON.stringify([{ query: QUERY }]), {}, 400, 'BAD_REQUEST'],
    [
      'a hash for an operation',
      '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"0"}}}',
      {},
      200,
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ],
    ['an operation that is not GraphQL', '{"query":"{"}', {}, 200, 'GRAPHQL_PARSE_FAILED'],
    ['a field that does not exist', '{"query":"{ nothing }"}', {}, 200, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'an endless operation',
      JSON.stringify({ query: `{${' __typename'.repeat(6000)}}` }),
      {},
      200,
      'LIMIT_EXCEEDED',
    ],
  ])('%s is told so, with a code and the request id', async (_, body, headers, status, code) => {
    const response = await post(url, body, headers);
    const { errors = [] } = await answerOf(response);
    expect(response.status).toBe(status);
    expect(errors[0]?.extensions['code']).toBe(code);
    expect(errors[0]?.extensions['requestId']).toBe(response.headers.get('x-request-id'));
    expect(JSON.stringify(errors)).not.toMatch(/stacktrace|node_modules|\.ts:/);
  });

  it.each([
    ['PUT', '/graphql', 'GET, POST'],
    ['DELETE', '/graphql', 'GET, POST'],
    ['POST', '/health', 'GET, HEAD'],
    ['POST', '/graphiql', 'GET, HEAD'],
    ['DELETE', '/', 'GET, HEAD'],
  ])('%s %s is not possible, and the answer says what is', async (method, path, allow) => {
    const response = await fetch(origin + path, { method });
    expect(response.headers.get('allow')).toBe(allow);
    expect(await failureOf(response)).toMatchObject({ status: 405, code: 'BAD_REQUEST' });
  });

  it('finds nothing at an unknown address', async () => {
    expect(await failureOf(await fetch(`${origin}/wp-login.php`))).toMatchObject({
      status: 404,
      code: 'BAD_REQUEST',
    });
  });

  it.each(['/graphiql/assets/../../package.json', '/graphiql/assets/..%2f..%2fpackage.json', '/%00', '/%zz'])(
    'reads no file at %s',
    async (path) => {
      const response = await fetch(origin + path);
      expect([400, 404]).toContain(response.status);
      expect(await response.text()).not.toContain('dependencies');
    },
  );
});

describe('the size of a body', () => {
  const INGEST = `mutation Ingest($input: IngestArticleInput!) {
    ingestArticle(input: $input) { __typename ... on InvalidArticle { problems { field } } }
  }`;

  it('may be that of the longest article, in the most wasteful JSON, if an editor sends it', async () => {
    const text = '\\u0416'.repeat(2_000_000);
    const body = `{"query":${JSON.stringify(INGEST)},"variables":{"input":{"text":"${text}","publishedAt":"no date"}}}`;
    const { data, errors } = await answerOf(await post(url, body, EDITOR));
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      ingestArticle: { __typename: 'InvalidArticle', problems: [{ field: 'publishedAt' }] },
    });
  });

  it('is limited to 16 MiB for editors', async () => {
    const failure = await failureOf(
      await post(url, { query: QUERY, pad: 'x'.repeat(16 * 1024 * 1024) }, EDITOR),
    );
    expect(failure).toMatchObject({ status: 413, code: 'LIMIT_EXCEEDED' });
  });

  it('is limited to 256 KiB for readers, who are told of the token', async () => {
    const failure = await failureOf(await post(url, { query: QUERY, pad: 'x'.repeat(256 * 1024) }));
    expect(failure).toMatchObject({ status: 413, code: 'LIMIT_EXCEEDED' });
    expect(failure.message).toContain('with the token of an editor 16 MiB');
  });

  it('counts what comes out of a compressed body, not what goes in', async () => {
    const { gzipSync } = await import('node:zlib');
    const bomb = gzipSync(JSON.stringify({ query: QUERY, pad: 'x'.repeat(32 * 1024 * 1024) }));
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip', ...EDITOR },
      body: bomb,
    });
    expect(await failureOf(response)).toMatchObject({ status: 413, code: 'LIMIT_EXCEEDED' });
  });
});

describe('the headers of every answer', () => {
  it.each(['/', '/graphiql', '/health', '/ready', '/nowhere'])('protect %s', async (path) => {
    const { headers } = await fetch(origin + path);
    expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
  });

  it('name a request by an id of the server, whatever the client calls it', async () => {
    const response = await fetch(`${origin}/health`, { headers: { 'x-request-id': 'mine' } });
    expect(response.headers.get('x-request-id')).not.toBe('mine');
  });
});

describe('health', () => {
  it('says that the process lives', async () => {
    const response = await fetch(served.server.urls.health);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      status: 'ok',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/) as unknown,
      uptimeSeconds: expect.any(Number) as unknown,
    });
  });

  it('says that the store answers', async () => {
    const response = await fetch(`${origin}/ready`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('says that the store does not answer, and keeps the details to the log', async () => {
    const other = await serve();
    try {
      await other.store.close();
      const response = await fetch(new URL('/ready', other.server.urls.ide));
      const text = await response.text();
      expect(response.status).toBe(503);
      expect(JSON.parse(text)).toMatchObject({
        status: 'unavailable',
        reason: 'The graph store does not answer.',
      });
      expect(text).not.toContain('sqlite');
      expect(other.log.some((line) => line.msg === 'not ready')).toBe(true);
      expect((await fetch(other.server.urls.health)).status).toBe(200);
    } finally {
      await other.server.stop();
    }
  });
});
