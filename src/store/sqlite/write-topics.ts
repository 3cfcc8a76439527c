import type { TopicFact } from '../../model/facts.ts';
import { invariant } from '../../shared/errors.ts';
import { foldText } from '../../shared/text.ts';
import { nameOrder } from '../display-name.ts';
import type { Connection } from './connection.ts';
import { textValue } from './parameters.ts';
import { putDocument } from './search.ts';

/** Adds or updates topics. Their counts, which come from articles, stay. */
export function writeTopics(connection: Connection, topics: readonly TopicFact[]): void {
  connection.transaction(() => {
    for (const topic of topics) writeTopic(connection, topic);
    for (const { id, broaderId } of topics) {
      const known = broaderId === null || isTopic(connection, broaderId);
      invariant(known, `topic ${id}: the broader topic ${broaderId ?? ''} is not in the vocabulary`);
    }
  });
}

export function isTopic(connection: Connection, id: string): boolean {
  return connection.get('write', `SELECT 1 FROM entity WHERE id = ?1 AND type = 'Topic'`, [id]) !== undefined;
}

function writeTopic(
  connection: Connection,
  { id, name, aliases, code, definition, broaderId }: TopicFact,
): void {
  connection.run(
    `INSERT INTO entity (id, type, name, name_order, aliases, code, definition, broader_id)
     VALUES (?1, 'Topic', CAST(?2 AS TEXT), CAST(?3 AS TEXT), jsonb(?4), ?5, CAST(?6 AS TEXT), ?7)
     ON CONFLICT DO UPDATE SET name = excluded.name, name_order = excluded.name_order, aliases = excluded.aliases,
     code = excluded.code, definition = excluded.definition, broader_id = excluded.broader_id`,
    [
      id,
      textValue(name),
      textValue(nameOrder(name)),
      JSON.stringify(aliases),
      code,
      definition === null ? null : textValue(definition),
      broaderId,
    ],
  );
  connection.run('DELETE FROM entity_name WHERE entity_id = ?1', [id]);
  for (const form of new Set([name, ...aliases])) {
    connection.run(
      `INSERT INTO entity_name (entity_id, form, folded, articles, as_fullest)
       VALUES (?1, CAST(?2 AS TEXT), CAST(?3 AS TEXT), 0, 0)`,
      [id, textValue(form), textValue(foldText(form))],
    );
  }
  putDocument(connection, {
    id,
    type: 'Topic',
    date: '',
    titles: [name, ...aliases],
    body: definition ?? '',
  });
}
