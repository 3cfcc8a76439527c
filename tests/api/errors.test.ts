import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { LIMITS } from '../../src/graphql/limits/limits.ts';
import { OnrecordError } from '../../src/shared/errors.ts';
import { openApi, type TestApi } from './open-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

/** Codes of the errors of an operation that must not reach the store. */
async function codesOf(query: string, variables?: Record<string, unknown>): Promise<string[]> {
  const { errors } = await api.ask(query, variables);
  expect(api.queries).toHaveLength(0);
  return errors.map(({ extensions }) => extensions.code);
}

const aliases = (n: number): string => Array.from({ length: n }, (_, i) => `a${i}: name`).join(' ');

test.each([
  ['a page that is too long', '{ statements(first: 201) { totalCount } }', 'LIMIT_EXCEEDED'],
  ['a mixture of directions', '{ statements(first: 1, last: 1) { totalCount } }', 'BAD_REQUEST'],
  ['a negative size', '{ statements(first: -1) { totalCount } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['a cursor that is none', '{ statements(after: "x") { totalCount } }', 'BAD_CURSOR'],
  ['a condition that is null', '{ statements(where: { id: null }) { totalCount } }', 'BAD_REQUEST'],
  ['a search without a word', '{ search(query: " ") { totalCount } }', 'BAD_REQUEST'],
  ['an unknown field', '{ statements { speakers } }', 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a day that is none',
    '{ statements(where: { saidAt: { eq: "2012-02-30" } }) { totalCount } }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['no GraphQL', '{ statements(', 'GRAPHQL_PARSE_FAILED'],
  [
    'too many nodes',
    '{ persons(first: 200) { nodes { statements(first: 200) { nodes { id } } } } }',
    'LIMIT_EXCEEDED',
  ],
  [
    'too many levels',
    `{ topic(id: "topic:x") { ${'broader { '.repeat(16)} id ${'} '.repeat(16)} } }`,
    'LIMIT_EXCEEDED',
  ],
  ['too many aliases', `{ topic(id: "topic:x") { ${aliases(61)} } }`, 'LIMIT_EXCEEDED'],
  [
    'too many directives',
    `{ topic(id: "topic:x") { ${'id @skip(if: false) '.repeat(51)} } }`,
    'LIMIT_EXCEEDED',
  ],
  [
    'too many fields at the top',
    `{ ${Array.from({ length: 21 }, (_, i) => `t${i}: topic(id: "topic:x") { id }`).join(' ')} }`,
    'LIMIT_EXCEEDED',
  ],
  ['a text that is too long', `{ topic(id: "topic:x") { ${'id '.repeat(5000)} } }`, 'LIMIT_EXCEEDED'],
  ['too many ids', `{ nodes(ids: [${'"topic:x" '.repeat(201)}]) { id } }`, 'LIMIT_EXCEEDED'],
])('%s', async (_, query, code) => {
  expect(await codesOf(query)).toEqual([code]);
});

test('wrong variables are told as such', async () => {
  const query = 'query ($first: NonNegativeInt) { statements(first: $first) { totalCount } }';
  expect(await codesOf(query, { first: -5 })).toEqual(['BAD_USER_INPUT']);
  expect(await codesOf(query, { first: 500 })).toEqual(['LIMIT_EXCEEDED']);
});

test('one mistake is one error, however many fields there are', async () => {
  const { data, errors } = await api.ask(
    '{ a: node(id: "topic:fisheries") { id } b: node(id: "topic:defence") { id } statements(first: 999) { totalCount } }',
  );
  expect(data).toBeNull();
  expect(errors).toHaveLength(1);
  expect(errors[0]?.message).toContain('999');
  expect(errors[0]?.locations).toEqual([{ line: 1, column: 77 }]);
});

test('limits leave room for normal work', async () => {
  const deep = `{ articles(first: 10) { nodes { statements(first: 10) { nodes { mentions(first: 10) { nodes { name ... on Person { roles { title organization { name } } } } } } } } } }`;
  expect((await api.ask(deep)).errors).toEqual([]);
  expect((await api.ask(`{ topic(id: "topic:x") { ${aliases(LIMITS.maxAliases)} } }`)).errors).toEqual([]);
});

test('the schema can be asked for whole', async () => {
  const { getIntrospectionQuery } = await import('graphql');
  expect((await api.ask(getIntrospectionQuery())).errors).toEqual([]);
});

describe('faults of ours', () => {
  test('are masked, with the request id to find them by', async () => {
    const broken = await openApi();
    await broken.store.close();
    const { data, errors } = await broken.ask('{ statements { totalCount } }');
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
    const { code } = errors[0]?.extensions ?? {};
    expect(['INTERNAL', 'STORE_UNAVAILABLE']).toContain(code);
    expect(errors[0]?.message).not.toMatch(/sqlite|database|undefined/i);
    if (code === 'INTERNAL') expect(errors[0]?.message).toContain('request id request-1');
  });

  test('errors of the catalogue keep their code and message', async () => {
    const { formatError } = await import('../../src/graphql/format-error.ts');
    const cause = new OnrecordError('STORE_BUSY', 'The store is locked by process 17.');
    expect(formatError({ message: cause.message, path: ['statements'] }, cause)).toEqual({
      message: 'The store is locked by process 17.',
      path: ['statements'],
      extensions: { code: 'STORE_BUSY' },
    });
  });

  test('anything else tells nothing of itself', async () => {
    const { formatError } = await import('../../src/graphql/format-error.ts');
    const shown = formatError(
      { message: 'secret path', extensions: { requestId: 'r-1', stacktrace: ['secret'] } },
      new TypeError('secret path'),
    );
    expect(JSON.stringify(shown)).not.toContain('secret');
    expect(shown.extensions).toEqual({ code: 'INTERNAL', requestId: 'r-1' });
  });
});
