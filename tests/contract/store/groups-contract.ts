import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GroupsResult, GroupsRoot } from '../../../src/store/aggregate-plan.ts';
import { arbitraryGroups } from '../../support/arbitrary-plan.ts';
import { naiveGraph } from '../../support/naive-graph.ts';
import { naiveRead } from '../../support/naive-store.ts';
import { clock, edge, groups, is, list, select } from '../../support/plans.ts';
import { randomFacts } from '../../support/random-facts.ts';
import { fill, useSample } from './open-filled.ts';
import type { Open, OpenStore } from './open-store.ts';
import { anders, gazette, marta, missiles, pact, quill, session, transit, varsk } from './sample.ts';

const SCALE = Number(process.env['ONRECORD_FC_RUNS'] ?? 1);

export function groupsContract(open: Open): void {
  describe('groups of statements', () => {
    const sample = useSample(open);
    const ask = async (options: Partial<GroupsRoot>): Promise<GroupsResult> =>
      (await sample.store().read({ roots: [groups(options)] }))['groups'] as GroupsResult;
    const counts = async (options: Partial<GroupsRoot>): Promise<[string, number][]> =>
      (await ask(options)).groups.map(({ key, value }) => [key, value]);

    it('are those of each speaker, without unnamed sources', async () => {
      expect(await counts({ by: 'speaker' })).toEqual([
        [anders.id, 3],
        [marta.id, 1],
      ]);
    });

    it('are those of each topic, outlet, event, place, name and value', async () => {
      expect(await counts({ by: 'topic' })).toEqual([
        [missiles.id, 4],
        [transit.id, 2],
      ]);
      expect(await counts({ by: 'outlet' })).toEqual([
        [quill.id, 3],
        [gazette.id, 3],
      ]);
      expect(await counts({ by: 'event' })).toEqual([[session.id, 1]]);
      expect(await counts({ by: 'place' })).toEqual([[varsk.id, 1]]);
      expect(await counts({ by: 'mentioned' })).toEqual([
        [pact.id, 1],
        [marta.id, 1],
        [varsk.id, 1],
      ]);
      expect(await counts({ by: 'kind' })).toEqual([
        ['DIRECT', 5],
        ['MIXED', 1],
      ]);
      expect(await counts({ by: 'cueClass' })).toEqual([
        ['SAID', 4],
        ['PROMISED', 1],
      ]);
      expect(await counts({ by: 'polarity' })).toEqual([
        ['POSITIVE', 5],
        ['NEGATIVE', 1],
      ]);
    });

    it('are the largest, and what is in none of them is the rest', async () => {
      const found = await ask({ by: 'topic', limit: 1, wantAll: true, wantRest: true });
      expect(found).toEqual({
        groups: [{ key: missiles.id, value: 4, slots: [], node: { type: 'Topic', id: missiles.id } }],
        all: { value: 6, slots: [] },
        // The statement about both topics is in the group that is given.
        rest: { value: 2, slots: [] },
        tooManySlots: false,
      });
      expect((await ask({ by: 'speaker', limit: 0, wantRest: true })).rest).toEqual({ value: 6, slots: [] });
    });

    it('are of the statements that fulfil the filter', async () => {
      const where = is.edge('speaker', is.eq('name', 'holm'));
      expect(await counts({ by: 'topic', where })).toEqual([
        [missiles.id, 2],
        [transit.id, 1],
      ]);
      expect(await ask({ by: null, where, wantAll: true })).toEqual({
        groups: [],
        all: { value: 3, slots: [] },
        tooManySlots: false,
      });
    });

    it('come with what is asked of the node that a group stands for', async () => {
      const selection = select(['name'], [edge('Person', 'roles', select(['title']))]);
      const { groups: found } = await ask({ by: 'speaker', selection });
      expect(found.map(({ node }) => node)).toMatchObject([
        { type: 'Person', name: 'Anders Holm', roles: [] },
        { type: 'Person', name: 'Marta Kováč', roles: [{ title: 'Foreign Minister' }] },
      ]);
    });

    it('are counted by slots of either time', async () => {
      expect((await ask({ by: null, wantAll: true, clock: clock() })).all).toEqual({
        value: 6,
        slots: [
          ['2012-12-03', 1],
          ['2012-12-04', 1],
          ['2012-12-05', 3],
          ['2012-12-06', 1],
        ],
      });
      const published = clock({ time: 'publishedAt', length: 10, cuts: ['T08:00:00', 'T09:00:00'] });
      const found = await ask({ by: 'speaker', clock: published, wantRest: true });
      expect(found.groups.map(({ slots }) => slots)).toEqual([
        [
          ['2012-12-05T08:00:00', 2],
          ['2012-12-06T08:00:00', 1],
        ],
        [['2012-12-04T09:00:00', 1]],
      ]);
      expect(found.rest).toEqual({
        value: 2,
        slots: [
          ['2012-12-04T09:00:00', 1],
          ['2012-12-05T08:00:00', 1],
        ],
      });
    });

    it('are of a time from its beginning and up to before its end', async () => {
      const within = { from: '2012-12-04T10:00:00.000Z', until: '2012-12-05T08:00:00.000Z' };
      expect((await ask({ by: null, wantAll: true, clock: clock(within) })).all?.slots).toEqual([
        ['2012-12-04', 1],
      ]);
      expect(await counts({ by: 'speaker', clock: clock(within) })).toEqual([]);
    });

    it('have no slots where there are too many, and say so', async () => {
      const found = await ask({ by: 'speaker', clock: clock({ maxSlots: 2 }) });
      expect(found).toMatchObject({ tooManySlots: true, groups: [{ value: 3, slots: [] }, { slots: [] }] });
      expect((await ask({ by: 'speaker', clock: clock({ maxSlots: 3 }) })).tooManySlots).toBe(false);
      const all = await ask({ by: null, wantAll: true, clock: clock({ maxSlots: 3 }) });
      expect(all).toEqual({ groups: [], all: { value: 0, slots: [] }, tooManySlots: true });
    });

    it('stand beside other roots in one query', async () => {
      sample.events.length = 0;
      const roots = [
        groups({ key: 'a' }),
        list('Person', { key: 'b' }),
        groups({ key: 'c', by: 'place', clock: clock() }),
      ];
      const found = await sample.store().read({ roots });
      expect(Object.keys(found)).toEqual(['a', 'b', 'c']);
      expect(sample.events).toHaveLength(1);
    });
  });

  describe('any groups of any statements', () => {
    const { topics, articles } = randomFacts(17, 40);
    const graph = naiveGraph(topics, articles);
    let opened: OpenStore | undefined;
    beforeAll(async () => {
      opened = await open();
      await fill(opened.store, topics, articles);
    });
    afterAll(() => opened?.done());

    it(
      'are those of the naive store',
      async () => {
        if (opened === undefined) throw new Error('the store is not open');
        const { store } = opened;
        const property = fc.asyncProperty(arbitraryGroups(graph), async (root) => {
          const plan = { roots: [root] };
          expect(await store.read(plan)).toEqual(naiveRead(graph, plan));
        });
        await fc.assert(property, { numRuns: Math.max(1, Math.round(300 * SCALE)) });
      },
      240_000 * Math.max(1, SCALE),
    );
  });
}
