import { describe, expect, it } from 'vitest';
import { resolve } from '../../../src/identity/resolve.ts';
import type { Article } from '../../../src/model/article.ts';
import type {
  ExtractedNamed,
  ExtractedStatement,
  Extraction,
  Mention,
} from '../../../src/model/extraction.ts';
import type { TopicFact } from '../../../src/model/facts.ts';
import type { Span } from '../../../src/model/span.ts';

const TEXT = [
  'Mayor Ingrid Solvane of Ravnsund said the ferry must stop.',
  'She added that the ferry must stop.',
  'A harbour official said "no" at the Quay Meeting.',
].join('\n');

const ARTICLE: Article = {
  title: 'Ferry must stop',
  text: TEXT,
  url: 'https://harbour-courier.example.org/ferry',
  outlet: 'Harbour Courier',
  authors: ['Ann Roe'],
  publishedAt: '2024-10-07T16:00:00.000Z',
  publishedOn: '2024-10-07',
  language: 'en',
  basis: null,
};

const TOPICS: TopicFact[] = ['transport', 'labour'].map((name) => ({
  id: `topic:${name}`,
  name,
  aliases: [],
  code: null,
  definition: null,
  broaderId: null,
}));

/** The n-th place of some words, from 1. */
function at(words: string, n = 1, text = TEXT): Span {
  let start = -1;
  for (let i = 0; i < n; i += 1) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`no "${words}"`);
  return { start, end: start + words.length };
}

const name = (words: string, n = 1): Mention => ({ ...at(words, n), kind: 'NAME' });

function named(
  key: string,
  type: ExtractedNamed['type'],
  words: string,
  mentions = [name(words)],
): ExtractedNamed {
  return { key, type, name: words, forms: [words], kind: null, mentions };
}

function statement(
  parts: Partial<ExtractedStatement> & Pick<ExtractedStatement, 'content'>,
): ExtractedStatement {
  return {
    kind: 'INDIRECT',
    speaker: null,
    speakerKey: null,
    cue: null,
    polarity: 'POSITIVE',
    reportedByKeys: [],
    saidAt: { date: '2024-10-07', precision: 'PUBLICATION', derivation: null },
    confidence: 0.8,
    how: 'test',
    alternatives: [],
    topics: [],
    mentions: [],
    eventKey: null,
    ...parts,
  };
}

const SOLVANE = named('e1', 'Person', 'Ingrid Solvane', [
  name('Ingrid Solvane'),
  { ...at('She'), kind: 'PRONOUN' },
]);
const RAVNSUND = named('e2', 'Place', 'Ravnsund');
const OFFICIAL = {
  key: 's1',
  description: 'A harbour official',
  affiliationKey: null,
  mentions: [name('A harbour official')],
};

const FIRST = statement({
  content: [at('the ferry must stop')],
  speaker: at('Mayor Ingrid Solvane'),
  speakerKey: 'e1',
  cue: { span: at('said'), verb: 'say', cueClass: 'SAID' },
});
const SECOND = statement({ content: [at('the ferry must stop', 2)], speaker: at('She'), speakerKey: 'e1' });
const THIRD = statement({ kind: 'DIRECT', content: [at('no')], speakerKey: 's1' });

function extraction(parts: Partial<Extraction> = {}): Extraction {
  return {
    extractorVersion: 'test-1',
    sentences: [],
    entities: [SOLVANE, RAVNSUND],
    unnamedSources: [OFFICIAL],
    roles: [],
    statements: [FIRST, SECOND, THIRD],
    dates: [],
    ...parts,
  };
}

const factsOf = (parts: Partial<Extraction> = {}, article = ARTICLE) =>
  resolve(article, extraction(parts), TOPICS).facts;
const rejectedOf = (parts: Partial<Extraction>) => resolve(ARTICLE, extraction(parts), TOPICS).rejected;

