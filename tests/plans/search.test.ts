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
          { stems: ['patriot'], prefix: false },
          { stems: ['missil'], prefix: false },
        ],
        excluded: [],
        types: ['Statement', 'Person'],
        ranking: { by: 'text' },
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
      { stems: ['nato'], prefix: false },
      { stems: ['russ'], prefix: true },
      { stems: ['council'], prefix: true },
    ],
  });
});

test('words in quotation marks are one term, and a minus excludes a word or a phrase', () => {
  const query = String.raw`{ search(query: "\"Patriot missiles\" “air defen”* -turkey -\"no comment\" -NATO-Russia -dep*") { totalCount } }`;
  expect(planOf(query).roots[0]).toMatchObject({
    terms: [
      { stems: ['patriot', 'missil'], prefix: false },
      { stems: ['air', 'defen'], prefix: true },
    ],
    excluded: [
      { stems: ['turkei'], prefix: false },
      { stems: ['no', 'comment'], prefix: false },
      { stems: ['nato', 'russia'], prefix: false },
      { stems: ['dep'], prefix: true },
    ],
  });
});

test('a search by meaning is planned without its vector, for what is not excluded', () => {
  const query = (mode: string, more = '') =>
    String.raw`{ search(query: "\"fewer jobs\" cut* -strike", mode: ${mode}${more}) { totalCount } }`;
  const ranking = (by: string) => ({ ranking: { by, text: 'fewer jobs cut', embedding: null } });
  expect(planOf(query('SEMANTIC')).roots[0]).toMatchObject(ranking('meaning'));
  expect(planOf(query('HYBRID', ', kinds: [PERSON]')).roots[0]).toMatchObject(ranking('both'));
  expect(() => planOf(query('SEMANTIC', ', kinds: [PERSON]'))).toThrow(
    /Only statements are found by their meaning/,
  );
});

test.each([
  [String.raw`"\"patriot missiles"`, /quotation mark at character 1 of the search is not closed/],
  [String.raw`"a \"b c\" d\""`, /quotation mark at character 10 of the search is not closed/],
  ['"-turkey"', /only excludes words/],
])('search(query: %s) says what is wrong', (query, message) => {
  expect(() => planOf(`{ search(query: ${query}) { totalCount } }`)).toThrow(message);
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
