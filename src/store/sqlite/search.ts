import { searchStems } from '../../shared/text.ts';
import type { Connection } from './connection.ts';
import { textValue } from './parameters.ts';

/** Stands between names, titles and text in the index, so that no phrase reaches from one to the next. No stem is like it. */
const BETWEEN = '\u{10fffe}';

/** What search knows of a node. */
export interface SearchDocument {
  readonly id: string;
  readonly type: string;
  /** By which hits of one score are ordered: ISO instant, or '' for what has none. */
  readonly date: string;
  /** Names or title: to be them, or to hold every term, puts a hit before others. */
  readonly titles: readonly string[];
  /** Any other text. */
  readonly body: string;
}

/** Adds a node to search or replaces what search knows of it. Call it only where something changed. */
export function putDocument(connection: Connection, { id, type, date, titles, body }: SearchDocument): void {
  const stems = titles.map(searchStems);
  const row = connection.get(
    'write',
    `INSERT INTO search_document (node_id, type, date, titles) VALUES (?1, ?2, ?3, ?4)
     ON CONFLICT DO UPDATE SET date = excluded.date, titles = excluded.titles RETURNING rowid`,
    [id, type, date, JSON.stringify(stems.map((title) => ` ${title.join(' ')} `))],
  );
  const rowid = Number(row?.['rowid'] ?? 0);
  connection.run('DELETE FROM search_index WHERE rowid = ?1', [rowid]);
  putStems(connection, rowid, [...stems, searchStems(body)]);
}

/** Adds the stems of each of a document's names or titles, and of its text, to the index. */
export function putStems(connection: Connection, rowid: number, parts: readonly (readonly string[])[]): void {
  const text = parts.map((part) => part.join(' ')).join(` ${BETWEEN} `);
  connection.run('INSERT INTO search_index (rowid, stems) VALUES (?1, ?2)', [rowid, textValue(text)]);
}

export function forgetDocument(connection: Connection, id: string): void {
  const row = connection.get('write', 'DELETE FROM search_document WHERE node_id = ?1 RETURNING rowid', [id]);
  if (row) connection.run('DELETE FROM search_index WHERE rowid = ?1', [row['rowid'] ?? 0]);
}
