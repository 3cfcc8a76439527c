import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { EventSink, GraphEvent } from '../../ingest/events/graph-event.ts';
import type { Logger } from '../../shared/logger.ts';
import type { Secret } from '../secret.ts';
import { connected, createRedisClient, pauseOf, STREAM, type RedisState } from './redis-client.ts';

export interface RedisPublisherOptions {
  readonly url: Secret;
  /** Events that the stream keeps, at least. */
  readonly size: number;
  readonly state: RedisState;
  readonly logger: Logger;
}

/** Events that wait for Redis at most; beyond that the oldest go. */
const MOST_WAITING = 10_000;
/** How long the end of the process waits for events that are still to be told. */
const LAST_WORDS_MS = 3_000;

/** Writes events to the stream, one after the other; while Redis is away they wait. */
export class RedisPublisher implements EventSink {
  readonly #options: RedisPublisherOptions;
  readonly #client;
  readonly #waiting: string[] = [];
  readonly #closing = new AbortController();
  #sending: Promise<void> | null = null;
  #lost = 0;

  constructor(options: RedisPublisherOptions) {
    this.#options = options;
    this.#client = createRedisClient(options, 'publisher', null);
  }

  publish(event: GraphEvent): void {
    // By the id a reader knows an event that was written twice, because the answer to the first writing got lost.
    this.#waiting.push(JSON.stringify({ id: randomUUID(), event }));
    if (this.#waiting.length > MOST_WAITING) {
      this.#waiting.shift();
      if (this.#lost === 0) this.#options.logger.error('Redis is away for long: the oldest events get lost');
      this.#lost += 1;
    }
    this.#sending ??= this.#send();
  }

  async close(): Promise<void> {
    if (this.#sending !== null) {
      const timer = new AbortController();
      await Promise.race([
        this.#sending,
        delay(LAST_WORDS_MS, undefined, { signal: timer.signal }).catch(() => undefined),
      ]);
      timer.abort();
    }
    this.#closing.abort();
    this.#client.disconnect();
    const lost = this.#lost + this.#waiting.length;
    if (lost > 0) this.#options.logger.error({ events: lost }, 'events were not told: Redis did not answer');
  }

  async #send(): Promise<void> {
    const { state, size } = this.#options;
    for (let tries = 0; this.#waiting.length > 0 && !this.#closing.signal.aborted;) {
      const [text] = this.#waiting;
      if (text === undefined) break;
      try {
        await connected(this.#client);
        await this.#client.xadd(STREAM, 'MAXLEN', '~', size, '*', 'event', text);
        // The oldest may have gone while it was sent.
        if (this.#waiting[0] === text) this.#waiting.shift();
        tries = 0;
        state.works('publisher');
      } catch (error) {
        state.failed('publisher', error);
        tries += 1;
        await delay(pauseOf(tries), undefined, { signal: this.#closing.signal }).catch(() => undefined);
      }
    }
    this.#sending = null;
  }
}
