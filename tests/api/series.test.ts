import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { articleFacts } from '../support/facts.ts';
import { organization, person, place } from '../support/things.ts';
import { topics } from './corpus.ts';
import { at, openApi, type TestApi } from './open-api.ts';

/** Ada speaks four times, Bo twice, Cy once, and once nobody is named. One statement was rejected. */
const ada = person('Ada Lund');
const bo = person('Bo Reh');
const cy = person('Cy Ahl');
const post = organization('Harbour Post', { kind: 'MEDIA' });
const wire = organization('Northern Wire', { kind: 'MEDIA' });
const quay = place('Quayside', { kind: 'CITY' });

const on = (day: string) => ({ saidAt: `${day}T00:00:00.000Z`, saidAtPrecision: 'DAY' as const });
const articles = [
  articleFacts({
    slug: 'one',
    publishedAt: '2012-10-27T22:30:00.000Z',
    outlet: post,
    statements: [
      { content: 'A1', speaker: ada, topics: ['topic:defence', 'topic:fisheries'], ...on('2012-10-26') },
      { content: 'A2', speaker: ada, topics: ['topic:defence'], mentions: [quay], ...on('2012-10-29') },
      { content: 'B1', speaker: bo, cueClass: 'DENIED', polarity: 'NEGATIVE', ...on('2012-10-29') },
      { content: 'N1', speaker: null, cueVerb: null, ...on('2012-10-29') },
    ],
  }),
  articleFacts({
    slug: 'two',
    publishedAt: '2012-10-28T23:10:00.000Z',
    outlet: wire,
    statements: [
      { content: 'A3', speaker: ada, topics: ['topic:defence'], ...on('2012-11-01') },
      { content: 'A4', speaker: ada, topics: ['topic:civil-war'], ...on('2012-11-01') },
      { content: 'B2', speaker: bo, topics: ['topic:fisheries'], ...on('2012-11-01') },
      { content: 'C1', speaker: cy, ...on('2012-11-01') },
      { content: 'R1', speaker: null, status: 'REJECTED', claimId: null, ...on('2013-05-05') },
    ],
  }),
];

let api: TestApi;
beforeAll(async () => {
  api = await openApi({ facts: { topics, articles } });
});
afterAll(() => api.close());

const points = (data: unknown, path: string): [string, number][] =>
  (at(data, path) as { date: string; value: number }[]).map(({ date, value }) => [date, value]);

