import type { ArticleFacts, TopicFact } from '../../../src/model/facts.ts';
import { articleFacts } from '../../support/facts.ts';
import { event, organization, person, place, topic, under, unnamedSource } from '../../support/things.ts';

/** A small corpus that the examples of the contract speak about. Everyone in it is fictional. */

export const marta = person('Marta Kováč', { also: ['Kováč'] });
export const anders = person('Anders Holm', { also: ['Holm'] });
export const pact = organization('Northern Pact', { also: ['NP'], kind: 'IGO', wikidataId: 'Q9001' });
export const ministry = organization('Ministry of Rivers', { kind: 'GOVERNMENT' });
export const quill = organization('Daily Quill', { kind: 'MEDIA' });
export const gazette = organization('Varsk Gazette', { kind: 'MEDIA' });
export const varsk = place('Varsk', { kind: 'CITY' });
export const session = event('Pact session', {
  startDate: '2012-12-04',
  place: varsk,
  participants: [pact, marta, anders],
});

export const defence = topic('defence', { code: 'medtop:1' });
export const missiles = topic('missile defence', {
  aliases: ['ABM', 'anti-missile shield'],
  code: 'medtop:2',
  definition: 'Systems that stop rockets',
  broaderId: defence.id,
});
export const transit = topic('transit', { broaderId: defence.id });
export const sampleTopics: readonly TopicFact[] = [missiles, transit, defence];

export const official = unnamedSource('shield', 'a senior Pact official', pact);

export const shield: ArticleFacts = articleFacts({
  slug: 'shield',
  title: 'Kováč: no shield before talks',
  publishedAt: '2012-12-04T10:00:00.000Z',
  outlet: quill,
  authors: [person('Ines Rao'), person('Bo Abel')],
  basis: 'FICTIONAL',
  lead: 'The patriot batteries wait at the border.',
  roles: [{ person: marta, title: 'Foreign Minister', organization: ministry }],
  statements: [
    {
      content: 'We will not interfere with the Northern Pact',
      speaker: marta,
      topics: [
        [transit.id, 0.4],
        [missiles.id, 0.8],
      ],
      mentions: [pact],
      event: session,
      polarity: 'NEGATIVE',
      cueClass: 'PROMISED',
      cueVerb: 'promise',
      saidAt: '2012-12-03T00:00:00.000Z',
      saidAtPrecision: 'DAY',
      saidAtDerivation: 'on Monday',
      confidence: 0.95,
      alternatives: [{ id: anders.id, name: 'Anders Holm', score: 0.2 }],
    },
    {
      content: ['The missiles', 'will come to Varsk'],
      kind: 'MIXED',
      speaker: official,
      reportedBy: [anders, pact],
      topics: [missiles.id],
      mentions: [varsk],
      confidence: 0.5,
    },
  ],
});

export const reply: ArticleFacts = articleFacts({
  slug: 'reply',
  title: 'Pact answers Varsk',
  publishedAt: '2012-12-05T08:00:00.000Z',
  outlet: gazette,
  language: 'de',
  url: null,
  roles: [{ person: under(marta, 'Kovac'), title: 'Foreign Minister', organization: ministry }],
  statements: [
    { content: 'Nobody shoots first', speaker: anders, topics: [missiles.id] },
    {
      content: 'Trucks may cross, as Kovac knows',
      speaker: anders,
      topics: [transit.id],
      mentions: [under(marta, 'Kovac')],
      confidence: 0.7,
    },
    { content: 'It was an unsigned remark', speaker: null, cueVerb: null },
  ],
});

export const reprint: ArticleFacts = articleFacts({
  slug: 'reprint',
  title: 'Nobody shoots first',
  publishedAt: '2012-12-06T08:00:00.000Z',
  outlet: quill,
  statements: [{ content: 'Nobody shoots first', speaker: anders, topics: [missiles.id] }],
  mentions: [varsk],
});

export const sampleArticles: readonly ArticleFacts[] = [shield, reply, reprint];

/** The id of the statement that begins so. */
export function statementId(facts: ArticleFacts, beginning: string): string {
  const found = facts.statements.find(({ content }) => content.startsWith(beginning));
  if (found === undefined) throw new RangeError(`no statement begins with ${beginning}`);
  return found.id;
}
