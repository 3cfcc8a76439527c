import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../../src/store/port.ts';
import { createSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import { articleFacts } from '../../support/facts.ts';
import { person } from '../../support/things.ts';
import { dumpPlan, readIds } from '../../support/plans.ts';
import { randomFacts } from '../../support/random-facts.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function newFile(): string {
  return join(folder, `store-${files++}`, 'graph.db');
}

async function openMigrated(file: string): Promise<GraphStore> {
  const store = await createSqliteStore({ file, busyTimeoutMs: 20 });
  await store.migrate();
  return store;
}

/** Opens the file as another program would, and runs something on it. */
function meddle(file: string, sql: string): DatabaseSyncInstance {
  const database = new DatabaseSync(file);
  database.exec(sql);
  return database;
}

const facts = articleFacts({ slug: 'one', statements: [{ content: 'Yes', speaker: person('Ada Lund') }] });

describe('the file of the SQLite store', () => {
  it('is made with its folder, and is the same graph when it is opened again', async () => {
    const file = newFile();
    const first = await createSqliteStore({ file });
    expect(await first.migrate()).toEqual({ from: 0, to: 3 });
    const { topics, articles } = randomFacts(3, 12);
    await first.putTopics(topics);
    for (const each of articles) await first.write(each);
    const before = await first.read(dumpPlan());
    await first.close();
    const second = await createSqliteStore({ file });
    expect(await second.migrate()).toEqual({ from: 3, to: 3 });
    expect(await second.read(dumpPlan())).toEqual(before);
    await second.close();
  });

  it('is readable beside another store on the same file, which sees each write at once', async () => {
    const file = newFile();
    const [writer, reader] = [await openMigrated(file), await openMigrated(file)];
    await writer.write(facts);
    expect(await readIds(reader, 'Person')).toEqual(['person:ada-lund']);
    expect((await reader.write(facts)).outcome).toBe('UNCHANGED');
    await reader.remove(facts.article.id);
    expect(await readIds(writer, 'Person')).toEqual([]);
    await writer.close();
    await reader.close();
  });

  it('has no row left in any table when every article is gone', async () => {
    const file = newFile();
    const store = await openMigrated(file);
    const { topics, articles, revisions } = randomFacts(4, 15);
    await store.putTopics(topics);
    for (const each of [...articles, ...revisions]) await store.write(each);
    const record = { key: 'k', tags: ['a', 'b'] };
    const change = { guards: new Map([['other', null]]), articles: [], removals: [] };
    await store.commit({ ...change, records: [{ ...record, value: 1 }] });
    await store.commit({ ...change, records: [{ ...record, value: null }] });
    for (const { article } of articles) await store.remove(article.id);
    await store.close();
    const database = meddle(file, 'PRAGMA query_only = 1');
    const tables = database
      .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'shadow'`)
      .all();
    const rows = tables.map((row) => {
      const { name } = row as { name: string };
      return [name, (database.prepare(`SELECT count(*) AS n FROM ${name}`).get() as { n: number }).n];
    });
    const left = Object.fromEntries(
      rows.filter(([name, n]) => n !== 0 && !String(name).startsWith('sqlite_')),
    ) as unknown;
    const names = topics.reduce((n, { aliases }) => n + 1 + aliases.length, 0);
    const kept = {
      entity: topics.length,
      entity_name: names,
      search_document: topics.length,
      search_index: topics.length,
    };
    expect(left).toEqual(kept);
    expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    database.close();
  });

  it('keeps a store that was left without closing', async () => {
    const file = newFile();
    const left = await openMigrated(file);
    await left.write(facts);
    const again = await openMigrated(file);
    expect((await again.write(facts)).outcome).toBe('UNCHANGED');
    await again.close();
    await left.close();
  });

  it('says that another process has locked it, and goes on when that is done', async () => {
    const file = newFile();
    const store = await openMigrated(file);
    const other = meddle(file, 'BEGIN IMMEDIATE');
    await expect(store.write(facts)).rejects.toMatchObject({
      code: 'STORE_BUSY',
      message: expect.stringContaining(file) as string,
    });
    expect(await readIds(store, 'Article')).toEqual([]);
    other.exec('ROLLBACK');
    other.close();
    expect((await store.write(facts)).outcome).toBe('CREATED');
    await store.close();
  });

  it('refuses a file of a newer version and leaves it alone', async () => {
    const file = newFile();
    await (await openMigrated(file)).close();
    meddle(file, 'PRAGMA user_version = 99').close();
    await expect(createSqliteStore({ file })).rejects.toMatchObject({
      code: 'STORE_INCOMPATIBLE',
      message: expect.stringContaining('99') as string,
    });
  });

  it('refuses a file that is no database, is damaged, or belongs to another program', async () => {
    const text = join(folder, 'notes.txt');
    writeFileSync(text, 'These are notes, not a database. '.repeat(100));
    await expect(createSqliteStore({ file: text })).rejects.toMatchObject({
      code: 'STORE_CORRUPT',
      message: expect.stringContaining('notes.txt') as string,
    });
    const other = join(folder, 'other.db');
    meddle(other, 'CREATE TABLE bookmarks (url TEXT)').close();
    await expect(createSqliteStore({ file: other })).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
  });

  it('says where it cannot be opened', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const below = join(file, 'graph.db');
    await expect(createSqliteStore({ file: below })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining(below) as string,
    });
    await expect(createSqliteStore({ file: folder })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  // The administrator may write anything, whatever the permissions say.
  const isRoot = process.getuid?.() === 0;
  it.skipIf(isRoot)(
    `says that it may not be written${isRoot ? ' (skipped: root may write to every file)' : ''}`,
    async () => {
      const file = newFile();
      await (await openMigrated(file)).close();
      chmodSync(file, 0o444);
      await expect(createSqliteStore({ file }).then((store) => store.write(facts))).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
      });
    },
  );

  it('answers after closing that it was closed, and closes twice', async () => {
    const file = newFile();
    const store = await openMigrated(file);
    await store.close();
    await store.close();
    for (const call of [
      store.ping(),
      store.write(facts),
      store.read({ roots: [] }),
      store.remove('article:one'),
    ]) {
      await expect(call).rejects.toMatchObject({ name: 'OnrecordError', code: 'STORE_UNAVAILABLE' });
    }
    expect(existsSync(file)).toBe(true);
  });
});
