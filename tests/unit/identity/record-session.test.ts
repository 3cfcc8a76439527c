import { expect, test } from 'vitest';
import { MemoryRecords } from '../../../src/identity/memory-records.ts';
import { RecordSession } from '../../../src/identity/record-session.ts';

function filled(): MemoryRecords {
  const records = new MemoryRecords();
  records.apply([
    { key: 'a', value: { n: 1 }, tags: ['letters'] },
    { key: 'b', value: { n: 2 }, tags: ['letters'] },
  ]);
  return records;
}

test('reads each record once, and knows the version of each, and that there was none', async () => {
  const records = filled();
  const session = new RecordSession(records);
  expect(await session.get('a')).toEqual({ n: 1 });
  records.apply([{ key: 'a', value: { n: 9 }, tags: [] }]);
  expect(await session.get('a')).toEqual({ n: 1 });
  expect(await session.get('c')).toBeNull();
  expect([...session.guards]).toEqual([
    ['a', '1'],
    ['c', null],
  ]);
});

test('gives a record as it is to be, and beside it as the store has it', async () => {
  const session = new RecordSession(filled());
  await session.load(['a']);
  session.set('a', { n: 5 }, ['numbers']);
  expect([session.peek('a'), session.stored('a')]).toEqual([{ n: 5 }, { n: 1 }]);
  session.set('a', null);
  expect([await session.get('a'), session.stored('a')]).toEqual([null, { n: 1 }]);
});

test('finds records by the tags of the store, and holds on to what is to become of them', async () => {
  const session = new RecordSession(filled());
  await session.load(['a']);
  session.set('a', { n: 5 });
  expect(await session.keysTagged('letters')).toEqual(['a', 'b']);
  expect([session.peek('a'), session.peek('b')]).toEqual([{ n: 5 }, { n: 2 }]);
  expect([...session.guards.keys()]).toEqual(['a', 'b']);
});

test('writes what it was told last, and deletes nothing that was not there', async () => {
  const session = new RecordSession(filled());
  await session.load(['a', 'b', 'new', 'gone']);
  session.set('a', { n: 3 });
  session.set('a', { n: 4 }, ['x']);
  session.set('b', null);
  session.set('new', { n: 7 });
  session.set('gone', { n: 8 });
  session.set('gone', null);
  expect(session.writes).toEqual([
    { key: 'a', value: { n: 4 }, tags: ['x'] },
    { key: 'b', value: null, tags: [] },
    { key: 'new', value: { n: 7 }, tags: [] },
  ]);
});
