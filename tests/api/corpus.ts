import { articleFacts } from '../support/facts.ts';
import { event, organization, person, place, topic, under, unnamedSource } from '../support/things.ts';

/** Four small articles, by three outlets, in which people, topics, a claim and a reporter meet. All invented but the names. */

const harbourPost = organization('Harbour Post', { kind: 'MEDIA' });
const northernWire = organization('Northern Wire', { kind: 'MEDIA' });
const quayDispatch = organization('Quay Dispatch', { kind: 'MEDIA' });

const lavrov = person('Sergey Lavrov', { also: ['Lavrov'], wikidataId: 'Q58217' });
const rasmussen = person('Anders Fogh Rasmussen', { also: ['Rasmussen'] });
const muller = person('Zoë Müller');
const nato = organization('NATO', { kind: 'IGO', also: ['the alliance'] });
const russia = organization('Russian government', { kind: 'GOVERNMENT' });
const turkey = place('Turkey', { kind: 'COUNTRY' });
const syria = place('Syria', { kind: 'COUNTRY' });
const brussels = place('Brussels', { kind: 'CITY' });
const council = event('NATO-Russia Council', {
  startDate: '2012-12-04',
  place: brussels,
  participants: [nato, russia],
});
export const official = unnamedSource('wire-2', 'a senior official of the alliance', nato);

export const topics = [
  topic('defence', { code: 'medtop:20000075' }),
  topic('missile defence', { broaderId: 'topic:defence', aliases: ['missile shield'] }),
  topic('air defence', { broaderId: 'topic:defence' }),
  topic('civil war', { definition: 'Armed conflict inside a state.' }),
  topic('fisheries'),
];

export const articles = [
  articleFacts({
    slug: 'post-1',
    title: 'Council meets over missiles',
    publishedAt: '2012-12-04T09:30:00.000Z',
    outlet: harbourPost,
    authors: [muller],
    roles: [{ person: lavrov, title: 'Foreign Minister', organization: russia }],
    statements: [
      {
        content: 'A shield of missiles without guarantees worries us',
        speaker: lavrov,
        cueVerb: 'warn',
        cueClass: 'WARNED',
        topics: [['topic:missile-defence', 0.9]],
        mentions: [nato],
        event: council,
        confidence: 0.95,
        claimId: 'claim:shared',
        alternatives: [{ id: 'person:anders-fogh-rasmussen', name: 'Anders Fogh Rasmussen', score: 0.1 }],
      },
      {
        content: ['The Patriot missiles', 'protect Turkey alone'],
        speaker: rasmussen,
        kind: 'MIXED',
        topics: [
          ['topic:air-defence', 0.8],
          ['topic:missile-defence', 0.6],
        ],
        mentions: [turkey],
        event: council,
        confidence: 0.9,
      },
      {
        content: 'The alliance has no plans in Syria',
        speaker: nato,
        polarity: 'NEGATIVE',
        cueVerb: 'deny',
        cueClass: 'DENIED',
        topics: [['topic:civil-war', 0.7]],
        mentions: [syria],
        confidence: 0.7,
      },
    ],
  }),
  articleFacts({
    slug: 'wire-2',
    title: 'Lavrov asks for guarantees',
    publishedAt: '2012-12-05T18:00:00.000Z',
    outlet: northernWire,
    basis: 'FICTIONAL',
    statements: [
      {
        content: 'Guarantees on missile defence must be written down',
        speaker: under(lavrov, 'Lavrov'),
        cueVerb: 'demand',
        cueClass: 'DEMANDED',
        saidAt: '2012-12-04T00:00:00.000Z',
        saidAtPrecision: 'DAY',
        saidAtDerivation: 'on Tuesday',
        topics: [['topic:missile-defence', 0.95]],
        reportedBy: [muller],
      },
      {
        content: 'Nobody in Brussels wants a race',
        speaker: official,
        kind: 'INDIRECT',
        topics: ['topic:defence'],
        mentions: [brussels],
        confidence: 0.5,
      },
      { content: 'It was a long day', speaker: null, cueVerb: null, kind: 'DIRECT', confidence: 0.3 },
    ],
  }),
  articleFacts({
    slug: 'dispatch-3',
    title: 'What the council said',
    publishedAt: '2012-12-06T00:00:00.000Z',
    outlet: quayDispatch,
    statements: [
      {
        content: 'A shield of missiles without guarantees worries us',
        speaker: lavrov,
        cueVerb: 'warn',
        cueClass: 'WARNED',
        topics: [['topic:missile-defence', 0.9]],
        mentions: [nato],
        saidAt: '2012-12-04T00:00:00.000Z',
        saidAtPrecision: 'DAY',
        claimId: 'claim:shared',
      },
      {
        content: 'We answer letters',
        speaker: rasmussen,
        topics: ['topic:missile-defence'],
        mentions: [lavrov],
      },
    ],
  }),
  articleFacts({
    slug: 'post-4',
    title: 'Notes & queries <of the week>',
    url: null,
    publishedAt: '2013-01-15T00:00:00.000Z',
    outlet: harbourPost,
    statements: Array.from({ length: 25 }, (_, i) => ({
      content: `Remark number ${String(i + 1).padStart(2, '0')} about fish`,
      speaker: muller,
      topics: ['topic:fisheries'],
      saidAt: `2013-01-${String((i % 9) + 1).padStart(2, '0')}T00:00:00.000Z`,
      saidAtPrecision: 'DAY' as const,
      confidence: 0.6,
    })),
  }),
];
