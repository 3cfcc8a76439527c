import type { SqlValue } from './connection.ts';

/** The values of a query in the making; the text names them by number, so that a value may be used twice. */
export class Parameters {
  readonly values: SqlValue[] = [];

  /** Adds a value and gives the SQL that stands for it. */
  add(value: string | number | boolean): string {
    if (typeof value === 'string') return `CAST(?${this.values.push(textValue(value))} AS TEXT)`;
    return `?${this.values.push(Number(value))}`;
  }

  /** Adds a list as one value, so that its length does not change the text; use as `json_each(...)`. */
  addList(values: readonly (string | number | boolean)[]): string {
    return `?${this.values.push(JSON.stringify(values))}`;
  }
}

/** A text as the driver takes it whole: with a NUL character as bytes, for which the SQL must say CAST(? AS TEXT). */
export function textValue(text: string): SqlValue {
  return text.includes('\0') ? Buffer.from(text) : text;
}
