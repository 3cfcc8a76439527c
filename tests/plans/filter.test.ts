import { describe, expect, test } from 'vitest';

import type { Filter } from '../../src/store/read-plan.ts';
import { pageOf, planOf } from './plan-of.ts';

/** What the client's `where` becomes; of a list of statements without what leaves the rejected ones out. */
function filterOf(where: string, list = 'statements'): Filter | null {
  return withoutOwn(pageOf(planOf(`{ ${list}(where: ${where}) { totalCount } }`)).where);
}

function withoutOwn(filter: Filter | null): Filter | null {
  if (JSON.stringify(filter) === JSON.stringify(NOT_REJECTED)) return null;
  if (filter?.kind !== 'and' || JSON.stringify(filter.filters[0]) !== JSON.stringify(NOT_REJECTED))
    return filter;
  return filter.filters[1] ?? null;
}

function codeOf(where: string, list?: string): unknown {
  try {
    filterOf(where, list);
  } catch (error) {
    return (error as { extensions?: { code?: string } }).extensions?.code ?? error;
  }
  return 'no error';
}

const is = (property: string, op: string, value: unknown): Filter =>
  ({ kind: 'property', property, test: { op, value } }) as Filter;

const NOT_REJECTED: Filter = { kind: 'not', filter: is('status', 'eq', 'REJECTED') };

test('one test is one filter; several must all hold', () => {
  expect(filterOf('{ content: { contains: "missile" } }')).toEqual(is('content', 'contains', 'missile'));
  expect(filterOf('{ confidence: { gte: 0.5, lt: 0.9 }, kind: { in: [DIRECT, MIXED] } }')).toEqual({
    kind: 'and',
    filters: [
      is('kind', 'in', ['DIRECT', 'MIXED']),
      { kind: 'and', filters: [is('confidence', 'gte', 0.5), is('confidence', 'lt', 0.9)] },
    ],
  });
});

test('relations are edges with a filter at their end, also over two steps', () => {
  expect(filterOf('{ speaker: { name: { eq: "Lavrov" } } }')).toEqual({
    kind: 'edge',
    edge: 'speaker',
    where: is('name', 'eq', 'Lavrov'),
  });
  expect(filterOf('{ outlet: { kind: { eq: MEDIA } } }')).toEqual({
    kind: 'edge',
    edge: 'article',
    where: { kind: 'edge', edge: 'outlet', where: is('kind', 'eq', 'MEDIA') },
  });
  expect(filterOf('{ speaker: {} }')).toEqual({ kind: 'edge', edge: 'speaker', where: null });
});

test('the cue groups conditions on the statement itself', () => {
  expect(filterOf('{ cue: { verb: { eq: "warn" }, class: { isNull: false } } }')).toEqual({
    kind: 'and',
    filters: [is('cueVerb', 'eq', 'warn'), is('cueClass', 'isNull', false)],
  });
});

test('types of speakers and entities are conditions on the type', () => {
  expect(filterOf('{ speaker: { type: { in: [PERSON, UNNAMED_SOURCE] } } }')).toEqual({
    kind: 'edge',
    edge: 'speaker',
    where: { kind: 'type', types: ['Person', 'UnnamedSource'] },
  });
});

test('and, or and not nest', () => {
  expect(filterOf('{ or: [{ status: { eq: CONFIRMED } }, { not: { speaker: {} } }] }')).toEqual({
    kind: 'or',
    filters: [
      is('status', 'eq', 'CONFIRMED'),
      { kind: 'not', filter: { kind: 'edge', edge: 'speaker', where: null } },
    ],
  });
  expect(filterOf('{ and: [{ id: { eq: "a" } }, { id: { eq: "b" } }] }')).toEqual({
    kind: 'and',
    filters: [is('id', 'eq', 'a'), is('id', 'eq', 'b')],
  });
});

describe('empty conditions', () => {
  const nothing = is('id', 'in', []);
  test.each([
    ['{}', null],
    ['{ content: {} }', null],
    ['{ and: [] }', null],
    ['{ and: [{}] }', null],
    ['{ or: [] }', nothing],
    ['{ or: [{}, { id: { eq: "a" } }] }', null],
    ['{ or: [{ id: { eq: "a" } }] }', is('id', 'eq', 'a')],
    ['{ not: {} }', nothing],
    ['{ id: { in: [] } }', nothing],
  ])('%s', (where, filter) => {
    expect(filterOf(where)).toEqual(filter);
  });
});

