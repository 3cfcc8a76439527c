import { expect, it } from 'vitest';
import {
  GRAPH_SCHEMA,
  NODE_TYPES,
  type NodeType,
  type PropertyShape,
} from '../../../src/model/graph-schema.ts';
import type { GraphStore } from '../../../src/store/port.ts';
import type { CursorValue, PagePlan, PageResult } from '../../../src/store/read-plan.ts';
import { articleFacts } from '../../support/facts.ts';
import { person } from '../../support/things.ts';
import { naiveGraph } from '../../support/naive-graph.ts';
import { naiveRead } from '../../support/naive-store.ts';
import { edge, is, list, ONLY_ID, order, pageOf, readById, readList, select } from '../../support/plans.ts';
import { randomFacts } from '../../support/random-facts.ts';
import { fill, withStore } from './open-filled.ts';
import type { Open } from './open-store.ts';

const { topics, articles } = randomFacts(7, 24);
const graph = naiveGraph(topics, articles);

function sortable(type: NodeType): string[] {
  const properties: Readonly<Record<string, PropertyShape>> = GRAPH_SCHEMA[type].properties;
  return Object.keys(properties).filter((name) => properties[name]?.sortable);
}

/** Follows the pages of a list to its end and gives all items. */
async function walk(
  read: (page: Partial<PagePlan>) => Promise<PageResult>,
  limit: number,
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<PageResult['items']> {
  const items: PageResult['items'][number][] = [];
  let after: readonly CursorValue[] | null = null;
  for (;;) {
    const page = await read({ after, limit });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    after = page.items.at(-1)?.cursor ?? null;
    if (after === null || page.items.length < limit) return items;
    await between();
  }
}

export function pageContract(open: Open): void {
  it('walks every list in every order, page by page, without loss or repetition', () =>
    withStore(open, async (store) => {
      await fill(store, topics, articles);
      for (const type of NODE_TYPES) {
        for (const property of sortable(type)) {
          for (const names of [[property], [`${property}-`], [property, 'id-'], [`${property}-`, 'id-']]) {
            const options = {
              order: order(...(property === 'id' ? names.slice(0, 1) : names)),
              selection: select([property]),
            };
            const whole = await readList(store, type, { ...options, wantTotal: true });
            expect(whole).toEqual(
              naiveRead(graph, { roots: [list(type, { ...options, wantTotal: true })] })['list'],
            );
            const limit = Math.max(2, Math.ceil(whole.items.length / 4));
            expect(await walk((page) => readList(store, type, { ...options, ...page }), limit)).toEqual(
              whole.items,
            );
          }
        }
      }
    }));

  it('keeps its place while articles are added and removed', () =>
    withStore(open, async (store) => {
      await fill(store, topics, articles);
      const options = { order: order('saidAt-'), selection: ONLY_ID };
      const before = (await readList(store, 'Statement', options)).items.map(({ node }) => node.id);
      let next = 0;
      const late = person('Late Comer');
      const walked = await walk(
        (page) => readList(store, 'Statement', { ...options, ...page }),
        5,
        async () => {
          const publishedAt = `2012-12-0${1 + (next % 9)}T00:00:00.000Z`;
          const slug = `late-${next}`;
          await store.write(
            articleFacts({ slug, publishedAt, statements: [{ content: 'Late', speaker: late }] }),
          );
          if (next > 0 && next % 2 === 0) await store.remove(`article:late-${next - 1}`);
          next++;
        },
      );
      const ids = walked.map(({ node }) => node.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => !id.startsWith('statement:late-'))).toEqual(before);
      expect(next).toBeGreaterThan(3);
    }));

  it('pages nested connections, mixed directions, filters and totals', () =>
    withStore(open, async (store) => {
      await fill(store, topics, articles);
      const busiest = await readList(store, 'Person', {
        order: order('statementCount-'),
        limit: 1,
        selection: select(['statementCount']),
      });
      const id = busiest.items[0]?.node.id ?? '';
      const where = is.test('confidence', { op: 'lt', value: 1 });
      for (const names of [
        ['saidAt-', 'confidence', 'id'],
        ['confidence', 'saidAt-', 'id-'],
        ['confidence-', 'id'],
      ]) {
        const read = async (page: Partial<PagePlan>): Promise<PageResult> => {
          const statements = edge('Person', 'statements', select(['content']), {
            order: order(...names),
            where,
            wantTotal: true,
            ...page,
          });
          const [record] = await readById(store, [id], select([], [statements]));
          return pageOf(record?.['statements']);
        };
        const whole = await read({});
        expect(whole.items.length).toBeGreaterThan(2);
        expect(whole.total).toBe(whole.items.length);
        expect(await walk(read, 2)).toEqual(whole.items);
        expect((await read({ after: whole.items[1]?.cursor ?? null })).total).toBe(whole.total);
      }
    }));

  it('begins after a place where nothing is any more', () =>
    withStore(open, async (store) => {
      const facts = ['Ada', 'Élan', 'elk', 'Zed'].map((name) =>
        articleFacts({ slug: name, mentions: [person(name)] }),
      );
      await fill(store, [], facts);
      const names = async (after: readonly CursorValue[] | null, ...names: string[]): Promise<unknown> => {
        const { items } = await readList(store, 'Person', {
          order: order(...names),
          after,
          selection: select(['name']),
        });
        return items.map(({ node }) => node['name']);
      };
      expect(await names(null, 'name')).toEqual(['Ada', 'Élan', 'elk', 'Zed']);
      expect(await names(['elan', 'person:zzz'], 'name')).toEqual(['elk', 'Zed']);
      expect(await names(['f', ''], 'name-')).toEqual(['elk', 'Élan', 'Ada']);
      expect(await names(['zzz', ''], 'name')).toEqual([]);
      expect(await names([`'"\u0000`, ''], 'name')).toEqual(['Ada', 'Élan', 'elk', 'Zed']);
    }));

  it('counts without items and gives items without counting', () =>
    withStore(open, async (store) => {
      await fillOne(store);
      const page = await readList(store, 'Statement', { limit: 1 });
      expect(page.items).toHaveLength(1);
      expect(page).not.toHaveProperty('total');
      expect(await readList(store, 'Statement', { limit: 1, wantTotal: true, wantItems: false })).toEqual({
        items: [],
        total: 3,
      });
      expect(await readList(store, 'Statement', { limit: 0, wantTotal: true })).toEqual({
        items: [],
        total: 3,
      });
    }));
}

async function fillOne(store: GraphStore): Promise<void> {
  const statements = ['One', 'Two', 'Three'].map((content) => ({ content }));
  await fill(store, [], [articleFacts({ slug: 'one', statements })]);
}
