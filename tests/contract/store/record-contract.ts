import { expect, it } from 'vitest';
import type { RecordPage, RecordWrite } from '../../../src/model/records.ts';
import type { CommitReport, GraphChange, GraphStore } from '../../../src/store/port.ts';
import { articleFacts } from '../../support/facts.ts';
import { compareText } from '../../support/naive-graph.ts';
import { person } from '../../support/things.ts';
import { expectGraph, fill, withStore } from './open-filled.ts';
import { reply, sampleTopics, shield } from './sample.ts';
import type { Open } from './open-store.ts';

function change(parts: Partial<GraphChange>): GraphChange {
  return { guards: new Map(), records: [], articles: [], removals: [], ...parts };
}

function put(store: GraphStore, ...records: readonly RecordWrite[]): Promise<CommitReport> {
  return store.commit(change({ records }));
}

async function read(store: GraphStore, key: string): Promise<unknown> {
  return (await store.records([key])).get(key)?.value;
}

async function version(store: GraphStore, key: string): Promise<string | null> {
  return (await store.records([key])).get(key)?.version ?? null;
}

async function keys(store: GraphStore, tag: string, page?: RecordPage): Promise<readonly string[]> {
  return (await store.tagged(tag, page)).map(({ key }) => key);
}

const CONFLICT = { name: 'OnrecordError', code: 'STORE_CONFLICT' };

