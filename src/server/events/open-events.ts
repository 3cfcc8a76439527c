import { createMemoryEvents, type GraphEvents } from '../../ingest/events/graph-events.ts';
import type { Logger } from '../../shared/logger.ts';
import type { Config } from '../config.ts';

/** The way of events that the settings choose: through Redis where REDIS_URL is set, else within this process. */
export async function openEvents(
  { subscriptions: { redisUrl, window } }: Pick<Config, 'subscriptions'>,
  logger: Logger,
): Promise<GraphEvents> {
  if (redisUrl === null) return createMemoryEvents(window);
  // Loaded only where it is needed.
  const { createRedisEvents } = await import('./redis-events.ts');
  return createRedisEvents({ url: redisUrl, size: window, logger });
}
