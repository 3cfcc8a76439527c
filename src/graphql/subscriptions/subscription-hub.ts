import { setTimeout as delay } from 'node:timers/promises';
import type { ExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';

import { itemOf, parsePlace, printPlace, type EventPlace } from '../../ingest/events/event-place.ts';
import type { EventLog, LoggedEvent } from '../../ingest/events/event-window.ts';
import { OnrecordError } from '../../shared/errors.ts';
import { createGate } from '../../shared/gate.ts';
import type { GraphStore } from '../../store/port.ts';
import type { Api } from '../api.ts';
import type { ApiContext } from '../context.ts';
import { requestError } from '../request-error.ts';
import type { PreparedSubscription } from './prepare-subscription.ts';
import { resultsOf } from './results-of.ts';
import { Subscriber, type EventResult, type PlacedResult } from './subscriber.ts';
import { SubscriptionGroup } from './subscription-group.ts';

export interface HubOptions {
  readonly api: Pick<Api, 'schema'>;
  readonly store: Pick<GraphStore, 'read'>;
  readonly log: EventLog;
  /** How many results may wait for one client. */
  readonly queue: number;
  /** An error as clients see it. */
  readonly formatError: (error: unknown, requestId: string) => GraphQLFormattedError;
}

/** Who asks: what they may see, and in whose name it is read. */
export interface Audience {
  /** The same for all who see the same. */
  readonly key: string;
  readonly createContext: () => ApiContext;
}

export interface SubscribeOptions {
  /** Results after this event are wanted: its `eventId`. Null: after this moment. */
  readonly lastEventId: string | null;
  /** The client does not keep up: it is to be cut off. */
  readonly onSlow: () => void;
  /** Called once, when the subscription ends for whatever reason. */
  readonly onEnd?: () => void;
}

/** Events are read for so many groups at once: more would only wait in the store. */
const MOST_READS = 4;
/** So often a read is tried where the store does not answer, with growing pauses: some 8 seconds in all. */
const MOST_TRIES = 6;
const FIRST_PAUSE_MS = 250;

/** Serves subscriptions: reads each event once for all who ask the same, and hands the results out in order. */
export class SubscriptionHub {
  readonly #options: HubOptions;
  readonly #groups = new Map<string, SubscriptionGroup>();
  readonly #gate = createGate(MOST_READS);
  readonly #unwatch: () => void;
  #closed = false;

  constructor(options: HubOptions) {
    this.#options = options;
    this.#unwatch = options.log.watch(() => {
      for (const group of this.#groups.values()) group.wake();
    });
  }

  /** How many clients wait for events. */
  get size(): number {
    return [...this.#groups.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /**
   * Throws BAD_REQUEST for an event id that is none, EVENT_EXPIRED where the events after it are not kept any more,
   * STOPPING after `close`.
   */
  subscribe(
    subscription: PreparedSubscription,
    audience: Audience,
    { lastEventId, onSlow, onEnd }: SubscribeOptions,
  ): Subscriber {
    if (this.#closed) throw requestError('STOPPING', 'The server is stopping. Connect again.');
    const from = this.#placeAfter(lastEventId);
    const key = `${audience.key} ${subscription.key}`;
    const group = this.#groups.get(key) ?? this.#newGroup(subscription, audience);
    this.#groups.set(key, group);
    const subscriber: Subscriber = new Subscriber({
      from,
      queue: this.#options.queue,
      onSlow,
      onEnd: () => {
        group.remove(subscriber);
        if (group.size === 0 && this.#groups.get(key) === group) this.#groups.delete(key);
        onEnd?.();
      },
    });
    group.add(subscriber);
    return subscriber;
  }

  /** Ends all subscriptions, and takes no more. */
  close(): void {
    this.#closed = true;
    this.#unwatch();
    for (const group of this.#groups.values()) for (const each of group.subscribers) each.end();
  }

  #placeAfter(lastEventId: string | null): EventPlace {
    const { log } = this.#options;
    if (lastEventId === null) return log.last;
    const place = parsePlace(lastEventId);
    if (place === null) {
      throw requestError(
        'BAD_REQUEST',
        'The last event id is none that a subscription gave: pass back `extensions.eventId` unread.',
      );
    }
    if (!log.covers(place)) throw expired();
    return place;
  }

  #newGroup(subscription: PreparedSubscription, audience: Audience): SubscriptionGroup {
    const { log } = this.#options;
    return new SubscriptionGroup({
      log,
      gone: expired,
      evaluate: (event) =>
        this.#gate.pass(() => withRetries(() => this.#evaluate(subscription, audience, event))),
      fail: (subscriber, error) => {
        const { requestId } = audience.createContext();
        // Its event id is where to go on from.
        const extensions = { eventId: printPlace(subscriber.from) };
        subscriber.end({ errors: [this.#options.formatError(error, requestId)], extensions });
      },
    });
  }

  async #evaluate(
    subscription: PreparedSubscription,
    audience: Audience,
    event: LoggedEvent,
  ): Promise<PlacedResult[]> {
    const { api, store } = this.#options;
    const context = audience.createContext();
    const results = await resultsOf(subscription, event.event, { schema: api.schema, store, context });
    return results.map(({ item, result }) => {
      const place = itemOf(event.place, item);
      return { place, result: this.#shown(result, place, context.requestId) };
    });
  }

  #shown({ data, errors }: ExecutionResult, place: EventPlace, requestId: string): EventResult {
    const { formatError } = this.#options;
    return {
      ...(errors && { errors: errors.map((error) => formatError(error, requestId)) }),
      ...(data !== undefined && { data }),
      extensions: { eventId: printPlace(place) },
    };
  }
}

function expired(): GraphQLError {
  return requestError(
    'EVENT_EXPIRED',
    'Events after the given one are not kept any more. Read by a query what you missed, and subscribe without an event id.',
  );
}

async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const mayPass =
        error instanceof OnrecordError && (error.code === 'STORE_UNAVAILABLE' || error.code === 'STORE_BUSY');
      if (!mayPass || tries === MOST_TRIES) throw error;
    }
    await delay(FIRST_PAUSE_MS * 2 ** (tries - 1));
  }
}
