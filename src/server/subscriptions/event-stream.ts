import type { Request, RequestHandler, Response } from 'express';
import { once } from 'node:events';
import type { FormattedExecutionResult } from 'graphql';
import type { EventResult, Subscriber } from '../../graphql/subscriptions/subscriber.ts';
import type { Config } from '../config.ts';
import { sendProblem } from '../problem.ts';
import { whenExpired } from './when-expired.ts';
import { stateOf } from '../request-state.ts';
import { readClientRequest, type ClientRequest } from './client-request.ts';
import type { ConnectionCount } from './connection-count.ts';
import { isAllowedOrigin } from './origin.ts';
import type { SubscriptionService } from './subscription-service.ts';

export interface EventStreamOptions {
  readonly service: SubscriptionService;
  readonly connections: ConnectionCount;
  readonly config: Pick<Config, 'corsOrigins' | 'subscriptions'>;
}

const TYPE = 'text/event-stream';
const HEADERS = {
  'content-type': `${TYPE}; charset=utf-8`,
  // Whoever transforms a stream holds it back: nothing of ours and no proxy may compress it.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};
const HEARTBEAT = ':\n\n';
const COMPLETE = 'event: complete\ndata: \n\n';

/**
 * GraphQL over server-sent events, "distinct connections mode": a request that accepts `text/event-stream` is answered by the
 * results of its subscription for as long as the client stays. Other requests go on to the next handler. Comes after the
 * handlers that authenticate and read the body.
 * https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md
 */
export class EventStreamEndpoint {
  readonly #options: EventStreamOptions;
  readonly #open = new Set<Response>();
  #closed = false;

  constructor(options: EventStreamOptions) {
    this.#options = options;
  }

  readonly handle: RequestHandler = async (request, response, next) => {
    if (request.accepts(['application/json', TYPE]) !== TYPE) {
      next();
      return;
    }
    const { connections, config } = this.#options;
    if (!isAllowedOrigin(request, config.corsOrigins)) {
      const message = 'Pages of this origin may not ask this server (see docs/settings.md#cors_origins).';
      sendProblem(response, { status: 403, code: 'FORBIDDEN', message });
      return;
    }
    if (this.#closed) {
      sendProblem(response, {
        status: 503,
        code: 'STOPPING',
        message: 'The server is stopping. Connect again.',
      });
      return;
    }
    const sent = clientRequest(request);
    const leave = connections.enter(request.ip ?? '');
    if (leave === null) {
      const message = 'Too many connections of this address wait for events already. Close some of them.';
      sendProblem(response, { status: 429, code: 'LIMIT_EXCEEDED', message });
      return;
    }
    try {
      await this.#serve(sent, request, response);
    } finally {
      leave();
    }
  };

  /** Ends all streams, without `complete`: clients come back, and go on from the last event. */
  close(): void {
    this.#closed = true;
    for (const response of this.#open) response.end();
  }

  async #serve(sent: ClientRequest, request: Request, response: Response): Promise<void> {
    const { service, config } = this.#options;
    const { id, viewer } = stateOf(request);
    const { subscriber, errors } = service.subscribe(sent, {
      viewer,
      requestId: id,
      transport: 'sse',
      onSlow: () => response.destroy(),
    });
    response.status(200).set(HEADERS);
    response.flushHeaders();
    // Some browsers take a stream for open only when something of it comes.
    response.write(HEARTBEAT);
    if (errors) {
      response.end(frameOf({ errors }) + COMPLETE);
      return;
    }
    this.#open.add(response);
    response.on('error', () => response.destroy());
    response.once('close', () => void subscriber.return());
    const expiry = whenExpired(viewer, () => response.end());
    const heartbeat = setInterval(() => response.write(HEARTBEAT), config.subscriptions.heartbeatMs);
    try {
      await send(subscriber, response);
    } finally {
      clearInterval(heartbeat);
      clearTimeout(expiry);
      this.#open.delete(response);
    }
  }
}

/** What `EventSource` sends when it comes back stands above what was asked at first. */
function clientRequest(request: Request): ClientRequest {
  const body: unknown = request.method === 'GET' ? request.query : request.body;
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  const sent = readClientRequest(isObject ? (body as Record<string, unknown>) : {});
  const header = request.get('last-event-id')?.trim() ?? '';
  return header === '' ? sent : { ...sent, lastEventId: header.slice(0, 100) };
}

async function send(subscriber: Subscriber, response: Response): Promise<void> {
  for await (const result of subscriber) {
    if (response.writableEnded || response.destroyed) return;
    // Results wait in the subscriber, where they are counted, and not in the response.
    if (!response.write(sharedFrame(result))) await drained(response);
  }
  if (!response.writableEnded && !response.destroyed) response.end(COMPLETE);
}

async function drained(response: Response): Promise<void> {
  if (response.destroyed) return;
  const gone = new AbortController();
  const { signal } = gone;
  await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]).finally(() =>
    gone.abort(),
  );
}

/** Subscribers who ask the same get the same results, and so the same text. */
const frames = new WeakMap<EventResult, string>();

function sharedFrame(result: EventResult): string {
  let frame = frames.get(result);
  if (frame === undefined) frames.set(result, (frame = frameOf(result, result.extensions.eventId)));
  return frame;
}

function frameOf(result: FormattedExecutionResult, id?: string): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: next\ndata: ${JSON.stringify(result)}\n\n`;
}
