import type { Response } from 'express';
import { OnrecordError } from '../shared/errors.ts';

/**
 * The signal that gives an operation up: with TIMEOUT when the time is over, with CANCELLED when the client closes the
 * connection before it is answered.
 */
export function operationSignal(response: Response, timeoutMs: number): AbortSignal {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    const message = `The operation took longer than ${timeoutMs / 1000} s and was given up. Ask for less: smaller pages, fewer levels, a filter that names something.`;
    controller.abort(new OnrecordError('TIMEOUT', message));
  }, timeoutMs);
  response.once('close', () => {
    clearTimeout(timer);
    if (!response.writableFinished)
      controller.abort(new OnrecordError('CANCELLED', 'The client closed the connection.'));
  });
  return controller.signal;
}
