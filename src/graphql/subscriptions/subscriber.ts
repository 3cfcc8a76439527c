import type { FormattedExecutionResult } from 'graphql';

import { comparePlaces, type EventPlace } from '../../ingest/events/event-place.ts';

/** A result as a client gets it: where it stands among the events is in `extensions.eventId`. */
export interface EventResult extends FormattedExecutionResult {
  readonly extensions: { readonly eventId: string };
}

/** A result with its place. Many subscribers share it. */
export interface PlacedResult {
  readonly place: EventPlace;
  readonly result: EventResult;
}

export interface SubscriberOptions {
  /** Results after this place are wanted. */
  readonly from: EventPlace;
  /** How many results may wait for the client when more come. */
  readonly queue: number;
  /** Called once, where more would have to wait: the client is to be cut off. */
  readonly onSlow: () => void;
  /** Called once, when it ends for whatever reason. */
  readonly onEnd: () => void;
}

/** One client's subscription: results wait in it until the client took those before. */
export class Subscriber implements AsyncIterableIterator<EventResult, undefined> {
  readonly #options: SubscriberOptions;
  readonly #waiting: EventResult[] = [];
  #take: ((result: IteratorResult<EventResult, undefined>) => void) | null = null;
  #onRoom: (() => void) | null = null;
  #from: EventPlace;
  #ended = false;
  #delivered = 0;

  constructor(options: SubscriberOptions) {
    this.#options = options;
    this.#from = options.from;
  }

  /** It has got all up to here, or did not want it. */
  get from(): EventPlace {
    return this.#from;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** How many results the client took. */
  get delivered(): number {
    return this.#delivered;
  }

  /**
   * Takes the results of an event, but those of places that the client has passed. One event may bring more than the queue
   * is long; what counts is how many still wait when it comes.
   */
  push(results: readonly PlacedResult[]): void {
    const news = results.filter(({ place }) => comparePlaces(place, this.#from) > 0);
    if (this.#ended || news.length === 0) return;
    if (this.#waiting.length >= this.#options.queue) {
      this.#waiting.length = 0;
      this.#finish();
      this.#options.onSlow();
      return;
    }
    for (const { place, result } of news) {
      this.#from = place;
      if (this.#take !== null) this.#hand(result);
      else this.#waiting.push(result);
    }
  }

  /** Nothing up to here is left to get. */
  pass(place: EventPlace): void {
    if (comparePlaces(place, this.#from) > 0) this.#from = place;
  }

  /** Resolves when less than half of the queue is taken, or at its end. */
  async room(): Promise<void> {
    while (!this.#ended && this.#waiting.length > this.#options.queue / 2) {
      await new Promise<void>((resolve) => (this.#onRoom = resolve));
    }
  }

  /** Ends after what waits and, where it is given, a last result. */
  end(last?: EventResult): void {
    if (this.#ended) return;
    if (last !== undefined) {
      if (this.#take !== null) this.#hand(last);
      else this.#waiting.push(last);
    }
    this.#finish();
  }

  next(): Promise<IteratorResult<EventResult, undefined>> {
    const result = this.#waiting.shift();
    if (result !== undefined) {
      this.#delivered += 1;
      this.#tellRoom();
      return Promise.resolve({ done: false, value: result });
    }
    if (this.#ended) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve) => (this.#take = resolve));
  }

  /** The client wants no more. */
  return(): Promise<IteratorResult<EventResult, undefined>> {
    this.#waiting.length = 0;
    this.#finish();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #hand(result: EventResult): void {
    const take = this.#take;
    this.#take = null;
    this.#delivered += 1;
    take?.({ done: false, value: result });
  }

  #finish(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#take?.({ done: true, value: undefined });
    this.#take = null;
    this.#tellRoom();
    this.#options.onEnd();
  }

  #tellRoom(): void {
    this.#onRoom?.();
    this.#onRoom = null;
  }
}
