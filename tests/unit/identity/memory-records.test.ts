import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryRecords } from '../../../src/identity/memory-records.ts';
import type { RecordPage } from '../../../src/model/records.ts';

function filled(keys: readonly string[], tag = 'all'): MemoryRecords {
  const records = new MemoryRecords();
  records.apply(keys.map((key) => ({ key, value: { of: key }, tags: [tag] })));
  return records;
}

async function keysOf(records: MemoryRecords, tag: string, page?: RecordPage): Promise<string[]> {
  return (await records.tagged(tag, page)).map(({ key }) => key);
}

describe('records in memory', () => {
  it('are found by key, those that exist', async () => {
    const found = await filled(['a', 'b']).records(['b', 'c']);
    expect([...found].map(([key, { value }]) => [key, value])).toEqual([['b', { of: 'b' }]]);
  });

  it('have another version after every write, and after they were gone', async () => {
    const records = new MemoryRecords();
    const versions = new Set<string | undefined>();
    for (const value of [1, 1, null, 1]) {
      records.apply([{ key: 'a', value, tags: [] }]);
      versions.add((await records.records(['a'])).get('a')?.version);
    }
    expect(versions.size).toBe(4);
  });

  it('carry the tags that they were given last, and none once they are gone', async () => {
    const records = new MemoryRecords();
    records.apply([
      { key: 'a', value: 1, tags: ['x', 'y', 'x'] },
      { key: 'b', value: 2, tags: ['x'] },
    ]);
    records.apply([{ key: 'a', value: 1, tags: ['y', 'z'] }]);
    expect([await keysOf(records, 'x'), await keysOf(records, 'y'), await keysOf(records, 'z')]).toEqual([
      ['b'],
      ['a'],
      ['a'],
    ]);
    records.apply([{ key: 'a', value: null, tags: ['y'] }]);
    expect([await keysOf(records, 'y'), await keysOf(records, 'z')]).toEqual([[], []]);
  });

  it('come in the order of code points, not of UTF-16', async () => {
    const keys = ['\u{1f600}', '\uff5e', 'é', 'b', 'ab', 'a'];
    expect(await keysOf(filled(keys), 'all')).toEqual(keys.toReversed());
  });

  it('come page by page, from either end', async () => {
    const keys = Array.from(
      { length: 3000 },
      (_, index) => `key:${String((index * 7919) % 3000).padStart(4, '0')}`,
    );
    const records = filled(keys);
    const sorted = keys.toSorted();
    for (const descending of [false, true]) {
      const expected = descending ? sorted.toReversed() : sorted;
      const read: string[] = [];
      for (let page = [...expected.slice(0, 1)]; page.length > 0;) {
        read.push(...page);
        page = await keysOf(records, 'all', { after: read.at(-1) ?? '', limit: 97, descending });
      }
      expect(read).toEqual(expected);
    }
  });

  it('come as a sorted list would give them, whatever is added, taken away and asked for', async () => {
    const key = fc.integer({ min: 0, max: 2000 }).map((number) => number.toString(36));
    const page = fc.record(
      { after: key, limit: fc.integer({ min: 0, max: 900 }), descending: fc.boolean() },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(key, fc.boolean()), { minLength: 1, maxLength: 1500, size: 'max' }),
        page,
        async (writes, asked) => {
          const records = filled(Array.from({ length: 2000 }, (_, index) => index.toString(36)));
          records.apply(writes.map(([each, kept]) => ({ key: each, value: kept ? 1 : null, tags: ['all'] })));
          const gone = new Map(writes.map(([each, kept]) => [each, !kept]));
          const { after, limit, descending } = asked;
          const sorted = Array.from({ length: 2001 }, (_, index) => index.toString(36))
            .filter((each) => (gone.has(each) ? gone.get(each) === false : each !== (2000).toString(36)))
            .toSorted();
          const ordered = descending === true ? sorted.toReversed() : sorted;
          const behind = ordered.filter(
            (each) => after === undefined || (descending === true ? each < after : each > after),
          );
          expect(await keysOf(records, 'all', asked)).toEqual(behind.slice(0, limit));
        },
      ),
      { numRuns: 30 },
    );
  });
});
