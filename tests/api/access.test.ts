import {
  buildSchema,
  getNamedType,
  isCompositeType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { readAccessRules, type AccessRules } from '../../src/graphql/access/access-rules.ts';
import { createApi } from '../../src/graphql/api.ts';
import { loadTypeDefs } from '../../src/graphql/load-schema.ts';
import { ROLES, type Role } from '../../src/model/role.ts';
import { FakeEditing } from './fake-editing.ts';
import { at, openApi, type TestApi } from './open-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const schema = createApi({
  store: undefined as never,
  ingest: undefined as never,
  editing: new FakeEditing(),
}).schema;
const rules: AccessRules = readAccessRules(schema);
const guarded = [...rules].flatMap(([type, fields]) =>
  [...fields].map(([field, role]) => ({ type, field, role, name: `${type}.${field}` })),
);

test('the files of the schema have the directive, and every mutation carries it', () => {
  expect(loadTypeDefs().join('\n')).toContain('directive @auth(');
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
  expect([...(rules.get('Mutation')?.keys() ?? [])].sort()).toEqual(mutations.sort());
  expect(new Set(rules.get('Mutation')?.values())).toEqual(new Set(['EDITOR']));
});

test('the audit log is for admins, at the top and wherever one could come to it', () => {
  for (const type of ['AuditConnection', 'AuditEdge', 'AuditEntry']) {
    const fields = Object.keys((schema.getType(type) as GraphQLObjectType).getFields());
    expect([...(rules.get(type) ?? [])]).toEqual(fields.map((field) => [field, 'ADMIN']));
  }
  expect(rules.get('Query')?.get('auditLog')).toBe('ADMIN');
});

test('descriptions say which role is needed, as introspection shows no directives', () => {
  for (const { type, field, role } of guarded) {
    const owner = schema.getType(type) as GraphQLObjectType;
    const told = `${owner.getFields()[field]?.description ?? ''} ${owner.description ?? ''}`;
    expect(told, `${type}.${field}`).toContain(`\`${role}\``);
  }
});

