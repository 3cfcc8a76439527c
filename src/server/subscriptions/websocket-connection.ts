import { CloseCode, type Server } from 'graphql-ws';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { RawData, WebSocket } from 'ws';
import { ANONYMOUS, type Viewer } from '../../graphql/viewer.ts';

/** What is known of a connection beside what the client says in it. */
export interface Connection {
  /** Names it in the log. */
  readonly requestId: string;
  readonly address: string;
  /** The header of the request that it began with. */
  readonly authorization: string | null;
  /** Ends it with a close code and a reason. */
  readonly end: (code: number, reason: string) => void;
  /** On whose behalf it is; nobody's until that was found out. */
  viewer: Viewer;
  /** Ends it with the viewer's token. */
  expiry: NodeJS.Timeout | undefined;
}

export interface ConnectionOptions {
  readonly request: IncomingMessage;
  readonly address: string;
  readonly protocol: Server<Connection>;
  readonly heartbeatMs: number;
  readonly logger: Logger;
}

/** How long a client may take to answer that the connection ends; one that takes nothing any more never does. */
const GOODBYE_MS = 3_000;
const LONGEST_REASON = 123;

/** Speaks the protocol over a WebSocket until either side ends it, and ends it where nobody answers pings. */
export function openConnection(socket: WebSocket, options: ConnectionOptions): void {
  const { request, address, protocol, heartbeatMs, logger } = options;
  const requestId = randomUUID();
  const end = (code: number, reason: string): void => {
    socket.close(code, reasonOf(reason));
    setTimeout(() => socket.terminate(), GOODBYE_MS).unref();
  };
  const connection: Connection = {
    requestId,
    address,
    authorization: request.headers.authorization ?? null,
    end,
    viewer: ANONYMOUS,
    expiry: undefined,
  };
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (text) => send(socket, text),
      close: (code, reason) => end(code ?? CloseCode.InternalServerError, reason ?? ''),
      onMessage: (receive) => {
        socket.on('message', (data) => {
          receive(textOf(data)).catch((error: unknown) => {
            // The client went in the middle of an answer.
            if (socket.readyState !== socket.OPEN) return;
            logger.error({ err: error, requestId }, 'a message could not be dealt with');
            end(CloseCode.InternalServerError, 'Internal server error');
          });
        });
      },
    },
    connection,
  );
  const stop = beat(socket, heartbeatMs);
  // A frame that breaks the protocol, or a message that is too large: the socket closes itself and says why.
  socket.on('error', (error) => logger.debug({ requestId, reason: error.message }, 'WebSocket failed'));
  socket.once('close', (code, reason) => {
    stop();
    clearTimeout(connection.expiry);
    logger.debug({ requestId, code }, 'WebSocket closed');
    closed(code, reason.toString('utf8')).catch((error: unknown) =>
      logger.error({ err: error, requestId }, 'a connection did not end cleanly'),
    );
  });
}

/** Resolves when the message is out: until then the next one waits. */
function send(socket: WebSocket, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.readyState !== socket.OPEN) resolve();
    else socket.send(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** Pings, and cuts off who did not answer by the next time. */
function beat(socket: WebSocket, heartbeatMs: number): () => void {
  let isAlive = true;
  const onSign = (): void => {
    isAlive = true;
  };
  socket.on('pong', onSign).on('message', onSign);
  const timer = setInterval(() => {
    if (!isAlive) {
      socket.terminate();
      return;
    }
    isAlive = false;
    if (socket.readyState === socket.OPEN) socket.ping();
  }, heartbeatMs);
  return () => clearInterval(timer);
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return Buffer.isBuffer(data) ? data.toString('utf8') : Buffer.from(data).toString('utf8');
}

/** A reason may have 123 bytes. */
function reasonOf(text: string): string {
  let reason = text;
  while (Buffer.byteLength(reason) > LONGEST_REASON) reason = reason.slice(0, -1);
  return reason;
}
