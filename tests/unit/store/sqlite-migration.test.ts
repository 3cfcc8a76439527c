import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import type { ArticleFacts, TopicFact } from '../../../src/model/facts.ts';
import { SCHEMA_VERSION } from '../../../src/store/sqlite/migrations.ts';
import { searchStems } from '../../../src/shared/text.ts';
import type { SearchResult } from '../../../src/store/read-plan.ts';
import { createSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import { VERSION_1 } from '../../../src/store/sqlite/tables.ts';
import { VERSION_2 } from '../../../src/store/sqlite/version-2.ts';
import { embeddingOf } from '../../support/embeddings.ts';
import { withoutVectors } from '../../support/facts.ts';
import { naiveGraph } from '../../support/naive-graph.ts';
import { naiveRead } from '../../support/naive-store.ts';
import { dumpPlan, order, readNodes, search } from '../../support/plans.ts';
import { randomFacts } from '../../support/random-facts.ts';
import { asOfVersion1 } from '../../support/version-1.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-migration-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file as an earlier version left it: its rows are today's, without what is new. */
async function makeVersion(
  version: 1 | 2,
  file: string,
  topics: readonly TopicFact[],
  articles: readonly ArticleFacts[],
): Promise<void> {
  const today = `${file}.today`;
  const store = await createSqliteStore({ file: today });
  await store.migrate();
  await store.putTopics(topics);
  for (const facts of articles) await store.write(facts);
  await store.close();

  const database = new DatabaseSync(file);
  database.exec(VERSION_1);
  if (version === 2) database.exec(VERSION_2);
  database.exec(`PRAGMA foreign_keys = OFF; ATTACH '${today}' AS today`);
  for (const table of tablesOf(database)) {
    const columns = columnsOf(database, table).join(', ');
    database.exec(`INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM today.${table}`);
  }
  // A search index keeps no text that could be copied: its stems are made anew from those that documents keep.
  database.exec(
    `INSERT INTO main.search_index (rowid, stems) SELECT rowid, titles FROM main.search_document`,
  );
  if (version === 1)
    database.exec(
      `UPDATE main.article SET contribution = replace(contribution, ',"preferredName":null', '')`,
    );
  database.exec(`DETACH today; PRAGMA application_id = 0x6f6e7263; PRAGMA user_version = ${version}`);
  database.close();
}

function tablesOf(database: DatabaseSyncInstance): string[] {
  const rows = database
    .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'`)
    .all() as { name: string }[];
  return rows.map(({ name }) => name).filter((name) => !name.startsWith('sqlite_'));
}

function columnsOf(database: DatabaseSyncInstance, table: string): string[] {
  const rows = database.prepare(`SELECT name FROM pragma_table_info('${table}')`).all() as { name: string }[];
  return rows.map(({ name }) => name);
}

describe('a file of version 1', () => {
  it('is the same graph in this version, and goes on from there', async () => {
    const { topics, articles, revisions } = randomFacts(8, 60);
    const known = articles.map((facts) => asOfVersion1(facts, articles));
    expect(new Set(known.map(({ article }) => article.dispatchId)).size).toBeLessThan(known.length);
    const file = join(folder, 'old.db');
    await makeVersion(1, file, topics, known);

    const store = await createSqliteStore({ file });
    expect(await store.migrate()).toEqual({ from: 1, to: SCHEMA_VERSION });
    expect(await store.migrate()).toEqual({ from: SCHEMA_VERSION, to: SCHEMA_VERSION });
    expect(await store.read(dumpPlan())).toEqual(naiveRead(naiveGraph(topics, known), dumpPlan()));

    for (const facts of [...articles, ...revisions]) await store.write(facts);
    expect(await store.read(dumpPlan())).toEqual(naiveRead(naiveGraph(topics, revisions), dumpPlan()));
    for (const { article } of articles) await store.remove(article.id);
    expect(await store.read(dumpPlan())).toEqual(naiveRead(naiveGraph(topics, []), dumpPlan()));
    await store.close();

    const database = new DatabaseSync(file);
    expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    database.close();
  });

  it('stays as it is where a row that it refers to is missing, and says so', async () => {
    const { topics, articles } = randomFacts(9, 6);
    const file = join(folder, 'damaged.db');
    await makeVersion(
      1,
      file,
      topics,
      articles.map((facts) => asOfVersion1(facts, articles)),
    );
    const database = new DatabaseSync(file);
    database.exec('PRAGMA foreign_keys = OFF; DELETE FROM claim');
    database.close();

    const store = await createSqliteStore({ file });
    await expect(store.migrate()).rejects.toMatchObject({
      code: 'STORE_CORRUPT',
      message: expect.stringContaining('statement') as string,
    });
    expect((await store.describe()).schemaVersion).toBe(1);
    await store.close();
  });

  it('is not left half way where foreign keys are concerned', async () => {
    const { topics, articles } = randomFacts(10, 4);
    const file = join(folder, 'keys.db');
    await makeVersion(
      1,
      file,
      topics,
      articles.map((facts) => asOfVersion1(facts, articles)),
    );
    const store = await createSqliteStore({ file });
    await store.migrate();
    for (const { article } of articles) await store.remove(article.id);
    expect(await readNodes(store, 'Statement', { order: order('recordedAt') })).toEqual([]);
    await store.close();
    const database = new DatabaseSync(file);
    // Rows of these go with their statement.
    for (const table of ['statement_reporter', 'statement_topic', 'statement_mention'])
      expect(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()).toEqual({ n: 0 });
    database.close();
  });
});

describe('a file of version 2', () => {
  it('is the same graph in this version, finds phrases, and has vectors when articles are written again', async () => {
    const { topics, articles, revisions } = randomFacts(11, 20);
    const known = articles.map(withoutVectors);
    const file = join(folder, 'version-2.db');
    await makeVersion(2, file, topics, known);

    const store = await createSqliteStore({ file });
    expect(await store.migrate()).toEqual({ from: 2, to: SCHEMA_VERSION });
    expect(await store.read(dumpPlan())).toEqual(naiveRead(naiveGraph(topics, known), dumpPlan()));

    const [phrase, embedding] = [firstPhrase(known), embeddingOf('council missiles')];
    const searches = {
      roots: [
        { ...search('', { wantTotal: true }), key: 'words', terms: [{ stems: phrase, prefix: false }] },
        { ...search('', { ranking: { by: 'meaning', text: '', embedding } }), key: 'meant' },
      ],
    } as const;
    const before = await store.read(searches);
    expect(before).toEqual(naiveRead(naiveGraph(topics, known), searches));
    expect((before['words'] as SearchResult).total).toBeGreaterThan(0);
    expect((before['meant'] as SearchResult).items).toEqual([]);

    for (const facts of [...articles, ...revisions]) await store.write(facts);
    const after = await store.read(searches);
    expect(after).toEqual(naiveRead(naiveGraph(topics, revisions), searches));
    expect((after['meant'] as SearchResult).items.length).toBeGreaterThan(5);
    await store.close();
  });
});

/** The first three stems of a statement. */
function firstPhrase(articles: readonly ArticleFacts[]): string[] {
  const long = articles.flatMap(({ statements }) => statements).map(({ content }) => searchStems(content));
  return long.find((stems) => stems.length >= 3)?.slice(0, 3) ?? [];
}
