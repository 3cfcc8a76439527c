import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { WebSocket } from 'ws';
import { afterEach, describe, expect, it } from 'vitest';
import type { GraphEvents } from '../../../src/ingest/events/graph-events.ts';
import { post, serve, type Served } from '../support/serve.ts';
import { pause, sseClient, subscribe, wsClient, type Request } from '../support/subscribe.ts';

const PROGRESS: Request = { query: 'subscription P { ingestProgress { done title } }' };

let served: Served;
afterEach(() => served.close());

/** Tells so many times of a long title. */
function tell(events: Pick<GraphEvents, 'publish'>, times: number, length = 10): void {
  for (let done = 1; done <= times; done++) {
    const title = 'x'.repeat(length);
    events.publish({
      kind: 'PROGRESS',
      progress: { batch: 'b', done, share: null, finished: false, outcome: 'CREATED', title, problem: null },
    });
  }
}

function rawSocket(): WebSocket {
  const url = served.server.urls.graphql.replace('http', 'ws');
  return new WebSocket(url, 'graphql-transport-ws', { autoPong: false });
}

/** A stream over a plain connection, so that a test may stop reading. */
function rawStream(): Socket {
  const { port } = new URL(served.server.urls.graphql);
  const socket = connect(Number(port), '127.0.0.1');
  const body = JSON.stringify(PROGRESS);
  const head = [
    'POST /graphql HTTP/1.1',
    'Host: 127.0.0.1',
    'Accept: text/event-stream',
    'Accept-Encoding: gzip, br',
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.on('error', () => undefined);
  return socket;
}

describe('a heartbeat', () => {
  it('goes over a silent stream, uncompressed and at once', async () => {
    served = await serve({ SUBSCRIPTION_HEARTBEAT_MS: '100' });
    const socket = rawStream();
    let got = '';
    socket.on('data', (data: Buffer) => (got += data.toString()));
    await pause(700);
    expect(got).toMatch(/^HTTP\/1.1 200 OK/);
    expect(got.toLowerCase()).toContain('content-type: text/event-stream');
    expect(got.toLowerCase()).not.toContain('content-encoding');
    expect(got.split(':\n\n').length).toBeGreaterThan(4);
    tell(served.events, 1);
    await pause(200);
    expect(got).toMatch(/id: \d+-\d+\.0\nevent: next\ndata: \{"data":\{"ingestProgress":/);
    socket.destroy();
  });

  it('finds out that nobody is there any more', async () => {
    served = await serve({ SUBSCRIPTION_HEARTBEAT_MS: '150' });
    const dead = rawSocket();
    await once(dead, 'open');
    const alive = wsClient(served);
    const results = await subscribe(served, alive, PROGRESS);
    const [code] = (await once(dead, 'close')) as [number];
    expect(code).toBe(1006);
    await results.none(500);
    tell(served.events, 1);
    expect((await results.next()).data).toEqual({ ingestProgress: { done: 1, title: 'xxxxxxxxxx' } });
    await alive.dispose();
  });

  it('waits only so long for the first message', async () => {
    served = await serve();
    const socket = new WebSocket(served.server.urls.graphql.replace('http', 'ws'), 'graphql-transport-ws');
    const [code] = (await once(socket, 'close')) as [number];
    expect(code).toBe(4408);
  });
});

describe('a client that is too slow', () => {
  const LARGE = 200_000;

  it('is cut off by WebSocket, and the others go on', async () => {
    served = await serve({ SUBSCRIPTION_QUEUE: '5' });
    const slow = rawSocket();
    await once(slow, 'open');
    slow.send('{"type":"connection_init"}');
    await once(slow, 'message');
    slow.send(JSON.stringify({ id: '1', type: 'subscribe', payload: PROGRESS }));
    await pause(100);
    slow.pause();
    const quick = wsClient(served);
    const results = await subscribe(served, quick, PROGRESS);
    for (let i = 0; i < 60; i++) {
      tell(served.events, 1, LARGE);
      await results.next();
    }
    const closed = once(slow, 'close') as Promise<[number, Buffer]>;
    await pause(50);
    slow.resume();
    const [code, reason] = await closed;
    // It hears why only where it reads on within three seconds.
    expect([1013, 1006]).toContain(code);
    if (code === 1013) expect(reason.toString()).toContain('last event id');
    const ended = served.log.filter(({ msg }) => msg === 'subscription ended');
    expect(ended).toHaveLength(1);
    expect(ended[0]).toMatchObject({ transport: 'websocket', operation: { name: 'P' } });
    await quick.dispose();
  });

  it('is cut off by server-sent events', async () => {
    served = await serve({ SUBSCRIPTION_QUEUE: '5' });
    const socket = rawStream();
    await once(socket, 'data');
    socket.pause();
    for (let i = 0; i < 60; i++) {
      tell(served.events, 1, LARGE);
      await pause(5);
    }
    const closed = once(socket, 'close');
    socket.resume();
    await closed;
    expect(served.log.filter(({ msg }) => msg === 'subscription ended')).toHaveLength(1);
  });

  it('may take its time with what it missed', async () => {
    served = await serve({ SUBSCRIPTION_QUEUE: '5' });
    const first = await subscribe(served, wsClient(served), PROGRESS);
    tell(served.events, 1);
    const lastEventId = (await first.next()).extensions?.eventId ?? '';
    await first.stop();
    tell(served.events, 300);
    const again = await subscribe(served, sseClient(served), { ...PROGRESS, extensions: { lastEventId } });
    for (let done = 1; done <= 300; done++)
      expect((await again.next()).data).toMatchObject({ ingestProgress: { done } });
    tell(served.events, 2);
    expect((await again.next()).data).toMatchObject({ ingestProgress: { done: 1 } });
    await again.stop();
  });

  it('is told where what it missed is gone', async () => {
    served = await serve({ SUBSCRIPTION_WINDOW: '10' });
    const first = await subscribe(served, sseClient(served), PROGRESS);
    tell(served.events, 1);
    const lastEventId = (await first.next()).extensions?.eventId ?? '';
    await first.stop();
    tell(served.events, 9);
    const again = await subscribe(served, sseClient(served), { ...PROGRESS, extensions: { lastEventId } });
    expect((await again.next()).data).toMatchObject({ ingestProgress: { done: 1 } });
    await again.stop();
    tell(served.events, 1);
    const late = await subscribe(served, sseClient(served), { ...PROGRESS, extensions: { lastEventId } });
    expect((await late.next()).errors).toMatchObject([{ extensions: { code: 'EVENT_EXPIRED' } }]);
    await late.ended();
  });
});

describe('a server that stops', () => {
  it('sends its clients away so that they come back', async () => {
    served = await serve();
    const client = wsClient(served);
    const closed = new Promise<{ code: number }>((resolve) =>
      client.on('closed', (event) => resolve(event as { code: number })),
    );
    const byWebSocket = await subscribe(served, client, PROGRESS);
    const byStream = await subscribe(served, sseClient(served), PROGRESS);
    const begin = Date.now();
    const stopped = served.server.stop();
    expect((await closed).code).toBe(1001);
    await expect(byWebSocket.next()).rejects.toMatchObject({ code: 1001 });
    await expect(byStream.next()).rejects.toThrow();
    await stopped;
    expect(Date.now() - begin).toBeLessThan(5_000);
    expect(served.server.phase.name).toBe('stopped');
    await expect(post(served.server.urls.graphql, PROGRESS)).rejects.toThrow();
  });
});

it('an event source of a browser comes back by its header', async () => {
  served = await serve();
  const url = `${served.server.urls.graphql}?query=${encodeURIComponent(PROGRESS.query)}`;
  const open = (headers: Record<string, string>): Promise<Response> =>
    fetch(url, { headers: { accept: 'text/event-stream', ...headers } });
  const read = async (response: Response): Promise<string> => {
    let got = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      got += decoder.decode(chunk);
      if (got.includes('event: next')) break;
    }
    return got;
  };
  const response = await open({});
  expect(response.status).toBe(200);
  tell(served.events, 2);
  const first = await read(response);
  const id = /id: (\S+)/.exec(first)?.[1] ?? '';
  expect(await read(await open({ 'last-event-id': id }))).toContain('"done":2');
});
