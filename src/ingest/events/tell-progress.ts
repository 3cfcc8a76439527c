import { randomUUID } from 'node:crypto';
import type { BatchProgress, EventSink } from './graph-event.ts';

export type ProgressStep = Omit<BatchProgress, 'batch' | 'finished'>;

/** How often a batch is told of at most. */
const PAUSE_MS = 500;

/** Tells how far a batch is: of its first article, then twice a second at most, and of its end. */
export class ProgressTeller {
  readonly #events: EventSink;
  readonly #now: () => number;
  readonly #batch = randomUUID();
  #toldAt = -Infinity;
  #latest: ProgressStep = { done: 0, share: null, outcome: null, title: null, problem: null };

  constructor(events: EventSink, now: () => number = Date.now) {
    this.#events = events;
    this.#now = now;
  }

  step(step: ProgressStep): void {
    this.#latest = step;
    if (this.#now() - this.#toldAt < PAUSE_MS) return;
    this.#tell(false);
  }

  /** @param end what there is to say of the end beyond the latest step */
  finish(end: Partial<ProgressStep> = {}): void {
    this.#latest = { ...this.#latest, ...end };
    this.#tell(true);
  }

  #tell(finished: boolean): void {
    this.#toldAt = this.#now();
    this.#events.publish({
      kind: 'PROGRESS',
      progress: { batch: this.#batch, finished, ...this.#latest },
    });
  }
}
