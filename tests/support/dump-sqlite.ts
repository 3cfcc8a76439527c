import { DatabaseSync } from '@photostructure/sqlite';

/** Columns that tell nothing of the graph: they are others after every write. */
const PASSING: Readonly<Record<string, readonly string[]>> = {
  record: ['version'],
  search_document: ['rowid'],
};

/** Records that are there so that writers notice each other, and hold nothing. */
const SLOT = /^record \{"key":"(?:said|name)-slot:/;

/**
 * All that a store's file holds, a text a row, sorted, so that two graphs can be compared: without record versions, and
 * members of JSON objects in the order of their names.
 */
export function dumpSqlite(file: string): string[] {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const tables = database
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_index%' ORDER BY name",
      )
      .all() as { name: string }[];
    const rows = tables.flatMap(({ name }) => {
      const columns = database.prepare(`SELECT name FROM pragma_table_info('${name}')`).all() as {
        name: string;
      }[];
      const told = columns
        .map((column) => column.name)
        .filter((column) => PASSING[name]?.includes(column) !== true)
        .map(
          (column) =>
            `'${column}', CASE typeof("${column}") WHEN 'blob' THEN json("${column}") ELSE "${column}" END`,
        );
      const found = database.prepare(`SELECT json_object(${told.join(', ')}) AS row FROM "${name}"`).all();
      return found.map(({ row }) => `${name} ${canonical(JSON.parse(String(row)))}`);
    });
    return rows.filter((row) => !SLOT.test(row)).sort();
  } finally {
    database.close();
  }
}

function canonical(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (typeof value === 'string' && /^[[{]/.test(value)) {
    try {
      return sorted(JSON.parse(value));
    } catch {
      return value;
    }
  }
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
}
