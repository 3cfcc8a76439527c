import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { WebSocket } from 'ws';
import { afterEach, describe, expect, it } from 'vitest';
import { failureOf, post, serve, type Served } from '../support/serve.ts';
import { EDITOR, pause, sseClient, subscribe, wsClient, type Request } from '../support/subscribe.ts';

const PROGRESS: Request = { query: 'subscription P { ingestProgress { done } }' };
const STREAM = { accept: 'text/event-stream' };

let served: Served;
afterEach(() => served.close());

/** The error that a subscription is refused with. */
async function refusal(by: 'ws' | 'sse', request: Request): Promise<{ code: unknown; requestId: unknown }> {
  const client = by === 'ws' ? wsClient(served) : sseClient(served);
  const results = await subscribe(served, client, request);
  let errors: unknown;
  try {
    ({ errors } = await results.next());
  } catch (thrown) {
    errors = thrown;
  }
  const [error] = errors as { extensions: { code: unknown; requestId: unknown } }[];
  if (error === undefined) throw new Error('It was not refused.');
  return error.extensions;
}

/** Close code and reason of a connection that sends these connection parameters. */
async function closing(connectionParams: object, headers = {}): Promise<{ code: number; reason: string }> {
  const socket = new WebSocket(served.server.urls.graphql.replace('http', 'ws'), 'graphql-transport-ws', {
    headers,
  });
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: connectionParams }));
  const [code, reason] = (await once(socket, 'close')) as [number, Buffer];
  return { code, reason: reason.toString() };
}

/** Status of an upgrade that is refused. */
async function upgradeStatus(path: string, headers: Record<string, string>): Promise<number | undefined> {
  const { port } = new URL(served.server.urls.graphql);
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, 'graphql-transport-ws', { headers });
  socket.on('error', () => undefined);
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode?: number }];
  return response.statusCode;
}

