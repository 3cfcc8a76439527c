import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { OnrecordError } from '../../shared/errors.ts';

/**
 * Which rows ask whether to go on: few enough not to be felt, enough to stop within milliseconds. Row numbers are cheap to
 * look at (a random number costs four times as much), and the first row of a table is among those that ask, so that loops
 * over small tables do too.
 */
const BY_NUMBER = '(t.rowid & 63) = 1';
/** For tables without row numbers. */
const BY_CHANCE = 'random() % 1024 = 0';
/**
 * Tables that no query spends long in without another table beside them. They stay as they are, because SQLite turns
 * `EXISTS (SELECT ... FROM table)` into a join only for tables.
 */
const LEFT_ALONE: ReadonlySet<string> = new Set(['entity', 'entity_name', 'role']);

/**
 * Makes every query of a connection stop soon after `stopped` becomes true; it then throws CANCELLED.
 *
 * The driver has no way to interrupt SQLite, and a function of ours in each query's text would have to be thought of
 * wherever SQL is made. So the tables are hidden behind views of the same names, which hold all of their rows, and ask on
 * the way. SQLite puts a view's condition into the query that reads it and uses the same indexes. What such a query cannot
 * do is to name an index (INDEXED BY). Full-text and other virtual tables are not hidden, but what is found in them is
 * looked up in a table that is.
 */
export function watchTables(database: DatabaseSyncInstance, stopped: () => boolean): void {
  // With an argument, SQLite asks for each row; without one, it would once for each query.
  database.function('may_go_on', { varargs: true }, () => {
    if (stopped()) throw new OnrecordError('CANCELLED', 'The query was stopped.');
    return 1;
  });
  const tables = database
    .prepare(
      `SELECT t.name, t.wr AS keyed, (SELECT c.name FROM pragma_table_info(t.name) c WHERE c.pk = 1) AS key
       FROM pragma_table_list t WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%'`,
    )
    .all() as { name: string; keyed: number; key: string | null }[];
  for (const { name, keyed, key } of tables) {
    if (LEFT_ALONE.has(name)) continue;
    const [rowid, asks, column] =
      keyed === 1 ? ['', BY_CHANCE, quoted(key ?? '')] : [', rowid', BY_NUMBER, 'rowid'];
    database.exec(
      `CREATE TEMP VIEW ${quoted(name)} AS SELECT *${rowid} FROM main.${quoted(name)} t
       WHERE NOT (${asks}) OR may_go_on(t.${column})`,
    );
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
