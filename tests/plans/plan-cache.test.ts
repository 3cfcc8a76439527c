import { GraphQLError, type OperationDefinitionNode } from 'graphql';
import { beforeEach, describe, expect, test } from 'vitest';

import { encodeCursor, listSignature } from '../../src/graphql/planner/cursor.ts';
import { PlanCache, type BoundPlan } from '../../src/graphql/planner/plan-cache.ts';
import { planOrder } from '../../src/graphql/planner/plan-order.ts';
import { operationOf, schema } from './plan-of.ts';

type Variables = Readonly<Record<string, unknown>>;

let cache: PlanCache;
beforeEach(() => {
  cache = new PlanCache(schema);
});

/** Asks the cache for an operation again and again, as Apollo Server does: with the same node. */
function asking(query: string): (variables?: Variables) => BoundPlan {
  let node: OperationDefinitionNode | undefined;
  return (variables = {}) => {
    const { operation, fragments, coerced } = operationOf(query, variables);
    return cache.plan((node ??= operation), fragments, coerced);
  };
}

describe('a plan serves again', () => {
  test('without variables', () => {
    const ask = asking('{ persons { nodes { name } } }');
    expect(ask().plan).toBe(ask().plan);
  });

  test.each([
    {
      query: 'query ($id: ID!) { person(id: $id) { name } }',
      first: { id: 'person:a' },
      second: { id: 'person:b' },
      values: ['person:b'],
    },
    {
      query: 'query ($name: String!) { persons(where: { name: { eq: $name } }) { nodes { id } } }',
      first: { name: 'Ada' },
      second: { name: 'Bo' },
      values: ['Bo'],
    },
    {
      query: 'query ($where: StatementWhere) { statements(where: $where) { nodes { id } } }',
      first: {
        where: { and: [{ speaker: { name: { in: ['Ada', 'Bo'] } } }], confidence: { gte: 0.5 } },
      },
      second: {
        where: { and: [{ speaker: { name: { in: ['Cy', 'Di'] } } }], confidence: { gte: 0.25 } },
      },
      values: [0.25, 'Cy', 'Di'],
    },
    {
      query: 'query ($day: LocalDate!) { statements(where: { saidAt: { eq: $day } }) { nodes { id } } }',
      first: { day: '2012-12-04' },
      second: { day: '2012-12-31' },
      values: ['2012-12-31T00:00:00.000Z', '2013-01-01T00:00:00.000Z'],
    },
  ])('for other values of $query', ({ query, first, second, values }) => {
    const ask = asking(query);
    const { plan } = ask(first);
    const again = ask(second);
    expect(again.plan).toBe(plan);
    expect(again.values).toEqual(values);
  });

  test('for another page of a list', () => {
    const ask = asking('query ($after: String) { statements(after: $after) { nodes { id } } }');
    const cursor = (id: string): string =>
      encodeCursor(listSignature('statements', planOrder('SAID_AT_DESC')), ['2012-12-04', id]);
    const { plan } = ask({ after: cursor('statement:a') });
    const next = ask({ after: cursor('statement:b') });
    expect(next.plan).toBe(plan);
    expect(next.values).toEqual(['2012-12-04', 'statement:b']);
  });

  test('after others were asked for in between, as long as they are few', () => {
    const ask = asking('query ($n: NonNegativeInt!) { persons(first: $n) { nodes { id } } }');
    const { plan } = ask({ n: 1 });
    for (let n = 2; n <= 30; n++) ask({ n });
    expect(ask({ n: 1 }).plan).toBe(plan);
    for (let n = 31; n <= 80; n++) ask({ n });
    expect(ask({ n: 1 }).plan).toEqual(plan);
  });
});

describe('another plan is made', () => {
  test.each([
    ['query ($n: NonNegativeInt) { persons(first: $n) { nodes { id } } }', { n: 3 }, { n: 4 }],
    ['query ($n: NonNegativeInt) { persons(first: $n) { nodes { id } } }', { n: 3 }, {}],
    ['query ($b: Boolean!) { persons { nodes { id name @include(if: $b) } } }', { b: true }, { b: false }],
    [
      'query ($o: EntityOrder) { persons(orderBy: $o) { nodes { id } } }',
      { o: 'NAME_ASC' },
      { o: 'NAME_DESC' },
    ],
    ['query ($id: ID!) { node(id: $id) { id } }', { id: 'person:a' }, { id: 'topic:a' }],
    [
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: ['topic:a'] },
      { ids: ['topic:a', 'topic:b'] },
    ],
    [
      'query ($w: PersonWhere) { persons(where: $w) { nodes { id } } }',
      { w: { name: { eq: 'a' } } },
      { w: { name: { startsWith: 'a' } } },
    ],
    [
      'query ($w: PersonWhere) { persons(where: $w) { nodes { id } } }',
      { w: { wikidataId: { isNull: true } } },
      { w: { wikidataId: { isNull: false } } },
    ],
    [
      'query ($t: DateTime!) { statements(asOf: { known: $t }) { nodes { id } } }',
      { t: '2026-11-30T00:00:00Z' },
      { t: '2026-12-01T00:00:00Z' },
    ],
  ])('where the plan depends on what differs: %s', (query, first, second) => {
    const ask = asking(query);
    const { plan } = ask(first);
    expect(ask(second).plan).not.toEqual(plan);
    expect(ask(first).plan).toBe(plan);
  });

  test('for each operation', () => {
    const query = '{ persons { nodes { name } } }';
    expect(asking(query)().plan).not.toBe(asking(query)().plan);
  });
});

test('a plan that serves again checks the cursor of each request', () => {
  const ask = asking('query ($after: String) { statements(after: $after) { nodes { id } } }');
  const list = listSignature('statements', planOrder('SAID_AT_DESC'));
  ask({ after: encodeCursor(list, ['2012-12-04', 'statement:a']) });
  let error: unknown;
  try {
    ask({ after: 'nonsense' });
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(GraphQLError);
  expect(error).toMatchObject({ extensions: { code: 'BAD_CURSOR' }, locations: [{ line: 1 }] });
});

test('what is wrong with a request is told each time', () => {
  const ask = asking('query ($n: NonNegativeInt) { persons(first: $n) { nodes { id } } }');
  for (let i = 0; i < 2; i++) expect(() => ask({ n: 1000 })).toThrow('at most 200 items');
  expect(ask({ n: 10 }).values).toEqual([]);
});
