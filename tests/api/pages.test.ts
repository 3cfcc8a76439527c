import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { at, openApi, type TestApi } from './open-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const PAGE = 'edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

/** All pages of a list, from its beginning or from its end. */
async function walk(
  list: string,
  orderBy: string,
  size: number,
  way: 'forward' | 'backward',
): Promise<Page[]> {
  const pages: Page[] = [];
  const [limit, from] = way === 'forward' ? ['first', 'after'] : ['last', 'before'];
  let cursor: string | null = null;
  do {
    const query = `query ($cursor: String) { ${list}(orderBy: ${orderBy}, ${limit}: ${size}, ${from}: $cursor) { ${PAGE} } }`;
    const page = at(await api.data(query, { cursor }), list) as Page;
    pages.push(page);
    const more = way === 'forward' ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage;
    cursor = more ? (way === 'forward' ? page.pageInfo.endCursor : page.pageInfo.startCursor) : null;
  } while (cursor !== null && pages.length < 100);
  return pages;
}

const idsOf = (pages: readonly Page[]): string[] =>
  pages.flatMap(({ edges }) => edges.map(({ node }) => node.id));

describe.each([
  ['statements', 'SAID_AT_DESC'],
  ['statements', 'SAID_AT_ASC'],
  ['statements', 'CONFIDENCE_DESC'],
  ['articles', 'STATEMENT_COUNT_ASC'],
  ['persons', 'NAME_DESC'],
  ['topics', 'ARTICLE_COUNT_DESC'],
  ['outlets', 'PUBLISHED_COUNT_DESC'],
  ['claims', 'OUTLET_COUNT_DESC'],
])('%s by %s', (list, orderBy) => {
  test('pages of any size give the whole list, each item once, in either direction', async () => {
    const whole = idsOf(await walk(list, orderBy, 200, 'forward'));
    expect(whole.length).toBeGreaterThan(2);
    expect(new Set(whole).size).toBe(whole.length);
    for (const size of [1, 2, 7]) {
      const forward = await walk(list, orderBy, size, 'forward');
      expect(idsOf(forward)).toEqual(whole);
      const backward = await walk(list, orderBy, size, 'backward');
      expect(idsOf([...backward].reverse())).toEqual(whole);
      expect(forward.length).toBe(Math.ceil(whole.length / size));
    }
  });
});

test('page info tells what is before and after', async () => {
  const pages = await walk('statements', 'SAID_AT_DESC', 20, 'forward');
  expect(
    pages.map(({ pageInfo: { hasNextPage, hasPreviousPage } }) => [hasPreviousPage, hasNextPage]),
  ).toEqual([
    [false, true],
    [true, false],
  ]);
  const [last, first] = await walk('statements', 'SAID_AT_DESC', 20, 'backward');
  expect([last, first].map((page) => [page?.pageInfo.hasPreviousPage, page?.pageInfo.hasNextPage])).toEqual([
    [true, false],
    [false, true],
  ]);
  for (const page of pages) {
    expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor);
    expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor);
  }
});

test('an empty page has no cursors', async () => {
  expect(
    await api.data(`{
      none: statements(where: { or: [] }) { totalCount ${PAGE} nodes { id } }
      zero: statements(first: 0) { totalCount ${PAGE} }
    }`),
  ).toEqual({
    none: {
      totalCount: 0,
      edges: [],
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    },
    zero: {
      totalCount: 33,
      edges: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    },
  });
});

test('pages inside pages go on with cursors of their own', async () => {
  const query = `query ($after: String) {
    person(id: "person:zoe-muller") { statements(first: 10, after: $after) { totalCount ${PAGE} } }
  }`;
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page = at(await api.data(query, { after }), 'person.statements') as Page & { totalCount: number };
    expect(page.totalCount).toBe(25);
    ids.push(...idsOf([page]));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(new Set(ids).size).toBe(25);
});

test('items alone are the same as the nodes of edges, and both may be asked for together', async () => {
  const data = await api.data(`{
    persons(orderBy: NAME_ASC) {
      edges { node { id s: statements(first: 1) { nodes { content } } } }
      nodes { id s: statements(first: 2) { totalCount } }
      again: edges { person: node { s: roles { title } } }
    }
  }`);
  expect(at(data, 'persons.edges.1.node.s')).toEqual({
    nodes: [{ content: expect.stringContaining('shield') as unknown }],
  });
  expect(at(data, 'persons.nodes.1')).toEqual({ id: 'person:sergey-lavrov', s: { totalCount: 3 } });
  expect(at(data, 'persons.again.1.person')).toEqual({ s: [{ title: 'Foreign Minister' }] });
});

test('the total does not depend on the page', async () => {
  expect(
    at(
      await api.data('{ statements(first: 3, orderBy: SAID_AT_ASC) { totalCount nodes { id } } }'),
      'statements.totalCount',
    ),
  ).toBe(33);
});
