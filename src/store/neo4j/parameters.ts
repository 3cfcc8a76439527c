import neo4j from 'neo4j-driver';

import { valueOf } from '../plan-values.ts';
import type { ParameterValues, PlanValue, Scalar } from '../read-plan.ts';

type Value = PlanValue<Scalar> | readonly PlanValue<Scalar>[];

/**
 * Collects the values of a query under generated names, so that its text depends on the plan's shape alone. Those of the
 * plan's parameters are filled in for each read.
 */
export class Parameters {
  readonly #read: ((values: ParameterValues) => unknown)[] = [];

  /** Adds a value, or each of a list, changed to what the store compares with; returns what stands for it: `$p0`. */
  add(value: Value, change: (value: Scalar) => Scalar = (given) => given): string {
    const read = (values: ParameterValues) => (each: PlanValue<Scalar>) => change(valueOf(each, values));
    return this.#push((values) => (isList(value) ? value.map(read(values)) : read(values)(value)));
  }

  /** Adds those of a list that are to be kept, once they are known. */
  addKept(list: readonly PlanValue<string>[], keep: (value: string) => boolean): string {
    return this.#push((values) => list.map((value) => valueOf(value, values)).filter(keep));
  }

  /** All values, with these for the plan's parameters. */
  values(values: ParameterValues): Record<string, unknown> {
    return Object.fromEntries(this.#read.map((read, i) => [`p${i}`, read(values)]));
  }

  #push(read: (values: ParameterValues) => unknown): string {
    return `$p${this.#read.push(read) - 1}`;
  }
}

function isList(value: Value): value is readonly PlanValue<Scalar>[] {
  return Array.isArray(value);
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
