/** Texts that are kept, the most recently used ones. */
const KEPT_TEXTS = 1000;
/** A query that takes no longer, in milliseconds, is a quick one. */
const QUICK_MS = 20;

/**
 * How long queries of the same text took. A text that was not met before is not quick: the first time it is planned, and
 * nobody knows how much it reads.
 */
export class Paces {
  readonly #slowest = new Map<string, number>();

  /** Did the latest queries of this text end soon? */
  isQuick(sql: string): boolean {
    return (this.#slowest.get(sql) ?? Infinity) <= QUICK_MS;
  }

  note(sql: string, milliseconds: number): void {
    const before = this.#slowest.get(sql) ?? 0;
    this.#slowest.delete(sql);
    // What was slow once counts half each time after: other values of the same text may find less.
    this.#slowest.set(sql, Math.max(milliseconds, before / 2));
    if (this.#slowest.size > KEPT_TEXTS) {
      for (const oldest of this.#slowest.keys()) {
        this.#slowest.delete(oldest);
        break;
      }
    }
  }
}
