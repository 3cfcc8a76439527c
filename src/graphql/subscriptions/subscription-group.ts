import { comparePlaces, type EventPlace } from '../../ingest/events/event-place.ts';
import type { EventLog, LoggedEvent } from '../../ingest/events/event-window.ts';
import type { PlacedResult, Subscriber } from './subscriber.ts';

/** Ends a subscriber with an error. */
export type Fail = (subscriber: Subscriber, error: unknown) => void;

export interface GroupOptions {
  readonly log: EventLog;
  /** The results of an event, in their order. */
  readonly evaluate: (event: LoggedEvent) => Promise<readonly PlacedResult[]>;
  readonly fail: Fail;
  /** The error for those who want events that are gone. */
  readonly gone: () => unknown;
}

/** Events of which a group keeps the results. */
const KEPT_RESULTS = 64;

/**
 * Subscribers who ask the same: each event is read once for all of them. They are at one place of the log; who comes back
 * from an earlier one is brought up to it alone, and then joins.
 */
export class SubscriptionGroup {
  readonly #options: GroupOptions;
  readonly #members = new Set<Subscriber>();
  /** Those who are brought up to the others. */
  readonly #late = new Set<Subscriber>();
  /** Of the latest events that were read, so that all who come back after a restart share the reads. */
  readonly #results = new Map<LoggedEvent, Promise<readonly PlacedResult[]>>();
  #place: EventPlace;
  #running = false;

  constructor(options: GroupOptions) {
    this.#options = options;
    this.#place = options.log.last;
  }

  get size(): number {
    return this.#members.size + this.#late.size;
  }

  add(subscriber: Subscriber): void {
    // Nobody waits for the events between, so nobody has to be told of them.
    if (this.size === 0) this.#place = this.#options.log.last;
    if (comparePlaces(subscriber.from, this.#place) >= 0) {
      this.#members.add(subscriber);
      this.wake();
      return;
    }
    this.#late.add(subscriber);
    void this.#catchUp(subscriber);
  }

  remove(subscriber: Subscriber): void {
    this.#members.delete(subscriber);
    this.#late.delete(subscriber);
  }

  /** Events came, or went. */
  wake(): void {
    if (this.#running) return;
    this.#running = true;
    void this.#run();
  }

  get subscribers(): readonly Subscriber[] {
    return [...this.#members, ...this.#late];
  }

  async #run(): Promise<void> {
    const { log, fail, gone } = this.#options;
    for (;;) {
      const event = this.#members.size > 0 && log.covers(this.#place) ? log.next(this.#place) : null;
      if (event === null) {
        if (this.#members.size > 0 && !log.covers(this.#place)) this.#failAll(gone());
        this.#running = false;
        return;
      }
      try {
        const results = await this.#resultsOf(event);
        for (const member of this.#members) {
          member.push(results);
          member.pass(event.place);
        }
      } catch (error) {
        for (const member of [...this.#members]) {
          if (comparePlaces(event.place, member.from) > 0) fail(member, error);
          else member.pass(event.place);
        }
      }
      this.#place = event.place;
    }
  }

  async #catchUp(subscriber: Subscriber): Promise<void> {
    const { log, fail, gone } = this.#options;
    try {
      while (!subscriber.ended && comparePlaces(subscriber.from, this.#place) < 0) {
        if (!log.covers(subscriber.from)) throw gone();
        const event = log.next(subscriber.from);
        if (event === null) break;
        const results = await this.#resultsOf(event);
        await subscriber.room();
        subscriber.push(results);
        subscriber.pass(event.place);
      }
    } catch (error) {
      fail(subscriber, error);
    }
    if (!this.#late.delete(subscriber) || subscriber.ended) return;
    this.#members.add(subscriber);
    this.wake();
  }

  #resultsOf(event: LoggedEvent): Promise<readonly PlacedResult[]> {
    const known = this.#results.get(event);
    if (known !== undefined) return known;
    const results = this.#options.evaluate(event);
    this.#results.set(event, results);
    // The next one who wants them tries again.
    results.catch(() => this.#results.delete(event));
    const [oldest] = this.#results.keys();
    if (this.#results.size > KEPT_RESULTS && oldest !== undefined) this.#results.delete(oldest);
    return results;
  }

  #failAll(error: unknown): void {
    for (const member of [...this.#members]) this.#options.fail(member, error);
  }
}
