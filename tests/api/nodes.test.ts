import { afterAll, beforeAll, expect, test } from 'vitest';

import { official } from './corpus.ts';
import { at, openApi, type TestApi } from './open-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

test('every kind of node is found again by its id', async () => {
  const found = await api.data(`{
    statements(first: 1, where: { speaker: { type: { eq: UNNAMED_SOURCE } } }) { nodes { id speaker { id } claim { id } article { id } } }
    persons(first: 1, where: { role: {} }) { nodes { id roles { id } } }
    organizations(first: 1) { nodes { id } }
    places(first: 1) { nodes { id } }
    events(first: 1) { nodes { id } }
    topics(first: 1) { nodes { id } }
  }`);
  const ids = [...JSON.stringify(found).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id);
  const data = await api.data('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
  expect(at(data, 'nodes')).toEqual(
    [
      'Statement',
      'UnnamedSource',
      'Claim',
      'Article',
      'Person',
      'Role',
      'Organization',
      'Place',
      'Event',
      'Topic',
    ].map((__typename, i) => ({ __typename, id: ids[i] })),
  );
});

test('ids that nothing has, of any form, are null; so are ids of another type', async () => {
  expect(
    await api.data(`{
      node(id: "person:nobody")  { id }
      odd: node(id: "no colon") { id }
      role: node(id: ":") { id }
      person(id: "topic:fisheries") { id }
      topic(id: "topic:fisheries") { id }
      nodes(ids: ["topic:fisheries", "person:nobody", "", "topic:fisheries"]) { id }
      none: nodes(ids: []) { id }
      unknown: nodes(ids: ["x", "y"]) { id }
    }`),
  ).toEqual({
    node: null,
    odd: null,
    role: null,
    person: null,
    topic: { id: 'topic:fisheries' },
    nodes: [{ id: 'topic:fisheries' }, null, null, { id: 'topic:fisheries' }],
    none: [],
    unknown: [null, null],
  });
  expect(api.queries).toHaveLength(1);
});

test('where no id can be a node, the store is not asked', async () => {
  expect(await api.data('{ node(id: "x") { id } __typename __schema { queryType { name } } }')).toEqual({
    node: null,
    __typename: 'Query',
    __schema: { queryType: { name: 'Query' } },
  });
  expect(api.queries).toHaveLength(0);
});

test('interfaces give what all their types have, and more by fragments', async () => {
  const data = await api.data(
    `query ($ids: [ID!]!) {
      nodes(ids: $ids) {
        ...Named
        ... on Speaker { name statements(first: 1) { totalCount } }
        ... on Organization { organizationKind: kind members { person { name } } }
        ... on Place { placeKind: kind }
        ... on UnnamedSource { affiliation { name } }
      }
    }
    fragment Named on Entity { name aliases articleCount }`,
    { ids: ['person:sergey-lavrov', 'organization:russian-government', 'place:turkey', official.id] },
  );
  expect(at(data, 'nodes')).toEqual([
    { name: 'Sergey Lavrov', aliases: ['Lavrov'], articleCount: 3, statements: { totalCount: 3 } },
    {
      name: 'Russian government',
      aliases: [],
      articleCount: 1,
      statements: { totalCount: 0 },
      organizationKind: 'GOVERNMENT',
      members: [{ person: { name: 'Sergey Lavrov' } }],
    },
    { name: 'Turkey', aliases: [], articleCount: 1, placeKind: 'COUNTRY' },
    {
      name: 'a senior official of the alliance',
      statements: { totalCount: 1 },
      affiliation: { name: 'NATO' },
    },
  ]);
});

test('a statement with everything around it', async () => {
  const data = await api.data(`{
    statements(where: { reportedBy: {} }) { nodes {
      content kind polarity status extractorVersion
      cue { verb class quote { exact } }
      saidAt { date precision derivation }
      speakerQuote { exact }
      reportedBy { __typename name }
      attribution { how confidence alternatives { id } }
      evidence { start end exact article { text } }
      article { title language basis revision authors { name } outlet { name isOutlet publishedCount kind } }
      mentions { totalCount }
      event { id }
      claim { content outletCount statements { totalCount } }
    } }
  }`);
  const statement = at(data, 'statements.nodes.0') as {
    evidence: { start: number; end: number; exact: string; article: { text: string } }[];
  };
  const { evidence, ...rest } = statement;
  for (const { start, end, exact, article } of evidence) expect(article.text.slice(start, end)).toBe(exact);
  expect(evidence.map(({ exact }) => exact)).toEqual(['Guarantees on missile defence must be written down']);
  expect(rest).toEqual({
    content: 'Guarantees on missile defence must be written down',
    kind: 'DIRECT',
    polarity: 'POSITIVE',
    status: 'EXTRACTED',
    extractorVersion: 'test-1',
    cue: { verb: 'demand', class: 'DEMANDED', quote: { exact: 'demands' } },
    saidAt: { date: '2012-12-04', precision: 'DAY', derivation: 'on Tuesday' },
    speakerQuote: { exact: 'Lavrov' },
    reportedBy: [{ __typename: 'Person', name: 'Zoë Müller' }],
    attribution: { how: "cue 'demand'", confidence: 0.9, alternatives: [] },
    article: {
      title: 'Lavrov asks for guarantees',
      language: 'en',
      basis: 'FICTIONAL',
      revision: 1,
      authors: [],
      outlet: { name: 'Northern Wire', isOutlet: true, publishedCount: 1, kind: 'MEDIA' },
    },
    mentions: { totalCount: 0 },
    event: null,
    claim: {
      content: 'Guarantees on missile defence must be written down',
      outletCount: 1,
      statements: { totalCount: 1 },
    },
  });
});

test('a statement without cue, speaker or topic says so', async () => {
  const data = await api.data(
    '{ statements(where: { not: { speaker: {} } }) { nodes { cue { verb } speaker { name } speakerQuote { exact } topics { name } reportedBy { name } } } }',
  );
  expect(at(data, 'statements.nodes')).toEqual([
    { cue: null, speaker: null, speakerQuote: null, topics: [], reportedBy: [] },
  ]);
});

test('a quote of the cue alone still tells whether there is a cue', async () => {
  const data = await api.data(
    '{ statements(where: { article: { title: { startsWith: "Lavrov" } } }) { nodes { cue { quote { exact } } } } }',
  );
  expect(at(data, 'statements.nodes')).toContainEqual({ cue: null });
  expect(at(data, 'statements.nodes')).toContainEqual({ cue: { quote: { exact: 'demands' } } });
});

test('events, topics and mentions', async () => {
  expect(
    await api.data(`{
      event(id: "event:nato-russia-council") {
        kind startDate startDatePrecision place { name } participants { __typename name } statements { totalCount } articles { totalCount }
      }
      topic(id: "topic:defence") { code definition broader { name } narrower { name statementCount articleCount } }
      article(id: "article:post-1") {
        contentHash
        mentions(where: { type: { in: [PERSON, PLACE] } }) { totalCount edges { count spans { start end } node { name } } }
      }
    }`),
  ).toMatchObject({
    event: {
      kind: 'MEETING',
      startDate: '2012-12-04',
      startDatePrecision: 'DAY',
      place: { name: 'Brussels' },
      participants: [
        { __typename: 'Organization', name: 'NATO' },
        { __typename: 'Organization', name: 'Russian government' },
      ],
      statements: { totalCount: 2 },
    },
    topic: {
      code: 'medtop:20000075',
      definition: null,
      broader: null,
      narrower: [
        { name: 'air defence', statementCount: 1, articleCount: 1 },
        { name: 'missile defence', statementCount: 5, articleCount: 3 },
      ],
    },
    article: {
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
      mentions: {
        totalCount: 4,
        edges: [
          { count: 1, spans: [{}], node: { name: 'Anders Fogh Rasmussen' } },
          { count: 2, spans: [{}, {}], node: { name: 'Sergey Lavrov' } },
          { count: 1, spans: [{}], node: { name: 'Syria' } },
          { count: 1, spans: [{}], node: { name: 'Turkey' } },
        ],
      },
    },
  });
});

test('any alias will do', async () => {
  const data = await api.data(`{
    __proto__: persons(first: 1, orderBy: NAME_ASC) { constructor: nodes { type: id id: name toString: roles { title } hasOwnProperty: statements(first: 0) { items: totalCount } } }
    type: topic(id: "topic:fisheries") { id: code type: name }
  }`);
  expect(JSON.stringify(data)).toBe(
    JSON.stringify({
      ['__proto__']: {
        constructor: [
          {
            type: 'person:anders-fogh-rasmussen',
            id: 'Anders Fogh Rasmussen',
            toString: [],
            hasOwnProperty: { items: 2 },
          },
        ],
      },
      type: { id: null, type: 'fisheries' },
    }),
  );
});