describe('an article', () => {
  it('becomes facts with ids of the whole graph', () => {
    const { facts, rejected } = resolve(ARTICLE, extraction(), TOPICS);
    expect(rejected).toEqual([]);
    expect(facts.article.id).toMatch(/^article:harbour-courier-example-org-ferry-/);
    expect(facts.outletId).toBe('organization:harbour-courier');
    expect(facts.authorIds).toEqual(['person:ann-roe']);
    expect(facts.entities.map(({ id, kind }) => [id, kind])).toEqual([
      ['person:ingrid-solvane', null],
      ['place:ravnsund', null],
      ['organization:harbour-courier', 'MEDIA'],
      ['person:ann-roe', null],
    ]);
    expect(facts.statements.map(({ speakerId }) => speakerId)).toEqual([
      'person:ingrid-solvane',
      'person:ingrid-solvane',
      facts.unnamedSources[0]?.id,
    ]);
    expect(facts.mentions[0]).toEqual({
      entityId: 'person:ingrid-solvane',
      spans: [at('Ingrid Solvane'), at('She')],
    });
  });

  it('gives the same facts every time', () => {
    expect(factsOf()).toEqual(factsOf());
  });

  it('has evidence that is the text itself', () => {
    for (const fact of factsOf().statements) {
      for (const quote of [...fact.evidence, fact.speakerQuote, fact.cueQuote]) {
        if (quote !== null) expect(TEXT.slice(quote.start, quote.end)).toBe(quote.exact);
      }
    }
  });
});

describe('ids of statements', () => {
  it('differ for the same words said twice', () => {
    const [first, second] = factsOf().statements;
    expect(first?.content).toBe(second?.content);
    expect(first?.id).not.toBe(second?.id);
  });

  it('stay when text is put above them', () => {
    const before = 'A new first line.\n';
    const moved = (span: Span) => ({ start: span.start + before.length, end: span.end + before.length });
    const shifted = [FIRST, SECOND, THIRD].map((one) => ({
      ...one,
      content: one.content.map(moved),
      speaker: null,
      cue: null,
    }));
    const entities = [SOLVANE, RAVNSUND].map((entity) => ({
      ...entity,
      mentions: entity.mentions.map((mention) => ({ ...mention, ...moved(mention) })),
    }));
    const unnamedSources = [{ ...OFFICIAL, mentions: [] }];
    const changed = factsOf(
      { entities, unnamedSources, statements: shifted },
      { ...ARTICLE, text: before + TEXT },
    );
    expect(changed.statements.map(({ id }) => id)).toEqual(factsOf().statements.map(({ id }) => id));
  });

  it('do not depend on the order in which they were found', () => {
    const ids = (statements: ExtractedStatement[]) => factsOf({ statements }).statements.map(({ id }) => id);
    expect(ids([THIRD, SECOND, FIRST])).toEqual(ids([FIRST, SECOND, THIRD]));
  });
});

describe('entities of one id', () => {
  it('become one, with the fullest form first and the mentions of both', () => {
    const entities = [
      { ...named('e1', 'Person', 'Solvane', [name('Solvane')]), name: 'Ms Ingrid Solvane' },
      { ...named('e2', 'Person', 'Ingrid Solvane'), forms: ['Ingrid Solvane', 'Solvane'] },
    ];
    const facts = factsOf({ entities, statements: [{ ...FIRST, speakerKey: 'e2' }] });
    expect(facts.entities[0]).toMatchObject({
      id: 'person:ingrid-solvane',
      forms: ['Ms Ingrid Solvane', 'Solvane', 'Ingrid Solvane'],
    });
    expect(facts.mentions[0]?.spans).toHaveLength(2);
  });

  it('merge an outlet and a writer with their mentions in the text', () => {
    const article = { ...ARTICLE, outlet: 'The Ravnsund', authors: ['Ingrid Solvane'] };
    const facts = factsOf(
      { entities: [SOLVANE, named('e2', 'Organization', 'Ravnsund')], statements: [] },
      article,
    );
    expect(facts.entities.map(({ id, forms, kind }) => [id, forms, kind])).toEqual([
      ['person:ingrid-solvane', ['Ingrid Solvane'], null],
      ['organization:ravnsund', ['The Ravnsund', 'Ravnsund'], 'MEDIA'],
    ]);
    expect(facts.authorIds).toEqual(['person:ingrid-solvane']);
  });

  it('keep two unnamed sources of one description apart', () => {
    const { unnamedSources } = factsOf({ unnamedSources: [OFFICIAL, { ...OFFICIAL, key: 's2' }] });
    expect(new Set(unnamedSources.map(({ id }) => id)).size).toBe(2);
  });
});

