import { expect, test } from 'vitest';

import { planOf } from './plan-of.ts';

test('a search is its stems over the types that are asked for', () => {
  expect(
    planOf(
      '{ search(query: "Patriot missiles", kinds: [STATEMENT, PERSON], first: 3) { edges { score node { id ... on Statement { content } ... on Person { name } } } } }',
    ),
  ).toEqual({
    roots: [
      {
        kind: 'search',
        key: 'search',
        terms: [
          { stem: 'patriot', prefix: false },
          { stem: 'missil', prefix: false },
        ],
        types: ['Statement', 'Person'],
        limit: 4,
        after: null,
        wantTotal: false,
        wantItems: true,
        selection: { properties: ['content', 'name'], edges: [] },
      },
    ],
  });
});

test('without kinds, or with an empty list, all types that can be found', () => {
  const types = ['Article', 'Statement', 'Person', 'Organization', 'Place', 'Event', 'Topic'];
  expect(planOf('{ search(query: "x") { totalCount } }').roots[0]).toMatchObject({ types, wantItems: false });
  expect(planOf('{ search(query: "x", kinds: []) { totalCount } }').roots[0]).toMatchObject({ types });
});

test('a word that ends in a star is a beginning; words are asked once', () => {
  const query = '{ search(query: "NATO-Russ* nato NATO council*") { totalCount } }';
  expect(planOf(query).roots[0]).toMatchObject({
    terms: [
      { stem: 'nato', prefix: false },
      { stem: 'russ', prefix: true },
      { stem: 'council', prefix: true },
    ],
  });
});

test.each([
  ['""', 'BAD_REQUEST'],
  ['" * … "', 'BAD_REQUEST'],
  ['"a b c d e f g h i j k l m n o p q r s t u"', 'LIMIT_EXCEEDED'],
  [`"${'x'.repeat(401)}"`, 'LIMIT_EXCEEDED'],
])('search(query: %s): %s', (query, code) => {
  expect(() => planOf(`{ search(query: ${query}) { totalCount } }`)).toThrow(
    expect.objectContaining({ extensions: expect.objectContaining({ code }) as unknown }) as Error,
  );
});
