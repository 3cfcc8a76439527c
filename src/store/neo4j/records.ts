import { randomUUID } from 'node:crypto';
import type { JsonValue } from '../../model/json.ts';
import type { RecordPage, RecordWrite, StoredRecord } from '../../model/records.ts';
import type { Connection, Row, Run } from './connection.ts';
import { lockNodes } from './lock.ts';
import { LOCK } from './write-queries.ts';

const READ_RECORDS = `
UNWIND $keys AS key
MATCH (r:Record {key: key})
RETURN r.key AS key, r.version AS version, r.value AS value`;

/** The records of these keys that exist. */
export async function readRecords(
  connection: Connection,
  keys: readonly string[],
): Promise<ReadonlyMap<string, StoredRecord>> {
  if (keys.length === 0) return new Map();
  const rows = await connection.read('other', READ_RECORDS, { keys: [...new Set(keys)] });
  return new Map(rows.map(recordOf).map((record) => [record.key, record]));
}

/** Records that carry a tag, in the order of their keys: see `RecordReader.tagged`. */
export async function readTagged(
  connection: Connection,
  tag: string,
  { after, limit, descending = false }: RecordPage,
): Promise<StoredRecord[]> {
  const [beyond, direction] = descending ? ['<', 'DESC'] : ['>', 'ASC'];
  const query = `
MATCH (:Tag {name: $tag})<-[:TAGGED]-(r:Record)
WITH r, r.sortKey AS at${after === undefined ? '' : ` WHERE at ${beyond} $after`}
ORDER BY at ${direction}${limit === undefined ? '' : ' LIMIT $limit'}
RETURN r.key AS key, r.version AS version, r.value AS value`;
  const parameters = { tag, limit, after: after === undefined ? undefined : sortKey(after) };
  const rows = await connection.read('other', query, parameters);
  return rows.map(recordOf);
}

/** Neo4j compares what it stored by code points, but a parameter by UTF-16 units: of these letters both make the same. */
function sortKey(key: string): string {
  return Buffer.from(key).toString('hex');
}

function recordOf(row: Row): StoredRecord {
  return {
    key: String(row['key']),
    version: String(row['version']),
    value: JSON.parse(String(row['value'])) as JsonValue,
  };
}

/** A record as a transaction found and locked it. */
export interface LockedRecord {
  /** Null: there was none, and what is locked is a placeholder that `writeRecords` takes away. */
  readonly version: string | null;
  readonly tags: readonly string[];
}

// A key without a record gets a node as well: who comes for the same key waits for this transaction, and then sees
// what became of it.
const LOCK_RECORDS = `
UNWIND $ids AS key
MERGE (r:Record {key: key})
${LOCK('r')}
RETURN r.key AS id, r.version AS version, COLLECT { MATCH (r)-[:TAGGED]->(t:Tag) RETURN t.name } AS tags`;

/** Locks the records of these keys, whether they exist or not; comes first in a transaction. */
export async function lockRecords(
  run: Run,
  keys: readonly string[],
): Promise<ReadonlyMap<string, LockedRecord>> {
  const rows = await lockNodes(run, LOCK_RECORDS, [...new Set(keys)].sort());
  return new Map(
    rows.map((row): [string, LockedRecord] => [
      String(row['id']),
      { version: row['version'] as string | null, tags: row['tags'] as readonly string[] },
    ]),
  );
}

const LOCK_TAGS = `UNWIND $ids AS name MERGE (t:Tag {name: name}) ${LOCK('t')} RETURN t.name AS id`;

/** One map holds all rows: Neo4j plans a query anew for each combination of its lists' magnitudes. */
const WRITE_RECORDS = `
CALL () { UNWIND $rows.records AS row MATCH (r:Record {key: row.key}) SET r += row }
CALL () { UNWIND $rows.gone AS key MATCH (r:Record {key: key}) DETACH DELETE r }
CALL () { UNWIND $rows.untagged AS row MATCH (r:Record {key: row.key})-[tagged:TAGGED]->(:Tag {name: row.tag}) DELETE tagged }
CALL () {
  UNWIND $rows.tagged AS row
  MATCH (r:Record {key: row.key})
  MATCH (t:Tag {name: row.tag})
  CREATE (r)-[:TAGGED]->(t)
}
CALL () {
  UNWIND $rows.names AS name
  MATCH (t:Tag {name: name})
  WHERE NOT EXISTS { (t)<-[:TAGGED]-() }
  DELETE t
}`;

/** Writes records that are locked, each under a new version, and takes placeholders away; comes last in a transaction. */
export async function writeRecords(
  run: Run,
  locked: ReadonlyMap<string, LockedRecord>,
  writes: readonly RecordWrite[],
): Promise<void> {
  const last = new Map(writes.map((write) => [write.key, write]));
  const after = [...locked].map(([key, { version, tags }]) => {
    const write = last.get(key);
    const exists = write === undefined ? version !== null : write.value !== null;
    const own = write === undefined ? tags : exists ? [...new Set(write.tags)] : [];
    return { key, exists, own, tags };
  });
  const rows = {
    records: [...last.values()]
      .filter(({ value }) => value !== null)
      .map(({ key, value }) => ({
        key,
        sortKey: sortKey(key),
        version: randomUUID(),
        value: JSON.stringify(value),
      })),
    gone: after.filter(({ exists }) => !exists).map(({ key }) => key),
    untagged: after.flatMap(({ key, own, tags }) => pairs(key, tags, own)),
    tagged: after.flatMap(({ key, own, tags }) => pairs(key, own, tags)),
  };
  const names = [...new Set([...rows.untagged, ...rows.tagged].map(({ tag }) => tag))].sort();
  await lockNodes(run, LOCK_TAGS, names);
  if (rows.records.length > 0 || rows.gone.length > 0) await run(WRITE_RECORDS, { rows: { ...rows, names } });
}

/** The key with each of these tags that is not among the others. */
function pairs(
  key: string,
  tags: readonly string[],
  others: readonly string[],
): { readonly key: string; readonly tag: string }[] {
  return tags.filter((tag) => !others.includes(tag)).map((tag) => ({ key, tag }));
}
