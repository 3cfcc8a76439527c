import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writeManifestFile } from '../../src/graphql/trusted-documents/manifest-file.ts';
import type { TrustedOperation } from '../../src/graphql/trusted-documents/manifest.ts';
import { sha256 } from '../../src/shared/hash.ts';
import { answerOf, failureOf, post, serve, TOKEN, type Served } from './support/serve.ts';

const EDITOR = { authorization: `Bearer ${TOKEN}` };
const trusted = (type: TrustedOperation['type'], body: string): TrustedOperation => {
  return { id: sha256(body), name: /\w+ (\w+)/.exec(body)?.[1] ?? '', type, body };
};
const COUNT = trusted(
  'query',
  'query Count($first: NonNegativeInt = 1) { articles(first: $first) { totalCount } }',
);
const SCHEMA = trusted('query', 'query Types { __schema { types { name description } } }');
const REMOVE = trusted(
  'mutation',
  'mutation Remove { removeArticle(input: { id: "article:x" }) { __typename } }',
);
const FAILS = trusted('query', 'query Fails { articles(first: 1, last: 1) { totalCount } }');
const ASIDE = '{ topics { totalCount } }';

let folder: string;
let file: string;
let served: Served;
let url: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-trusted-'));
  file = join(folder, 'operations.json');
  await writeManifestFile(file, [COUNT, SCHEMA, REMOVE, FAILS]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => served.close());

async function start(mode: string, settings: Record<string, string> = {}): Promise<void> {
  served = await serve({ TRUSTED_DOCUMENTS: mode, TRUSTED_DOCUMENTS_FILE: file, ...settings });
  url = served.server.urls.graphql;
}

const apollos = (hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });
const search = (parameters: Record<string, string>) => `${url}?${new URLSearchParams(parameters)}`;

describe('a trusted document', () => {
  it('is answered by its id, in whatever way that comes', async () => {
    await start('allow');
    const data = { articles: { totalCount: 0 } };
    const extensions = JSON.stringify(apollos(COUNT.id).extensions);
    for (const answer of [
      await post(url, { documentId: `sha256:${COUNT.id}`, variables: { first: 2 } }),
      await post(url, { id: COUNT.id, operationName: 'Count' }),
      await post(url, apollos(COUNT.id)),
      await fetch(search({ documentId: `sha256:${COUNT.id}`, variables: '{"first":2}' })),
      await fetch(search({ id: COUNT.id }), { headers: { accept: 'text/html,*/*;q=0.8' } }),
      await fetch(search({ extensions })),
    ])
      expect((await answerOf(answer)).data).toEqual(data);
    const hashes = served.log.map((line) => (line['operation'] as { hash?: string } | undefined)?.hash);
    expect(new Set(hashes.filter((hash) => hash !== undefined))).toEqual(new Set([COUNT.id.slice(0, 12)]));
  });

  it('leaves room for others', async () => {
    await start('allow');
    const data = { topics: { totalCount: 0 } };
    expect((await answerOf(await post(url, { query: ASIDE }))).data).toEqual(data);
    // As Apollo's clients do: first the hash, then both. It is answered, and not remembered.
    for (let round = 0; round < 2; round += 1) {
      const unknown = await post(url, apollos(sha256(ASIDE)));
      expect(await failureOf(unknown)).toMatchObject({ status: 200, code: 'PERSISTED_QUERY_NOT_FOUND' });
      const both = await post(url, { query: ASIDE, ...apollos(sha256(ASIDE)) });
      expect((await answerOf(both)).data).toEqual(data);
    }
    const strict = await post(url, apollos(sha256(ASIDE)), { accept: 'application/graphql-response+json' });
    expect(await failureOf(strict)).toMatchObject({ status: 400, code: 'PERSISTED_QUERY_NOT_FOUND' });
    expect(strict.headers.get('content-type')).toContain('application/graphql-response+json');
  });

  it('is no way to change something by GET', async () => {
    await start('allow');
    expect(
      await failureOf(await fetch(search({ documentId: REMOVE.id }), { headers: EDITOR })),
    ).toMatchObject({
      status: 405,
    });
    const { data } = await answerOf(await post(url, { documentId: REMOVE.id }, EDITOR));
    expect(data).toEqual({ removeArticle: { __typename: 'ArticleNotFound' } });
  });
});

