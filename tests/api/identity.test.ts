import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { IdentityDecision } from '../../src/model/correction.ts';
import { FakeEditing } from './fake-editing.ts';
import { at, openApi, type TestApi } from './open-api.ts';

const editing = new FakeEditing();
let api: TestApi;
beforeAll(async () => {
  api = await openApi({ editing });
  const decision = (articleId: string, name: string): IdentityDecision => ({
    articleId,
    nameId: 'person:lavrov',
    name,
    entityId: 'person:sergey-lavrov',
    basis: 'SHORT_FORM',
    score: 0.9,
    evidence: ['the only one of that surname'],
  });
  editing.names.set('person:sergey-lavrov', [
    decision('article:gone', 'Lavrov'),
    decision('article:post-1', 'Sergey Lavrov'),
    decision('article:wire-2', 'Lavrov'),
  ]);
  editing.names.set('person:anders-fogh-rasmussen', [decision('article:dispatch-3', 'Rasmussen')]);
});
beforeEach(() => {
  editing.reads.length = 0;
});
afterAll(() => api.close());

test('identity tells why names were taken for an entity, page by page', async () => {
  const query = `query ($after: String) { person(id: "person:sergey-lavrov") {
    identity(first: 2, after: $after) { pageInfo { hasNextPage endCursor } nodes { name basis score evidence article { title outlet { name } } } }
  } }`;
  const first = await api.data(query);
  expect(at(first, 'person.identity.nodes')).toEqual([
    {
      name: 'Lavrov',
      basis: 'SHORT_FORM',
      score: 0.9,
      evidence: ['the only one of that surname'],
      article: null,
    },
    expect.objectContaining({
      name: 'Sergey Lavrov',
      article: { title: 'Council meets over missiles', outlet: { name: 'Harbour Post' } },
    }),
  ]);
  const next = await api.data(query, { after: at(first, 'person.identity.pageInfo.endCursor') });
  expect(at(next, 'person.identity')).toMatchObject({
    pageInfo: { hasNextPage: false },
    nodes: [{ article: { title: 'Lavrov asks for guarantees' } }],
  });
});

test('identity of the entities of a list reads their articles together', async () => {
  const data = await api.data(
    '{ persons(first: 3, orderBy: NAME_ASC) { nodes { name identity { edges { cursor node { article { title } } } } } } }',
  );
  expect(at(data, 'persons.nodes.0.identity.edges.0.node.article.title')).toBe('What the council said');
  expect(at(data, 'persons.nodes.1.identity.edges')).toHaveLength(3);
  expect(at(data, 'persons.nodes.2.identity.edges')).toEqual([]);
  expect(editing.reads).toEqual(['decisions', 'decisions', 'decisions']);
  expect(api.queries).toHaveLength(2);
});

test('identity of a topic is empty, and through an interface it is any entity’s', async () => {
  const data = await api.data(
    '{ nodes(ids: ["topic:fisheries", "person:anders-fogh-rasmussen"]) { ... on Entity { identity { nodes { name } } } } }',
  );
  expect(data).toEqual({
    nodes: [{ identity: { nodes: [] } }, { identity: { nodes: [{ name: 'Rasmussen' }] } }],
  });
});