describe('series', () => {
  test('have a point for each interval between the first and the last statement', async () => {
    const data = await api.data(
      '{ statementSeries(interval: DAY) { key label isOther total entity { id } points { date start end value key label } } }',
    );
    expect(at(data, 'statementSeries')).toMatchObject([
      { key: 'all', label: 'all statements', isOther: false, total: 8, entity: null },
    ]);
    expect(points(data, 'statementSeries.0.points')).toEqual([
      ['2012-10-26', 1],
      ['2012-10-27', 0],
      ['2012-10-28', 0],
      ['2012-10-29', 3],
      ['2012-10-30', 0],
      ['2012-10-31', 0],
      ['2012-11-01', 4],
    ]);
    expect(at(data, 'statementSeries.0.points.0')).toEqual({
      date: '2012-10-26',
      start: '2012-10-26T00:00:00.000Z',
      end: '2012-10-27T00:00:00.000Z',
      value: 1,
      key: 'all',
      label: 'all statements',
    });
    expect(api.queries).toHaveLength(1);
  });

  test('are those of the largest groups, all over the same time, and the rest if asked for', async () => {
    const data = await api.data(`{
      statementSeries(interval: MONTH, groupBy: SPEAKER, top: 1, other: true) { key label isOther total entity { id name } points { date value } }
    }`);
    expect(data).toEqual({
      statementSeries: [
        {
          ...{ key: ada.id, label: 'Ada Lund', isOther: false, total: 4 },
          entity: { id: ada.id, name: 'Ada Lund' },
          points: [
            { date: '2012-10-01', value: 2 },
            { date: '2012-11-01', value: 2 },
          ],
        },
        {
          ...{ key: 'other', label: 'other', isOther: true, total: 4, entity: null },
          points: [
            { date: '2012-10-01', value: 2 },
            { date: '2012-11-01', value: 2 },
          ],
        },
      ],
    });
  });

  test('of topics count a statement in each of its topics, and the rest counts it once', async () => {
    const data = await api.data(
      '{ statementSeries(interval: YEAR, groupBy: TOPIC, top: 2, other: true) { key total points { value } } }',
    );
    expect(at(data, 'statementSeries')).toEqual([
      { key: 'topic:defence', total: 3, points: [{ value: 3 }] },
      { key: 'topic:fisheries', total: 2, points: [{ value: 2 }] },
      { key: 'other', total: 4, points: [{ value: 4 }] },
    ]);
  });

  test('of published statements lie in the days and hours of the time zone', async () => {
    const ask = (interval: string, timeZone: string) =>
      api.data(
        `{ statementSeries(interval: ${interval}, clock: PUBLISHED_AT, timeZone: "${timeZone}") { points { date start value } } }`,
      );
    expect(points(await ask('DAY', 'UTC'), 'statementSeries.0.points')).toEqual([
      ['2012-10-27', 4],
      ['2012-10-28', 4],
    ]);
    expect(points(await ask('DAY', 'Europe/Berlin'), 'statementSeries.0.points')).toEqual([
      ['2012-10-28', 4],
      ['2012-10-29', 4],
    ]);
    const hours = points(await ask('HOUR', 'Europe/Berlin'), 'statementSeries.0.points');
    expect(hours).toHaveLength(26);
    expect(hours[0]).toEqual(['2012-10-28T00:00:00+02:00', 4]);
    expect(hours.slice(2, 4)).toEqual([
      ['2012-10-28T02:00:00+02:00', 0],
      ['2012-10-28T02:00:00+01:00', 0],
    ]);
    expect(hours.at(-1)).toEqual(['2012-10-29T00:00:00+01:00', 4]);
  });

  test('go from the first to the last day that is asked for, with what lies in between alone', async () => {
    const ask = (range: string) =>
      api.data(`{ statementSeries(interval: WEEK, ${range}) { total points { date value } } }`);
    const data = await ask('from: "2012-10-29", to: "2012-11-12"');
    expect(at(data, 'statementSeries.0.total')).toBe(7);
    expect(points(data, 'statementSeries.0.points')).toEqual([
      ['2012-10-29', 7],
      ['2012-11-05', 0],
      ['2012-11-12', 0],
    ]);
    // A week that begins earlier counts from the first day on.
    expect(points(await ask('from: "2012-10-27", to: "2012-10-31"'), 'statementSeries.0.points')).toEqual([
      ['2012-10-22', 0],
      ['2012-10-29', 3],
    ]);
    expect(points(await ask('from: "2012-10-30"'), 'statementSeries.0.points')).toEqual([['2012-10-29', 4]]);
    expect(await ask('from: "2014-01-01"')).toEqual({ statementSeries: [{ total: 0, points: [] }] });
    expect(points(await ask('from: "2014-01-01", to: "2014-01-07"'), 'statementSeries.0.points')).toEqual([
      ['2013-12-30', 0],
      ['2014-01-06', 0],
    ]);
  });

  test('are of the statements that fulfil the filter; rejected ones only where their status is asked for', async () => {
    const data = await api.data(`{
      ada: statementSeries(interval: YEAR, where: { speaker: { name: { eq: "ada lund" } } }) { total }
      rejected: statementSeries(interval: YEAR, where: { status: { eq: REJECTED } }) { total points { date } }
      none: statementSeries(groupBy: EVENT) { key }
      then: statementSeries(interval: YEAR, asOf: { published: "2012-10-28T00:00:00Z" }) { total }
    }`);
    expect(data).toEqual({
      ada: [{ total: 4 }],
      rejected: [{ total: 1, points: [{ date: '2013-01-01' }] }],
      none: [],
      then: [{ total: 4 }],
    });
    expect(api.queries).toHaveLength(1);
  });

  test('give what is asked of the node that a group stands for, at each place its own', async () => {
    const data = await api.data(`{
      statementSeries(interval: YEAR, groupBy: SPEAKER, top: 1) {
        entity { ... on Person { statements(first: 1, orderBy: SAID_AT_ASC) { totalCount nodes { content } } } }
        again: entity { ... on Person { statements(first: 1) { nodes { saidAt { date } } } } }
      }
      persons { totalCount }
    }`);
    expect(at(data, 'statementSeries.0')).toEqual({
      entity: { statements: { totalCount: 4, nodes: [{ content: 'A1' }] } },
      again: { statements: { nodes: [{ saidAt: { date: '2012-11-01' } }] } },
    });
    expect(api.queries).toHaveLength(1);
  });

  test.each([
    ['timeZone: "Mars/Base"', 'BAD_REQUEST', '"Mars/Base" is no time zone'],
    ['interval: HOUR', 'BAD_REQUEST', 'clock: PUBLISHED_AT'],
    ['from: "2013-01-02", to: "2013-01-01"', 'BAD_REQUEST', 'comes after `to`'],
    ['groupBy: SPEAKER, top: 51', 'LIMIT_EXCEEDED', 'At most 50 series'],
    ['from: "1000-01-01", to: "2020-01-01"', 'LIMIT_EXCEEDED', '10000 are allowed'],
    ['where: { speaker: null }', 'BAD_REQUEST', 'where.speaker'],
  ])('with %s are refused before anything is read', async (args, code, message) => {
    const { data, errors } = await api.ask(`{ statementSeries(${args}) { key } }`);
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code } }]);
    expect(errors[0]?.message).toContain(message);
    expect(api.queries).toHaveLength(0);
  });

  test('of too many points in what was found are refused', async () => {
    const old = articleFacts({
      slug: 'old',
      publishedAt: '1970-01-01T00:00:00.000Z',
      statements: [{ content: 'Old', speaker: ada }],
    });
    const large = await openApi({ facts: { topics, articles: [...articles, old] } });
    const { errors } = await large.ask('{ statementSeries(interval: DAY) { total } }');
    expect(errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED' }, path: ['statementSeries'] }]);
    expect(
      at(
        await large.data('{ statementSeries(interval: WEEK) { points { date } } }'),
        'statementSeries.0.points',
      ),
    ).toHaveLength(2236);
    await large.close();
  });
});