describe('events and roles', () => {
  const MEETING = {
    key: 'v1',
    type: 'Event' as const,
    name: 'Quay Meeting',
    forms: ['Quay Meeting'],
    kind: 'MEETING' as const,
    mentions: [name('Quay Meeting')],
    startDate: '2024-10-07',
    startDatePrecision: 'DAY' as const,
    placeKey: 'e2',
    participantKeys: ['e1', 'e1'],
  };

  it('refer to ids', () => {
    const facts = factsOf({
      entities: [MEETING, SOLVANE, RAVNSUND],
      statements: [{ ...THIRD, eventKey: 'v1' }],
      roles: [{ ...at('Mayor'), personKey: 'e1', title: 'Mayor', organizationKey: null }],
    });
    expect(facts.entities.find(({ type }) => type === 'Event')).toMatchObject({
      id: 'event:quay-meeting-2024-10-07',
      placeId: 'place:ravnsund',
      participantIds: ['person:ingrid-solvane'],
    });
    expect(facts.statements[0]?.eventId).toBe('event:quay-meeting-2024-10-07');
    expect(facts.roles).toMatchObject([
      { personId: 'person:ingrid-solvane', title: 'Mayor', quote: { exact: 'Mayor' } },
    ]);
  });

  it('take the organization from where the article names it, and one spelling', () => {
    const council = named('g1', 'Organization', 'Ravnsund City Council', []);
    const editor = named('g2', 'Organization', 'Harbour Watch', []);
    const role = (title: string, organizationKey: string | null) => ({
      ...at('Mayor'),
      personKey: 'e1',
      title,
      organizationKey,
    });
    const organizationsOf = (...roles: ReturnType<typeof role>[]) =>
      factsOf({ entities: [SOLVANE, council, editor], roles }).roles.map(({ title, organizationId }) => [
        title,
        organizationId,
      ]);
    expect(organizationsOf(role('mayor', null), role('Mayor', 'g1'), role('Editor', 'g2'))).toEqual([
      ['Mayor', 'organization:ravnsund-city-council'],
      ['Editor', 'organization:harbour-watch'],
    ]);
    // With two to choose from it stays open.
    expect(organizationsOf(role('Chair', 'g1'), role('Chair', 'g2'), role('chair', null))).toContainEqual([
      'Chair',
      null,
    ]);
  });

  it('leave out what does not fit and say so', () => {
    const entities = [{ ...MEETING, placeKey: 'e1', participantKeys: ['nobody'] }, SOLVANE];
    const roles = [{ ...at('Mayor'), personKey: 'v1', title: 'Mayor', organizationKey: null }];
    const { facts, rejected } = resolve(ARTICLE, extraction({ entities, roles }), TOPICS);
    expect(facts.entities.find(({ type }) => type === 'Event')).toMatchObject({
      placeId: null,
      participantIds: [],
    });
    expect(facts.roles).toEqual([]);
    expect(rejected.map(({ what }) => what)).toEqual(['entity', 'entity', 'role']);
  });
});