export function recordContract(open: Open): void {
  const it_ = (name: string, test: (store: GraphStore) => Promise<void>): void =>
    it(name, () => withStore(open, test));

  it_('keeps a value under its key until it is written anew or deleted', async (store) => {
    expect(await store.records(['a', 'b'])).toEqual(new Map());
    expect(await put(store, { key: 'a', value: { n: [1, 'two', null, true] }, tags: [] })).toEqual({
      articles: [],
      removals: [],
    });
    const first = await version(store, 'a');
    expect(await store.records(['b', 'a', 'a'])).toEqual(
      new Map([['a', { key: 'a', version: first, value: { n: [1, 'two', null, true] } }]]),
    );
    await put(store, { key: 'a', value: 'next', tags: [] }, { key: 'b', value: false, tags: [] });
    expect(await read(store, 'a')).toBe('next');
    expect(await read(store, 'b')).toBe(false);
    await put(store, { key: 'a', value: null, tags: [] }, { key: 'never', value: null, tags: ['t'] });
    expect([...(await store.records(['a', 'b', 'never'])).keys()]).toEqual(['b']);
    expect(await keys(store, 't')).toEqual([]);
    expect((await store.describe()).counts).toEqual({});
  });

  it_('gives a record another version at every write, and never one that it had', async (store) => {
    const versions: (string | null)[] = [];
    for (const value of [1, 1, null, 1]) {
      await put(store, { key: 'a', value, tags: [] });
      if (value !== null) versions.push(await version(store, 'a'));
    }
    expect(new Set(versions).size).toBe(3);
    await put(store, { key: 'b', value: 1, tags: [] });
    expect(versions).toContain(await version(store, 'a'));
  });

  it_('finds records by their tags, as they were written last', async (store) => {
    await put(
      store,
      { key: 'b', value: 'B', tags: ['x', 'y', 'x'] },
      { key: 'a', value: 'A', tags: ['x'] },
      { key: 'c', value: 'C', tags: [] },
    );
    expect(await store.tagged('x')).toEqual([
      { key: 'a', version: await version(store, 'a'), value: 'A' },
      { key: 'b', version: await version(store, 'b'), value: 'B' },
    ]);
    await put(store, { key: 'a', value: 'A', tags: ['y'] }, { key: 'b', value: 'B', tags: ['y', 'z'] });
    expect(await keys(store, 'x')).toEqual([]);
    expect(await keys(store, 'y')).toEqual(['a', 'b']);
    await put(store, { key: 'b', value: null, tags: ['z'] });
    expect(await keys(store, 'y')).toEqual(['a']);
    expect(await keys(store, 'z')).toEqual([]);
    expect(await keys(store, 'X')).toEqual([]);
  });

  it_('pages tagged records in the order of their keys, both ways, by code points', async (store) => {
    // As UTF-16 units "😀" and the last one stand before "\uffee".
    const all = ['', 'B', 'a', 'a\u0000', 'a\u0000b', 'ab', 'b', 'z', 'é', '\uffee', '😀', '\u{10fffd}'];
    expect([...all].sort(compareText)).toEqual(all);
    await put(store, ...[...all].reverse().map((key) => ({ key, value: key, tags: ['t'] })));
    const backwards = [...all].reverse();
    expect((await store.tagged('t')).map(({ value }) => value)).toEqual(all);
    expect(await keys(store, 't', { descending: true })).toEqual(backwards);
    expect(await keys(store, 't', { limit: 3 })).toEqual(all.slice(0, 3));
    expect(await keys(store, 't', { limit: 0 })).toEqual([]);
    for (const [i, after] of all.entries()) {
      expect(await keys(store, 't', { after })).toEqual(all.slice(i + 1));
      expect(await keys(store, 't', { after, descending: true, limit: 2 })).toEqual(
        backwards.slice(backwards.indexOf(after) + 1).slice(0, 2),
      );
    }
    expect(await keys(store, 't', { after: 'aa', limit: 1 })).toEqual(['ab']);
  });

  it_('keeps whatever characters keys, tags and values have', async (store) => {
    const odd = [
      'a\u0000b',
      `'; DROP TABLE record; --`,
      '` }) DETACH DELETE n //',
      '😀\u{10ffff}',
      '"\\',
      '',
    ];
    for (const text of odd) {
      await put(store, { key: `k${text}`, value: { [text]: [text] }, tags: [`t${text}`] });
    }
    const found = await store.records(odd.map((text) => `k${text}`));
    expect([...found.values()].map(({ value }) => value)).toEqual(odd.map((text) => ({ [text]: [text] })));
    for (const text of odd) expect(await keys(store, `t${text}`)).toEqual([`k${text}`]);
    expect(await read(store, 'ka')).toBeUndefined();
  });

  it_('keeps large values, and many records of one tag', async (store) => {
    const large = { text: 'Ünï\u0000😀'.repeat(400_000) };
    await put(store, { key: 'large', value: large, tags: [] });
    expect(await read(store, 'large')).toEqual(large);

    const many = Array.from({ length: 10_000 }, (_, i) => String(i).padStart(5, '0'));
    await put(store, ...many.map((key) => ({ key, value: { key }, tags: ['many'] })));
    // Neo4j makes a plan for a query that it does not know yet.
    await keys(store, 'many', { after: '00000', limit: 50, descending: true });
    const begun = performance.now();
    const page = await keys(store, 'many', { after: '05000', limit: 50, descending: true });
    expect(performance.now() - begun).toBeLessThan(500);
    expect(page).toEqual(many.slice(4950, 5000).reverse());
    expect((await store.records(many)).size).toBe(many.length);
  });

  it_('commits where all guards hold, and else says who is in the way and changes nothing', async (store) => {
    await fill(store, sampleTopics, [reply]);
    await put(store, { key: 'seen', value: 1, tags: ['t'] });
    const seen = await version(store, 'seen');
    const decided = change({
      records: [
        { key: 'made', value: 2, tags: ['t'] },
        { key: 'seen', value: null, tags: [] },
      ],
      articles: [shield],
      removals: [reply.article.id],
    });
    const wrong: readonly [string, string | null][] = [
      ['seen', null],
      ['seen', 'another version'],
      ['absent', 'some version'],
    ];
    for (const guard of wrong) {
      const guards = new Map([['not-there', null], ['seen', seen], guard]);
      const failed = store.commit({ ...decided, guards });
      await expect(failed).rejects.toMatchObject({
        ...CONFLICT,
        message: expect.stringContaining(`"${guard[0]}"`) as string,
      });
      await expectGraph(store, [reply]);
      expect(await version(store, 'seen')).toBe(seen);
      expect(await keys(store, 't')).toEqual(['seen']);
      expect([...(await store.records(['made', 'absent', 'not-there'])).keys()]).toEqual([]);
    }
    const guards = new Map([
      ['seen', seen],
      ['made', null],
      ['not-there', null],
    ]);
    expect(await store.commit({ ...decided, guards })).toMatchObject({
      articles: [{ outcome: 'CREATED' }],
      removals: [{ removed: true }],
    });
    await expectGraph(store, [shield]);
    expect(await keys(store, 't')).toEqual(['made']);
    await expect(store.commit({ ...decided, guards })).rejects.toMatchObject(CONFLICT);
  });

  it_('lets one of those win who decide by the same record at the same time', async (store) => {
    const ada = person('Ada Lund');
    const attempt = (i: number, guards: GraphChange['guards']): Promise<CommitReport> =>
      store.commit(
        change({
          guards,
          records: [{ key: 'shared', value: i, tags: ['t'] }],
          articles: [articleFacts({ slug: `a${i}`, mentions: [ada] })],
        }),
      );
    let seen: string | null = null;
    for (let round = 0; round < 3; round++) {
      const guards = new Map([
        ['absent', null],
        ['shared', seen],
      ]);
      const tries = [0, 1, 2, 3].map((i) => attempt(10 * round + i, guards));
      const results = await Promise.allSettled(tries);
      const lost = results.filter((result) => result.status === 'rejected');
      expect(lost).toHaveLength(3);
      for (const { reason } of lost) expect(reason).toMatchObject(CONFLICT);
      const winner = results.findIndex(({ status }) => status === 'fulfilled');
      expect(await read(store, 'shared')).toBe(10 * round + winner);
      expect((await store.describe()).counts).toEqual({ Article: round + 1, Person: 1 });
      seen = await version(store, 'shared');
    }
    expect(await read(store, 'absent')).toBeUndefined();
  });

  it_('counts up without losing one, made and deleted in between by whoever comes', async (store) => {
    const step = async (): Promise<void> => {
      for (;;) {
        const at = (await store.records(['n'])).get('n');
        const value = typeof at?.value === 'number' ? at.value : 0;
        const total = (await store.records(['total'])).get('total');
        const sum = typeof total?.value === 'number' ? total.value : 0;
        try {
          await store.commit(
            change({
              guards: new Map([
                ['total', total?.version ?? null],
                ['n', at?.version ?? null],
              ]),
              // Every third time it goes, so that others wait for a record that is there no more.
              records: [
                { key: 'n', value: value === 2 ? null : value + 1, tags: [`n${value}`] },
                { key: 'total', value: sum + 1, tags: ['t'] },
              ],
            }),
          );
          return;
        } catch (error) {
          expect(error).toMatchObject(CONFLICT);
        }
      }
    };
    await Promise.all(Array.from({ length: 15 }, step));
    expect(await read(store, 'total')).toBe(15);
    expect(await read(store, 'n')).toBeUndefined();
  });

  it_('keeps records when articles fail', async (store) => {
    await put(store, { key: 'a', value: 1, tags: ['t'] });
    const bad = articleFacts({ slug: 'bad', statements: [{ content: 'No', topics: ['topic:unheard-of'] }] });
    const records = [
      { key: 'a', value: null, tags: [] },
      { key: 'b', value: 1, tags: ['t'] },
    ];
    await expect(store.commit(change({ records, articles: [bad] }))).rejects.toMatchObject({
      code: 'INTERNAL',
    });
    expect(await keys(store, 't')).toEqual(['a']);
    expect((await store.describe()).counts).toEqual({});
  });
}
