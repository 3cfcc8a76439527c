import { before, comparePlaces, type EventPlace } from './event-place.ts';
import type { GraphEvent } from './graph-event.ts';

/** An event and where it stands in their order. */
export interface LoggedEvent {
  /** The end of the event. */
  readonly place: EventPlace;
  readonly event: GraphEvent;
}

/** The latest events in their order, for whoever reads them from some place on. */
export interface EventLog {
  /** The end of the latest event; where there is none, of the time before the first one. */
  readonly last: EventPlace;
  /** Has the log all that came after the place, and is it a place that was given out? */
  covers(place: EventPlace): boolean;
  /** The first event with items after the place; null where there is none yet. Only for places that are covered. */
  next(place: EventPlace): LoggedEvent | null;
  /** Calls back when events came, and when older ones went. Returns what ends that. */
  watch(listener: () => void): () => void;
}

export interface EventWindowOptions {
  /** Events kept at most. */
  readonly size: number;
  /** Do others give out places too, so that one may be known elsewhere before it is known here? */
  readonly shared: boolean;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** How far the clocks of those who give out places may be apart. */
const CLOCK_SKEW_MS = 60_000;

/** Keeps the latest events in memory. */
export class EventWindow implements EventLog {
  readonly #size: number;
  readonly #shared: boolean;
  readonly #now: () => number;
  readonly #listeners = new Set<() => void>();
  #events: LoggedEvent[] = [];
  /** From here on the window has all. */
  #floor: EventPlace;
  #last: EventPlace;

  constructor({ size, shared, now = Date.now }: EventWindowOptions) {
    this.#size = size;
    this.#shared = shared;
    this.#now = now;
    this.#floor = { milliseconds: now(), sequence: 0, item: Infinity };
    this.#last = this.#floor;
  }

  get last(): EventPlace {
    return this.#last;
  }

  covers(place: EventPlace): boolean {
    if (comparePlaces(place, this.#floor) < 0) return false;
    if (comparePlaces(place, this.#last) <= 0) return true;
    return this.#shared && place.milliseconds <= this.#now() + CLOCK_SKEW_MS;
  }

  next(place: EventPlace): LoggedEvent | null {
    let [low, high] = [0, this.#events.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const event = this.#events[middle];
      if (event !== undefined && comparePlaces(event.place, place) <= 0) low = middle + 1;
      else high = middle;
    }
    return this.#events[low] ?? null;
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Adds events that came after all others. */
  append(events: readonly LoggedEvent[]): void {
    for (const event of events) {
      if (comparePlaces(event.place, this.#last) > 0) this.#last = event.place;
      this.#events.push(event);
    }
    const gone = this.#events.splice(0, Math.max(0, this.#events.length - this.#size)).at(-1);
    if (gone !== undefined) this.#floor = gone.place;
    this.#tell();
  }

  /**
   * Puts the latest events of a longer history in the place of what is here.
   *
   * @param whole are these all that there ever were?
   */
  load(events: readonly LoggedEvent[], whole: boolean): void {
    const [first] = events;
    if (first === undefined) return;
    this.#events = [];
    const floor = before(first.place);
    this.#floor = whole && comparePlaces(this.#floor, floor) < 0 ? this.#floor : floor;
    this.append(events);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
