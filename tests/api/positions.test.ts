import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { articleFacts, type StatementDraft } from '../support/facts.ts';
import { organization, person } from '../support/things.ts';
import { topics } from './corpus.ts';
import { at, openApi, type TestApi } from './open-api.ts';

/** Mara Lind first is for the dam, then against it, in two outlets; Otto Reh stands by and says nothing of it. */
const lind = person('Mara Lind');
const reh = person('Otto Reh');
const TOPIC = 'topic:fisheries';

const said = (content: string, day: string, draft: Partial<StatementDraft> = {}): StatementDraft => ({
  content,
  speaker: lind,
  topics: [TOPIC],
  saidAt: `2013-${day}T00:00:00.000Z`,
  saidAtPrecision: 'DAY',
  ...draft,
});

const articles = [
  articleFacts({
    slug: 'dam-1',
    title: 'The dam',
    publishedAt: '2013-03-01T00:00:00.000Z',
    outlet: organization('Harbour Post', { kind: 'MEDIA' }),
    mentions: [reh],
    statements: [
      said('The dam helps the fish and everybody here', '02-20', { claimId: 'claim:dam' }),
      said('It rained', '02-21', { topics: [] }),
      said('The dam does not help the fish', '02-28', { polarity: 'NEGATIVE', cueClass: 'CLAIMED' }),
    ],
  }),
  articleFacts({
    slug: 'dam-2',
    title: 'More of the dam',
    publishedAt: '2013-03-02T00:00:00.000Z',
    outlet: organization('Quay Dispatch', { kind: 'MEDIA' }),
    statements: [
      said('The dam helps the fish', '02-20', { claimId: 'claim:dam' }),
      said('dams are good', '02-20', { claimId: 'claim:dam', kind: 'INDIRECT' }),
      said('The dam is a disgrace', '03-01', { speaker: null }),
    ],
  }),
];

let api: TestApi;
beforeAll(async () => {
  api = await openApi({ facts: { topics, articles } });
});
afterAll(() => api.close());

const POSITIONS = `query Positions($speaker: ID!, $topic: ID!) {
  positions(speaker: $speaker, topic: $topic) {
    speaker { name }
    topic { name }
    truncated
    steps { saidAt { date precision } polarity cueClass changed reason statement { content article { title } } previous { content } }
  }
}`;

describe('positions', () => {
  test('are the statements about the topic in the order in which they were made, each beside an earlier one', async () => {
    const data = await api.data(POSITIONS, { speaker: lind.id, topic: TOPIC });
    expect(at(data, 'positions')).toMatchObject({
      speaker: { name: 'Mara Lind' },
      topic: { name: 'fisheries' },
      truncated: false,
    });
    const steps = at(data, 'positions.steps') as Record<string, unknown>[];
    expect(steps.map((step) => [at(step, 'saidAt.date'), step['polarity'], step['cueClass']])).toEqual([
      ['2013-02-20', 'POSITIVE', 'SAID'],
      ['2013-02-20', 'POSITIVE', 'SAID'],
      ['2013-02-20', 'POSITIVE', 'SAID'],
      ['2013-02-28', 'NEGATIVE', 'CLAIMED'],
    ]);
    expect(steps[0]).toMatchObject({ changed: false, reason: null, previous: null });
    expect(steps[3]).toMatchObject({
      saidAt: { precision: 'DAY' },
      changed: true,
      reason: expect.any(String) as string,
      statement: { content: 'The dam does not help the fish', article: { title: 'The dam' } },
      previous: { content: expect.stringMatching(/dam/) as string },
    });
    expect(api.queries.map(({ purpose }) => purpose)).toEqual(['read']);
  });

  test('of somebody who said nothing about it are empty', async () => {
    expect(at(await api.data(POSITIONS, { speaker: reh.id, topic: TOPIC }), 'positions')).toMatchObject({
      speaker: { name: 'Otto Reh' },
      steps: [],
      truncated: false,
    });
  });

  test.each([
    ['person:nobody', TOPIC],
    [lind.id, 'topic:nothing'],
    ['topic:fisheries', TOPIC],
    [lind.id, lind.id],
  ])('of %s about %s, which do not both exist, are null', async (speaker, topic) => {
    expect(await api.data(POSITIONS, { speaker, topic })).toEqual({ positions: null });
  });

  test('stand beside other fields in one query, and keep apart what is asked at their places', async () => {
    const data = await api.data(`{
      positions(speaker: "${lind.id}", topic: "${TOPIC}") {
        speaker { statements(first: 1) { totalCount } }
        steps { statement { topics { id } } previous { topics { name } } }
        more: steps { statement { topics { __typename } } }
      }
      persons { totalCount }
    }`);
    expect(at(data, 'positions.speaker.statements.totalCount')).toBe(5);
    expect(at(data, 'positions.steps.3')).toEqual({
      statement: { topics: [{ id: TOPIC }] },
      previous: { topics: [{ name: 'fisheries' }] },
    });
    expect(at(data, 'positions.more.0')).toEqual({ statement: { topics: [{ __typename: 'Topic' }] } });
    expect(api.queries).toHaveLength(1);
  });

  test('of more than 500 statements are the first 500', async () => {
    const many = articleFacts({
      slug: 'many',
      statements: Array.from({ length: 501 }, (_, i) => said(`Remark ${i}`, '01-01')),
    });
    const large = await openApi({ facts: { topics, articles: [many] } });
    const data = await large.data(
      `{ positions(speaker: "${lind.id}", topic: "${TOPIC}") { truncated steps { statement { id } } } }`,
    );
    expect(at(data, 'positions.truncated')).toBe(true);
    expect(at(data, 'positions.steps')).toHaveLength(500);
    await large.close();
  });
});

