import { describe, expect, test } from 'vitest';

import type { Filter } from '../../src/store/read-plan.ts';
import { edgeOf, itemsOf, pageOf, planOf } from './plan-of.ts';

const is = (property: string, op: string, value: unknown): Filter =>
  ({ kind: 'property', property, test: { op, value } }) as Filter;
const leadsTo = (edge: string, where: Filter): Filter => ({ kind: 'edge', edge, where });
const notRejected: Filter = { kind: 'not', filter: is('status', 'eq', 'REJECTED') };

function whereOf(query: string, variables?: Record<string, unknown>): Filter | null {
  return pageOf(planOf(query, variables)).where;
}

describe('rejected statements', () => {
  test('are left out of all statements and of those of an article, whatever else is asked', () => {
    expect(whereOf('{ statements { totalCount } }')).toEqual(notRejected);
    expect(whereOf('{ statements(where: { kind: { eq: DIRECT } }) { totalCount } }')).toEqual({
      kind: 'and',
      filters: [notRejected, is('kind', 'eq', 'DIRECT')],
    });
    const ofArticle = edgeOf(
      itemsOf(planOf('{ articles { edges { node { statements { totalCount } } } } }')),
      'statements@Article',
    );
    expect(ofArticle).toMatchObject({ page: { where: notRejected } });
  });

  test('are no matter for other lists, to which nothing leads from them', () => {
    const ofPerson = edgeOf(
      itemsOf(planOf('{ persons { edges { node { statements { totalCount } } } } }')),
      'statements@Person',
    );
    expect(ofPerson).toMatchObject({ page: { where: null } });
  });

  test.each([
    '{ status: { eq: REJECTED } }',
    '{ not: { status: { eq: EXTRACTED } } }',
    '{ or: [{ kind: { eq: DIRECT } }, { and: [{ not: { status: { in: [CONFIRMED] } } }] }] }',
  ])('are shown where their status is asked for: %s', (where) => {
    expect(JSON.stringify(whereOf(`{ statements(where: ${where}) { totalCount } }`))).not.toContain(
      JSON.stringify(notRejected),
    );
  });

  test('are not asked about where more than an article must hang on a statement', () => {
    const confirmed = leadsTo('contradicts', is('status', 'eq', 'CONFIRMED'));
    expect(
      whereOf('{ statements(where: { contradicts: { status: { eq: CONFIRMED } } }) { totalCount } }'),
    ).toEqual(confirmed);
    expect(
      whereOf(
        '{ statements(where: { and: [{ kind: { eq: DIRECT } }, { topic: { id: { eq: "topic:tax" } } }] }) { totalCount } }',
      ),
    ).toEqual({
      kind: 'and',
      filters: [is('kind', 'eq', 'DIRECT'), leadsTo('topics', is('id', 'eq', 'topic:tax'))],
    });
  });

  test.each([
    '{ article: { title: { contains: "tax" } } }',
    '{ not: { topic: { id: { eq: "topic:tax" } } } }',
    '{ or: [{ topic: { id: { eq: "topic:tax" } } }, { kind: { eq: DIRECT } }] }',
  ])('stay out where a statement may have nothing but an article: %s', (where) => {
    expect(whereOf(`{ statements(where: ${where}) { totalCount } }`)).toMatchObject({
      kind: 'and',
      filters: [notRejected, {}],
    });
  });

  test('are asked for by variables as well', () => {
    const query = 'query ($where: StatementWhere) { statements(where: $where) { totalCount } }';
    expect(whereOf(query, { where: { or: [{ status: { eq: 'REJECTED' } }] } })).toEqual(
      is('status', 'eq', 'REJECTED'),
    );
    expect(whereOf(query)).toEqual(notRejected);
  });
});

describe('statements as of a time', () => {
  const published = leadsTo('article', is('publishedAt', 'lte', '2012-12-05T00:00:00.000Z'));
  const known = is('recordedAt', 'lte', '2026-11-30T09:00:00.000Z');

  test.each([
    ['published: "2012-12-05T00:00:00Z"', [notRejected, published]],
    ['known: "2026-11-30T10:00:00+01:00"', [notRejected, known]],
    [
      'published: "2012-12-05T00:00:00Z", known: "2026-11-30T09:00:00Z"',
      [notRejected, { kind: 'and', filters: [published, known] }],
    ],
  ])('{ %s }', (asOf, filters) => {
    expect(whereOf(`{ statements(asOf: { ${asOf} }) { totalCount } }`)).toEqual({ kind: 'and', filters });
  });

  test('no time is no condition, null is an error', () => {
    expect(whereOf('{ statements(asOf: {}) { totalCount } }')).toEqual(notRejected);
    expect(whereOf('{ statements(asOf: null) { totalCount } }')).toEqual(notRejected);
    expect(() => planOf('{ statements(asOf: { known: null }) { totalCount } }')).toThrow('asOf.known');
  });
});

test('who was not quoted on a topic is one list with one filter', () => {
  const about = leadsTo('statements', leadsTo('topics', is('id', 'eq', 'topic:missile-defence')));
  const silent = [leadsTo('articles', about), { kind: 'not', filter: about }];
  const { roots } = planOf('{ notQuoted(topic: "topic:missile-defence", first: 3) { nodes { name } } }');
  expect(roots).toEqual([
    {
      kind: 'list',
      key: 'notQuoted',
      type: 'Person',
      page: {
        where: { kind: 'and', filters: silent },
        order: [
          { property: 'articleCount', direction: 'DESC' },
          { property: 'id', direction: 'DESC' },
        ],
        limit: 3,
        exact: true,
        after: null,
        wantTotal: false,
        wantItems: true,
        selection: { properties: ['name'], edges: [] },
      },
    },
  ]);
  expect(
    whereOf(
      '{ notQuoted(topic: "topic:missile-defence", where: { wikidataId: { isNull: false } }) { totalCount } }',
    ),
  ).toEqual({
    kind: 'and',
    filters: [{ kind: 'and', filters: silent }, is('wikidataId', 'isNull', false)],
  });
});

test('the reason of a link is a property of the edge, its page a page like any other', () => {
  const items = itemsOf(
    planOf(`{ statements { edges { node {
      contradicts(first: 2, orderBy: RECORDED_AT_ASC) { edges { reason node { content } } }
      repliedToBy { totalCount }
    } } } }`),
  );
  expect(edgeOf(items, 'contradicts@Statement')).toMatchObject({
    edge: 'contradicts',
    edgeProperties: ['reason'],
    page: {
      where: null,
      order: [
        { property: 'recordedAt', direction: 'ASC' },
        { property: 'id', direction: 'ASC' },
      ],
      limit: 2,
      exact: true,
      selection: { properties: ['content'] },
    },
  });
  expect(edgeOf(items, 'repliedToBy@Statement')).toMatchObject({
    edgeProperties: [],
    page: { wantItems: false, wantTotal: true },
  });
});
