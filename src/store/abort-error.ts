import { ERROR_CODES, OnrecordError } from '../shared/errors.ts';

/**
 * What a read rejects with once its signal is aborted: the signal's reason where that is an `OnrecordError`, TIMEOUT
 * where it is the one of `AbortSignal.timeout`, else CANCELLED.
 */
export function abortError(signal: AbortSignal): OnrecordError {
  const reason: unknown = signal.reason;
  if (reason instanceof OnrecordError) return reason;
  const code = reason instanceof Error && reason.name === 'TimeoutError' ? 'TIMEOUT' : 'CANCELLED';
  return new OnrecordError(code, ERROR_CODES[code], { cause: reason });
}