describe('variants of a claim', () => {
  test('are compared with the fullest direct quotation, whatever is shown', async () => {
    const data = await api.data(`{
      claim(id: "claim:dam") {
        variants { statement { content kind article { title } } clipped altered diff { operation text } }
        one: variants(first: 1) { clipped }
        none: variants(first: 0) { clipped }
      }
    }`);
    const variants = at(data, 'claim.variants') as Record<string, unknown>[];
    expect(variants).toHaveLength(3);
    for (const variant of variants) {
      const parts = variant['diff'] as { operation: string; text: string }[];
      expect(parts.length).toBeGreaterThan(0);
      const full = at(variant, 'statement.content') === 'The dam helps the fish and everybody here';
      if (full) expect(variant).toMatchObject({ clipped: false, altered: false });
    }
    const short = variants.find((variant) => at(variant, 'statement.content') === 'The dam helps the fish');
    expect(short).toMatchObject({ clipped: true, altered: false });
    expect(at(data, 'claim.one')).toHaveLength(1);
    expect(at(data, 'claim.none')).toEqual([]);
    expect(api.queries).toHaveLength(1);
  });

  test('have nothing to be compared with where nobody quotes directly', async () => {
    const indirect = articleFacts({
      slug: 'indirect',
      statements: [said('It helps', '01-01', { kind: 'INDIRECT', claimId: 'claim:indirect' })],
    });
    const other = await openApi({ facts: { topics, articles: [indirect] } });
    expect(
      await other.data(
        '{ claim(id: "claim:indirect") { variants { statement { content } diff { text } clipped altered } } }',
      ),
    ).toEqual({
      claim: {
        variants: [{ statement: { content: 'It helps' }, diff: null, clipped: null, altered: null }],
      },
    });
    await other.close();
  });
});

test('who was not quoted is named where others speak of the topic, and silent on it', async () => {
  const query = `query ($where: PersonWhere) { notQuoted(topic: "${TOPIC}", where: $where) { totalCount nodes { name } } }`;
  expect(await api.data(query)).toEqual({ notQuoted: { totalCount: 1, nodes: [{ name: 'Otto Reh' }] } });
  expect(api.queries.map(({ purpose }) => purpose)).toEqual(['read']);
  expect(await api.data(query, { where: { name: { eq: 'Mara Lind' } } })).toEqual({
    notQuoted: { totalCount: 0, nodes: [] },
  });
});
