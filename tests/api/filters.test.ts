import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { at, openApi, type TestApi } from './open-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

/** Contents of the statements that fulfil a condition, without the names that the builder adds at the end. */
async function contents(where: string): Promise<string[]> {
  const data = await api.data(
    `{ statements(where: ${where}, orderBy: SAID_AT_ASC, first: 100) { nodes { content } } }`,
  );
  return (at(data, 'statements.nodes') as { content: string }[]).map(({ content }) => content);
}

async function names(list: string, where: string): Promise<string[]> {
  const data = await api.data(`{ ${list}(where: ${where}, orderBy: NAME_ASC) { nodes { name } } }`);
  return (at(data, `${list}.nodes`) as { name: string }[]).map(({ name }) => name);
}

const SHIELD = 'A shield of missiles without guarantees worries us NATO';
const WRITTEN = 'Guarantees on missile defence must be written down';
const PATRIOTS = 'The Patriot missiles … protect Turkey alone';
const NO_PLANS = 'The alliance has no plans in Syria';
const RACE = 'Nobody in Brussels wants a race';
const LONG_DAY = 'It was a long day';
const LETTERS = 'We answer letters Sergey Lavrov';

describe('statements', () => {
  test.each([
    ['{ speaker: { name: { eq: "sergey LAVROV" } } }', [SHIELD, WRITTEN, SHIELD]],
    ['{ speaker: { name: { eq: "Lavrov" } }, outlet: { name: { eq: "Northern Wire" } } }', [WRITTEN]],
    ['{ speaker: { type: { eq: ORGANIZATION } } }', [NO_PLANS]],
    ['{ speaker: { type: { eq: UNNAMED_SOURCE } } }', [RACE]],
    ['{ not: { speaker: {} } }', [LONG_DAY]],
    ['{ reportedBy: { name: { startsWith: "zoe" } } }', [WRITTEN]],
    ['{ content: { contains: "PATRIOT" } }', [PATRIOTS]],
    ['{ cue: { class: { in: [DENIED, DEMANDED] } } }', [WRITTEN, NO_PLANS]],
    ['{ cue: { verb: { eq: "deny" } }, polarity: { eq: NEGATIVE } }', [NO_PLANS]],
    ['{ cue: { verb: { isNull: true } } }', [LONG_DAY]],
    ['{ kind: { eq: MIXED } }', [PATRIOTS]],
    ['{ event: { name: { contains: "council" } } }', [SHIELD, PATRIOTS]],
    ['{ mentions: { name: { eq: "Turkey" } } }', [PATRIOTS]],
    ['{ mentions: { type: { eq: PERSON } } }', [LETTERS]],
    ['{ claim: { outletCount: { gte: 2 } } }', [SHIELD, SHIELD]],
    ['{ article: { basis: { eq: FICTIONAL } }, confidence: { lt: 0.4 } }', [LONG_DAY]],
    ['{ saidAt: { eq: "2012-12-05" } }', [RACE, LONG_DAY]],
    ['{ saidAt: { gt: "2012-12-05", lt: "2013-01-01" } }', [LETTERS]],
    ['{ saidAtPrecision: { eq: DAY }, saidAt: { lte: "2012-12-31" } }', [WRITTEN, SHIELD]],
    [
      '{ topic: { name: { eq: "missile shield" } }, speaker: { name: { contains: "Rasmussen" } } }',
      [PATRIOTS, LETTERS],
    ],
    ['{ topic: { name: { eq: "defence" } } }', [RACE]],
    [
      '{ topic: { within: { name: { eq: "defence" } } }, article: { title: { contains: "council" } } }',
      [SHIELD, PATRIOTS, SHIELD, LETTERS],
    ],
    [
      '{ or: [{ kind: { eq: INDIRECT } }, { and: [{ kind: { eq: MIXED } }, { not: { kind: { eq: DIRECT } } }] }] }',
      [PATRIOTS, RACE],
    ],
    ['{ or: [] }', []],
    ['{ id: { in: [] } }', []],
  ])('%s', async (where, expected) => {
    expect((await contents(where)).sort()).toEqual([...expected].sort());
  });
});