describe('calendar days of an instant are its 24 hours in UTC', () => {
  const from = (day: string): Filter => is('saidAt', 'gte', `${day}T00:00:00.000Z`);
  const before = (day: string): Filter => is('saidAt', 'lt', `${day}T00:00:00.000Z`);
  test.each([
    ['eq: "2012-12-31"', { kind: 'and', filters: [from('2012-12-31'), before('2013-01-01')] }],
    ['gte: "2012-12-04"', from('2012-12-04')],
    ['gt: "2012-02-28"', from('2012-02-29')],
    ['lt: "2012-12-04"', before('2012-12-04')],
    ['lte: "2012-12-04"', before('2012-12-05')],
    ['in: ["2012-12-04"]', { kind: 'and', filters: [from('2012-12-04'), before('2012-12-05')] }],
    ['in: []', is('saidAt', 'in', [])],
  ])('%s', (test, filter) => {
    expect(filterOf(`{ saidAt: { ${test} } }`)).toEqual(filter);
  });
});

test('days stay days where the graph keeps days, instants become ISO in UTC', () => {
  expect(filterOf('{ publishedOn: { eq: "2012-12-04" } }', 'articles')).toEqual(
    is('publishedOn', 'eq', '2012-12-04'),
  );
  expect(filterOf('{ publishedAt: { gte: "2012-12-04T01:00:00+01:00" } }', 'articles')).toEqual(
    is('publishedAt', 'gte', '2012-12-04T00:00:00.000Z'),
  );
});

test('a topic within another is that topic or has it above, five levels up', () => {
  const here = is('name', 'eq', 'defence');
  const above = (where: Filter): Filter => ({
    kind: 'or',
    filters: [here, { kind: 'edge', edge: 'broader', where }],
  });
  expect(filterOf('{ within: { name: { eq: "defence" } } }', 'topics')).toEqual(
    above(above(above(above(above(here))))),
  );
});

test('outlets are organizations that publish, whatever else is asked', () => {
  const publishes = is('isOutlet', 'eq', true);
  expect(pageOf(planOf('{ outlets { totalCount } }')).where).toEqual(publishes);
  expect(filterOf('{ name: { startsWith: "Har" } }', 'outlets')).toEqual({
    kind: 'and',
    filters: [publishes, is('name', 'startsWith', 'Har')],
  });
});

test('null is no condition', () => {
  expect(pageOf(planOf('{ statements(where: null) { totalCount } }')).where).toEqual(NOT_REJECTED);
  expect(codeOf('{ speaker: null }')).toBe('BAD_REQUEST');
  expect(codeOf('{ id: { eq: null } }')).toBe('BAD_REQUEST');
  expect(codeOf('{ cue: { verb: null } }')).toBe('BAD_REQUEST');
  expect(codeOf('{ or: null }')).toBe('BAD_REQUEST');
  expect(codeOf('{ speaker: { type: { eq: null } } }')).toBe('BAD_REQUEST');
});

test('a variable that is not given leaves its condition out', () => {
  const query =
    'query ($name: String) { statements(where: { speaker: { name: { eq: $name } } }) { totalCount } }';
  expect(withoutOwn(pageOf(planOf(query)).where)).toEqual({ kind: 'edge', edge: 'speaker', where: null });
  expect(() => planOf(query, { name: null })).toThrow('where.speaker.name.eq');
});

describe('filters have limits', () => {
  const ids = (n: number): string => Array.from({ length: n }, (_, i) => `"${i}"`).join();
  const nested = (n: number, name: string, inner: string): string =>
    n === 0 ? inner : `{ ${name}: ${nested(n - 1, name, inner)} }`;

  test('on their conditions, values counted, all filters of the operation together', () => {
    expect(codeOf(`{ id: { in: [${ids(500)}] } }`)).toBe('no error');
    expect(codeOf(`{ id: { in: [${ids(501)}] } }`)).toBe('LIMIT_EXCEEDED');
    expect(codeOf(`{ or: [${'{ kind: { eq: DIRECT } } '.repeat(501)}] }`)).toBe('LIMIT_EXCEEDED');
    const twice = (n: number): string =>
      `{ a: statements(where: { id: { in: [${ids(n)}] } }) { totalCount } b: statements(where: { id: { in: [${ids(n)}] } }) { totalCount } }`;
    expect(() => planOf(twice(250))).not.toThrow();
    expect(() => planOf(twice(251))).toThrow('more than 500 conditions');
  });

  test('on their depth, whatever nests', () => {
    const name = '{ name: { eq: "x" } }';
    expect(codeOf(nested(2, 'within', name), 'topics')).toBe('no error');
    expect(codeOf(nested(3, 'within', name), 'topics')).toBe('LIMIT_EXCEEDED');
    expect(codeOf(nested(30, 'within', name), 'topics')).toBe('LIMIT_EXCEEDED');
    expect(codeOf(nested(23, 'broader', name), 'topics')).toBe('no error');
    expect(codeOf(nested(24, 'broader', name), 'topics')).toBe('LIMIT_EXCEEDED');
    expect(codeOf(nested(500, 'not', name), 'topics')).toBe('LIMIT_EXCEEDED');
  });
});
