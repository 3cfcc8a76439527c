import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { highlight } from '../../src/graphql/highlight.ts';
import { searchWords } from '../../src/graphql/planner/search-words.ts';
import { embeddingOf } from '../support/embeddings.ts';
import { fingerprinted } from '../support/facts.ts';
import { articles, topics } from './corpus.ts';
import { at, openApi, type TestApi } from './open-api.ts';

const terms = (query: string) => searchWords(query).terms;

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

test('phrases and excluded words', async () => {
  const contents = async (query: string): Promise<unknown> => {
    const data = await api.data(
      'query ($query: String!) { search(query: $query, kinds: [STATEMENT]) { edges { node { ... on Statement { content } } } } }',
      { query },
    );
    return (at(data, 'search.edges') as { node: { content: string } }[]).map(({ node }) => node.content);
  };
  expect(await contents('"patriot missiles"')).toEqual(['The Patriot missiles … protect Turkey alone']);
  expect(await contents('"missiles patriot"')).toEqual([]);
  const missiles = (await contents('missile*')) as string[];
  expect(missiles.length).toBeGreaterThan(1);
  expect(await contents('missile* -patriot')).toEqual(missiles.filter((text) => !/patriot/i.test(text)));
});

describe('by meaning', () => {
  const QUERY = `query ($mode: SearchMode, $after: String, $first: Int = 3) {
    search(query: "Patriot missiles protect Turkey", kinds: [STATEMENT], mode: $mode, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { score node { id ... on Statement { content } } }
    }
  }`.replace('$first: Int', '$first: NonNegativeInt');
  const withVectors = articles.map((facts) =>
    fingerprinted({
      ...facts,
      statements: facts.statements.map((each) => ({ ...each, embedding: embeddingOf(each.content) })),
    }),
  );
  let meant: TestApi;
  beforeAll(async () => {
    meant = await openApi({
      facts: { topics, articles: withVectors },
      embed: (text) => Promise.resolve(embeddingOf(text)),
    });
  });
  afterAll(() => meant.close());

  test('finds the likest statements first, in one query of the store', async () => {
    const data = await meant.data(QUERY, { mode: 'SEMANTIC' });
    expect(at(data, 'search.edges.0.node.content')).toBe('The Patriot missiles … protect Turkey alone');
    expect(at(data, 'search.totalCount')).toBe(
      withVectors.reduce((sum, { statements }) => sum + statements.length, 0),
    );
    expect(meant.queries.filter(({ purpose }) => purpose === 'read')).toHaveLength(1);
  });

  test('pages lead through all hits of both lists', async () => {
    const seen: string[] = [];
    for (let after: unknown = null; ;) {
      const page = at(await meant.data(QUERY, { mode: 'HYBRID', after }), 'search') as {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
        edges: { node: { id: string } }[];
      };
      seen.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.endCursor;
      if (page.pageInfo.hasNextPage) continue;
      expect(new Set(seen).size).toBe(page.totalCount);
      expect(seen).toHaveLength(page.totalCount);
      break;
    }
    const first = at(await meant.data(QUERY, { mode: 'HYBRID' }), 'search.pageInfo.endCursor');
    const { errors } = await meant.ask(QUERY, { mode: 'SEMANTIC', after: first });
    expect(errors[0]?.extensions.code).toBe('BAD_CURSOR');
  });

  test('says so where there are no vectors, and searches by both as by text', async () => {
    const { errors } = await api.ask(QUERY, { mode: 'SEMANTIC' });
    expect(errors[0]).toMatchObject({ extensions: { code: 'SEMANTIC_UNAVAILABLE' } });
    expect(errors[0]?.message).toMatch(/reads with rules alone/);
    const edges = async (mode: string) => at(await api.data(QUERY, { mode }), 'search.edges');
    expect(await edges('HYBRID')).toEqual(await edges('TEXT'));
    const old = await openApi({ embed: (text) => Promise.resolve(embeddingOf(text)) });
    const answer = await old.ask(QUERY, { mode: 'SEMANTIC' });
    expect(answer.errors[0]).toMatchObject({ extensions: { code: 'SEMANTIC_UNAVAILABLE' } });
    expect(answer.errors[0]?.message).toMatch(/onrecord rebuild/);
    expect(at((await old.ask(QUERY, { mode: 'HYBRID' })).data, 'search.edges.0.score')).toBe(1 / 61);
    await old.close();
  });
});

describe('highlights', () => {
  test('escape what is HTML in the text', () => {
    expect(highlight('Notes & queries <of> the "week"', terms('query'))).toBe(
      'Notes &amp; <mark>queries</mark> &lt;of&gt; the &quot;week&quot;',
    );
  });

  test('are cut around the matches, at words', () => {
    const text = `${'far away words '.repeat(40)}the missile shield ${'and more of the same '.repeat(40)}`;
    const html = highlight(text, terms('shield missile'));
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
    expect(highlight('MÜLLER met Muller', terms('muller'))).toBe(
      '<mark>MÜLLER</mark> met <mark>Muller</mark>',
    );
    expect(highlight('patriotic Patriots', terms('patri*'))).toBe(
      '<mark>patriotic</mark> <mark>Patriots</mark>',
    );
  });

  test('mark phrases as one, and their words nowhere else', () => {
    expect(highlight('Missiles? Patriot missiles, patriots', terms('"patriot missile"'))).toBe(
      'Missiles? <mark>Patriot missiles</mark>, patriots',
    );
    expect(highlight("Turkey's patriot missileers left", terms('"turkey patriot miss*" left'))).toBe(
      '<mark>Turkey&#39;s patriot missileers</mark> <mark>left</mark>',
    );
    expect(highlight('an air-defence shield', terms('"air defence"'))).toBe(
      'an <mark>air-defence</mark> shield',
    );
  });

  test('begin at the start where nothing in the text matches', () => {
    expect(highlight('short text', terms('other'))).toBe('short text');
    expect(highlight('x '.repeat(300), terms('other'))).toMatch(/^x x .*…$/);
  });
});
