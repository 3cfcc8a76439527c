import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { FakeEditing } from './fake-editing.ts';
import { at, openApi, type TestApi } from './open-api.ts';

const editing = new FakeEditing();
let api: TestApi;
beforeAll(async () => {
  api = await openApi({ editing });
  for (let i = 1; i <= 5; i++)
    editing.add({ kind: 'RENAME', entityId: 'organization:nato', name: `NATO ${i}` });
  editing.add({
    kind: 'MERGE',
    keepId: 'person:sergey-lavrov',
    keepName: 'Sergey Lavrov',
    mergeIds: ['person:sergei-lavrov'],
  });
  editing.candidates = [
    {
      id: 'candidate:1',
      entityIds: ['person:anders-fogh-rasmussen', 'person:sergey-lavrov'],
      score: 0.6,
      evidence: ['both speak of missiles'],
    },
    { id: 'candidate:2', entityIds: ['person:gone', 'place:turkey'], score: 0.4, evidence: [] },
  ];
});
beforeEach(() => {
  editing.reads.length = 0;
});
afterAll(() => api.close());

describe('corrections', () => {
  test('come the latest first, page by page', async () => {
    const query =
      'query ($after: String) { corrections(first: 4, after: $after) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } } } }';
    const first = await api.data(query);
    expect(at(first, 'corrections.edges')).toHaveLength(4);
    expect(at(first, 'corrections.edges.0.node.id')).toBe('correction:000000000006');
    expect(at(first, 'corrections.pageInfo')).toMatchObject({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: at(first, 'corrections.edges.0.cursor'),
    });
    const next = await api.data(query, { after: at(first, 'corrections.pageInfo.endCursor') });
    expect(at(next, 'corrections.edges')).toMatchObject([
      { node: { id: 'correction:000000000002' } },
      { node: { id: 'correction:000000000001' } },
    ]);
    expect(at(next, 'corrections.pageInfo')).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(
      at(
        await api.data('{ corrections(first: 0) { nodes { id } pageInfo { hasNextPage endCursor } } }'),
        'corrections',
      ),
    ).toEqual({
      nodes: [],
      pageInfo: { hasNextPage: true, endCursor: null },
    });
  });

  test('lead to what they speak of, in one read of the ledger and one of the graph', async () => {
    const data = await api.data(`{
      corrections(first: 2) {
        nodes { kind entities { id name ... on Person { roles { title } } ... on Organization { s: statements(first: 1) { totalCount } } } createdEntity { id } statement { id } topics { id } name }
        edges { node { entities { ... on Organization { s: statements(first: 1) { nodes { content } } } } } }
      }
    }`);
    expect(at(data, 'corrections')).toEqual({
      nodes: [
        {
          kind: 'MERGE',
          entities: [
            { id: 'person:sergey-lavrov', name: 'Sergey Lavrov', roles: [{ title: 'Foreign Minister' }] },
          ],
          createdEntity: null,
          statement: null,
          topics: [],
          name: null,
        },
        {
          kind: 'RENAME',
          entities: [{ id: 'organization:nato', name: 'NATO', s: { totalCount: 1 } }],
          createdEntity: null,
          statement: null,
          topics: [],
          name: 'NATO 5',
        },
      ],
      edges: [
        { node: { entities: [{}] } },
        {
          node: { entities: [{ s: { nodes: [{ content: 'The alliance has no plans in Syria' }] } }] },
        },
      ],
    });
    expect(editing.reads).toEqual(['corrections']);
    expect(api.queries).toHaveLength(1);
  });

  test('are found by id, one at a time; others are null', async () => {
    expect(
      await api.data(`{
        correction(id: "correction:000000000006") { id author recordedAt undone { author } undoable entities { name } }
        none: correction(id: "correction:000000000099") { id entities { name } }
        ledgerVersion
      }`),
    ).toEqual({
      correction: {
        id: 'correction:000000000006',
        author: 'ines',
        recordedAt: '2026-12-01T00:00:06.000Z',
        undone: null,
        undoable: true,
        entities: [{ name: 'Sergey Lavrov' }],
      },
      none: null,
      ledgerVersion: 6,
    });
    expect(api.queries).toHaveLength(1);
  });

  test('that were taken back tell by whom', async () => {
    const own = new FakeEditing();
    own.add({ kind: 'RENAME', entityId: 'person:x', name: 'Y' });
    await own.undo('correction:000000000001', { author: 'ada', reason: 'Wrong.', ledgerVersion: null });
    const other = await openApi({ editing: own });
    expect(
      await other.data('{ corrections { nodes { undoable undone { author reason recordedAt } } } }'),
    ).toEqual({
      corrections: {
        nodes: [
          {
            undoable: false,
            undone: { author: 'ada', reason: 'Wrong.', recordedAt: '2026-12-02T00:00:00.000Z' },
          },
        ],
      },
    });
    await other.close();
  });
});

