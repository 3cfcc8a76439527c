import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ErrorCode } from '../../shared/errors.ts';

/** Answers a request to become a WebSocket with an error, in the form of GraphQL errors, and hangs up. */
export function refuseUpgrade(socket: Duplex, status: number, code: ErrorCode, message: string): void {
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      'connection: close',
      'content-type: application/json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'cache-control: no-store',
      '',
      body,
    ].join('\r\n'),
  );
  // The answer is out, or will never be.
  socket.once('finish', () => socket.destroy());
}

const HOP_HEADERS = new Set(['upgrade', 'connection', 'http2-settings']);

/**
 * Serves a request that offers another protocol than WebSocket (Java's client offers HTTP/2 with each first request) as if it
 * had not: a server may ignore the offer (RFC 9110, section 7.8), but Node hands such requests to the listener for
 * upgrades only. Without the offer the same bytes come in again, as of a new connection.
 */
export function ignoreOffer(server: Server, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const { method = 'GET', url = '/', httpVersion, rawHeaders } = request;
  const lines = [`${method} ${url} HTTP/${httpVersion}`];
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const [name = '', value = ''] = rawHeaders.slice(i, i + 2);
    if (!HOP_HEADERS.has(name.toLowerCase())) lines.push(`${name}: ${value}`);
  }
  const text = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
  server.emit('connection', socket);
  socket.unshift(Buffer.concat([text, head]));
}
