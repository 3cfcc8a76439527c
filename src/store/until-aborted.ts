import { abortError } from './abort-error.ts';

/**
 * What `work` settles to, or a rejection with the error of `abortError` as soon as the signal is aborted: then `stop` is
 * called, once, and what becomes of `work` is nobody's concern any more.
 */
export function untilAborted<T>(
  work: Promise<T>,
  signal: AbortSignal | undefined,
  stop: () => void,
): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      reject(abortError(signal));
      stop();
    };
    const done = (): void => signal.removeEventListener('abort', abort);
    signal.addEventListener('abort', abort, { once: true });
    work.finally(done).then(resolve, reject);
    if (signal.aborted) abort();
  });
}
