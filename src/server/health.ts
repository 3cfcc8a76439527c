import { Router } from 'express';
import { setTimeout as delay } from 'node:timers/promises';
import { OnrecordError } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import type { GraphEvents } from '../ingest/events/graph-events.ts';
import type { GraphStore } from '../store/port.ts';
import type { Lifecycle } from './lifecycle.ts';
import { refuseMethod } from './problem.ts';

const READY_TIMEOUT_MS = 2_000;

/**
 * `/health` answers 200 while the process lives, and says where it is degraded; `/ready` answers 200 only if the store answers too, and 503 with a reason
 * otherwise, so that a load balancer sends no traffic here.
 */
export function healthRoutes(options: {
  readonly store: Pick<GraphStore, 'ping'>;
  readonly events: Pick<GraphEvents, 'trouble'>;
  readonly lifecycle: Lifecycle;
  readonly version: string;
  readonly logger: Logger;
  readonly timeoutMs?: number;
}): Router {
  const { store, events, lifecycle, version, logger, timeoutMs = READY_TIMEOUT_MS } = options;
  const router = Router();

  router.get('/health', (_request, response) => {
    // Which Redis at which address it is stays in the log: this page is open to everybody.
    const state =
      events.trouble === null
        ? { status: 'ok' }
        : {
            status: 'degraded',
            reason: 'Redis does not answer: events of subscriptions wait until it does.',
          };
    response
      .set('cache-control', 'no-store')
      .json({ ...state, version, uptimeSeconds: Math.round(process.uptime()) });
  });

  router.get('/ready', async (_request, response) => {
    response.set('cache-control', 'no-store');
    const { phase } = lifecycle;
    if (phase.name !== 'ready') {
      response.status(503).json({ status: 'unavailable', reason: `The server is ${phase.name}.` });
      return;
    }
    try {
      await withinTime(store.ping(), timeoutMs);
      response.json({ status: 'ok' });
    } catch (error) {
      // Which store at which address it is stays in the log: this page is open to everybody.
      logger.warn({ err: error }, 'not ready');
      const code = error instanceof OnrecordError ? error.code : 'INTERNAL';
      response.status(503).json({ status: 'unavailable', reason: 'The graph store does not answer.', code });
    }
  });

  router.all(['/health', '/ready'], refuseMethod(['GET', 'HEAD']));
  return router;
}

async function withinTime(work: Promise<void>, milliseconds: number): Promise<void> {
  const timer = new AbortController();
  const tooLate = delay(milliseconds, undefined, { signal: timer.signal, ref: false }).then(() => {
    throw new OnrecordError('STORE_UNAVAILABLE', `The store did not answer within ${milliseconds} ms.`);
  });
  try {
    await Promise.race([work, tooLate]);
  } finally {
    timer.abort();
    tooLate.catch(() => undefined);
  }
}
