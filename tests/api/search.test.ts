import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { highlight } from '../../src/graphql/highlight.ts';
import { searchTerms } from '../../src/graphql/planner/plan-search.ts';
import { at, openApi, type TestApi } from './open-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await api.store.settle();
});
afterAll(() => api.close());

test('finds in any grammatical form, best first, with the words marked', async () => {
  const data = await api.data(`{
    search(query: "missile patriots", kinds: [STATEMENT]) {
      totalCount edges { score highlight node { ... on Statement { content } } }
    }
  }`);
  expect(data).toEqual({
    search: {
      totalCount: 1,
      edges: [
        {
          score: 0.5,
          highlight: 'The <mark>Patriot</mark> <mark>missiles</mark> … protect Turkey alone',
          node: { content: 'The Patriot missiles … protect Turkey alone' },
        },
      ],
    },
  });
  expect(api.queries).toHaveLength(1);
});

test('a name that is the query comes before one that holds it', async () => {
  const data = await api.data('{ search(query: "defence", kinds: [TOPIC]) { edges { score node { id } } } }');
  expect(at(data, 'search.edges')).toEqual([
    { score: 1, node: { id: 'topic:defence' } },
    { score: 0.75, node: { id: 'topic:air-defence' } },
    { score: 0.75, node: { id: 'topic:missile-defence' } },
  ]);
});

test('a star stands for the rest of a word', async () => {
  const data = await api.data(
    '{ search(query: "rasm*", kinds: [PERSON]) { edges { node { ... on Person { name } } } } }',
  );
  expect(at(data, 'search.edges')).toEqual([{ node: { name: 'Anders Fogh Rasmussen' } }]);
});

test('pages lead through all hits, and a cursor holds for its search only', async () => {
  const query = `query ($query: String!, $after: String) {
    search(query: $query, first: 4, after: $after) { pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { id } } }
  }`;
  interface Page {
    edges: { cursor: string; node: { id: string } }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
  }
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page = at(await api.data(query, { query: 'fish', after }), 'search') as Page;
    expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
    ids.push(...page.edges.map(({ node }) => node.id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    if (after !== null) {
      expect((await api.ask(query, { query: 'missile', after })).errors[0]?.extensions.code).toBe(
        'BAD_CURSOR',
      );
    }
  } while (after !== null);
  expect(ids).toHaveLength(26);
  expect(new Set(ids).size).toBe(26);
});

test('hits lead on like any node', async () => {
  const data = await api.data(`{
    search(query: "council", kinds: [EVENT, ARTICLE]) {
      edges { node { __typename ... on Event { statements { totalCount } } ... on Article { outlet { name } } } }
    }
  }`);
  expect(at(data, 'search.edges')).toEqual(
    expect.arrayContaining([
      { node: { __typename: 'Event', statements: { totalCount: 2 } } },
      { node: { __typename: 'Article', outlet: { name: 'Quay Dispatch' } } },
    ]),
  );
});

describe('highlights', () => {
  test('escape what is HTML in the text', () => {
    expect(highlight('Notes & queries <of> the "week"', searchTerms('query'))).toBe(
      'Notes &amp; <mark>queries</mark> &lt;of&gt; the &quot;week&quot;',
    );
  });

  test('are cut around the matches, at words', () => {
    const text = `${'far away words '.repeat(40)}the missile shield ${'and more of the same '.repeat(40)}`;
    const html = highlight(text, searchTerms('shield missile'));
    expect(html).toMatch(/^…[^…]*<mark>missile<\/mark> <mark>shield<\/mark>[^…]*…$/);
    expect(html.replace(/<\/?mark>/g, '').length).toBeLessThan(210);
    expect(
      html
        .split(/[… ]+/)
        .filter((word) => word !== '')
        .every((word) => text.includes(word.replace(/<\/?mark>/g, ''))),
    ).toBe(true);
  });

  test('mark accented and capital forms, and beginnings of words', () => {
    expect(highlight('MÜLLER met Muller', searchTerms('muller'))).toBe(
      '<mark>MÜLLER</mark> met <mark>Muller</mark>',
    );
    expect(highlight('patriotic Patriots', searchTerms('patri*'))).toBe(
      '<mark>patriotic</mark> <mark>Patriots</mark>',
    );
  });

  test('begin at the start where nothing in the text matches', () => {
    expect(highlight('short text', searchTerms('other'))).toBe('short text');
    expect(highlight('x '.repeat(300), searchTerms('other'))).toMatch(/^x x .*…$/);
  });
});
