import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import { CommandFolder } from '../../support/command.ts';
import { dumpSqlite } from '../../support/dump-sqlite.ts';
import { readById, readIds, select } from '../../support/plans.ts';

let folder: CommandFolder;
beforeEach(async () => {
  folder = await CommandFolder.open();
});
afterEach(() => folder.close());

const OBAMA = {
  type: 'Person',
  name: 'Barack Hussein Obama',
  aliases: ['Barry Obama', 'Barack Obama'],
  wikidataId: 'Q76',
  id: 'person:barack-obama-president',
};
const LINES = (...entities: object[]) => entities.map((entity) => `${JSON.stringify(entity)}\n`).join('');

async function graph(): Promise<{ ids: readonly string[]; obama: unknown; dump: string[] }> {
  const file = join(folder.path, 'data', 'onrecord.sqlite');
  const store = await createSqliteStore({ file });
  try {
    const ids = await readIds(store, 'Person');
    const [obama] = await readById(store, [OBAMA.id], select(['name', 'aliases', 'wikidataId']));
    return { ids, obama, dump: dumpSqlite(file).filter((row) => !/"key":"(ledger|authority)"/.test(row)) };
  } finally {
    await store.close();
  }
}

it('onrecord authority tells who names mean, until another file is loaded', async () => {
  const texts = [
    'Barry Obama said that the ferry must stop. Max Poe said that it was old.',
    'Barack Obama said the ferry would stop. "It is time," Obama said.',
  ];
  for (const [index, text] of texts.entries())
    await folder.run([
      'seed',
      await folder.put(`${index}.txt`, text),
      '--published',
      `2024-10-0${index + 1}`,
    ]);
  const before = await graph();
  expect(before.ids).toEqual(['person:barack-obama', 'person:barry-obama', 'person:max-poe']);

  const poe = { type: 'Person', name: 'Maxim Poe', aliases: ['Max Poe'] };
  const file = await folder.put('people.jsonl', LINES(OBAMA, poe));
  const loaded = await folder.run(['authority', 'load', file]);
  expect(loaded).toEqual({
    status: 0,
    err: '',
    out: '2 entities loaded, 2 of them new or changed, 0 removed, 2 articles brought up to date\n',
  });
  const after = await graph();
  expect(after.ids).toEqual([OBAMA.id, 'person:maxim-poe']);
  expect(after.obama).toMatchObject({ name: OBAMA.name, wikidataId: 'Q76' });
  const shown = await folder.run(['authority', 'show']);
  expect(shown.out).toBe(LINES(OBAMA, { ...poe, wikidataId: null, id: 'person:maxim-poe' }));

  await folder.put('people.jsonl', LINES({ ...OBAMA, name: 'B. Obama', wikidataId: null }, poe));
  expect((await folder.run(['authority', 'load', file])).out).toMatch(/ 1 of them .* 0 removed, 2 articles/);
  expect((await graph()).obama).toMatchObject({ name: 'B. Obama', wikidataId: null });
  await folder.put('people.jsonl', LINES(poe));
  expect((await folder.run(['authority', 'load', file])).out).toMatch(
    /^1 entity loaded, 0 .* 1 removed, 2 art/,
  );
  expect((await graph()).ids).toEqual(['person:barack-obama', 'person:barry-obama', 'person:maxim-poe']);
  await folder.put('people.jsonl', '');
  await folder.run(['authority', 'load', file]);
  expect((await graph()).dump).toEqual(before.dump);
  expect((await folder.run(['authority', 'show'])).out).toBe('');
  expect((await folder.run(['authority', 'load', file])).out).toMatch(/ 0 articles brought/);
});

it('onrecord authority load lists all that is wrong', async () => {
  const file = await folder.put(
    'people.jsonl',
    `${LINES({ ...OBAMA, wikidataId: '76' })}\n${LINES(OBAMA, { type: 'Person', name: 'Barry Obama' })}nonsense\n`,
  );
  const { status, err } = await folder.run(['authority', 'load', file]);
  expect(status).toBe(1);
  expect(err.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/people\.jsonl:1: INPUT_MALFORMED: wikidataId: must be the id of a Wikidata item/),
    expect.stringMatching(/people\.jsonl:4: INPUT_MALFORMED: .*person:barry-obama is that of line 3 too/),
    expect.stringMatching(/people\.jsonl:5: INPUT_MALFORMED: this is not JSON/),
    expect.stringMatching(/^onrecord: INPUT_MALFORMED: 3 lines of /),
  ]);
});
