import { expect, it } from 'vitest';
import type { NodeType } from '../../../src/model/graph-schema.ts';
import {
  allProperties,
  edge,
  list,
  nodes,
  ONLY_ID,
  order,
  page,
  pageOf,
  readById,
  readNodes,
  search,
  select,
} from '../../support/plans.ts';
import { useSample } from './open-filled.ts';
import {
  anders,
  defence,
  gazette,
  marta,
  ministry,
  missiles,
  official,
  pact,
  quill,
  reply,
  reprint,
  session,
  shield,
  statementId,
  transit,
  varsk,
} from './sample.ts';
import type { Open } from './open-store.ts';

const promise = statementId(shield, 'We will not');
const leak = statementId(shield, 'The missiles');
const trucks = statementId(reply, 'Trucks');

export function readContract(open: Open): void {
  const { store, events } = useSample(open);
  const one = async (id: string, selection = ONLY_ID): Promise<unknown> =>
    (await readById(store(), [id], selection))[0];

  it('gives every property of a statement as it was written', async () => {
    const [facts] = shield.statements;
    expect(await one(promise, allProperties('Statement'))).toEqual({
      type: 'Statement',
      id: promise,
      content: 'We will not interfere with the Northern Pact',
      kind: 'DIRECT',
      cueVerb: 'promise',
      cueClass: 'PROMISED',
      polarity: 'NEGATIVE',
      confidence: 0.95,
      status: 'EXTRACTED',
      saidAt: '2012-12-03T00:00:00.000Z',
      saidAtPrecision: 'DAY',
      saidAtDerivation: 'on Monday',
      how: "cue 'promise'",
      alternatives: [{ id: anders.id, name: 'Anders Holm', score: 0.2 }],
      evidence: facts?.evidence,
      speakerQuote: facts?.speakerQuote,
      cueQuote: facts?.cueQuote,
      extractorVersion: 'test-1',
      recordedAt: shield.article.recordedAt,
    });
  });

  it('gives null where nothing is known', async () => {
    const id = statementId(reply, 'It was');
    const selection = select(
      ['cueVerb', 'cueClass', 'cueQuote', 'speakerQuote', 'saidAtDerivation'],
      [edge('Statement', 'speaker'), edge('Statement', 'event'), edge('Statement', 'topics')],
    );
    expect(await one(id, selection)).toEqual({
      type: 'Statement',
      id,
      cueVerb: null,
      cueClass: null,
      cueQuote: null,
      speakerQuote: null,
      saidAtDerivation: null,
      speaker: null,
      event: null,
      topics: [],
    });
  });

  it('gives every property of an article, its text unchanged', async () => {
    expect(await one(shield.article.id, allProperties('Article'))).toEqual({
      type: 'Article',
      ...shield.article,
      fingerprint: undefined,
      revision: 1,
      statementCount: 2,
    });
  });

  it('names an entity by the form most articles use, and counts what it has', async () => {
    expect(await one(marta.id, allProperties('Person'))).toEqual({
      type: 'Person',
      id: marta.id,
      name: 'Marta Kováč',
      aliases: ['Kovac', 'Kováč'],
      kind: null,
      wikidataId: null,
      statementCount: 1,
      articleCount: 2,
    });
    expect(await one(pact.id, allProperties('Organization'))).toMatchObject({
      kind: 'IGO',
      wikidataId: 'Q9001',
      isOutlet: false,
      publishedCount: 0,
      statementCount: 0,
      articleCount: 1,
    });
    expect(await one(quill.id, allProperties('Organization'))).toMatchObject({
      isOutlet: true,
      publishedCount: 2,
    });
    expect(await one(varsk.id, allProperties('Place'))).toMatchObject({ statementCount: 1, articleCount: 2 });
    expect(await one(session.id, allProperties('Event'))).toMatchObject({
      startDate: '2012-12-04',
      startDatePrecision: 'DAY',
      statementCount: 1,
      articleCount: 0,
    });
    expect(await one(missiles.id, allProperties('Topic'))).toEqual({
      type: 'Topic',
      id: missiles.id,
      name: 'missile defence',
      aliases: ['ABM', 'anti-missile shield'],
      kind: null,
      wikidataId: null,
      code: 'medtop:2',
      definition: 'Systems that stop rockets',
      statementCount: 4,
      articleCount: 3,
    });
  });

  it('sums up a claim over the articles that report it', async () => {
    const claimId = reply.statements[0]?.claimId ?? '';
    const statements = edge('Claim', 'statements', ONLY_ID, { order: order('saidAt') });
    expect(await one(claimId, { ...allProperties('Claim'), edges: [statements] })).toEqual({
      type: 'Claim',
      id: claimId,
      content: 'Nobody shoots first',
      polarity: 'POSITIVE',
      firstSeen: reply.article.publishedAt,
      lastSeen: reprint.article.publishedAt,
      outletCount: 2,
      independentCount: 2,
      statements: {
        items: [reply, reprint].map((facts) => {
          const id = statementId(facts, 'Nobody');
          return { cursor: [facts.article.publishedAt, id], node: { type: 'Statement', id } };
        }),
      },
    });
  });

  it('follows every edge of an article and of a statement in its order', async () => {
    const mentionSelection = select(['name']);
    expect(
      await one(
        shield.article.id,
        select(
          [],
          [
            edge('Article', 'outlet', select(['name'])),
            edge('Article', 'authors', select(['name'])),
            edge('Article', 'statements', ONLY_ID, { order: order('confidence-') }),
            edge('Article', 'mentions', mentionSelection, {
              edgeProperties: ['count', 'spans'],
              limit: 1,
              wantTotal: true,
            }),
          ],
        ),
      ),
    ).toEqual({
      type: 'Article',
      id: shield.article.id,
      outlet: { type: 'Organization', id: quill.id, name: 'Daily Quill' },
      authors: [
        { type: 'Person', id: 'person:ines-rao', name: 'Ines Rao' },
        { type: 'Person', id: 'person:bo-abel', name: 'Bo Abel' },
      ],
      statements: {
        items: [
          { cursor: [0.95, promise], node: { type: 'Statement', id: promise } },
          { cursor: [0.5, leak], node: { type: 'Statement', id: leak } },
        ],
      },
      mentions: {
        items: [
          {
            cursor: [ministry.id],
            node: { type: 'Organization', id: ministry.id, name: 'Ministry of Rivers' },
            edge: {
              count: 1,
              spans: shield.mentions.find(({ entityId }) => entityId === ministry.id)?.spans,
            },
          },
        ],
        total: shield.mentions.length,
      },
    });
    const named = select(['name']);
    expect(
      await one(
        leak,
        select(
          [],
          [
            edge('Statement', 'speaker', select(['name'], [edge('UnnamedSource', 'affiliation', named)])),
            edge('Statement', 'reportedBy', named),
            edge('Statement', 'mentions', named, { edgeProperties: ['spans'] }),
            edge('Statement', 'article'),
          ],
        ),
      ),
    ).toEqual({
      type: 'Statement',
      id: leak,
      speaker: {
        type: 'UnnamedSource',
        id: official.id,
        name: 'a senior Pact official',
        affiliation: { type: 'Organization', id: pact.id, name: 'Northern Pact' },
      },
      reportedBy: [
        { type: 'Person', id: anders.id, name: 'Anders Holm' },
        { type: 'Organization', id: pact.id, name: 'Northern Pact' },
      ],
      mentions: {
        items: [
          {
            cursor: [varsk.id],
            node: { type: 'Place', id: varsk.id, name: 'Varsk' },
            edge: { spans: shield.statements[1]?.mentions[0]?.spans },
          },
        ],
      },
      article: { type: 'Article', id: shield.article.id },
    });
    expect(
      await one(
        promise,
        select([], [edge('Statement', 'topics'), edge('Statement', 'event'), edge('Statement', 'claim')]),
      ),
    ).toEqual({
      type: 'Statement',
      id: promise,
      topics: [missiles, transit].map(({ id }) => ({ type: 'Topic', id })),
      event: { type: 'Event', id: session.id },
      claim: { type: 'Claim', id: shield.statements[0]?.claimId },
    });
  });

  it('follows roles, topics, events and outlets both ways', async () => {
    const role = shield.roles[0]?.id ?? '';
    const ids = (...all: readonly string[]): unknown => ({
      items: all.map((id) => ({ cursor: [id], node: expect.objectContaining({ id }) as unknown })),
    });
    expect(
      await one(
        marta.id,
        select(
          [],
          [
            edge(
              'Person',
              'roles',
              select(
                ['title', 'firstSeen', 'lastSeen'],
                [edge('Role', 'person'), edge('Role', 'organization'), edge('Role', 'articles')],
              ),
            ),
            edge('Person', 'statementsAbout'),
          ],
        ),
      ),
    ).toEqual({
      type: 'Person',
      id: marta.id,
      roles: [
        {
          type: 'Role',
          id: role,
          title: 'Foreign Minister',
          firstSeen: shield.article.publishedAt,
          lastSeen: reply.article.publishedAt,
          person: { type: 'Person', id: marta.id },
          organization: { type: 'Organization', id: ministry.id },
          articles: ids(reply.article.id, shield.article.id),
        },
      ],
      statementsAbout: ids(trucks),
    });
    expect(await one(ministry.id, select([], [edge('Organization', 'members')]))).toMatchObject({
      members: [{ id: role }],
    });
    expect(await one(quill.id, select([], [edge('Organization', 'published')]))).toMatchObject({
      published: ids(reprint.article.id, shield.article.id),
    });
    expect(await one(gazette.id, select([], [edge('Organization', 'articles')]))).toMatchObject({
      articles: { items: [] },
    });
    expect(
      await one(defence.id, select([], [edge('Topic', 'narrower'), edge('Topic', 'broader')])),
    ).toMatchObject({
      narrower: [{ id: missiles.id }, { id: transit.id }],
      broader: null,
    });
    expect(await one(transit.id, select([], [edge('Topic', 'broader')]))).toMatchObject({
      broader: { id: defence.id },
    });
    expect(
      await one(
        session.id,
        select([], [edge('Event', 'place'), edge('Event', 'participants'), edge('Event', 'statements')]),
      ),
    ).toMatchObject({
      place: { id: varsk.id },
      participants: [{ id: pact.id }, { id: anders.id }, { id: marta.id }],
      statements: ids(promise),
    });
  });

  it('answers nodes in the order asked for, null for unknown ids and other types', async () => {
    const asked = [varsk.id, 'person:nobody', promise, varsk.id, 'nonsense', '', shield.article.id];
    const found = await readById(store(), asked);
    expect(found.map((node) => node?.type ?? null)).toEqual([
      'Place',
      null,
      'Statement',
      'Place',
      null,
      null,
      'Article',
    ]);
    const places = await readById(store(), asked, ONLY_ID, ['Place']);
    expect(places.map((node) => node?.id ?? null)).toEqual([
      varsk.id,
      null,
      null,
      varsk.id,
      null,
      null,
      null,
    ]);
    expect(await readById(store(), [])).toEqual([]);
  });

  it('gives each type of speaker its own properties and edges', async () => {
    const selection = select(
      ['name', 'isOutlet', 'aliases'],
      [
        edge('Person', 'roles', ONLY_ID, { key: 'held' }),
        edge('Organization', 'published', ONLY_ID, { key: 'papers', wantItems: false, wantTotal: true }),
        edge('UnnamedSource', 'affiliation', ONLY_ID, { key: 'of' }),
      ],
    );
    const [person, organization, source] = await readById(
      store(),
      [marta.id, quill.id, official.id],
      selection,
    );
    expect(Object.keys(person ?? {}).sort()).toEqual(['aliases', 'held', 'id', 'name', 'type']);
    expect(organization).toEqual({
      type: 'Organization',
      id: quill.id,
      name: 'Daily Quill',
      aliases: [],
      isOutlet: true,
      papers: { items: [], total: 2 },
    });
    expect(source).toEqual({
      type: 'UnnamedSource',
      id: official.id,
      name: official.name,
      of: { type: 'Organization', id: pact.id },
    });
  });

  it('nests connections three levels deep, each with its own filter, order and page', async () => {
    const [found] = await readNodes(store(), 'Topic', {
      where: { kind: 'property', property: 'name', test: { op: 'eq', value: 'ABM' } },
      selection: select(
        ['name'],
        [
          edge(
            'Topic',
            'statements',
            select(
              ['content'],
              [
                edge(
                  'Statement',
                  'speaker',
                  select(
                    ['name'],
                    [
                      edge(
                        'Person',
                        'statements',
                        select(
                          ['content'],
                          [
                            edge(
                              'Statement',
                              'article',
                              select(
                                [],
                                [edge('Article', 'mentions', ONLY_ID, { limit: 2, wantTotal: true })],
                              ),
                            ),
                          ],
                        ),
                        { order: order('confidence-'), limit: 1, wantTotal: true },
                      ),
                    ],
                  ),
                ),
              ],
            ),
            {
              order: order('saidAt-'),
              limit: 2,
              where: { kind: 'edge', edge: 'speaker', where: { kind: 'type', types: ['Person'] } },
              wantTotal: true,
            },
          ),
        ],
      ),
    });
    const statements = pageOf(found?.['statements']);
    expect(statements.total).toBe(3);
    expect(statements.items.map(({ node }) => node)).toMatchObject([
      {
        content: 'Nobody shoots first',
        speaker: {
          name: 'Anders Holm',
          statements: {
            total: 3,
            items: [{ node: { article: { mentions: { total: reply.mentions.length } } } }],
          },
        },
      },
      {
        content: 'Nobody shoots first',
        speaker: { statements: { items: [{ cursor: [0.9, expect.any(String)] }] } },
      },
    ]);
  });

  it('answers all roots of a plan with one query', async () => {
    events.length = 0;
    const plan = {
      roots: [
        list('Statement', {
          key: 'a',
          selection: select(['content'], [edge('Statement', 'speaker'), edge('Statement', 'topics')]),
        }),
        list('Person', { key: 'b', wantTotal: true, wantItems: false }),
        { ...nodes([marta.id, promise]), key: 'c' },
        search('pact', { key: 'd', wantTotal: true }),
        list('Statement', { key: 'e', limit: 1, selection: select(['kind']) }),
      ],
    };
    const result = await store().read(plan);
    expect(Object.keys(result)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(result).toMatchObject({
      a: { items: { length: 6 } },
      b: { items: [], total: 4 },
      e: { items: { length: 1 } },
    });
    expect(events.map(({ purpose }) => purpose)).toEqual(['read']);
    expect(events[0]?.milliseconds).toBeGreaterThanOrEqual(0);
  });

  it('keeps values out of the query text', async () => {
    events.length = 0;
    for (const value of ['Kovac', "'; DROP TABLE x; --", 'MATCH (n) DETACH DELETE n']) {
      await readNodes(store(), 'Person', {
        where: { kind: 'property', property: 'name', test: { op: 'contains', value } },
      });
    }
    expect(new Set(events.map(({ query }) => query)).size).toBe(1);
    expect(events[0]?.query).not.toContain('Kovac');
  });

  it('reads every type and answers an empty selection', async () => {
    const types: NodeType[] = [
      'Article',
      'Statement',
      'Person',
      'Organization',
      'Place',
      'Event',
      'Topic',
      'UnnamedSource',
      'Claim',
      'Role',
    ];
    const result = await store().read({
      roots: types.map((type) => ({
        kind: 'list',
        key: type,
        type,
        page: page({ wantTotal: true, selection: select([]) }),
      })),
    });
    const totals = Object.fromEntries(
      types.map((type) => [type, (result[type] as { total?: number }).total]),
    );
    expect(totals).toEqual({
      Article: 3,
      Statement: 6,
      Person: 4,
      Organization: 4,
      Place: 1,
      Event: 1,
      Topic: 3,
      UnnamedSource: 1,
      Claim: 5,
      Role: 1,
    });
    expect((result['Place'] as { items: unknown[] }).items).toEqual([
      { cursor: [varsk.id], node: { type: 'Place', id: varsk.id } },
    ]);
    expect(await store().read({ roots: [] })).toEqual({});
  });

  it('describes itself', async () => {
    const description = await store().describe();
    expect(description.schemaVersion).toBeGreaterThanOrEqual(1);
    expect(description.version).toMatch(/\d+\.\d+/);
    expect(description.counts).toEqual({
      Article: 3,
      Statement: 6,
      Person: 4,
      Organization: 4,
      Place: 1,
      Event: 1,
      Topic: 3,
      UnnamedSource: 1,
      Claim: 5,
      Role: 1,
    });
    await expect(store().ping()).resolves.toBeUndefined();
    await expect(store().settle()).resolves.toBeUndefined();
  });
}