test('candidates for a merge come with the entities that there are', async () => {
  const query =
    'query ($after: String) { mergeCandidates(first: 1, after: $after) { nodes { id score evidence entities { __typename name } } pageInfo { endCursor hasNextPage } } }';
  const first = await api.data(query);
  expect(at(first, 'mergeCandidates.nodes')).toEqual([
    {
      id: 'candidate:1',
      score: 0.6,
      evidence: ['both speak of missiles'],
      entities: [
        { __typename: 'Person', name: 'Anders Fogh Rasmussen' },
        { __typename: 'Person', name: 'Sergey Lavrov' },
      ],
    },
  ]);
  const next = await api.data(query, { after: at(first, 'mergeCandidates.pageInfo.endCursor') });
  expect(at(next, 'mergeCandidates.nodes.0.entities')).toEqual([{ __typename: 'Place', name: 'Turkey' }]);
  expect(at(next, 'mergeCandidates.pageInfo.hasNextPage')).toBe(false);
});

test.each([
  ['{ corrections(first: 201) { nodes { id } } }', 'LIMIT_EXCEEDED'],
  ['{ mergeCandidates(first: 201) { nodes { id } } }', 'LIMIT_EXCEEDED'],
  ['{ person(id: "person:x") { identity(first: 201) { nodes { name } } } }', 'LIMIT_EXCEEDED'],
  ['{ persons(first: 51) { nodes { identity { nodes { name } } } } }', 'LIMIT_EXCEEDED'],
  ['{ articles(first: 51) { nodes { revisions { title } } } }', 'LIMIT_EXCEEDED'],
  [
    '{ persons(first: 50) { nodes { identity(first: 200) { nodes { article { statements(first: 5) { nodes { id } } } } } } } }',
    'LIMIT_EXCEEDED',
  ],
  [
    '{ corrections(first: 200) { nodes { entities { ... on Person { statements(first: 20) { nodes { id } } } } } } }',
    'LIMIT_EXCEEDED',
  ],
  ['{ corrections(after: "x") { nodes { id } } }', 'BAD_CURSOR'],
  [
    '{ corrections { nodes { entities { ... on Person { statements(first: 1, last: 1) { totalCount } } } } } }',
    'BAD_REQUEST',
  ],
])('%s is refused before anything is read: %s', async (query, code) => {
  const { data, errors } = await api.ask(query);
  expect(data).toBeNull();
  expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
  expect(editing.reads).toEqual([]);
  expect(api.queries).toHaveLength(0);
});

test('a cursor of another list is refused', async () => {
  const data = await api.data('{ corrections(first: 1) { edges { cursor } } }');
  const after = at(data, 'corrections.edges.0.cursor');
  const { errors } = await api.ask(
    'query ($after: String) { mergeCandidates(after: $after) { nodes { id } } }',
    { after },
  );
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_CURSOR']);
});
