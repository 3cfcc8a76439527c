import { isParameter, valueOf } from '../plan-values.ts';
import type { ParameterValues, PlanValue, Scalar } from '../read-plan.ts';
import type { SqlValue } from './connection.ts';

type Change = (value: Scalar) => Scalar;

/**
 * Collects the values of a query in the making, in the order of their numbers. Those of the plan's parameters are filled
 * in for each read.
 */
export class Parameters {
  readonly #read: ((values: ParameterValues) => SqlValue)[] = [];

  /** Adds a value, changed to what the store compares with, and gives the SQL that stands for it. */
  add(value: PlanValue<Scalar>, change: Change = unchanged): string {
    const sample = isParameter(value) ? (value.type === 'string' ? '' : 0) : value;
    if (typeof change(sample) !== 'string') {
      return `?${this.#read.push((values) => Number(change(valueOf(value, values))))}`;
    }
    const number = this.#read.push((values) => textValue(String(change(valueOf(value, values)))));
    return `CAST(?${number} AS TEXT)`;
  }

  /** Adds a list as one value, so that its length does not change the text; use as `json_each(...)`. */
  addList(list: readonly PlanValue<Scalar>[], change: Change = unchanged): string {
    return `?${this.#read.push((values) => JSON.stringify(list.map((value) => change(valueOf(value, values)))))}`;
  }

  /** Adds what is found out at each read as one value; use as `json_each(...)`. */
  addFound(find: () => unknown): string {
    return `?${this.#read.push(() => JSON.stringify(find()))}`;
  }

  /** All values, with these for the plan's parameters. */
  values(values: ParameterValues): SqlValue[] {
    return this.#read.map((read) => read(values));
  }
}

function unchanged(value: Scalar): Scalar {
  return value;
}

/** A text as the driver takes it whole: with a NUL character as bytes, for which the SQL must say CAST(? AS TEXT). */
export function textValue(text: string): SqlValue {
  return text.includes('\0') ? Buffer.from(text) : text;
}
