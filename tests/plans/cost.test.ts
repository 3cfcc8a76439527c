import { expect, test } from 'vitest';

import { planCost } from '../../src/graphql/planner/plan-cost.ts';
import { EXAMPLE_OPERATIONS } from '../../src/graphql/example-operations.ts';
import { LIMITS } from '../../src/graphql/limits/limits.ts';
import { planOf } from './plan-of.ts';

test.each([
  ['{ statements(first: 10) { nodes { id } } }', 10],
  ['{ statements(first: 10) { totalCount nodes { speaker { name } } } }', 10 * 2 + 1],
  ['{ statements(first: 10) { nodes { topics { broader { name } } } } }', 10 * (1 + 5 * 2)],
  [
    '{ articles(first: 10) { nodes { statements(first: 10) { nodes { mentions(first: 5) { nodes { id } } } } } } }',
    10 * (1 + 10 * (1 + 5)),
  ],
  ['{ persons(first: 10) { nodes { statements(first: 200) { totalCount } } } }', 10 * 2],
  [
    '{ nodes(ids: ["person:a", "person:b"]) { ... on Person { statements(first: 3) { nodes { id } } } } }',
    2 * (1 + 3),
  ],
  [
    '{ graph(around: "person:a", limit: 40) { nodes { entity { ... on Topic { broader { id } } } } } }',
    40 * 2,
  ],
  ['{ graph(around: "person:a", limit: 40, kinds: [TOPIC, STATEMENT]) { truncated } }', 40],
  ['{ coMentions(first: 10) { pairs { count } } }', 20],
  ['{ search(query: "x", kinds: [ARTICLE], first: 4) { edges { node { id } } } }', 4],
])('%s holds at most %i nodes', (query, cost) => {
  expect(planCost(planOf(query))).toBe(cost);
});

test('the examples are far below the limit', () => {
  for (const { document } of EXAMPLE_OPERATIONS)
    expect(planCost(planOf(document))).toBeLessThan(LIMITS.maxNodes / 10);
});

test('sizes from variables count like any other', () => {
  const query =
    'query ($n: NonNegativeInt!) { articles(first: $n) { nodes { statements(first: $n) { nodes { mentions(first: $n) { nodes { id } } } } } } }';
  expect(planCost(planOf(query, { n: 20 }))).toBe(8420);
  expect(() => planOf(query, { n: 30 })).toThrow(
    'The answer could hold 27930 nodes, and 20000 are allowed: the sizes of nested pages multiply.',
  );
});

test('fragments in fragments do not make endless plans', () => {
  const levels = Array.from(
    { length: 12 },
    (_, i) => `fragment F${i} on Topic { a: broader { ...F${i + 1} } b: broader { ...F${i + 1} } }`,
  );
  const query = `{ topics { nodes { ...F0 } } } ${levels.join('\n')} fragment F12 on Topic { name }`;
  expect(() => planOf(query)).toThrow('more than 400 edges');
});
