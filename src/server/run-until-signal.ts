import type { ExtractorPool } from '../extraction/pool/extractor-pool.ts';
import type { GraphEvents } from '../ingest/events/graph-events.ts';
import { messageOf } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import type { GraphStore } from '../store/port.ts';
import type { RunningServer } from './start.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** What a shell reports for a process that a signal ended: 128 and the signal's number. */
const EXIT_STATUS = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Keeps a server running until the process is asked to end (SIGINT, SIGTERM): then the server finishes what is running,
 * and the extractor's threads, the way of events and the store are closed. Resolves with the exit status, 0 if all of that went well. A second signal ends the process
 * at once.
 */
export function runUntilSignal(options: {
  readonly server: Pick<RunningServer, 'stop'>;
  readonly extractor: Pick<ExtractorPool, 'close'>;
  readonly events: Pick<GraphEvents, 'close'>;
  readonly store: Pick<GraphStore, 'close'>;
  readonly logger: Logger;
}): Promise<number> {
  const { logger } = options;
  return new Promise((resolve) => {
    let stopping = false;
    const onSignal = (signal: (typeof SIGNALS)[number]) => {
      if (stopping) process.exit(EXIT_STATUS[signal]);
      stopping = true;
      logger.info({ signal }, 'stopping; a second signal stops at once');
      shutDown(options).then(
        (status) => {
          for (const name of SIGNALS) process.off(name, onSignal);
          resolve(status);
        },
        resolve.bind(null, 1),
      );
    };
    for (const name of SIGNALS) process.on(name, onSignal);
  });
}

/** The store goes last, whatever became of the server: what was written must be safe on disk. */
async function shutDown({
  server,
  extractor,
  events,
  store,
  logger,
}: Parameters<typeof runUntilSignal>[0]): Promise<number> {
  let status = 0;
  for (const [name, end] of [
    ['server', () => server.stop()],
    ['extractor', () => extractor.close()],
    ['events', () => events.close()],
    ['store', () => store.close()],
  ] as const) {
    try {
      await end();
    } catch (error) {
      logger.error({ err: error }, `the ${name} did not stop cleanly: ${messageOf(error)}`);
      status = 1;
    }
  }
  if (status === 0) logger.info('stopped');
  return status;
}
