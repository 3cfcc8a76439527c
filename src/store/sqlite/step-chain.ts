/**
 * A query in steps that build on each other: a chain of tables with one row each, whose columns are JSON. SQLite repeats
 * the text of a common table expression wherever it is used, so tables that are used twice by tables that are used
 * twice would grow without end; here each is used by the next one alone.
 */
export class StepChain {
  readonly #tables: string[] = [];
  readonly #others: { readonly at: number; readonly sql: string }[] = [];
  readonly #counts = new Map<string, number>();

  /** Adds a column; one of the same name takes the place of an earlier one. `sql` uses what `get` gives. */
  add(name: string, sql: string): void {
    const count = this.#counts.get(name) ?? 0;
    this.#counts.set(name, count + 1);
    const last = this.#tables.length - 1;
    const [all, from] = last < 0 ? ['', ''] : ['p.*, ', ` FROM step${last} p`];
    this.#tables.push(`step${last + 1} AS MATERIALIZED (SELECT ${all}${sql} AS ${name}${count}${from})`);
  }

  /** SQL of a column; an empty list as long as there is none. */
  get(name: string): string {
    const count = this.#counts.get(name) ?? 0;
    return count === 0 ? EMPTY_LIST : `p.${name}${count - 1}`;
  }

  /**
   * Adds a table of the elements of a column's list, under a name of its own, for `sql` of later steps. It does not
   * depend on the row at hand, so SQLite makes and indexes it once; but its text is repeated wherever it is used.
   */
  addTable(table: string, name: string): void {
    this.#others.push({
      at: this.#tables.length,
      sql: `${table}(id) AS MATERIALIZED (SELECT e.value FROM step${this.#tables.length - 1} p CROSS JOIN json_each(${this.get(name)}) e)`,
    });
  }

  /** A scalar query: an expression over columns. */
  select(sql: string): string {
    const tables = this.#tables.flatMap((table, i) => [
      ...this.#others.filter(({ at }) => at === i).map((other) => other.sql),
      table,
    ]);
    return `(WITH ${tables.join(', ')} SELECT ${sql} FROM step${this.#tables.length - 1} p)`;
  }
}

export const EMPTY_LIST = `jsonb('[]')`;

/** A list of what a query's rows hold in their one column `value`. */
export function listOfRows(rows: string, order = ''): string {
  return `(SELECT jsonb_group_array(value${order}) FROM (${rows}))`;
}

/** A table of the elements of a list. */
export function rowsOfList(list: string): string {
  return `SELECT value FROM json_each(${list})`;
}
