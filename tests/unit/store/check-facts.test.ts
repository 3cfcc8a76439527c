import { describe, expect, it } from 'vitest';
import type { ArticleFacts } from '../../../src/model/facts.ts';
import { checkFacts } from '../../../src/store/check-facts.ts';
import { articleFacts } from '../../support/facts.ts';
import { event, organization, person, place } from '../../support/things.ts';
import { randomFacts } from '../../support/random-facts.ts';

const ada = person('Ada Lund');
const good = articleFacts({
  slug: 'good',
  outlet: organization('Quill'),
  roles: [{ person: ada, title: 'Mayor', organization: organization('Town') }],
  statements: [
    {
      content: 'Yes to Varsk',
      speaker: ada,
      mentions: [place('Varsk')],
      event: event('Talks', { participants: [ada] }),
    },
  ],
});

/** A copy of the good facts with a change that makes them bad. */
function broken(
  change: (facts: { -readonly [K in keyof ArticleFacts]: ArticleFacts[K] }) => void,
): ArticleFacts {
  const copy = structuredClone(good);
  change(copy);
  return copy;
}

describe('checkFacts', () => {
  it('lets through what the builders make', () => {
    expect(() => checkFacts(good)).not.toThrow();
    for (const facts of randomFacts(5, 20).revisions) expect(() => checkFacts(facts)).not.toThrow();
  });

  it('throws INTERNAL and says what is wrong', () => {
    const [statement] = good.statements;
    const [role] = good.roles;
    const [entity] = good.entities;
    const [mention] = good.mentions;
    if (!statement || !role || !entity || !mention) throw new Error('the good facts have all of these');
    const [quote] = statement.evidence;
    if (!quote) throw new Error('a statement has evidence');
    const link = { kind: 'CONTRADICTS', statementId: 'statement:x', reason: '' } as const;
    const cases: [RegExp, ArticleFacts][] = [
      [/not an id of an article/, broken((facts) => (facts.article = { ...facts.article, id: 'good' }))],
      [/outlet or author: person:x/, broken((facts) => (facts.authorIds = ['person:x']))],
      [/is there twice/, broken((facts) => (facts.entities = [...facts.entities, entity]))],
      [/is there twice/, broken((facts) => (facts.statements = [statement, statement]))],
      [
        /is not an id of a/,
        broken(
          (facts) => (facts.entities = [...facts.entities, { ...entity, id: 'person:x', type: 'Place' }]),
        ),
      ],
      [
        /has no name/,
        broken((facts) => (facts.entities = facts.entities.map((each) => ({ ...each, forms: [] })))),
      ],
      [
        /is not in the text/,
        broken((facts) => (facts.mentions = [{ ...mention, spans: [{ start: 5, end: 5 }] }])),
      ],
      [
        /is not in the text/,
        broken((facts) => (facts.mentions = [{ ...mention, spans: [{ start: -1, end: 5 }] }])),
      ],
      [
        /is not in the text/,
        broken((facts) => (facts.mentions = [{ ...mention, spans: [{ start: 0.5, end: 5 }] }])),
      ],
      [
        /not what the quote says/,
        broken((facts) => (facts.roles = [{ ...role, quote: { ...role.quote, exact: 'other' } }])),
      ],
      [
        /not what the quote says/,
        broken((facts) => (facts.statements = [{ ...statement, cueQuote: { ...quote, exact: 'x' } }])),
      ],
      [
        /speaker: person:x is not among/,
        broken((facts) => (facts.statements = [{ ...statement, reportedByIds: ['person:x'] }])),
      ],
      [
        /event: event:x is not among/,
        broken((facts) => (facts.statements = [{ ...statement, eventId: 'event:x' }])),
      ],
      [
        /passes on its own statement/,
        broken((facts) => (facts.statements = [{ ...statement, reportedByIds: [ada.id] }])),
      ],
      [
        /link CONTRADICTS statement:x is there twice/,
        broken((facts) => (facts.statements = [{ ...statement, links: [link, link] }])),
      ],
      [
        /is no other statement/,
        broken(
          (facts) => (facts.statements = [{ ...statement, links: [{ ...link, statementId: statement.id }] }]),
        ),
      ],
      [
        /is no other statement/,
        broken(
          (facts) => (facts.statements = [{ ...statement, links: [{ ...link, statementId: 'claim:x' }] }]),
        ),
      ],
      [
        /states no claim, so nothing may hang on it/,
        broken((facts) => (facts.statements = [{ ...statement, claimId: null }])),
      ],
    ];
    for (const [message, facts] of cases) {
      expect(() => checkFacts(facts)).toThrow(
        expect.objectContaining({
          code: 'INTERNAL',
          message: expect.stringMatching(message) as string,
        }) as Error,
      );
    }
  });
});
