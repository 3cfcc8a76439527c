import { randomUUID } from 'node:crypto';
import type { JsonValue } from '../../model/json.ts';
import type { RecordPage, RecordWrite, StoredRecord } from '../../model/records.ts';
import type { Connection, SqlRow } from './connection.ts';
import { textValue } from './parameters.ts';

/** Keys come out as JSON: a text with a NUL character comes out of the driver whole only so. */
const COLUMNS = 'json_quote(r.key) AS key, r.version, r.value';

/** The records of these keys that exist. */
export function readRecords(
  connection: Connection,
  keys: readonly string[],
): ReadonlyMap<string, StoredRecord> {
  const records = new Map<string, StoredRecord>();
  for (const key of keys) {
    const sql = `SELECT ${COLUMNS} FROM record r WHERE r.key = CAST(?1 AS TEXT)`;
    const row = connection.get('other', sql, [textValue(key)]);
    if (row !== undefined) records.set(key, recordOf(row));
  }
  return records;
}

/** Records that carry a tag, in the order of their keys: see `RecordReader.tagged`. */
export function readTagged(
  connection: Connection,
  tag: string,
  { after, limit, descending = false }: RecordPage,
): StoredRecord[] {
  const [beyond, direction] = descending ? ['<', 'DESC'] : ['>', 'ASC'];
  const rows = connection.all(
    'other',
    `SELECT ${COLUMNS} FROM record_tag t CROSS JOIN record r ON r.key = t.key WHERE t.tag = CAST(?1 AS TEXT)
     ${after === undefined ? '' : `AND t.key ${beyond} CAST(?3 AS TEXT)`} ORDER BY t.key ${direction} LIMIT ?2`,
    [textValue(tag), limit ?? -1, ...(after === undefined ? [] : [textValue(after)])],
  );
  return rows.map(recordOf);
}

function recordOf(row: SqlRow): StoredRecord {
  return {
    key: JSON.parse(String(row['key'])) as string,
    version: String(row['version']),
    value: JSON.parse(String(row['value'])) as JsonValue,
  };
}

/** Version of a record, or null where there is none. */
export function recordVersion(connection: Connection, key: string): string | null {
  const sql = 'SELECT version FROM record WHERE key = CAST(?1 AS TEXT)';
  const row = connection.get('write', sql, [textValue(key)]);
  return row === undefined ? null : String(row['version']);
}

/** Writes a record under a new version, with its tags in place of those that it had; or deletes it. */
export function writeRecord(connection: Connection, { key, value, tags }: RecordWrite): void {
  const own = textValue(key);
  if (value === null) {
    connection.run('DELETE FROM record WHERE key = CAST(?1 AS TEXT)', [own]);
    return;
  }
  // As JSON has it, a NUL character is written with letters.
  connection.run(
    `INSERT INTO record (key, version, value) VALUES (CAST(?1 AS TEXT), ?2, ?3)
     ON CONFLICT DO UPDATE SET version = excluded.version, value = excluded.value`,
    [own, randomUUID(), JSON.stringify(value)],
  );
  connection.run('DELETE FROM record_tag WHERE key = CAST(?1 AS TEXT)', [own]);
  for (const tag of new Set(tags)) {
    connection.run('INSERT INTO record_tag (tag, key) VALUES (CAST(?1 AS TEXT), CAST(?2 AS TEXT))', [
      textValue(tag),
      own,
    ]);
  }
}