describe('the same checks as for queries', () => {
  const deep = `subscription { statementAdded { ${'article { statements { nodes { '.repeat(6)} id ${'} } }'.repeat(6)} } }`;
  const aliases = `subscription { statementAdded { ${Array.from({ length: 70 }, (_, i) => `a${i}: id`).join(' ')} } }`;
  const costly =
    'subscription { articleIngested { statements(first: 200) { nodes { mentions(first: 200) { nodes { node: id } } } } } }';
  const cases: [string, Request, string][] = [
    ['text that is no operation', { query: 'subscription {' }, 'GRAPHQL_PARSE_FAILED'],
    ['a field that is not there', { query: 'subscription { nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'two fields at once',
      { query: 'subscription { ingestProgress { done } correctionApplied { articles } }' },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['no field at all', { query: 'subscription { ingestProgress @skip(if: true) { done } }' }, 'BAD_REQUEST'],
    [
      'a field at the top that a variable decides about',
      {
        query: 'subscription S($no: Boolean!) { ingestProgress @include(if: $no) { done } }',
        variables: { no: false },
      },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a variable that does not fit',
      {
        query: 'subscription S($w: StatementWhere) { statementAdded(where: $w) { id } }',
        variables: { w: { id: 3 } },
      },
      'BAD_USER_INPUT',
    ],
    [
      'a condition that is null',
      { query: 'subscription { statementAdded(where: { content: null }) { id } }' },
      'BAD_REQUEST',
    ],
    ['too many levels', { query: deep }, 'LIMIT_EXCEEDED'],
    ['too many aliases', { query: aliases }, 'LIMIT_EXCEEDED'],
    ['too large an answer', { query: costly.replace('node: id', 'id') }, 'LIMIT_EXCEEDED'],
    [
      'too many tokens',
      { query: `subscription { ingestProgress { ${'done '.repeat(5_000)} } }` },
      'LIMIT_EXCEEDED',
    ],
    ['a query', { query: '{ articles { totalCount } }' }, 'BAD_REQUEST'],
    ['an event id that is none', { ...PROGRESS, extensions: { lastEventId: 'yesterday' } }, 'BAD_REQUEST'],
    ['an event that is long gone', { ...PROGRESS, extensions: { lastEventId: '1000-0.0' } }, 'EVENT_EXPIRED'],
    [
      'an event that is still to come',
      { ...PROGRESS, extensions: { lastEventId: '999999999999999-0.0' } },
      'EVENT_EXPIRED',
    ],
  ];

  it('refuse by the same codes, and say under which request id', async () => {
    served = await serve();
    for (const [what, request, code] of cases) {
      for (const by of ['ws', 'sse'] as const) {
        expect(await refusal(by, request), `${what} by ${by}`).toEqual({
          code,
          requestId: expect.stringMatching(/^[\da-f-]{36}$/) as unknown,
        });
      }
    }
    const words = served.log.filter(({ msg }) => msg === 'subscription refused');
    expect(words).toHaveLength(2 * cases.length);
    expect(JSON.stringify(words)).not.toContain('yesterday');
  });

  it('send whoever asks over plain HTTP elsewhere', async () => {
    served = await serve();
    const { code, message } = await failureOf(await post(served.server.urls.graphql, PROGRESS));
    expect(code).toBe('BAD_REQUEST');
    expect(message).toContain('text/event-stream');
  });
});

describe('who may wait for events', () => {
  it('is told at once where the token is wrong', async () => {
    served = await serve();
    expect(await closing({ authorization: 'Bearer wrong-token-0123456789' })).toMatchObject({ code: 4401 });
    expect(await closing({}, { authorization: 'Bearer wrong-token-0123456789' })).toMatchObject({
      code: 4401,
    });
    const response = await post(served.server.urls.graphql, PROGRESS, {
      ...STREAM,
      authorization: 'Bearer no',
    });
    expect(await failureOf(response)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(JSON.stringify(served.log)).not.toContain('wrong-token');

    const right = await subscribe(served, wsClient(served, { connectionParams: EDITOR }), PROGRESS);
    await right.stop();
    await (await subscribe(served, sseClient(served, EDITOR), PROGRESS)).stop();
  });

  it('is cut off after too many wrong tokens, however they come', async () => {
    served = await serve();
    for (let i = 0; i < 20; i++) await closing({ Authorization: 'Bearer wrong' });
    expect(await closing(EDITOR)).toMatchObject({ code: 1013 });
    expect((await post(served.server.urls.graphql, PROGRESS, { ...EDITOR })).status).toBe(429);
  });

  it('is no page of another site', async () => {
    served = await serve({ CORS_ORIGINS: 'https://news.example.org' });
    const { graphql } = served.server.urls;
    const own = new URL(graphql).origin;
    expect(await upgradeStatus('/graphql', { origin: 'https://evil.example.org' })).toBe(403);
    expect(await upgradeStatus('/graphql', { origin: 'null' })).toBe(403);
    const forged = await post(graphql, PROGRESS, { ...STREAM, origin: 'https://evil.example.org' });
    expect(await failureOf(forged)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    for (const origin of ['https://news.example.org', own]) {
      await (await subscribe(served, wsClient(served, {}, { headers: { origin } }), PROGRESS)).stop();
      await (await subscribe(served, sseClient(served, { origin }), PROGRESS)).stop();
    }
    const allowed = await post(graphql, PROGRESS, { ...STREAM, origin: 'https://news.example.org' });
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://news.example.org');
    await allowed.body?.cancel();
  });

  it('comes to the right address', async () => {
    served = await serve();
    expect(await upgradeStatus('/elsewhere', {})).toBe(404);
  });
});

describe('limits', () => {
  it('of subscriptions of one connection', async () => {
    served = await serve({ SUBSCRIPTIONS_PER_CONNECTION: '2' });
    const client = wsClient(served);
    const first = await subscribe(served, client, PROGRESS);
    await subscribe(served, client, PROGRESS);
    const third = await subscribe(served, client, PROGRESS);
    await expect(third.next()).rejects.toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED' } }]);
    await first.stop();
    await pause(50);
    await (await subscribe(served, client, PROGRESS)).none(100);
    await client.dispose();
  });

  it('of connections of one address, of both ways together', async () => {
    served = await serve({ SUBSCRIPTION_CONNECTIONS_PER_ADDRESS: '2' });
    const { graphql } = served.server.urls;
    const stream = await subscribe(served, sseClient(served), PROGRESS);
    const client = wsClient(served);
    await subscribe(served, client, PROGRESS);
    expect(await upgradeStatus('/graphql', {})).toBe(429);
    expect(await failureOf(await post(graphql, PROGRESS, STREAM))).toMatchObject({
      status: 429,
      code: 'LIMIT_EXCEEDED',
    });
    await stream.stop();
    await pause(100);
    await (await subscribe(served, sseClient(served), PROGRESS)).stop();
    await client.dispose();
  });

  it('of a message', async () => {
    served = await serve();
    expect(await closing({ much: 'x'.repeat(300 * 1024) })).toMatchObject({ code: 1009 });
  });
});

describe('other protocols', () => {
  it('are not spoken, and the request is answered as it stands', async () => {
    served = await serve();
    const { port } = new URL(served.server.urls.graphql);
    const body = JSON.stringify({ query: '{ articles(first: 1) { totalCount } }' });
    const socket = connect(Number(port), '127.0.0.1');
    const head = [
      'POST /graphql HTTP/1.1',
      'Host: 127.0.0.1',
      'Connection: Upgrade, HTTP2-Settings, close',
      'Upgrade: h2c',
      'HTTP2-Settings: AAMAAABkAAQAAP__',
      'Content-Type: application/json',
      `Content-Length: ${body.length}`,
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 10)}`);
    await pause(50);
    socket.write(body.slice(10));
    setTimeout(() => socket.end(), 500);
    expect(await text(socket)).toContain('{"data":{"articles":{"totalCount":0}}');
  });
});
