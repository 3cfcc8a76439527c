import type { TopicFact } from '../../model/facts.ts';
import { invariant } from '../../shared/errors.ts';
import { foldText, searchStems } from '../../shared/text.ts';
import type { Connection } from './connection.ts';
import { nameProperties } from './entity-names.ts';
import { stemText } from './search.ts';
import { DELETE_UNUSED_NAMES } from './write-queries.ts';

/** Returns the keys of names that the topics had so far. */
const CLEAR_TOPICS = `
UNWIND $topics AS row
MATCH (t:Topic {id: row.id})-[r:BROADER|HAS_NAME]->(end)
DELETE r
RETURN collect(DISTINCT end.key) AS keys`;

const WRITE_TOPICS = `
UNWIND $topics AS row
MERGE (t:Entity {id: row.id})
ON CREATE SET t:Topic, t.statementCount = 0, t.articleCount = 0
SET t += row.properties
WITH t, row
UNWIND row.names AS name
MERGE (k:Name {key: name.key})
CREATE (t)-[:HAS_NAME {form: name.form}]->(k)`;

const WRITE_BROADER = `
UNWIND $topics AS row
WITH row WHERE row.broaderId IS NOT NULL
MATCH (t:Topic {id: row.id})
MATCH (broader:Topic {id: row.broaderId})
CREATE (t)-[:BROADER]->(broader)
RETURN count(*) AS written`;

/** Adds or updates topics. Counters of topics that are there stay as they are. */
export async function putTopics(connection: Connection, topics: readonly TopicFact[]): Promise<void> {
  if (topics.length === 0) return;
  const rows = [...topics].sort((a, b) => (a.id < b.id ? -1 : 1)).map(topicRow);
  await connection.transaction(async (run) => {
    const [cleared] = await run(CLEAR_TOPICS, { topics: rows });
    await run(WRITE_TOPICS, { topics: rows });
    const [linked] = await run(WRITE_BROADER, { topics: rows });
    const wanted = rows.filter(({ broaderId }) => broaderId !== null).length;
    invariant(linked?.['written'] === wanted, 'A topic names a broader one that is not in the vocabulary.');
    await run(DELETE_UNUSED_NAMES, { keys: cleared?.['keys'] ?? [] });
  });
}

function topicRow({ id, name, aliases, code, definition, broaderId }: TopicFact): {
  id: string;
  broaderId: string | null;
} & Record<string, unknown> {
  const forms = [...new Set([name, ...aliases])];
  return {
    id,
    broaderId,
    names: forms.map((form) => ({ form, key: foldText(form) })),
    properties: {
      ...nameProperties({ name, aliases }),
      code,
      definition,
      bodyStems: definition === null ? null : stemText(searchStems(definition)),
    },
  };
}
