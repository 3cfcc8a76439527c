import { expect, test } from 'vitest';
import { MemoryRecords } from '../../../src/identity/memory-records.ts';
import { WatchedRecords } from '../../../src/ingest/watched-records.ts';

test('tells whether anything that was read is another one by now, or came, or went', async () => {
  const records = new MemoryRecords();
  const write = (key: string, value: number | null) => records.apply([{ key, value, tags: ['all'] }]);
  write('a', 1);
  write('b', 1);
  const read = async () => {
    const watched = new WatchedRecords(records);
    await watched.tagged('all', { limit: 1 });
    await watched.records(['c']);
    return watched;
  };
  const unchanged = await read();
  write('b', 2);
  expect(await unchanged.haveChanged()).toBe(false);
  const rewritten = await read();
  write('a', 1);
  expect(await rewritten.haveChanged()).toBe(true);
  const made = await read();
  write('c', 1);
  expect(await made.haveChanged()).toBe(true);
  const deleted = await read();
  write('c', null);
  expect(await deleted.haveChanged()).toBe(true);
});
