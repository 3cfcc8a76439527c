import type { Driver } from 'neo4j-driver';
import { encodeCursor } from '../../../src/graphql/planner/cursor.ts';
import { inSession } from '../database.ts';

/** What operations ask for, taken from the graph, so that it fits any size of it. */
export interface Subjects {
  /** Ids of statements from everywhere. */
  readonly statements: readonly string[];
  /** Ids of persons, the most quoted first. */
  readonly persons: readonly string[];
  readonly topics: readonly { readonly id: string; readonly lately: string }[];
  /** Ids of outlets, those with most articles first. */
  readonly outlets: readonly string[];
  /** Places in the list of the most quoted person: as a keyset, as an offset, and as a date. */
  readonly hot: readonly {
    readonly person: string;
    readonly after: string;
    readonly offset: string;
    readonly before: string;
  }[];
  readonly speakersAndWords: readonly SpeakerAndWord[];
  /** What the contract's first query asks for. */
  readonly contract: readonly SpeakerAndWord[];
  /** The day of the 100th of the latest statements. */
  readonly recently: string;
}

interface SpeakerAndWord {
  readonly name: string;
  readonly person: string;
  readonly word: string;
  readonly ever: string;
}

const WORDS = ['missile', 'budget', 'treaty', 'energy'];

/** Asks the graph in Neo4j whom to ask for. */
export async function findSubjects(driver: Driver): Promise<Subjects> {
  const rows = async <T>(query: string, parameters: Record<string, unknown> = {}): Promise<T[]> => {
    const { records } = await inSession(driver, 'READ', (session) => session.run(query, parameters));
    return records.map((record) => record.get('value') as T);
  };
  const persons = await rows<string>(
    'MATCH (p:Person) RETURN p.id AS value ORDER BY p.statementCount DESC, p.id DESC LIMIT 20',
  );
  const hotPerson = persons[0] ?? '';
  const named = await rows<{ name: string; person: string }>(
    `MATCH (p:Person) WHERE p.statementCount > 0 AND COUNT { (n:Person {name: p.name}) } = 1
     WITH p ORDER BY p.statementCount DESC, p.id DESC LIMIT 8
     RETURN {name: p.name, person: p.id} AS value`,
  );
  const lavrov = await rows<{ name: string; person: string }>(
    `MATCH (p:Person {id: 'person:sergey-lavrov'}) RETURN {name: p.name, person: p.id} AS value`,
  );
  const [recently = ''] = await rows<string>(
    'MATCH (s:Statement) RETURN s.saidAt AS value ORDER BY value DESC SKIP 100 LIMIT 1',
  );
  return {
    statements: await rows(
      'MATCH (s:Statement) WITH s.id AS value ORDER BY value LIMIT 2000 WITH collect(value) AS ids UNWIND range(0, 49) AS i RETURN ids[i * size(ids) / 50] AS value',
    ),
    persons,
    topics: await rows(
      `MATCH (t:Topic) WITH t ORDER BY t.statementCount DESC, t.id DESC LIMIT 10
       CALL (t) { MATCH (t)<-[r:ABOUT]-() RETURN r.saidAt AS lately ORDER BY lately DESC SKIP 60 LIMIT 1 }
       RETURN {id: t.id, lately: lately} AS value`,
    ),
    outlets: await rows(
      'MATCH (o:Outlet) RETURN o.id AS value ORDER BY o.publishedCount DESC, o.id DESC LIMIT 10',
    ),
    hot: await hotPlaces(driver, hotPerson),
    speakersAndWords: named.flatMap((speaker) => WORDS.map((word) => ({ ...speaker, word, ever: '2000' }))),
    contract: lavrov.map((speaker) => ({ ...speaker, word: 'missile', ever: '2000' })),
    recently,
  };
}

/** Places at some depths whose date no later row has too, so that a date says the same as a keyset. */
async function hotPlaces(driver: Driver, person: string): Promise<Subjects['hot']> {
  const { records } = await driver.executeQuery(
    `MATCH (s:Statement {speakerId: $person}) WITH s ORDER BY s.saidAt DESC, s.id DESC
     RETURN s.saidAt AS saidAt, s.id AS id`,
    { person },
  );
  const rows = records.map((record) => ({
    saidAt: String(record.get('saidAt')),
    id: String(record.get('id')),
  }));
  return [0.3, 0.5, 0.7].flatMap((depth) => {
    const from = Math.floor(rows.length * depth);
    const place = rows.findIndex(({ saidAt }, i) => i >= from && saidAt !== rows[i + 1]?.saidAt);
    const row = rows[place];
    if (row === undefined) return [];
    return [
      {
        person,
        after: encodeCursor('statements:-saidAt,-id', [row.saidAt, row.id]),
        offset: Buffer.from(`arrayconnection:${place}`).toString('base64'),
        before: row.saidAt,
      },
    ];
  });
}
