import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../../src/store/port.ts';
import type { SearchCursor } from '../../../src/store/read-plan.ts';
import { createSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { naiveGraph } from '../../support/naive-graph.ts';
import { neo4jForTests } from '../../support/neo4j.ts';
import { dumpPlan, list, order, readSearch, search, select } from '../../support/plans.ts';
import { randomFacts } from '../../support/random-facts.ts';
import { fill } from './open-filled.ts';

const neo4j = await neo4jForTests();
const { missing } = neo4j;
const RUNS = Number(process.env['ONRECORD_FC_RUNS'] ?? 1);

describe.skipIf(missing !== null)(
  `Neo4j and SQLite give the same answers${missing === null ? '' : ` (${missing})`}`,
  () => {
    const { topics, articles, revisions } = randomFacts(21, 40);
    let stores: readonly [GraphStore, GraphStore];
    const close: (() => Promise<void>)[] = [];
    /** Both answers, for `expect(...)`. */
    const both = async <T>(ask: (store: GraphStore) => Promise<T>): Promise<[T, T]> => [
      await ask(stores[0]),
      await ask(stores[1]),
    ];

    beforeAll(async () => {
      const opened = await neo4j.open();
      const sqlite = await createSqliteStore({ file: ':memory:' });
      await sqlite.migrate();
      close.push(opened.done, () => sqlite.close());
      stores = [opened.store, sqlite];
      for (const store of stores) await fill(store, topics, articles);
    }, 120_000);
    afterAll(async () => {
      for (const done of close) await done();
    });

    it('to writes, repeated writes, replacements and removals', async () => {
      const [first, second, third] = articles;
      const change = { guards: new Map(), records: [], removals: [third?.article.id ?? fail()] };
      const [mine, theirs] = await both(async (store) => [
        await store.write(first ?? fail()),
        await store.write(revisions[0] ?? fail()),
        await store.write(revisions[1] ?? fail()),
        await store.commit({ ...change, articles: [second ?? fail(), first ?? fail()] }),
        await store.remove(third?.article.id ?? fail()),
        (await store.describe()).counts,
      ]);
      expect(mine).toEqual(theirs);
      await both((store) => store.settle());
    });

    it('to everything at once', async () => {
      const [mine, theirs] = await both((store) => store.read(dumpPlan()));
      expect(mine).toEqual(theirs);
    });

    it('to random plans', async () => {
      const graph = naiveGraph(topics, articles);
      const property = fc.asyncProperty(arbitraryPlan(graph), async (plan) => {
        const [mine, theirs] = await both((store) => store.read(plan));
        expect(mine).toEqual(theirs);
      });
      await fc.assert(property, { numRuns: Math.max(1, Math.round(10 * RUNS)) });
    }, 120_000);

    it('to searches, page by page', async () => {
      const words = [
        'missiles',
        'patriot act',
        'alvarez',
        'élite schools',
        'minister',
        'nova',
        'gazette 1',
        'harbour coun',
        'quill talks',
      ];
      for (const query of words) {
        for (const prefix of [false, true]) {
          const pages = await both(async (store) => {
            const all: unknown[] = [];
            for (let after: SearchCursor | null = null; ;) {
              const page = await readSearch(store, query, { prefix, after, limit: 7, wantTotal: true });
              all.push(page);
              after = page.items.at(-1)?.cursor ?? null;
              if (page.items.length < 7) return all;
            }
          });
          expect(pages[0]).toEqual(pages[1]);
        }
      }
    });

    it('to pages of several roots in one plan', async () => {
      const plan = {
        roots: [
          list('Statement', { key: 'a', order: order('saidAt-', 'confidence'), limit: 9, wantTotal: true }),
          search('talks', { key: 'b', limit: 5, wantTotal: true }),
          list('Person', {
            key: 'c',
            order: order('name'),
            limit: 9,
            selection: select(['name', 'aliases']),
          }),
        ],
      };
      const [mine, theirs] = await both((store) => store.read(plan));
      expect(mine).toEqual(theirs);
      expect(mine['a']).toHaveProperty('items.8');
    });
  },
);

function fail(): never {
  throw new Error('the corpus has no such article');
}
