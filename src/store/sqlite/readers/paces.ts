/** Texts that are kept, the most recently used ones. */
const KEPT_TEXTS = 1000;
/** A query that takes no longer, in milliseconds, is a quick one. */
const QUICK_MS = 20;

/**
 * How long the two latest queries of the same text took. Both must have been slow before a text counts as slow: one may
 * have met a busy moment, or have been planned for the first time.
 */
export class Paces {
  readonly #latest = new Map<string, readonly [before: number, last: number]>();

  /** May a query of this text be expected to end soon? One that nobody knows may. */
  isQuick(sql: string): boolean {
    return Math.min(...(this.#latest.get(sql) ?? [0])) <= QUICK_MS;
  }

  note(sql: string, milliseconds: number): void {
    const before = this.#latest.get(sql)?.[1] ?? 0;
    this.#latest.delete(sql);
    this.#latest.set(sql, [before, milliseconds]);
    if (this.#latest.size > KEPT_TEXTS) {
      for (const oldest of this.#latest.keys()) {
        this.#latest.delete(oldest);
        break;
      }
    }
  }
}
