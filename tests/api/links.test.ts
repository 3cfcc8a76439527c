import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { articleFacts } from '../support/facts.ts';
import { organization, person } from '../support/things.ts';
import { topics } from './corpus.ts';
import { at, openApi, type TestApi } from './open-api.ts';

/** One says it, one denies it, one answers; a reporter passes something on; an editor rejected one. */
const brandt = person('Ada Brandt');
const kallas = person('Ines Kallas');
const post = organization('Harbour Post', { kind: 'MEDIA' });

const first = articleFacts({
  slug: 'crane-1',
  title: 'The crane',
  publishedAt: '2013-02-01T00:00:00.000Z',
  recordedAt: '2013-02-10T00:00:00.000Z',
  outlet: post,
  statements: [
    { content: 'The crane lifts forty tonnes', speaker: brandt },
    { content: 'It was cold', speaker: brandt, reportedBy: [kallas] },
    { content: 'Read more below', speaker: null, status: 'REJECTED', claimId: null },
  ],
});
const [lifts] = first.statements;
const said = lifts?.id ?? '';
const second = articleFacts({
  slug: 'crane-2',
  title: 'More of the crane',
  publishedAt: '2013-02-02T00:00:00.000Z',
  recordedAt: '2013-02-20T00:00:00.000Z',
  revision: 2,
  dispatchId: 'article:crane-1',
  outlet: post,
  statements: [
    {
      content: 'The crane does not lift forty tonnes',
      speaker: kallas,
      polarity: 'NEGATIVE',
      links: [{ kind: 'CONTRADICTS', statementId: said, reason: 'denies what was asserted' }],
    },
    {
      content: 'Nobody asked her',
      speaker: kallas,
      recordedAt: '2013-02-12T00:00:00.000Z',
      links: [{ kind: 'REPLIES_TO', statementId: said, reason: 'answers it' }],
    },
  ],
});

let api: TestApi;
beforeAll(async () => {
  api = await openApi({ facts: { topics, articles: [first, second] } });
});
afterAll(() => api.close());

async function contents(args: string): Promise<unknown> {
  const data = await api.data(`{ statements${args} { totalCount nodes { content } } }`);
  const nodes = at(data, 'statements.nodes') as { content: string }[];
  expect(at(data, 'statements.totalCount')).toBe(nodes.length);
  return nodes.map(({ content }) => content);
}

test('statements lead to those that they contradict or answer, and back, with the reason', async () => {
  const LINK = '{ totalCount edges { reason node { id content } } }';
  const data = await api.data(
    `query ($said: ID!) {
      statement(id: $said) { contradicts ${LINK} contradictedBy ${LINK} repliesTo ${LINK} repliedToBy(first: 1) ${LINK} }
      statements(where: { contradicts: { id: { eq: $said } } }) { nodes { contradicts { nodes { id } } } }
      answers: statements(where: { repliesTo: {} }) { nodes { content } }
    }`,
    { said },
  );
  expect(at(data, 'statement')).toEqual({
    contradicts: { totalCount: 0, edges: [] },
    contradictedBy: {
      totalCount: 1,
      edges: [
        {
          reason: 'denies what was asserted',
          node: { id: second.statements[0]?.id, content: 'The crane does not lift forty tonnes' },
        },
      ],
    },
    repliesTo: { totalCount: 0, edges: [] },
    repliedToBy: {
      totalCount: 1,
      edges: [{ reason: 'answers it', node: { id: second.statements[1]?.id, content: 'Nobody asked her' } }],
    },
  });
  expect(at(data, 'statements.nodes')).toEqual([{ contradicts: { nodes: [{ id: said }] } }]);
  expect(at(data, 'answers.nodes')).toEqual([{ content: 'Nobody asked her' }]);
  expect(api.queries).toHaveLength(1);
});

test('what somebody passed on is not among their own statements', async () => {
  expect(
    await api.data(`{
      person(id: "${kallas.id}") { reported { nodes { content speaker { name reported { totalCount } } } } statements { totalCount } }
    }`),
  ).toEqual({
    person: {
      reported: {
        nodes: [{ content: 'It was cold', speaker: { name: 'Ada Brandt', reported: { totalCount: 0 } } }],
      },
      statements: { totalCount: 2 },
    },
  });
});

describe('rejected statements', () => {
  const REJECTED = first.statements[2]?.id;

  test('are in no list and in no count, but are found by their id', async () => {
    expect(await contents('')).not.toContain('Read more below');
    const data = await api.data(
      `query ($id: ID!) {
        article(id: "article:crane-1") { statements { totalCount nodes { id } } all: statements(where: { or: [{ status: { eq: REJECTED } }, { not: { status: { eq: REJECTED } } }] }) { totalCount } }
        statement(id: $id) { content status claim { id } speaker { name } topics { id } }
      }`,
      { id: REJECTED },
    );
    expect(at(data, 'article.statements.totalCount')).toBe(2);
    expect(at(data, 'article.statements.nodes')).toHaveLength(2);
    expect(at(data, 'article.all.totalCount')).toBe(3);
    expect(at(data, 'statement')).toEqual({
      content: 'Read more below',
      status: 'REJECTED',
      claim: null,
      speaker: null,
      topics: [],
    });
  });

  test('are shown where their status is asked for', async () => {
    expect(await contents('(where: { status: { eq: REJECTED } })')).toEqual(['Read more below']);
    expect(await contents('(where: { not: { status: { eq: EXTRACTED } } })')).toEqual(['Read more below']);
    expect(await contents('(where: { article: { statements: { status: { eq: REJECTED } } } })')).toHaveLength(
      2,
    );
  });
});

describe('when things became known', () => {
  test('is told of articles and statements, and orders and filters them', async () => {
    expect(
      await api.data(`{
        articles(orderBy: RECORDED_AT_DESC) { nodes { id dispatchId revision recordedAt } }
        reprints: articles(where: { dispatchId: { eq: "article:crane-1" }, recordedAt: { gt: "2013-02-10T00:00:00Z" } }) { nodes { id } }
        statements(orderBy: RECORDED_AT_DESC, first: 2) { nodes { recordedAt } }
        late: statements(where: { recordedAt: { gte: "2013-02-20T00:00:00Z" } }) { totalCount }
      }`),
    ).toEqual({
      articles: {
        nodes: [
          {
            id: 'article:crane-2',
            dispatchId: 'article:crane-1',
            revision: 2,
            recordedAt: '2013-02-20T00:00:00.000Z',
          },
          {
            id: 'article:crane-1',
            dispatchId: 'article:crane-1',
            revision: 1,
            recordedAt: '2013-02-10T00:00:00.000Z',
          },
        ],
      },
      reprints: { nodes: [{ id: 'article:crane-2' }] },
      statements: {
        nodes: [{ recordedAt: '2013-02-20T00:00:00.000Z' }, { recordedAt: '2013-02-12T00:00:00.000Z' }],
      },
      late: { totalCount: 1 },
    });
  });

  test('limits statements to what was published and known at some time', async () => {
    expect(await contents('(asOf: { published: "2013-02-01T12:00:00Z" })')).toHaveLength(2);
    expect(await contents('(asOf: { known: "2013-02-09T00:00:00Z" })')).toEqual([]);
    expect(await contents('(asOf: { known: "2013-02-10T00:00:00Z" })')).toHaveLength(2);
    expect(
      await contents('(asOf: { known: "2013-02-12T00:00:00Z", published: "2013-02-02T00:00:00Z" })'),
    ).toHaveLength(3);
  });
});
