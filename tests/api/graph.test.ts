import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { articleFacts, type StatementDraft } from '../support/facts.ts';
import { event, organization, person, place } from '../support/things.ts';
import { topics } from './corpus.ts';
import { at, openApi, type TestApi } from './open-api.ts';

/** Mara Lind speaks about fisheries in two articles; Otto Reh is named beside her, and speaks once. */
const lind = person('Mara Lind');
const reh = person('Otto Reh');
const council = organization('Harbour Council');
const port = place('Port Ellan');
const talks = event('Harbour talks', { startDate: '2013-03-01', place: port, participants: [lind] });
const FISHERIES = 'topic:fisheries';

const said = (content: string, draft: Partial<StatementDraft> = {}): StatementDraft => ({
  content,
  speaker: lind,
  topics: [FISHERIES],
  ...draft,
});

const articles = [
  articleFacts({
    slug: 'one',
    publishedAt: '2013-03-01T00:00:00.000Z',
    mentions: [reh, talks, port],
    roles: [{ person: lind, title: 'Chair', organization: council }],
    statements: [
      said('Fish come first', { event: talks }),
      said('The council waits', { mentions: [council] }),
    ],
  }),
  articleFacts({
    slug: 'two',
    publishedAt: '2013-03-02T00:00:00.000Z',
    mentions: [reh],
    statements: [
      said('Fish are back'),
      said('They are not', { speaker: reh }),
      said('Wrong and rejected', { speaker: null, topics: [], status: 'REJECTED', claimId: null }),
    ],
  }),
];

let api: TestApi;
beforeAll(async () => {
  api = await openApi({ facts: { topics, articles } });
});
afterAll(() => api.close());

const PICTURE = `nodes { id label kind weight } edges { id source target kind weight undirected } truncated`;

interface Picture {
  readonly nodes: readonly { readonly id: string; readonly weight: number; readonly kind: string }[];
  readonly edges: readonly {
    readonly id: string;
    readonly source: string;
    readonly target: string;
    readonly weight: number;
  }[];
  readonly truncated: boolean;
}

async function draw(args: string, fields = PICTURE): Promise<Picture> {
  return at(await api.data(`{ graph(${args}) { ${fields} } }`), 'graph') as Picture;
}

describe('a picture around a person', () => {
  test('holds whom and what the person speaks about, is named with and works for, in one query', async () => {
    const { nodes, edges, truncated } = await draw(`around: "${lind.id}"`);
    expect(nodes[0]).toEqual({ id: lind.id, label: 'Mara Lind', kind: 'PERSON', weight: 2 });
    expect(nodes.map(({ id, weight }) => [id, weight])).toEqual([
      [lind.id, 2],
      [reh.id, 2],
      [FISHERIES, 2],
      [talks.id, 1],
      [council.id, 1],
      [port.id, 1],
    ]);
    expect(edges.map(({ id, weight }) => [id, weight])).toEqual(
      expect.arrayContaining([
        [`SPEAKS_ABOUT ${lind.id} ${FISHERIES}`, 3],
        [`CO_MENTIONED ${lind.id} ${reh.id}`, 2],
        [`MENTIONS ${lind.id} ${council.id}`, 1],
        [`HOLDS_ROLE ${lind.id} ${council.id}`, 1],
        [`INVOLVES ${talks.id} ${lind.id}`, 1],
        [`LOCATED_IN ${talks.id} ${port.id}`, 1],
      ]),
    );
    expect(truncated).toBe(false);
    expect(api.queries.map(({ purpose }) => purpose)).toEqual(['read']);
  });

  test('ends its edges at its nodes, each id once', async () => {
    const { nodes, edges } = await draw(`around: "${lind.id}", depth: 3, limit: 4`);
    const ids = new Set(nodes.map(({ id }) => id));
    expect(ids.size).toBe(4);
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
    for (const { source, target } of edges) expect([ids.has(source), ids.has(target)]).toEqual([true, true]);
  });

  test('says when something is left out', async () => {
    expect((await draw(`around: "${lind.id}", limit: 5`)).truncated).toBe(true);
    expect((await draw(`around: "${lind.id}", limit: 6`)).truncated).toBe(false);
  });

  test('grows with its depth: what another says of the topic is a step away', async () => {
    const speaks = (picture: Picture): boolean =>
      picture.edges.some(({ id }) => id === `SPEAKS_ABOUT ${reh.id} ${FISHERIES}`);
    expect(speaks(await draw(`around: "${lind.id}"`))).toBe(false);
    expect(speaks(await draw(`around: "${lind.id}", depth: 2`))).toBe(true);
  });

  test('draws the kinds that are asked for, and the centre', async () => {
    const kinds = async (args: string): Promise<string[]> =>
      (await draw(`around: "${lind.id}", ${args}`)).nodes.map(({ kind }) => kind);
    expect(await kinds('kinds: [TOPIC]')).toEqual(['PERSON', 'TOPIC']);
    expect(await kinds('kinds: [TOPIC, STATEMENT]')).toEqual([
      'PERSON',
      'TOPIC',
      'STATEMENT',
      'STATEMENT',
      'STATEMENT',
    ]);
    const { edges } = await draw(`around: "${lind.id}", edgeKinds: [HOLDS_ROLE]`);
    expect(edges).toHaveLength(1);
  });

  test('counts only statements that fulfil the condition, and the articles that hold them', async () => {
    const { nodes } = await draw(`around: "${lind.id}", where: { content: { contains: "council" } }`);
    expect(nodes[0]?.weight).toBe(1);
  });
});

