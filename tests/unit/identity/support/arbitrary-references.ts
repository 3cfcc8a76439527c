import fc from 'fast-check';
import { articleHash } from '../../../../src/identity/ids.ts';
import type { ArticleReferences, NameReference, ReferenceRole } from '../../../../src/identity/references.ts';
import { slug } from '../../../../src/shared/text.ts';

/** Names that are short for, variants of, or the same as each other, so that small articles meet all rules. */
const PERSONS: readonly (readonly [nameId: string, form: string])[] = [
  ['person:sergey-lavrov', 'Sergey Lavrov'],
  ['person:sergey-viktorovich-lavrov', 'Sergey Viktorovich Lavrov'],
  ['person:sergey-lavorv', 'Sergey Lavorv'],
  ['person:anna-lavrov', 'Anna Lavrov'],
  ['person:lavrov', 'Lavrov'],
  ['person:s-lavrov', 'S. Lavrov'],
  ['person:li-wei', 'Li Wei'],
  ['person:wei', 'Wei'],
  ['person:george-bush', 'George Bush'],
  ['person:george-w-bush', 'George W. Bush'],
  ['person:george-h-bush', 'George H. Bush'],
];
const ORGANIZATIONS: readonly (readonly [nameId: string, forms: readonly string[]])[] = [
  ['organization:government-of-russia', ['Government of Russia']],
  ['organization:nato', ['NATO']],
  ['organization:north-atlantic-treaty-organization', ['North Atlantic Treaty Organization', 'NATO']],
  ['organization:northern-tidal-office', ['Northern Atlantic Tidal Office', 'NATO']],
  ['organization:yale', ['Yale']],
];
const EVENTS: readonly (readonly [nameId: string, form: string])[] = [
  ['event:missile-talks', 'Missile talks'],
  ['event:brussels-missile-meeting', 'Brussels missile meeting'],
  ['event:harvest-fair', 'Harvest fair'],
];
/** Of which articles tell no day: the id has the article's hash instead. */
const UNDATED_EVENTS = [
  'Missile talks',
  'Brussels missile session',
  'Talks',
  'Harvest fair',
  'Conflict in Syria',
  'Syrian conflict',
  'War in Syria',
];
const MONTHS: readonly NameReference['within'][] = [
  ['2012-10-01', '2012-10-31'],
  ['2012-12-01', '2012-12-31'],
];
const TITLES = ['Foreign Minister', 'Professor', 'Swimmer', 'Chief Executive'];

const ROLE: fc.Arbitrary<ReferenceRole> = fc.record({
  title: fc.constantFrom(...TITLES),
  organizationId: fc.option(fc.constantFrom(...ORGANIZATIONS.map(([id]) => id)), { nil: null }),
});

const PERSON: fc.Arbitrary<NameReference> = fc
  .record({ name: fc.constantFrom(...PERSONS), roles: fc.array(ROLE, { maxLength: 2 }) })
  .map(({ name: [nameId, form], roles }) => ({
    ...NO_DETAILS,
    nameId,
    type: 'Person',
    forms: [form],
    roles,
  }));
const ORGANIZATION: fc.Arbitrary<NameReference> = fc
  .constantFrom(...ORGANIZATIONS)
  .map(([nameId, forms]) => ({ ...NO_DETAILS, nameId, type: 'Organization', forms: [...forms] }));
const EVENT_DETAILS = {
  kind: fc.constantFrom('MEETING' as const, null),
  placeId: fc.constantFrom('place:brussels', 'place:bonn', 'place:syria', null),
  participantIds: fc.subarray(['person:sergey-lavrov', 'organization:nato']),
};
const EVENT: fc.Arbitrary<NameReference> = fc
  .record({
    name: fc.constantFrom(...EVENTS),
    startDate: fc.constantFrom('2012-12-04', '2012-12-04', '2012-12-06'),
    ...EVENT_DETAILS,
  })
  .map(({ name: [name, form], ...event }) => ({
    ...NO_DETAILS,
    ...event,
    nameId: `${name}-${event.startDate}`,
    type: 'Event',
    forms: [form],
  }));

/** An event of which the article tells no day, at most its month. */
function arbitraryUndated(articleId: string): fc.Arbitrary<NameReference> {
  return fc
    .record({
      form: fc.constantFrom(...UNDATED_EVENTS),
      within: fc.option(fc.constantFrom(...MONTHS), { freq: 3, nil: null }),
      ...EVENT_DETAILS,
    })
    .map(({ form, within, ...event }) => ({
      ...NO_DETAILS,
      ...event,
      within,
      nameId: `event:${slug(form)}-${within?.[0].slice(0, 7) ?? articleHash(articleId)}`,
      type: 'Event',
      forms: [form],
    }));
}

const NO_DETAILS = {
  kind: null,
  roles: [],
  startDate: null,
  within: null,
  placeId: null,
  participantIds: [],
} as const;

export const ARTICLE_IDS = ['article:a', 'article:b', 'article:c', 'article:d', 'article:e', 'article:f'];

/** An article that names some of them. */
export function arbitraryReferences(articleId: string): fc.Arbitrary<ArticleReferences> {
  return fc.record({
    articleId: fc.constant(articleId),
    publishedAt: fc.constantFrom(
      '2012-10-30T00:00:00.000Z',
      '2012-12-01T00:00:00.000Z',
      '2012-12-04T00:00:00.000Z',
      '2012-12-05T00:00:00.000Z',
      '2012-12-07T00:00:00.000Z',
      '2012-12-10T00:00:00.000Z',
      '2013-01-02T00:00:00.000Z',
      '2014-01-02T00:00:00.000Z',
    ),
    references: fc.uniqueArray(
      fc.oneof({ weight: 3, arbitrary: PERSON }, ORGANIZATION, EVENT, {
        weight: 2,
        arbitrary: arbitraryUndated(articleId),
      }),
      {
        maxLength: 7,
        selector: ({ nameId }) => nameId,
      },
    ),
  });
}

/** What happens to articles, one step after the other: an article as it is from then on, or null where it goes. */
export const arbitraryHistory: fc.Arbitrary<readonly (readonly [string, ArticleReferences | null])[]> =
  fc.array(
    fc
      .constantFrom(...ARTICLE_IDS)
      .chain((id) =>
        fc
          .option(arbitraryReferences(id), { freq: 5, nil: null })
          .map((article): [string, ArticleReferences | null] => [id, article]),
      ),
    { minLength: 1, maxLength: 14 },
  );
