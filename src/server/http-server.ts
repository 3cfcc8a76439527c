import { randomUUID } from 'node:crypto';
import { createServer, STATUS_CODES, type Server, type ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Logger } from 'pino';
import type { ErrorCode } from '../shared/errors.ts';

export interface HttpTimeouts {
  /** How long a client may take to send the head of a request, in milliseconds. */
  readonly headersMs: number;
  /** How long it may take to send all of a request. The largest body is 16 MiB. */
  readonly requestMs: number;
  /** How long a connection is kept open for the next request: longer than load balancers do, mostly 60 s. */
  readonly keepAliveMs: number;
  /** How often connections are looked at for the first two. */
  readonly checkMs: number;
}

const TIMEOUTS: HttpTimeouts = { headersMs: 10_000, requestMs: 60_000, keepAliveMs: 65_000, checkMs: 2_000 };
/** Address and headers of a request, in bytes. */
const LARGEST_HEAD = 16 * 1024;

/** An HTTP server that waits for no client for ever, and answers what it cannot read in the form of its other errors. */
export function createHttpServer(logger: Logger, timeouts: HttpTimeouts = TIMEOUTS): Server {
  const server = createServer({
    headersTimeout: timeouts.headersMs,
    requestTimeout: timeouts.requestMs,
    keepAliveTimeout: timeouts.keepAliveMs,
    connectionsCheckingInterval: timeouts.checkMs,
    maxHeaderSize: LARGEST_HEAD,
  });
  const answers = new WeakMap<Socket, ServerResponse>();
  server.on('request', (request, response) => answers.set(request.socket, response));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const answer = socket instanceof Socket ? answers.get(socket) : undefined;
    const isAnswering = answer !== undefined && answer.headersSent && !answer.writableFinished;
    if (error.code === 'ECONNRESET' || !socket.writable || isAnswering) {
      socket.destroy();
      return;
    }
    const requestId = randomUUID();
    const { status, code, message } = faultOf(error);
    logger.info({ requestId, status, reason: error.code }, 'request not read');
    socket.end(rawAnswer(status, requestId, { message, extensions: { code, requestId } }));
  });
  return server;
}

interface Fault {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
}

function faultOf({ code }: NodeJS.ErrnoException): Fault {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return {
        status: 431,
        code: 'LIMIT_EXCEEDED',
        message: `Address and headers together may have ${LARGEST_HEAD / 1024} KiB. Send long operations by POST.`,
      };
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { status: 408, code: 'LIMIT_EXCEEDED', message: 'The request took too long to arrive.' };
    default:
      return { status: 400, code: 'BAD_REQUEST', message: 'This is not HTTP/1.1.' };
  }
}

function rawAnswer(status: number, requestId: string, error: object): string {
  const body = JSON.stringify({ errors: [error] });
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'connection: close',
    'cache-control: no-store',
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${requestId}`,
    '',
    body,
  ].join('\r\n');
}
