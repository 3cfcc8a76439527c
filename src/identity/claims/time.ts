const DAY = 86_400_000;

interface Published {
  readonly publishedAt: string;
}

/** Were two things published so close to each other? */
export function isWithinDays(a: Published, b: Published, days: number): boolean {
  return Math.abs(Date.parse(a.publishedAt) - Date.parse(b.publishedAt)) <= days * DAY;
}

/**
 * The stretch of time that something published belongs to. Stretches are twice as long as the reach in which things are
 * compared, so that whatever lies within it is in one of two or three.
 */
export function stretchOf(publishedAt: string, days: number): number {
  return Math.floor(Date.parse(publishedAt) / (2 * days * DAY));
}

/** All stretches that something within so many days may lie in. */
export function stretchesWithin(publishedAt: string, days: number): number[] {
  const at = Date.parse(publishedAt);
  const first = Math.floor((at - days * DAY) / (2 * days * DAY));
  const last = Math.floor((at + days * DAY) / (2 * days * DAY));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Instants in whatever form ISO 8601 gives them, then ids by their code units. */
export function compareInstants(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b);
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
