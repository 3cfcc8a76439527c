import { handleProtocols } from 'graphql-ws';
import type { IncomingMessage, Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import type { Authenticator } from '../auth/authenticator.ts';
import { BODY_LIMITS } from '../body-limits.ts';
import type { Config } from '../config.ts';
import type { ConnectionCount } from './connection-count.ts';
import { isAllowedOrigin } from './origin.ts';
import type { SubscriptionService } from './subscription-service.ts';
import { ignoreOffer, refuseUpgrade } from './upgrade.ts';
import { openConnection } from './websocket-connection.ts';
import type { TrustedDocuments } from '../../graphql/trusted-documents/trusted-documents.ts';
import { createProtocol } from './websocket-protocol.ts';

export interface WebSocketOptions {
  readonly service: SubscriptionService;
  readonly authenticator: Authenticator;
  readonly connections: ConnectionCount;
  readonly config: Pick<Config, 'corsOrigins' | 'subscriptions' | 'http'>;
  /** Null where operations come as text. */
  readonly documents: TrustedDocuments | null;
  readonly logger: Logger;
}

const PATH = '/graphql';
/** How long clients may take to answer that the connection ends. */
const GOODBYE_MS = 2_000;
const GOING_AWAY = 1001;

/** GraphQL over WebSocket at `/graphql`, by the protocol `graphql-transport-ws`. */
export class WebSocketEndpoint {
  readonly #options: WebSocketOptions;
  readonly #sockets = new WebSocketServer({
    noServer: true,
    // Larger messages end the connection (1009).
    maxPayload: BODY_LIMITS.reader,
    perMessageDeflate: false,
    handleProtocols,
  });
  readonly #protocol;
  #closed = false;

  constructor(options: WebSocketOptions) {
    this.#options = options;
    this.#protocol = createProtocol(options);
  }

  /** Takes over the connections of a server that ask for it. */
  attach(server: Server): void {
    server.on('upgrade', (request, socket, head) => {
      if (request.headers.upgrade?.toLowerCase() !== 'websocket') ignoreOffer(server, request, socket, head);
      else this.#upgrade(request, socket, head);
    });
  }

  /** Ends all connections (1001): clients come back, and go on from the last event. */
  async close(): Promise<void> {
    this.#closed = true;
    const { clients } = this.#sockets;
    for (const socket of clients) socket.close(GOING_AWAY, 'The server is stopping');
    for (const end = Date.now() + GOODBYE_MS; clients.size > 0 && Date.now() < end;) await delay(20);
    for (const socket of clients) socket.terminate();
    this.#sockets.close();
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { config, connections, logger } = this.#options;
    // Until the WebSocket listens, nobody else does, and an error without a listener ends the process.
    const onError = (): void => void socket.destroy();
    socket.on('error', onError);
    if (this.#closed) {
      refuseUpgrade(socket, 503, 'STOPPING', 'The server is stopping. Connect again.');
      return;
    }
    if ((request.url ?? '').split('?', 1)[0] !== PATH) {
      refuseUpgrade(socket, 404, 'BAD_REQUEST', `WebSockets are at ${PATH}.`);
      return;
    }
    if (!isAllowedOrigin(request, config.corsOrigins)) {
      const message = 'Pages of this origin may not ask this server (see docs/settings.md#cors_origins).';
      refuseUpgrade(socket, 403, 'FORBIDDEN', message);
      return;
    }
    const address = request.socket.remoteAddress ?? '';
    const leave = connections.enter(address);
    if (leave === null) {
      const message = 'Too many connections of this address wait for events already. Close some of them.';
      refuseUpgrade(socket, 429, 'LIMIT_EXCEEDED', message);
      return;
    }
    socket.once('close', leave);
    this.#sockets.handleUpgrade(request, socket, head, (websocket) => {
      socket.off('error', onError);
      const { heartbeatMs } = config.subscriptions;
      openConnection(websocket, { request, address, protocol: this.#protocol, heartbeatMs, logger });
    });
  }
}