describe('other pictures', () => {
  test('are of words and of conditions; a rejected statement is in none', async () => {
    const words = await draw('query: "fish*", kinds: [STATEMENT, PERSON]');
    expect(words.nodes.filter(({ kind }) => kind === 'STATEMENT')).toHaveLength(2);
    const all = await draw('where: {}, kinds: [STATEMENT]');
    expect(all.nodes).toHaveLength(4);
    const rejected = await draw('around: "article:two", kinds: [STATEMENT]');
    expect(rejected.nodes).toHaveLength(2);
  });

  test('are around a statement, an article, a topic', async () => {
    const [statement] = articles[0]?.statements ?? [];
    const around = await draw(`around: "${statement?.id ?? ''}"`);
    expect(around.nodes[0]).toMatchObject({
      id: statement?.id,
      kind: 'STATEMENT',
      label: 'Fish come first',
      weight: 1,
    });
    expect(around.edges.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        `SAID_BY ${statement?.id ?? ''} ${lind.id}`,
        `AT ${statement?.id ?? ''} ${talks.id}`,
      ]),
    );
    expect((await draw('around: "article:two"')).nodes.map(({ id }) => id)).toEqual([
      lind.id,
      reh.id,
      FISHERIES,
    ]);
    expect((await draw(`around: "${FISHERIES}", kinds: [PERSON]`)).edges.map(({ id }) => id)).toEqual(
      expect.arrayContaining([`SPEAKS_ABOUT ${lind.id} ${FISHERIES}`, `SPEAKS_ABOUT ${reh.id} ${FISHERIES}`]),
    );
  });

  test('of what is not there are null', async () => {
    expect(await draw('around: "person:nobody"')).toBeNull();
  });

  test.each([
    ['', 'BAD_REQUEST', 'Say what to draw'],
    ['around: "person:x", query: "fish"', 'BAD_REQUEST', 'not both'],
    ['around: "role:x"', 'BAD_REQUEST', '"role:x" is none'],
    ['query: "..."', 'BAD_REQUEST', 'no word'],
    ['around: "person:x", limit: 201', 'LIMIT_EXCEEDED', 'at most 200 nodes'],
    ['around: "person:x", depth: 4', 'LIMIT_EXCEEDED', 'depth 3'],
  ])('with (%s) are refused', async (args, code, message) => {
    const field = args === '' ? 'graph' : `graph(${args})`;
    const { errors } = await api.ask(`{ ${field} { truncated } }`);
    expect(errors[0]).toMatchObject({
      extensions: { code },
      message: expect.stringContaining(message) as string,
    });
  });

  test('hold the entity itself, at whatever place it is asked for', async () => {
    const data = await api.data(`{ graph(around: "${lind.id}", limit: 2) {
      nodes { data: self { id size entity { name ... on Person { statements(first: 1) { totalCount } } } } }
      more: nodes { entity { ... on Person { statements(first: 2) { nodes { id } } } } statement { content } }
    } }`);
    expect(at(data, 'graph.nodes.0.data')).toMatchObject({
      id: lind.id,
      size: 40,
      entity: { name: 'Mara Lind', statements: { totalCount: 3 } },
    });
    expect(at(data, 'graph.more.0.entity.statements.nodes')).toHaveLength(2);
    expect(at(data, 'graph.more.0.statement')).toBeNull();
    expect(api.queries).toHaveLength(1);
  });
});

describe('entities named together', () => {
  const PAIRS = `{ pairs { id source { name } target { id } count weight } counted truncated }`;

  test('are pairs, each once, the strongest first', async () => {
    const data = await api.data(`{ coMentions(first: 2) ${PAIRS} }`);
    expect(at(data, 'coMentions')).toMatchObject({ counted: 2, truncated: true });
    expect(at(data, 'coMentions.pairs.0')).toEqual({
      id: `${lind.id} ${reh.id}`,
      source: { name: 'Mara Lind' },
      target: { id: reh.id },
      count: 2,
      weight: 1,
    });
    expect(api.queries).toHaveLength(1);
  });

  test('with one of them, which comes first', async () => {
    const data = await api.data(`{ coMentions(of: "${reh.id}", kinds: [PERSON]) ${PAIRS} }`);
    expect(at(data, 'coMentions')).toEqual({
      pairs: [
        {
          id: `${reh.id} ${lind.id}`,
          source: { name: 'Otto Reh' },
          target: { id: lind.id },
          count: 2,
          weight: 1,
        },
      ],
      counted: 2,
      truncated: false,
    });
  });

  test('of some articles, in articles with some statements, in statements', async () => {
    const count = async (args: string): Promise<unknown> =>
      at(await api.data(`{ coMentions(${args}) { counted } }`), 'coMentions.counted');
    expect(await count('where: { id: { eq: "article:one" } }')).toBe(1);
    expect(await count('statements: { speaker: { name: { eq: "Otto Reh" } } }')).toBe(1);
    expect(await count('unit: STATEMENT')).toBe(4);
    expect(await count('unit: STATEMENT, where: { id: { eq: "article:one" } }')).toBe(2);
  });

  test.each([
    [`of: "${FISHERIES}"`, 'BAD_REQUEST', 'is none'],
    ['first: 201', 'LIMIT_EXCEEDED', 'At most 200 pairs'],
  ])('with (%s) are refused', async (args, code, message) => {
    const { errors } = await api.ask(`{ coMentions(${args}) { counted } }`);
    expect(errors[0]).toMatchObject({
      extensions: { code },
      message: expect.stringContaining(message) as string,
    });
  });
});
