import neo4j from 'neo4j-driver';

/** Collects the values of a query under generated names, so that its text depends on the plan's shape alone. */
export class Parameters {
  private readonly collected: Record<string, unknown> = {};
  private count = 0;

  /** Adds a value and returns what stands for it in the query: `$p0`. */
  add(value: unknown): string {
    const name = `p${this.count++}`;
    this.collected[name] = value;
    return `$${name}`;
  }

  values(): Record<string, unknown> {
    return this.collected;
  }
}

/**
 * The driver sends every number as a float. Whole numbers become integers here, because LIMIT takes nothing else and
 * because a count of 3 should not read 3.0 in Neo4j's browser.
 */
export function toCypherValue(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toCypherValue);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toCypherValue(inner)]));
  }
  return value;
}