describe('a server that takes trusted documents alone', () => {
  it('refuses all else before it looks at it, also with a token', async () => {
    await start('require');
    for (const query of [ASIDE, '{ not GraphQL', '{ __schema { types { name } } }', `${COUNT.body} `]) {
      const refused = await post(url, { query }, EDITOR);
      expect(await failureOf(refused)).toMatchObject({ status: 403, code: 'OPERATION_NOT_TRUSTED' });
      const headers = { 'apollo-require-preflight': 'yes' };
      expect(await failureOf(await fetch(search({ query }), { headers }))).toMatchObject({ status: 403 });
    }
    expect((await answerOf(await post(url, { query: COUNT.body }))).data).toEqual({
      articles: { totalCount: 0 },
    });
    expect((await answerOf(await post(url, { documentId: COUNT.id }))).errors).toBeUndefined();
    for (const page of [served.server.urls.ide, served.server.urls.graphiql])
      expect(await (await fetch(page)).text()).toContain('trusted documents alone');
  });

  it.each([
    ['query twice', `query=${encodeURIComponent(COUNT.body)}&query=${encodeURIComponent(ASIDE)}`],
    ['an id and a query', `documentId=${COUNT.id}&query=${encodeURIComponent(ASIDE)}`],
    ['a query, then an id', `query=${encodeURIComponent(ASIDE)}&id=${COUNT.id}`],
    ['an empty query first', `query=&query=${encodeURIComponent(ASIDE)}`],
    ['an empty query first, and an id', `query=&documentId=${COUNT.id}&query=${encodeURIComponent(ASIDE)}`],
  ])('is not talked round by %s', async (_, parameters) => {
    await start('require');
    const response = await fetch(`${url}?${parameters}`, { headers: { 'apollo-require-preflight': 'yes' } });
    const { data } = await answerOf(response);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(data).toBeUndefined();
  });

  it('is not talked round by bodies of other shapes', async () => {
    await start('require');
    for (const body of [
      [{ query: ASIDE }],
      { query: [ASIDE] },
      { query: { kind: 'Document' } },
      { documentId: [COUNT.id], query: ASIDE },
      { query: ASIDE, ...apollos(COUNT.id) },
    ]) {
      const { data, errors } = await answerOf(await post(`${url}?documentId=${COUNT.id}`, body));
      expect(data).toBeUndefined();
      expect(errors).toHaveLength(1);
    }
  });

  it('does not start without any', async () => {
    await start('off');
    await expect(
      serve({ TRUSTED_DOCUMENTS: 'require', TRUSTED_DOCUMENTS_FILE: join(folder, 'none.json') }),
    ).rejects.toMatchObject({
      code: 'SETTING_INVALID',
      message: expect.stringContaining('onrecord operations add') as string,
    });
  });
});

it('a server that takes no ids says so', async () => {
  await start('off');
  for (const answer of [await post(url, { documentId: COUNT.id }), await post(url, apollos(COUNT.id))])
    expect(await failureOf(answer)).toMatchObject({ code: 'PERSISTED_QUERY_NOT_SUPPORTED' });
});

describe('answers to the GET of a trusted document', () => {
  /** As a cache asks: `fetch` would add headers of its own to a request on a condition. */
  async function get(
    operation: TrustedOperation,
    headers: Record<string, string> = {},
  ): Promise<{ status: number | undefined; headers: IncomingMessage['headers']; body: string }> {
    const asked = request(search({ documentId: `sha256:${operation.id}` }), { headers }).end();
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    return { status: response.statusCode, headers: response.headers, body: await text(response) };
  }

  it('may be kept for a while, and asked for again', async () => {
    await start('allow', { TRUSTED_DOCUMENTS_MAX_AGE: '30' });
    const first = await get(COUNT);
    expect(first.headers['cache-control']).toBe('public, max-age=30, stale-while-revalidate=30');
    expect(first.headers.etag).toMatch(/^W\/"[\da-f]{32}"$/);
    for (const name of ['accept', 'accept-encoding', 'authorization', 'origin'])
      expect(first.headers.vary?.toLowerCase().split(/, */)).toContain(name);

    const again = await get(COUNT, { 'if-none-match': first.headers.etag ?? '' });
    expect([again.status, again.body, again.headers.etag]).toEqual([304, '', first.headers.etag]);
    expect(again.headers['cache-control']).toBe(first.headers['cache-control']);

    // Something has changed.
    const input =
      '{ text: "The harbour will reopen on Friday, Mayor Ada Thorn said.", title: "A note", publishedAt: "2025-03-04" }';
    await answerOf(
      await post(url, { query: `mutation { ingestArticle(input: ${input}) { __typename } }` }, EDITOR),
    );
    const changed = await get(COUNT, { 'if-none-match': first.headers.etag ?? '' });
    expect(changed.status).toBe(200);
    expect(changed.body).toContain('"totalCount":1');
    expect(changed.headers.etag).not.toBe(first.headers.etag);
  });

  it('have the same tag however they are compressed', async () => {
    await start('allow');
    const plain = await get(SCHEMA);
    const packed = await get(SCHEMA, { 'accept-encoding': 'br' });
    expect(packed.headers['content-encoding']).toBe('br');
    expect(packed.headers.etag).toBe(plain.headers.etag);
    const headers = { 'accept-encoding': 'gzip', 'if-none-match': plain.headers.etag ?? '' };
    expect((await get(SCHEMA, headers)).status).toBe(304);
  });

  it('are kept by nobody else where a token was sent', async () => {
    await start('allow');
    const { headers } = await get(COUNT, EDITOR);
    expect(headers['cache-control']).toBe('private, no-cache');
    expect((await get(COUNT, { ...EDITOR, 'if-none-match': headers.etag ?? '' })).status).toBe(304);
  });

  it('are asked for each time where no age is allowed', async () => {
    await start('allow', { TRUSTED_DOCUMENTS_MAX_AGE: '0' });
    expect((await get(COUNT)).headers['cache-control']).toBe('public, no-cache');
  });

  it('are not kept where something failed, nor are answers to anything else', async () => {
    await start('allow');
    const failed = await get(FAILS);
    expect([failed.headers['cache-control'], failed.headers.etag]).toEqual(['no-store', undefined]);
    for (const answer of [
      await post(url, { documentId: COUNT.id }),
      await fetch(search({ query: COUNT.body }), { headers: { 'apollo-require-preflight': 'yes' } }),
      await fetch(search({ documentId: sha256('x') })),
    ])
      expect([answer.headers.get('cache-control'), answer.headers.get('etag')]).toEqual(['no-store', null]);
  });
});