describe('other lists', () => {
  test.each([
    ['persons', '{ role: { title: { eq: "Foreign Minister" } } }', ['Sergey Lavrov']],
    ['persons', '{ role: { organization: { kind: { eq: GOVERNMENT } } } }', ['Sergey Lavrov']],
    ['persons', '{ wikidataId: { eq: "Q58217" } }', ['Sergey Lavrov']],
    ['persons', '{ wikidataId: { isNull: true } }', ['Anders Fogh Rasmussen', 'Zoë Müller']],
    ['persons', '{ name: { eq: "zoe muller" } }', ['Zoë Müller']],
    ['persons', '{ statements: { topic: { name: { eq: "fisheries" } } } }', ['Zoë Müller']],
    ['persons', '{ statementCount: { gte: 2, lt: 25 } }', ['Anders Fogh Rasmussen', 'Sergey Lavrov']],
    ['persons', '{ statementsAbout: {} }', ['Sergey Lavrov']],
    ['organizations', '{ isOutlet: { eq: false } }', ['NATO', 'Russian government']],
    ['outlets', '{ published: { publishedAt: { gte: "2013-01-01T00:00:00Z" } } }', ['Harbour Post']],
    ['outlets', '{ publishedCount: { in: [1] } }', ['Northern Wire', 'Quay Dispatch']],
    ['places', '{ kind: { eq: COUNTRY } }', ['Syria', 'Turkey']],
    [
      'events',
      '{ startDate: { eq: "2012-12-04" }, place: { name: { eq: "brussels" } } }',
      ['NATO-Russia Council'],
    ],
    ['events', '{ participant: { type: { eq: PERSON } } }', []],
    ['topics', '{ not: { broader: {} } }', ['civil war', 'defence', 'fisheries']],
    ['topics', '{ broader: { code: { eq: "medtop:20000075" } } }', ['air defence', 'missile defence']],
    ['topics', '{ narrower: { name: { contains: "air" } } }', ['defence']],
  ])('%s %s', async (list, where, expected) => {
    expect(await names(list, where)).toEqual(expected);
  });

  test('articles and claims', async () => {
    expect(
      await api.data(`{
        byAuthor: articles(where: { author: { name: { eq: "Zoë Müller" } } }) { nodes { title } }
        withoutUrl: articles(where: { url: { isNull: true } }) { nodes { title url } }
        named: articles(where: { mentions: { name: { eq: "syria" } } }) { nodes { title } }
        day: articles(where: { publishedOn: { in: ["2012-12-05", "2012-12-06"] } }, orderBy: PUBLISHED_AT_ASC) { nodes { title publishedOn } }
        claims(where: { outletCount: { gt: 1 } }) { nodes { id outletCount independentCount firstSeen lastSeen } }
      }`),
    ).toEqual({
      byAuthor: { nodes: [{ title: 'Council meets over missiles' }] },
      withoutUrl: { nodes: [{ title: 'Notes & queries <of the week>', url: null }] },
      named: { nodes: [{ title: 'Council meets over missiles' }] },
      day: {
        nodes: [
          { title: 'Lavrov asks for guarantees', publishedOn: '2012-12-05' },
          { title: 'What the council said', publishedOn: '2012-12-06' },
        ],
      },
      claims: {
        nodes: [
          {
            id: 'claim:shared',
            outletCount: 2,
            independentCount: 2,
            firstSeen: '2012-12-04T09:30:00.000Z',
            lastSeen: '2012-12-06T00:00:00.000Z',
          },
        ],
      },
    });
  });
});

test('lists inside a node are filtered too, each with its own condition', async () => {
  const data = await api.data(`{
    person(id: "person:sergey-lavrov") {
      all: statements { totalCount }
      demands: statements(where: { cue: { class: { eq: DEMANDED } } }) { totalCount nodes { content } }
      about: statementsAbout(where: { speaker: { name: { contains: "rasmussen" } } }) { nodes { content } }
      articles(where: { outlet: { name: { contains: "wire" } } }) { nodes { title } }
    }
  }`);
  expect(data).toEqual({
    person: {
      all: { totalCount: 3 },
      demands: { totalCount: 1, nodes: [{ content: WRITTEN }] },
      about: { nodes: [{ content: LETTERS }] },
      articles: { nodes: [{ title: 'Lavrov asks for guarantees' }] },
    },
  });
});

test('filters come as variables as well', async () => {
  const query = 'query ($where: StatementWhere!) { statements(where: $where) { totalCount } }';
  const where = { speaker: { name: { eq: 'NATO' } }, saidAt: { gte: '2012-12-01' } };
  expect(await api.data(query, { where })).toEqual({ statements: { totalCount: 1 } });
});
