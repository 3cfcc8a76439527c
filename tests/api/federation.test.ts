import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { at, openApi, type TestApi } from './open-api.ts';

/** Another team's subgraph: notes about persons and statements, which it knows by their ids alone. */
const NOTES = `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
type Query { notes: [Note!]! }
type Note @key(fields: "id") { id: ID! text: String! about: Person! quotes: [Statement!]! }
type Person @key(fields: "id") { id: ID! notes: [Note!]! }
type Statement @key(fields: "id", resolvable: false) { id: ID! }
type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
`;

let api: TestApi;
beforeAll(async () => {
  api = await openApi({ federation: true });
});
afterAll(() => api.close());

test('the schema composes with another subgraph that adds to its nodes', async () => {
  const sdl = at(await api.data('{ _service { sdl } }'), '_service.sdl') as string;
  const { errors, supergraphSdl } = composeServices([
    { name: 'onrecord', url: 'http://127.0.0.1:4000/graphql', typeDefs: parse(sdl) },
    { name: 'notes', url: 'http://127.0.0.1:4001/graphql', typeDefs: parse(NOTES) },
  ]);
  expect(errors ?? []).toEqual([]);
  const person = /type Person [^{]*\{[^}]*\}/.exec(supergraphSdl ?? '')?.[0];
  expect(person).toContain('@join__type(graph: ONRECORD, key: "id")');
  expect(person).toContain('@join__type(graph: NOTES, key: "id")');
  expect(person).toMatch(/statements\([^}]*graph: ONRECORD/s);
  expect(person).toMatch(/notes: \[Note!\]! @join__field\(graph: NOTES\)/);
});

test('references are found as a router asks for them, all by one query', async () => {
  const { persons, statements } = (await api.data(
    '{ persons(first: 2) { nodes { id name } } statements(first: 1) { nodes { id content } } }',
  )) as Record<string, { nodes: Record<string, string>[] }>;
  const [ada, bo] = persons?.nodes ?? [];
  const [statement] = statements?.nodes ?? [];
  const { data, errors } = await api.ask(
    `query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        __typename
        ... on Person { name statements(first: 1) { totalCount } }
        ... on Statement { content speaker { __typename } }
      }
    }`,
    {
      representations: [
        { __typename: 'Person', id: bo?.['id'] },
        { __typename: 'Statement', id: statement?.['id'] },
        { __typename: 'Person', id: 'person:nobody' },
        { __typename: 'Statement', id: ada?.['id'] },
        { __typename: 'Person', id: ada?.['id'] },
      ],
    },
  );
  expect(errors).toEqual([]);
  expect(at(data, '_entities')).toMatchObject([
    { __typename: 'Person', name: bo?.['name'] },
    { __typename: 'Statement', content: statement?.['content'] },
    null,
    null,
    { __typename: 'Person', name: ada?.['name'] },
  ]);
  expect(api.queries).toHaveLength(1);
});

test.each([[{ __typename: 'Person' }], [{ id: 'person:a' }], ['person:a'], [null]])(
  'a reference that is none is refused: %j',
  async (reference) => {
    const { errors } = await api.ask(
      'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
      { r: [reference] },
    );
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions.code).toMatch(/^BAD_(REQUEST|USER_INPUT)$/);
  },
);

test('without federation the schema has nothing of it', async () => {
  const plain = await openApi();
  const names = JSON.stringify(
    await plain.data('{ __schema { types { name } queryType { fields { name } } } }'),
  );
  expect(names).not.toMatch(/_Any|_entities|_service/);
  await plain.close();
});
