import { expect, test } from 'vitest';

import { edgeOf, endOf, itemsOf, pageOf, planOf } from './plan-of.ts';

const NOT_REJECTED = {
  kind: 'not',
  filter: { kind: 'property', property: 'status', test: { op: 'eq', value: 'REJECTED' } },
};

test('a list is a page of its type, in the default order', () => {
  expect(planOf('{ statements { edges { node { content kind } } } }')).toEqual({
    roots: [
      {
        kind: 'list',
        key: 'statements',
        type: 'Statement',
        page: {
          where: NOT_REJECTED,
          order: [
            { property: 'saidAt', direction: 'DESC' },
            { property: 'id', direction: 'DESC' },
          ],
          limit: 20,
          exact: true,
          after: null,
          wantTotal: false,
          wantItems: true,
          selection: { properties: ['content', 'kind'], edges: [] },
        },
      },
    ],
  });
});

test('every field at the top is a root of one plan, under its response key', () => {
  const { roots } = planOf(
    '{ a: statements { totalCount } b: persons { totalCount } topic(id: "topic:x") { name } }',
  );
  expect(roots.map(({ kind, key }) => [kind, key])).toEqual([
    ['list', 'a'],
    ['list', 'b'],
    ['nodes', 'topic'],
  ]);
});

test('a total alone asks for no items, items alone for no total', () => {
  const wants = (query: string): unknown => {
    const { wantItems, wantTotal } = pageOf(planOf(query));
    return { wantItems, wantTotal };
  };
  expect(wants('{ statements { totalCount } }')).toEqual({ wantItems: false, wantTotal: true });
  expect(wants('{ statements { nodes { id } } }')).toEqual({ wantItems: true, wantTotal: false });
  expect(wants('{ statements { pageInfo { hasNextPage } } }')).toEqual({ wantItems: true, wantTotal: false });
  expect(wants('{ statements { totalCount edges { cursor } } }')).toEqual({
    wantItems: true,
    wantTotal: true,
  });
});

test('objects that are no nodes become properties of the node they belong to', () => {
  const query = '{ statements { nodes { cue { class } saidAt { date derivation } attribution { how } } } }';
  expect(itemsOf(planOf(query))).toEqual({
    properties: ['cueVerb', 'cueClass', 'saidAt', 'saidAtDerivation', 'how'],
    edges: [],
  });
});

test('the article of a piece of evidence is read once, for the statement', () => {
  expect(
    itemsOf(planOf('{ statements { edges { node { evidence { exact article { title } } } } } }')),
  ).toEqual({
    properties: ['evidence'],
    edges: [
      {
        key: 'evidence.article@Statement',
        on: 'Statement',
        edge: 'article',
        cardinality: 'one',
        selection: { properties: ['title'], edges: [] },
      },
    ],
  });
});

test('type conditions leave an edge to the types it belongs to, and put properties together', () => {
  const speaker = endOf(
    itemsOf(
      planOf(`{
        statements { edges { node { speaker {
          name
          ... on Person { aliases roles { title } }
          ... on Entity { wikidataId }
          ... on UnnamedSource { affiliation { name } }
        } } } }
      }`),
    ),
    'speaker@Statement',
  );
  expect(speaker.properties).toEqual(['name', 'aliases', 'wikidataId']);
  expect(speaker.edges.map(({ key, on, edge }) => [key, on, edge])).toEqual([
    ['roles@Person', 'Person', 'roles'],
    ['affiliation@UnnamedSource', 'UnnamedSource', 'affiliation'],
  ]);
});

test('a field of an interface is planned for each type that has it, with its own arguments', () => {
  const speaker = endOf(
    itemsOf(
      planOf(`{
        statements { edges { node { speaker {
          ... on Person { s: statements(first: 1) { nodes { id } } }
          ... on Organization { s: statements(first: 2) { nodes { id } } }
        } } } }
      }`),
    ),
    'speaker@Statement',
  );
  expect(
    speaker.edges.map((edge) => [edge.key, edge.cardinality === 'connection' && edge.page.limit]),
  ).toEqual([
    ['s@Person', 1],
    ['s@Organization', 2],
  ]);
});

test('aliases of one edge are edges of their own; the same response key is merged, across fragments too', () => {
  const items = itemsOf(
    planOf(`
      { statements { edges { node { ...A a: speaker { id } b: speaker { name } } } edges { node { ...B } } } }
      fragment A on Statement { b: speaker { ... on Entity { aliases } } content }
      fragment B on Statement { b: speaker { ... on Person { wikidataId } } polarity }
    `),
  );
  expect(items.properties).toEqual(['content', 'polarity']);
  expect(items.edges.map(({ key }) => key)).toEqual(['b@Statement', 'a@Statement']);
  expect(endOf(items, 'a@Statement').properties).toEqual([]);
  expect(endOf(items, 'b@Statement').properties).toEqual(['aliases', 'name', 'wikidataId']);
});

test('fields at different places of one item keep apart what they ask under the same response key', () => {
  const items = itemsOf(
    planOf(`{ persons {
      edges { node { s: statements(first: 1) { totalCount } } }
      nodes { s: statements(first: 5) { nodes { id } } }
      more: edges { it: node { s: statementsAbout { totalCount } name } }
    } }`),
  );
  expect(items.edges.map(({ key, edge }) => [key, edge])).toEqual([
    ['s@Person', 'statements'],
    ['nodes.s@Person', 'statements'],
    ['more.it.s@Person', 'statementsAbout'],
  ]);
});

test('@skip and @include decide with the variables what is planned', () => {
  const query = `query ($with: Boolean!) {
    statements { nodes { content kind @skip(if: $with) speaker @include(if: $with) { name } ... @skip(if: $with) { polarity } } }
  }`;
  const given = itemsOf(planOf(query, { with: true }));
  expect([given.properties, given.edges.length]).toEqual([['content'], 1]);
  const not = itemsOf(planOf(query, { with: false }));
  expect([not.properties, not.edges.length]).toEqual([['content', 'kind', 'polarity'], 0]);
});

test('spans and counts are properties of the edge to what is mentioned', () => {
  const edge = edgeOf(
    itemsOf(
      planOf('{ articles { edges { node { mentions(first: 2) { edges { count spans { start } } } } } } }'),
    ),
    'mentions@Article',
  );
  expect(edge).toMatchObject({ edgeProperties: ['count', 'spans'], page: { limit: 2, wantItems: true } });
});

test('fields about the schema and type names need no store', () => {
  expect(planOf('{ __typename __schema { queryType { name } } }')).toEqual({ roots: [] });
  expect(itemsOf(planOf('{ statements { nodes { __typename id } } }'))).toEqual({
    properties: [],
    edges: [],
  });
});

test('ids are planned only for the types they tell', () => {
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Entity { name } ... on Person { roles { title } } ... on Claim { content } } }`;
  const [root] = planOf(query, { ids: ['person:a', 'claim:b', 'nothing:c', 'person:d'] }).roots;
  expect(root).toMatchObject({
    kind: 'nodes',
    key: 'nodes',
    ids: ['person:a', 'claim:b', 'nothing:c', 'person:d'],
    types: ['Person', 'Claim'],
    selection: { properties: ['name', 'content'] },
  });
  expect(planOf(query, { ids: ['nothing:c', 'neither'] })).toEqual({ roots: [] });
  expect(planOf('{ person(id: "topic:x") { name } }')).toEqual({ roots: [] });
});
