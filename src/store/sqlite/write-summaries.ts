import type { Connection } from './connection.ts';
import { foldText } from '../../shared/text.ts';
import { textValue } from './parameters.ts';

/** Works out claims again from their statements; a claim without statements goes. */
export function updateClaims(connection: Connection, ids: Iterable<string>): void {
  for (const id of ids) {
    const found = connection.get('write', CLAIM, [id])?.['claim'];
    if (typeof found !== 'string') {
      connection.run('DELETE FROM claim WHERE id = ?1', [id]);
      continue;
    }
    const claim = JSON.parse(found) as readonly [string, string, string, string, number, number];
    const [content, polarity, first, last, outlets, independent] = claim;
    connection.run(
      `INSERT INTO claim (id, polarity, first_seen, last_seen, outlet_count, independent_count, content, content_folded)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, CAST(?7 AS TEXT), CAST(?8 AS TEXT))
       ON CONFLICT DO UPDATE SET polarity = excluded.polarity, first_seen = excluded.first_seen,
       last_seen = excluded.last_seen, outlet_count = excluded.outlet_count,
       independent_count = excluded.independent_count, content = excluded.content,
       content_folded = excluded.content_folded`,
      [id, polarity, first, last, outlets, independent, textValue(content), textValue(foldText(content))],
    );
  }
}

/** No row where there is no statement. As JSON: a text with a NUL character comes out of the driver whole only so. */
const CLAIM = `
SELECT json_array(
  (SELECT s.content FROM statement s JOIN article a ON a.id = s.article_id WHERE s.claim_id = ?1
   ORDER BY a.published_at, s.said_at, s.id LIMIT 1),
  (SELECT s.polarity FROM statement s JOIN article a ON a.id = s.article_id WHERE s.claim_id = ?1
   ORDER BY a.published_at, s.said_at, s.id LIMIT 1),
  min(a.published_at), max(a.published_at), count(DISTINCT a.outlet_id), count(DISTINCT a.dispatch_id)
) AS claim
FROM statement s JOIN article a ON a.id = s.article_id WHERE s.claim_id = ?1
GROUP BY s.claim_id`;

/** Works out when roles were first and last seen; a role without evidence goes. */
export function updateRoles(connection: Connection, ids: Iterable<string>): void {
  for (const id of ids) {
    const seen = connection.get(
      'write',
      'SELECT min(published_at) AS first, max(published_at) AS last FROM role_evidence WHERE role_id = ?1',
      [id],
    );
    const [first, last] = [seen?.['first'] ?? null, seen?.['last'] ?? null];
    if (first === null) connection.run('DELETE FROM role WHERE id = ?1', [id]);
    else connection.run('UPDATE role SET first_seen = ?2, last_seen = ?3 WHERE id = ?1', [id, first, last]);
  }
}