describe('counts', () => {
  test('are those of each group, the largest first, equal ones by key', async () => {
    const data = await api.data(`{
      topics: statementCounts(by: TOPIC, first: 2) { key label value entity { __typename id name } }
      speakers: statementCounts(by: SPEAKER) { key value share }
      outlets: statementCounts(by: OUTLET) { label value }
      places: statementCounts(by: PLACE) { label value }
      named: statementCounts(by: MENTIONED) { key }
      cues: statementCounts(by: CUE_CLASS) { key label value entity { id } }
      polarities: statementCounts(by: POLARITY, where: { speaker: { id: { eq: "${bo.id}" } } }) { key value }
    }`);
    expect(data).toEqual({
      topics: [
        {
          ...{ key: 'topic:defence', label: 'defence', value: 3 },
          entity: { __typename: 'Topic', id: 'topic:defence', name: 'defence' },
        },
        {
          ...{ key: 'topic:fisheries', label: 'fisheries', value: 2 },
          entity: { __typename: 'Topic', id: 'topic:fisheries', name: 'fisheries' },
        },
      ],
      speakers: [
        { key: ada.id, value: 4, share: 0.5 },
        { key: bo.id, value: 2, share: 0.25 },
        { key: cy.id, value: 1, share: 0.125 },
      ],
      outlets: [
        { label: 'Harbour Post', value: 4 },
        { label: 'Northern Wire', value: 4 },
      ],
      places: [{ label: 'Quayside', value: 1 }],
      named: [{ key: quay.id }],
      cues: [
        { key: 'SAID', label: 'said', value: 6, entity: null },
        { key: 'DENIED', label: 'denied', value: 1, entity: null },
      ],
      polarities: [
        { key: 'NEGATIVE', value: 1 },
        { key: 'POSITIVE', value: 1 },
      ],
    });
    expect(api.queries).toHaveLength(1);
  });

  test('end with what is in none of them', async () => {
    const data = await api.data(
      '{ statementCounts(by: SPEAKER, first: 1, other: true) { key isOther value share } }',
    );
    expect(at(data, 'statementCounts')).toEqual([
      { key: ada.id, isOther: false, value: 4, share: 0.5 },
      { key: 'other', isOther: true, value: 4, share: 0.5 },
    ]);
    const { errors } = await api.ask('{ statementCounts(by: SPEAKER, first: 201) { key } }');
    expect(errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED' } }]);
  });
});
