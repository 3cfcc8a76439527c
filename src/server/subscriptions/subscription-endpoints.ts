import type { RequestHandler } from 'express';
import type { Server } from 'node:http';
import type { Logger } from 'pino';
import type { TrustedDocuments } from '../../graphql/trusted-documents/trusted-documents.ts';
import type { Api } from '../../graphql/api.ts';
import type { GraphEvents } from '../../ingest/events/graph-events.ts';
import type { GraphStore } from '../../store/port.ts';
import type { Authenticator } from '../auth/authenticator.ts';
import type { Config } from '../config.ts';
import { ConnectionCount } from './connection-count.ts';
import { EventStreamEndpoint } from './event-stream.ts';
import { SubscriptionService } from './subscription-service.ts';
import { WebSocketEndpoint } from './websocket.ts';

export interface SubscriptionEndpoints {
  /** Answers requests that accept an event stream, and lets others pass. */
  readonly eventStream: RequestHandler;
  /** Takes WebSockets from then on. */
  attach(server: Server): void;
  /** Ends all connections that wait for events, and takes no more. */
  close(): Promise<void>;
}

/** The two ways to subscribe, over one service: WebSocket and server-sent events. */
export function createSubscriptionEndpoints(options: {
  readonly api: Api;
  readonly store: Pick<GraphStore, 'read'>;
  readonly events: GraphEvents;
  readonly authenticator: Authenticator;
  readonly config: Pick<Config, 'corsOrigins' | 'subscriptions' | 'http'>;
  /** Null where operations come as text. */
  readonly documents: TrustedDocuments | null;
  readonly logger: Logger;
}): SubscriptionEndpoints {
  const { config, events } = options;
  const service = new SubscriptionService({ ...options, config: config.subscriptions });
  const connections = new ConnectionCount(config.subscriptions.connectionsPerAddress);
  const eventStream = new EventStreamEndpoint({ service, connections, config });
  const webSocket = new WebSocketEndpoint({ ...options, service, connections });
  return {
    eventStream: eventStream.handle,
    attach(server) {
      events.follow();
      webSocket.attach(server);
    },
    async close() {
      eventStream.close();
      await webSocket.close();
      service.close();
    },
  };
}
