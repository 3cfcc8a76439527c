import { Redis } from 'ioredis';
import { messageOf } from '../../shared/errors.ts';
import type { Logger } from '../../shared/logger.ts';
import type { Secret } from '../secret.ts';

/** The stream that all processes of one graph write to and read from. */
export const STREAM = 'onrecord:events';

const CONNECT_TIMEOUT_MS = 5_000;
const LONGEST_PAUSE_MS = 5_000;
const FIRST_PAUSE_MS = 100;

/** What the two connections to Redis, of the one who tells and of the one who listens, know about how it is. */
export class RedisState {
  readonly #logger: Logger;
  readonly #troubled = new Map<string, string>();

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  /** Why it does not work now, or null. */
  get trouble(): string | null {
    const [first] = this.#troubled.values();
    return first ?? null;
  }

  /** Said once in the log, however often it is tried again. */
  failed(who: string, error: unknown): void {
    const isNews = this.#troubled.size === 0;
    if (!this.#troubled.has(who)) this.#troubled.set(who, reasonOf(error));
    if (isNews)
      this.#logger.warn({ reason: this.trouble }, 'Redis does not answer: events wait until it does');
  }

  works(who: string): void {
    if (this.#troubled.delete(who) && this.#troubled.size === 0)
      this.#logger.info('Redis answers again: events go on');
  }
}

/** The message only: an error of Redis has the command with its arguments, which may hold the password. */
function reasonOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return messageOf(error) || (typeof code === 'string' ? code : 'unknown');
}

/** A connection that is made with the first command and made again whenever it is lost; commands fail until it is there. */
export function createRedisClient(
  { url, state }: { readonly url: Secret; readonly state: RedisState },
  name: string,
  socketTimeoutMs: number | null,
): Redis {
  const client = new Redis(url.reveal(), {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    connectTimeout: CONNECT_TIMEOUT_MS,
    connectionName: `onrecord-${name}`,
    retryStrategy: pauseOf,
    ...(socketTimeoutMs === null ? {} : { socketTimeout: socketTimeoutMs }),
  });
  client.on('error', (error) => state.failed(name, error));
  return client;
}

/** How long to wait before the next try, in milliseconds. */
export function pauseOf(tries: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(tries, 10));
}

/** Connects where that was not done yet; resolves when commands may be sent. */
export async function connected(client: Redis): Promise<void> {
  if (client.status === 'ready') return;
  if (client.status === 'wait') {
    await client.connect();
    return;
  }
  await new Promise<void>((resolve, reject) => {
    const done = (settle: () => void): void => {
      client.off('ready', onReady).off('error', onError).off('end', onEnd);
      settle();
    };
    const onReady = (): void => done(resolve);
    const onError = (error: Error): void => done(() => reject(error));
    const onEnd = (): void => done(() => reject(new Error('the connection was closed')));
    client.on('ready', onReady).on('error', onError).on('end', onEnd);
  });
}
