/** So many denials are written down at once, and so many a minute in the long run. */
const BURST = 60;
const A_MINUTE = 10;
const MINUTE_MS = 60_000;

/** Keeps those who are denied from filling the store: a token bucket, for one process. */
export class DenialBudget {
  #left = BURST;
  #at: number;
  #omitted = 0;

  /** @param now milliseconds */
  constructor(now: number) {
    this.#at = now;
  }

  /** How many were left out before this one, if it may be written down; null where it may not. */
  take(now: number): number | null {
    this.#left = Math.min(BURST, this.#left + (Math.max(0, now - this.#at) * A_MINUTE) / MINUTE_MS);
    this.#at = now;
    if (this.#left < 1) {
      this.#omitted += 1;
      return null;
    }
    this.#left -= 1;
    const omitted = this.#omitted;
    this.#omitted = 0;
    return omitted;
  }
}