describe('a statement is rejected whole', () => {
  it.each<[string, Partial<ExtractedStatement>]>([
    ['without content', { content: [] }],
    ['beyond the text', { content: [{ start: 0, end: TEXT.length + 1 }] }],
    ['with parts out of order', { content: [at('Ravnsund'), at('Mayor')] }],
    [
      'with overlapping parts',
      {
        content: [
          { start: 0, end: 10 },
          { start: 5, end: 12 },
        ],
      },
    ],
    ['with a speaker who is not in the article', { speakerKey: 'e9' }],
    ['said by a place', { speakerKey: 'e2' }],
    ['with a speaker outside the text', { speaker: { start: -3, end: 2 } }],
    ['with an empty cue', { cue: { span: { start: 3, end: 3 }, verb: 'say', cueClass: 'SAID' } }],
    ['on no day', { saidAt: { date: 'Tuesday', precision: 'DAY', derivation: 'on Tuesday' } }],
    ['with confidence beyond 1', { confidence: 1.2 }],
  ])('%s', (_, parts) => {
    const { facts, rejected } = resolve(
      ARTICLE,
      extraction({ statements: [{ ...FIRST, ...parts }, THIRD] }),
      TOPICS,
    );
    expect(facts.statements.map(({ content }) => content)).toEqual(['no']);
    expect(rejected).toHaveLength(1);
    expect(rejected[0]).toMatchObject({ what: 'statement', reason: expect.any(String) as string });
  });

  it('the second time it comes with the same spans', () => {
    expect(factsOf({ statements: [THIRD, THIRD] }).statements).toHaveLength(1);
  });
});

describe('of a statement, only the detail is left out', () => {
  it('for a topic that the vocabulary lacks, an unknown mention, reporter, candidate or event', () => {
    const odd: ExtractedStatement = {
      ...FIRST,
      topics: [
        { topicId: 'topic:labour', score: 0.2 },
        { topicId: 'topic:magic', score: 0.9 },
        { topicId: 'topic:transport', score: 0.7 },
      ],
      mentions: [
        { key: 'e2', spans: [at('Ravnsund'), { start: 5, end: 1 }] },
        { key: 's1', spans: [] },
      ],
      reportedByKeys: ['s1', 'e2', 'e1'],
      alternatives: [
        { key: 's1', score: 0.3 },
        { key: 'e9', score: 0.2 },
        { key: 'e1', score: 0.1 },
      ],
      eventKey: 'e2',
    };
    const { facts, rejected } = resolve(ARTICLE, extraction({ statements: [odd] }), TOPICS);
    const official = facts.unnamedSources[0]?.id;
    expect(facts.statements).toMatchObject([
      {
        topics: [
          { topicId: 'topic:transport', score: 0.7 },
          { topicId: 'topic:labour', score: 0.2 },
        ],
        mentions: [{ entityId: 'place:ravnsund', spans: [at('Ravnsund')] }],
        reportedByIds: [official],
        alternatives: [{ id: official, name: 'A harbour official', score: 0.3 }],
        eventId: null,
      },
    ]);
    expect(rejected.map(({ what }) => what)).toEqual(Array(6).fill('statement detail'));
  });
});

describe('an entity is rejected', () => {
  it('not for want of a mention where another refers to it', () => {
    const government = {
      ...named('g1', 'Organization', 'Ravnsund City Council', []),
      kind: 'GOVERNMENT' as const,
    };
    const roles = [{ ...at('Mayor'), personKey: 'e1', title: 'Mayor', organizationKey: 'g1' }];
    const { facts, rejected } = resolve(
      ARTICLE,
      extraction({ entities: [SOLVANE, government], roles }),
      TOPICS,
    );
    expect(rejected).toEqual([]);
    expect(facts.roles).toMatchObject([{ organizationId: 'organization:ravnsund-city-council' }]);
    expect(facts.mentions.map(({ entityId }) => entityId)).toEqual(['person:ingrid-solvane']);
  });

  it('without a name, without a mention, or with the key of another', () => {
    const entities = [
      SOLVANE,
      { ...RAVNSUND, key: 'e1' },
      { ...RAVNSUND, key: 'e3', name: ' ' },
      { ...RAVNSUND, key: 'e4', mentions: [] },
      { ...RAVNSUND, key: 'e5', mentions: [{ start: 0, end: 0, kind: 'NAME' as const }] },
    ];
    expect(rejectedOf({ entities }).map(({ what }) => what)).toEqual([
      'entity',
      'entity',
      'entity',
      'mention',
      'entity',
    ]);
    expect(factsOf({ entities }).entities.map(({ id }) => id)).not.toContain('place:ravnsund');
  });
});
