import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';

import { decodeCursor, encodeCursor, listSignature } from '../../src/graphql/planner/cursor.ts';
import { planOrder } from '../../src/graphql/planner/plan-order.ts';
import { pageOf, planOf } from './plan-of.ts';

function codeOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error instanceof GraphQLError ? error.extensions['code'] : error;
  }
  return 'no error';
}

const LATEST = listSignature('statements', planOrder('SAID_AT_DESC'));
const cursor = encodeCursor(LATEST, ['2012-12-04T00:00:00.000Z', 'statement:a']);

test('forward pages go on after the cursor', () => {
  expect(pageOf(planOf(`{ statements(first: 5, after: "${cursor}") { nodes { id } } }`))).toMatchObject({
    limit: 5,
    after: ['2012-12-04T00:00:00.000Z', 'statement:a'],
    order: [
      { property: 'saidAt', direction: 'DESC' },
      { property: 'id', direction: 'DESC' },
    ],
  });
});

test('one item more is wanted where it is asked whether there is more, for no other part of the page', () => {
  const limitOf = (fields: string): unknown => {
    const { limit, exact } = pageOf(planOf(`{ persons(first: 5) { nodes { id } ${fields} } }`));
    return { limit, exact };
  };
  expect(limitOf('pageInfo { endCursor startCursor }')).toEqual({ limit: 5, exact: true });
  expect(limitOf('totalCount')).toEqual({ limit: 5, exact: true });
  expect(limitOf('pageInfo { endCursor } other: pageInfo { hasNextPage }')).toEqual({ limit: 6 });
  expect(limitOf('pageInfo { hasPreviousPage }')).toEqual({ limit: 6 });
});

test('backward pages are forward pages of the turned list', () => {
  expect(pageOf(planOf(`{ statements(last: 5, before: "${cursor}") { nodes { id } } }`))).toMatchObject({
    limit: 5,
    after: ['2012-12-04T00:00:00.000Z', 'statement:a'],
    order: [
      { property: 'saidAt', direction: 'ASC' },
      { property: 'id', direction: 'ASC' },
    ],
  });
});

test('no size is 20, an order that is null is the default one', () => {
  expect(pageOf(planOf('{ persons(orderBy: null) { nodes { id } } }'))).toMatchObject({
    limit: 20,
    order: [
      { property: 'statementCount', direction: 'DESC' },
      { property: 'id', direction: 'DESC' },
    ],
  });
  expect(pageOf(planOf('{ persons(first: 0) { nodes { id } } }')).limit).toBe(1);
});

test.each([
  ['first: 2, last: 2', 'BAD_REQUEST'],
  [`first: 2, before: "${cursor}"`, 'BAD_REQUEST'],
  [`after: "${cursor}", before: "${cursor}"`, 'BAD_REQUEST'],
  ['first: 201', 'LIMIT_EXCEEDED'],
  ['last: 201', 'LIMIT_EXCEEDED'],
  ['first: 200', 'no error'],
  ['after: "nonsense"', 'BAD_CURSOR'],
  ['after: ""', 'BAD_CURSOR'],
  ['after: "W10"', 'BAD_CURSOR'],
  [`orderBy: SAID_AT_ASC, after: "${cursor}"`, 'BAD_CURSOR'],
  [`after: "${cursor}"`, 'no error'],
])('statements(%s): %s', (args, code) => {
  expect(codeOf(() => planOf(`{ statements(${args}) { nodes { id } } }`))).toBe(code);
});

test('an error tells which field it is about', () => {
  let error: unknown;
  try {
    planOf('{ persons { nodes { id\n  statements(first: 999) { totalCount } } } }');
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toMatchObject({ locations: [{ line: 2, column: 3 }] });
});

describe('cursors', () => {
  test('hold text of any script and numbers', () => {
    const values = ['zoë „müller“ 中文', 0.75, 'person:zoë-müller'];
    expect(decodeCursor('l', ['string', 'number', 'string'], encodeCursor('l', values))).toEqual(values);
    expect(encodeCursor('l', values)).toMatch(/^[\w-]+$/);
  });

  test('of another field are refused', () => {
    const of = encodeCursor('statementsAbout:-saidAt,-id', ['2012-12-04T00:00:00.000Z', 'statement:a']);
    expect(codeOf(() => planOf(`{ statements(after: "${of}") { nodes { id } } }`))).toBe('BAD_CURSOR');
  });

  test('with values of the wrong kind or number are refused', () => {
    for (const values of [[1, 'a'], ['a'], ['a', 'b', 'c']]) {
      const damaged = encodeCursor(LATEST, values);
      expect(codeOf(() => planOf(`{ statements(after: "${damaged}") { nodes { id } } }`))).toBe('BAD_CURSOR');
    }
  });
});
