import {
  buildSchema,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { printMergedSchema } from '../../scripts/generate-types.js';
import { at, openApi, type TestApi } from './open-api.ts';

// The GraphQL Cursor Connections Specification, https://relay.dev/graphql/connections.htm, rule by rule, and
// Global Object Identification, https://relay.dev/graphql/objectidentification.htm.

const schema = buildSchema(printMergedSchema());
const objects = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
);
const connections = objects.filter(({ name }) => name.endsWith('Connection'));
const connectionFields = objects.flatMap((type) =>
  Object.values(type.getFields())
    .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
    .map((field) => ({ name: `${type.name}.${field.name}`, field })),
);

function fieldOf(type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> {
  const field = type.getFields()[name];
  if (!field) throw new RangeError(`${type.name} has no field ${name}`);
  return field;
}

describe('types', () => {
  test('there are connections', () => {
    expect(connections.length).toBeGreaterThan(10);
    expect(connectionFields.length).toBeGreaterThan(30);
  });

  test.each(connections)('$name has edges and pageInfo (section 2.1)', (connection) => {
    const edges = fieldOf(connection, 'edges').type;
    const list = isNonNullType(edges) ? edges.ofType : edges;
    expect(isListType(list)).toBe(true);
    expect(String(fieldOf(connection, 'pageInfo').type)).toBe('PageInfo!');
    const edge = getNamedType(edges);
    if (!isObjectType(edge)) throw new TypeError(`${edge.name} is no object`);
    expect(edge.name).toBe(connection.name.replace(/Connection$/, 'Edge'));
    expect(String(fieldOf(edge, 'cursor').type), 'section 3.1.2').toBe('String!');
    const { type } = fieldOf(edge, 'node');
    expect(isListType(isNonNullType(type) ? type.ofType : type), 'section 3.1.1').toBe(false);
  });

  test('PageInfo has its four fields (section 5)', () => {
    const { PageInfo } = Object.fromEntries(objects.map((type) => [type.name, type]));
    if (!PageInfo) throw new TypeError('no PageInfo');
    const types = Object.values(PageInfo.getFields()).map(({ name, type }) => [name, String(type)]);
    expect(Object.fromEntries(types)).toEqual({
      hasNextPage: 'Boolean!',
      hasPreviousPage: 'Boolean!',
      startCursor: 'String',
      endCursor: 'String',
    });
  });

  test.each(connectionFields)(
    '$name takes first and after, last and before, or the first two (section 4)',
    ({ field }) => {
      const args = Object.fromEntries(field.args.map(({ name, type }) => [name, String(type)]));
      expect(args).toMatchObject({ first: 'NonNegativeInt', after: 'String' });
      expect('last' in args).toBe('before' in args);
      if ('last' in args) expect(args).toMatchObject({ last: 'NonNegativeInt', before: 'String' });
    },
  );

  test('Node is an interface with an id, and node finds one (object identification)', () => {
    const node = schema.getType('Node');
    if (!isInterfaceType(node)) throw new TypeError('Node is no interface');
    expect(String(node.getFields()['id']?.type)).toBe('ID!');
    const query = schema.getQueryType()?.getFields();
    expect(String(query?.['node']?.type)).toBe('Node');
    expect(query?.['node']?.args.map(({ name, type }) => [name, String(type)])).toEqual([['id', 'ID!']]);
    expect(String(query?.['nodes']?.type)).toBe('[Node]!');
  });
});

describe('pages (section 4.4)', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openApi();
  });
  afterAll(() => api.close());

  const LISTS = [
    'statements',
    'articles',
    'persons',
    'organizations',
    'places',
    'events',
    'topics',
    'claims',
  ];

  async function page(
    list: string,
    args: string,
  ): Promise<{ cursors: string[]; info: Record<string, unknown> }> {
    const data = await api.data(
      `{ list: ${list}(${args}) { edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    );
    const edges = at(data, 'list.edges') as { cursor: string }[];
    return {
      cursors: edges.map(({ cursor }) => cursor),
      info: at(data, 'list.pageInfo') as Record<string, unknown>,
    };
  }

  test.each(LISTS)('of %s are slices of one list, whichever end they are taken from', async (list) => {
    const whole = await page(list, 'first: 200');
    const all = whole.cursors;
    expect(all.length).toBeGreaterThan(0);
    expect(new Set(all).size).toBe(all.length);
    expect(whole.info).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: all[0],
      endCursor: all.at(-1),
    });
    expect((await page(list, 'last: 200')).cursors).toEqual(all);
    for (const size of [1, 2, Math.max(1, all.length - 1)]) {
      for (let start = 0; start < all.length; start += size) {
        const after = start === 0 ? '' : `, after: "${all[start - 1] ?? ''}"`;
        const forward = await page(list, `first: ${size}${after}`);
        expect(forward.cursors).toEqual(all.slice(start, start + size));
        expect(forward.info['hasNextPage']).toBe(start + size < all.length);
        expect(forward.info['endCursor']).toBe(forward.cursors.at(-1));
        const backward = await page(list, `last: ${size}, before: "${all[start] ?? ''}"`);
        expect(backward.cursors).toEqual(all.slice(Math.max(0, start - size), start));
        expect(backward.info['hasPreviousPage']).toBe(start > size);
      }
    }
  });

  test('of none have no cursors', async () => {
    const none = await page('persons', 'first: 0');
    expect(none.cursors).toEqual([]);
    expect(none.info).toMatchObject({ startCursor: null, endCursor: null });
  });

  test.each(['first: -1', 'last: -1'])('with %s are refused', async (args) => {
    const { data, errors } = await api.ask(`{ persons(${args}) { nodes { id } } }`);
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
  });
});