/** A value that fits: it is never read, since the operation is refused before. */
function literal(type: GraphQLInputType): string {
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    const needed = Object.values(named.getFields()).filter((field) => isNonNullType(field.type));
    return `{ ${needed.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
  }
  const one = named.name === 'Boolean' ? 'true' : '"x"';
  return String(type).includes('[') ? `[${one}]` : one;
}

/** An operation that asks for the field: at the top, or under a field at the top that leads to its type. */
function operationFor(type: string, field: string): { query: string; path: string[] } {
  const owner = schema.getType(type) as GraphQLObjectType;
  const definition = owner.getFields()[field];
  if (!definition) throw new RangeError(`${type}.${field}`);
  const args = definition.args
    .filter((arg) => isNonNullType(arg.type))
    .map((arg) => `${arg.name}: ${literal(arg.type)}`)
    .join(', ');
  const leaf = isCompositeType(getNamedType(definition.type)) ? '{ __typename }' : '';
  const own = `mine: ${field}${args && `(${args})`} ${leaf}`;
  if (type === 'Mutation') return { query: `mutation { ${own} }`, path: ['mine'] };
  if (type === 'Query') return { query: `{ ${own} }`, path: ['mine'] };
  // Everything that is guarded below the top is in the audit log: the way to it is refused first.
  expect(type).toMatch(/^Audit/);
  return { query: `{ auditLog { edges { node { id } } } }`, path: ['auditLog'] };
}

describe.each(guarded)('$name needs the role $role', ({ type, field, role }) => {
  const { query, path } = operationFor(type, field);
  const lower = ROLES.slice(0, ROLES.indexOf(role));

  test.each(['ANONYMOUS', ...lower] as const)(
    'so it is refused to %s, and nothing is read',
    async (given) => {
      const { data, errors } = await api.ask(query, {}, { role: given });
      expect(data).toBeNull();
      expect(errors).toHaveLength(1);
      const [error] = errors;
      expect(error?.extensions.code).toBe(given === 'ANONYMOUS' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
      expect(error?.path).toEqual(path);
      expect(error?.message).toContain(`needs the role ${role}`);
      expect(api.queries.filter(({ purpose }) => purpose === 'read')).toEqual([]);
    },
  );
});

describe('what is asked for', () => {
  const asEditor = { role: 'EDITOR' } as const;
  const LOG = 'auditLog { nodes { id } }';

  test('is looked for in fragments, under aliases and beside what is allowed', async () => {
    const { errors } = await api.ask(
      `query { articles { totalCount } ...A } fragment A on Query { ... on Query { log: ${LOG} } }`,
      {},
      asEditor,
    );
    expect(errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([[['log'], 'FORBIDDEN']]);
  });

  test.each([
    ['@include(if: $yes)', true, 'FORBIDDEN'],
    ['@include(if: $yes)', false, null],
    ['@skip(if: $yes)', true, null],
    ['@skip(if: $yes)', false, 'FORBIDDEN'],
  ])('counts only where it is asked for: %s with %s', async (directive, yes, code) => {
    for (const part of [
      `log: auditLog ${directive} { nodes { id } }`,
      `... ${directive} { ${LOG} }`,
      `...A ${directive}`,
    ]) {
      const fragment = part.startsWith('...A') ? `fragment A on Query { ${LOG} }` : '';
      const query = `query ($yes: Boolean!) { articles { totalCount } ${part} } ${fragment}`;
      const { errors, data } = await api.ask(query, { yes }, asEditor);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(code === null ? [] : [code]);
      if (code === null) expect(at(data, 'articles.totalCount')).toBeGreaterThan(0);
    }
  });

  test('is not asked for by variables that do not fit: those are refused as ever', async () => {
    const query = `query ($yes: Boolean!) { log: auditLog @include(if: $yes) { nodes { id } } }`;
    const { errors, data } = await api.ask(query, { yes: 'perhaps' }, asEditor);
    expect(data).toBeNull();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  test('is told once, of the first field, and a mutation beside it is not made', async () => {
    const query =
      'mutation { a: removeArticle(input: { id: "article:x" }) { __typename } b: removeArticle(input: { id: "article:y" }) { __typename } }';
    const { errors } = await api.ask(query, {}, { role: 'READER' });
    expect(errors.map(({ path }) => path)).toEqual([['a']]);
  });

  test('in fragments that spread one another again and again is an answer at once', async () => {
    const levels = Array.from({ length: 24 }, (_, level) => {
      const next = level === 23 ? LOG : `...F${level + 1} ... on Query { ...F${level + 1} }`;
      return `fragment F${level} on Query { ${next} }`;
    });
    const { errors } = await api.ask(`{ ...F0 } ${levels.join(' ')}`, {}, { role: 'ADMIN' });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['LIMIT_EXCEEDED']);
  }, 20_000);
});

describe('a schema is refused by which somebody sees by mistake', () => {
  const BASE = `directive @auth(requires: AccessRole!) on FIELD_DEFINITION | OBJECT enum AccessRole { READER EDITOR ADMIN }`;

  test('a mutation without the directive', () => {
    const open = buildSchema(`${BASE} type Query { a: Int } type Mutation { change: Int }`);
    expect(() => readAccessRules(open)).toThrow('Mutation.change tells by @auth which role it needs');
  });

  test('a field that can be asked for through an interface', () => {
    const open = buildSchema(
      `${BASE} interface Named { name: Int } type Query { a: Named } type Person implements Named { name: Int @auth(requires: ADMIN) }`,
    );
    expect(() => readAccessRules(open)).toThrow('Person.name needs the same role as Named.name');
  });

  test('and the higher of two roles counts', () => {
    const both = buildSchema(
      `${BASE} type Query { log: Log } type Log @auth(requires: EDITOR) { a: Int b: Int @auth(requires: ADMIN) c: Int @auth(requires: READER) }`,
    );
    const expected: [string, Role][] = [
      ['a', 'EDITOR'],
      ['b', 'ADMIN'],
      ['c', 'EDITOR'],
    ];
    expect([...(readAccessRules(both).get('Log') ?? [])]).toEqual(expected);
    expect(isObjectType(both.getType('Log'))).toBe(true);
  });
});
