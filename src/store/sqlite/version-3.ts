import { searchStems } from '../../shared/text.ts';
import type { Connection } from './connection.ts';
import { putStems } from './search.ts';

/**
 * From version 2 to 3: search knows the order of words, for phrases, and statements have vectors of what they mean. Of
 * statements that are there already nothing makes these: `onrecord rebuild` does.
 *
 * A vector has a row of its own, so that all of them can be read without the statements; `seq` tells which are new.
 */
export const VERSION_3 = `
DROP TABLE search_index;
-- Stems are made before they come here (searchStems); the ascii tokenizer only parts them at the blanks.
CREATE VIRTUAL TABLE search_index USING fts5 (
  stems, content = '', contentless_delete = 1, tokenize = 'ascii'
);

CREATE TABLE statement_embedding (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  statement_id TEXT NOT NULL UNIQUE REFERENCES statement ON DELETE CASCADE,
  model TEXT NOT NULL,
  vector BLOB NOT NULL
) STRICT;
CREATE INDEX statement_embedding_model ON statement_embedding (model, seq);
`;

/** So many documents are held in memory at once. */
const BATCH = 500;

/** Fills the new index of words: their order is in none of the tables, but in the texts. */
export function fillVersion3(connection: Connection): void {
  for (let last = 0; ;) {
    const rows = connection.all(
      'write',
      `SELECT d.rowid, d.titles, coalesce(a.text, s.content, CASE WHEN e.type = 'Topic' THEN e.definition END, '') AS body
       FROM search_document d
       LEFT JOIN article a ON d.type = 'Article' AND a.id = d.node_id
       LEFT JOIN statement s ON d.type = 'Statement' AND s.id = d.node_id
       LEFT JOIN entity e ON d.type NOT IN ('Article', 'Statement') AND e.id = d.node_id
       WHERE d.rowid > ?1 ORDER BY d.rowid LIMIT ${BATCH}`,
      [last],
    );
    for (const row of rows) {
      const titles = (JSON.parse(String(row['titles'])) as string[]).map((title) => title.trim().split(' '));
      putStems(connection, Number(row['rowid']), [...titles, searchStems(String(row['body']))]);
    }
    const next = rows.at(-1)?.['rowid'];
    if (rows.length < BATCH || next === undefined) return;
    last = Number(next);
  }
}
