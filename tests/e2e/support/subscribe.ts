import { createClient as createSseClient, type Client as SseClient } from 'graphql-sse';
import { createClient as createWsClient, type Client as WsClient, type ClientOptions } from 'graphql-ws';
import { WebSocket, type ClientOptions as SocketOptions } from 'ws';
import { TOKEN, type Served } from './serve.ts';

/** What a client gets: one result of a subscription. */
export interface Result {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
  readonly extensions?: { readonly eventId?: string };
}

/** A stream of results, of either client. */
export interface Results {
  /** The next one; fails when none came for two seconds, or the stream ended. */
  next(): Promise<Result>;
  /** Fails when one comes within the milliseconds. */
  none(milliseconds?: number): Promise<void>;
  /** Resolves when the server says that it is over; rejects with what the client rejects with. */
  ended(): Promise<void>;
  stop(): Promise<void>;
}

export interface Request {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly extensions?: Record<string, unknown>;
}

export const EDITOR = { authorization: `Bearer ${TOKEN}` };
const WAIT_MS = 5_000;

export function wsClient(
  served: Pick<Served, 'server'>,
  options: Partial<ClientOptions> = {},
  socket: SocketOptions = {},
): WsClient {
  class Socket extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, socket);
    }
  }
  return createWsClient({
    url: served.server.urls.graphql.replace(/^http/, 'ws'),
    webSocketImpl: Socket,
    retryAttempts: 0,
    ...options,
  });
}

export function sseClient(
  served: Pick<Served, 'server'>,
  headers: Record<string, string> = {},
  retryAttempts = 0,
): SseClient {
  return createSseClient({ url: served.server.urls.graphql, headers, retryAttempts });
}

/** Subscribes, and waits until the server has begun. */
export async function subscribe(
  served: Pick<Served, 'log'>,
  client: WsClient | SseClient,
  request: Request,
): Promise<Results> {
  const before = begun(served);
  const iterator = client.iterate(request) as AsyncIterableIterator<Result>;
  const first = iterator.next();
  first.catch(() => undefined);
  const until = Date.now() + WAIT_MS;
  while (begun(served) === before && Date.now() < until) await pause(5);
  let waiting: Promise<IteratorResult<Result>> | null = first;
  const take = (): Promise<IteratorResult<Result>> => (waiting ??= iterator.next());
  return {
    async next() {
      const result = await Promise.race([take(), pause(WAIT_MS).then(() => null)]);
      if (result === null) throw new Error('No result came.');
      waiting = null;
      if (result.done === true) throw new Error('The stream is over.');
      return result.value;
    },
    async none(milliseconds = 300) {
      const result = await Promise.race([take(), pause(milliseconds).then(() => null)]);
      if (result !== null) throw new Error(`There is one: ${JSON.stringify(result.value)}`);
    },
    async ended() {
      for (let result = await take(); result.done !== true; result = await take()) waiting = null;
    },
    async stop() {
      await iterator.return?.();
    },
  };
}

/** How many subscriptions were begun or refused by now. */
function begun({ log }: Pick<Served, 'log'>): number {
  return log.filter(({ msg }) => msg === 'subscription' || msg === 'subscription refused').length;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** An article in which somebody says something about each topic. */
export function articleAbout(name: string, ...sentences: string[]) {
  return {
    title: `About ${name}`,
    text: `The council of ${name} met on Tuesday.\n\n${sentences.join(' ')}`,
    url: `https://harbour-courier.example.org/${name.toLowerCase()}`,
    outlet: 'Harbour Courier',
    publishedAt: '2024-03-06',
  };
}
