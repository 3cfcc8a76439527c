import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LevelWithSilent, Logger } from 'pino';
import type { OperationRecord } from './operation-record.ts';
import { stateOf } from './request-state.ts';

/**
 * One line a request, when it is answered: its id, method, path, status, milliseconds, and for GraphQL what the
 * operation was. No query strings (a GET holds variables there), no headers, no bodies, no addresses of clients.
 */
export function logRequests(
  logger: Logger,
): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  // To look for secrets in what never holds any would be a tenth of the work of a small answer.
  const plain = logger.child({}, { redact: [] });
  return (request, response, next) => {
    const begun = performance.now();
    let broken: Error | null = null;
    response.once('error', (error: Error) => {
      broken = error;
    });
    response.once('close', () => {
      const failure = broken ?? stateOf(request).failure;
      const line = lineOf(request, response, Math.round(performance.now() - begun));
      if (failure === null) plain[levelOf(request, response)](line, 'request');
      else logger.error({ ...line, err: failure }, 'request failed');
    });
    next();
  };
}

/** Probes and the files of the pages come often and say little. */
function levelOf(request: IncomingMessage, { statusCode }: ServerResponse): LevelWithSilent {
  if (statusCode === 503) return 'warn';
  if (statusCode >= 500) return 'error';
  const path = pathOf(request);
  const quiet =
    path === '/health' ||
    path === '/ready' ||
    path.startsWith('/favicon') ||
    path.startsWith('/graphiql/assets/');
  return quiet ? 'debug' : 'info';
}

function lineOf(request: IncomingMessage, response: ServerResponse, ms: number): object {
  const { id, operation, viewer } = stateOf(request);
  return {
    requestId: id,
    method: request.method,
    path: pathOf(request),
    status: response.statusCode,
    ms,
    ...(response.writableFinished ? {} : { aborted: true }),
    ...(viewer.role === 'ANONYMOUS' ? {} : { role: viewer.role }),
    ...(operation === null ? {} : { operation: describeOperation(operation) }),
  };
}

function describeOperation({ name, type, hash, roundTrips, storeMs, errorCodes }: OperationRecord): object {
  const errors = errorCodes.size === 0 ? {} : { errorCodes: [...errorCodes] };
  return { name, type, hash, roundTrips, storeMs: Math.round(storeMs * 10) / 10, ...errors };
}

const LONGEST_PATH = 200;

/** Express rewrites `url` inside a router; `originalUrl` keeps what was asked for. */
function pathOf(request: IncomingMessage): string {
  const url =
    'originalUrl' in request && typeof request.originalUrl === 'string'
      ? request.originalUrl
      : (request.url ?? '');
  return (url.split('?', 1)[0] ?? '').slice(0, LONGEST_PATH);
}
