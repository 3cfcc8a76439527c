import { expect, test } from 'vitest';

import { planCost } from '../../src/graphql/planner/plan-cost.ts';
import { planOf } from './plan-of.ts';

const NOT_REJECTED = {
  kind: 'not',
  filter: { kind: 'property', property: 'status', test: { op: 'eq', value: 'REJECTED' } },
};

test('a series asks for groups by slots of time', () => {
  const { roots } = planOf(`{
    s: statementSeries(interval: DAY, groupBy: SPEAKER, top: 5) { key label points { date value } }
  }`);
  expect(roots).toEqual([
    {
      kind: 'groups',
      key: 's',
      where: NOT_REJECTED,
      by: 'speaker',
      limit: 5,
      wantAll: true,
      wantRest: false,
      clock: { time: 'saidAt', from: null, until: null, length: 10, cuts: [], maxSlots: 100_000 },
      selection: { properties: ['name'], edges: [] },
    },
  ]);
});

test('a time zone tells where each day of UTC is cut, and the days asked for are its own', () => {
  const { roots } = planOf(`{
    statementSeries(interval: MONTH, clock: PUBLISHED_AT, timeZone: "America/New_York", from: "2012-12-04", to: "2012-12-05") { total }
  }`);
  expect(roots[0]).toMatchObject({
    by: null,
    wantAll: true,
    clock: {
      time: 'publishedAt',
      from: '2012-12-04T05:00:00.000Z',
      until: '2012-12-06T05:00:00.000Z',
      length: 10,
      cuts: expect.arrayContaining(['T04:00:00', 'T05:00:00']) as string[],
    },
  });
});

test('all statements are counted only where that is needed', () => {
  const wanted = (query: string) => {
    const [root] = planOf(query).roots;
    if (root?.kind !== 'groups') throw new TypeError('groups, please');
    return [root.wantAll, root.wantRest];
  };
  const range = 'from: "2012-12-01", to: "2012-12-31"';
  expect(wanted(`{ statementSeries(groupBy: TOPIC, ${range}) { key } }`)).toEqual([false, false]);
  expect(wanted(`{ statementSeries(groupBy: TOPIC, other: true, ${range}) { key } }`)).toEqual([false, true]);
  expect(wanted(`{ statementSeries(other: true, ${range}) { key } }`)).toEqual([true, false]);
  expect(wanted('{ statementCounts(by: TOPIC) { key value } }')).toEqual([false, false]);
  expect(wanted('{ statementCounts(by: TOPIC, other: true) { a: share } }')).toEqual([true, true]);
});

test('each group counts, with what is asked of its node', () => {
  const cost = (query: string): number => planCost(planOf(query));
  expect(cost('{ statementSeries(groupBy: SPEAKER, top: 5) { key points { value } } }')).toBe(5);
  expect(cost('{ statementSeries { points { value } } }')).toBe(0);
  expect(
    cost(
      '{ statementCounts(by: TOPIC, first: 10) { entity { ... on Topic { statements(first: 3) { nodes { id } } } } } }',
    ),
  ).toBe(10 * (1 + 3));
  expect(() =>
    planOf(
      '{ statementCounts(by: TOPIC, first: 200) { entity { ... on Topic { statements(first: 200) { nodes { id } } } } } }',
    ),
  ).toThrow('The answer could hold');
});
