import { EventWindow } from '../../ingest/events/event-window.ts';
import type { GraphEvents } from '../../ingest/events/graph-events.ts';
import type { Logger } from '../../shared/logger.ts';
import type { Secret } from '../secret.ts';
import { RedisState } from './redis-client.ts';
import { RedisFollower } from './redis-follower.ts';
import { RedisPublisher } from './redis-publisher.ts';

/** Events of all processes that use the same Redis: each tells through its stream, and reads all of it. */
export function createRedisEvents(options: {
  readonly url: Secret;
  /** Events kept, there and here. */
  readonly size: number;
  readonly logger: Logger;
}): GraphEvents {
  const log = new EventWindow({ size: options.size, shared: true });
  const state = new RedisState(options.logger);
  const publisher = new RedisPublisher({ ...options, state });
  const follower = new RedisFollower({ ...options, log, state });
  return {
    log,
    get trouble() {
      return state.trouble;
    },
    follow: () => follower.follow(),
    publish: (event) => publisher.publish(event),
    async close() {
      await Promise.all([publisher.close(), follower.close()]);
    },
  };
}
