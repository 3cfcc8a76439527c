import { EXIT } from './io.ts';

/**
 * Runs `work` with a signal that Ctrl-C sets, so that it can end in good order. A second Ctrl-C ends the process at once.
 *
 * @param onInterrupt called at the first one, to end waiting for input
 */
export async function interruptible<T>(
  work: (signal: AbortSignal) => Promise<T>,
  onInterrupt?: () => void,
): Promise<T> {
  const controller = new AbortController();
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort();
    onInterrupt?.();
  };
  process.on('SIGINT', interrupt);
  try {
    return await work(controller.signal);
  } finally {
    process.off('SIGINT', interrupt);
  }
}
