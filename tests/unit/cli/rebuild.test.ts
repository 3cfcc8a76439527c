import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CommandFolder } from '../../support/command.ts';
import { dumpSqlite } from '../../support/dump-sqlite.ts';

let folder: CommandFolder;
beforeEach(async () => {
  folder = await CommandFolder.open();
  const lines = Array.from({ length: 8 }, (_, index) =>
    JSON.stringify({
      title: `Ferry ${index}`,
      text: `The ferry must stop, Mayor Ingrid Solvane said on Monday. Max Poe said that it was ${index}.`,
      published: '2024-10-07',
    }),
  );
  await folder.run(['seed', await folder.put('news.jsonl', lines.join('\n'))]);
});
afterEach(() => folder.close());

const dump = (): string[] => dumpSqlite(join(folder.path, 'data', 'onrecord.sqlite'));
const file = (): string => join(folder.path, 'data', 'rebuild.jsonl');

it('onrecord rebuild makes the graph again', async () => {
  const before = dump();
  const { status, out, err } = await folder.run(['rebuild']);
  expect([status, err]).toEqual([0, '']);
  expect(out).toMatch(/^8 articles rebuilt; \d+ statements; \d+\.\d s\n$/);
  expect(dump()).toEqual(before);
  expect((await folder.run(['info'])).out).not.toContain('rebuild');
});

it('onrecord rebuild ends after the article at hand at Ctrl-C, says how to go on, and goes on', async () => {
  const before = dump();
  const running = folder.run(['rebuild']);
  while (!existsSync(file())) await setImmediate();
  process.emit('SIGINT');
  const { status, out, err } = await running;
  expect(status).toBe(130);
  expect(out).toMatch(/interrupted\n$/);
  expect(err).toMatch(/^A rebuild is unfinished; .*rebuild\.jsonl\. To go on: onrecord rebuild\n$/);
  expect((await folder.run(['info'])).out).toMatch(/^rebuild +A rebuild is unfinished/m);

  const second = await folder.run(['rebuild']);
  expect(second).toMatchObject({ status: 0, err: 'Going on with the rebuild that was begun before.\n' });
  expect(dump()).toEqual(before);
  expect(existsSync(file())).toBe(false);
});

it('onrecord rebuild says where the articles are when it fails', async () => {
  await folder.put('data/rebuild.jsonl', 'nonsense\n');
  const { status, err } = await folder.run(['rebuild']);
  expect(status).toBe(1);
  expect(err).toMatch(/A rebuild is unfinished; .*\nonrecord: INPUT_MALFORMED: .*rebuild\.jsonl:1: /s);
});
