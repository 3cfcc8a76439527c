import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createEditing } from '../../../src/ingest/create-editing.ts';
import { GraphWriter } from '../../../src/ingest/graph-writer.ts';
import { createSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import { BY } from '../../support/corrected-graph.ts';
import { CommandFolder } from '../../support/command.ts';
import { dumpSqlite } from '../../support/dump-sqlite.ts';

let folder: CommandFolder;
beforeEach(async () => {
  folder = await CommandFolder.open();
});
afterEach(() => folder.close());

const TEXT = 'The ferry must stop, Mayor Ingrid Solvane said on Monday. Inga Solvane said that it was old.\n';

async function rename(entityId: string, name: string): Promise<void> {
  const store = await createSqliteStore({ file: join(folder.path, 'data', 'onrecord.sqlite') });
  const editing = createEditing({ store, writer: new GraphWriter({ store }) });
  expect(await editing.correct({ kind: 'RENAME', entityId, name }, BY)).toHaveProperty('correction');
  await store.close();
}

it('onrecord corrections take a ledger from one graph to another', async () => {
  const article = await folder.put('ferry.txt', TEXT);
  await folder.run(['seed', article, '--published', '2024-10-07']);
  await rename('person:ingrid-solvane', 'Mayor Solvane');
  const { status, out } = await folder.run(['corrections', 'export']);
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ id: 'correction:000000000001', author: 'ines' });
  const file = join(folder.path, 'ledger.jsonl');
  const told = `1 correction exported to ${file}\n`;
  expect(await folder.run(['corrections', 'export', file])).toMatchObject({ status: 0, out: told });
  expect(await readFile(file, 'utf8')).toBe(out);

  const elsewhere = { data: 'other' };
  const early = await folder.run(['corrections', 'import', '-'], { ...elsewhere, input: out });
  expect(early).toEqual({
    status: 0,
    err: '',
    out: '1 correction imported, 0 articles brought up to date\n',
  });
  await folder.run(['seed', article, '--published', '2024-10-07'], elsewhere);
  const [here, there] = ['data', 'other'].map((data) =>
    dumpSqlite(join(folder.path, data, 'onrecord.sqlite')).map((row) =>
      // Articles were recorded at another time, which is in their fingerprints too.
      row
        .replaceAll(/"fingerprint":"\w+"/g, '')
        .replaceAll(/"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"/g, '"then"'),
    ),
  );
  expect(there).toEqual(here);
});

it('onrecord corrections import tells what is wrong, and changes nothing', async () => {
  const file = await folder.put('ledger.jsonl', '{"id": "correction:000000000001"}\n[]\n');
  const { status, out, err } = await folder.run(['corrections', 'import', file]);
  expect([status, out]).toEqual([1, '']);
  const lines = err.trimEnd().split('\n');
  expect(lines[0]).toMatch(/ledger\.jsonl:1: INPUT_MALFORMED: author: /);
  expect(lines.at(-2)).toMatch(/ledger\.jsonl:2: INPUT_MALFORMED: /);
  expect(lines.at(-1)).toMatch(/^onrecord: INPUT_MALFORMED: 2 lines of .*ledger\.jsonl cannot be used/);
  const gone = await folder.run(['corrections', 'import', join(folder.path, 'gone.jsonl')]);
  expect(gone.err).toMatch(/^onrecord: INPUT_NOT_FOUND: .*gone\.jsonl: /);
  expect((await folder.run(['corrections', 'export', folder.path])).err).toMatch(/^onrecord: USAGE: /);
});
