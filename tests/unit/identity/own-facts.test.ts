import { expect, test } from 'vitest';
import type { EntityFact } from '../../../src/model/facts.ts';
import type { DatePrecision } from '../../../src/model/vocabulary.ts';
import { referencesOf, type OwnFacts } from '../../../src/identity/own-facts.ts';

test.each<[DatePrecision, string, day: string | null, within: readonly [string, string] | null]>([
  ['DAY', '2012-12-04', '2012-12-04', null],
  ['WEEK', '2012-12-31', null, ['2012-12-31', '2013-01-06']],
  ['MONTH', '2012-12-01', null, ['2012-12-01', '2012-12-31']],
  ['PUBLICATION', '2012-02-17', null, ['2012-02-01', '2012-02-29']],
  ['YEAR', '2012-01-01', null, ['2012-01-01', '2012-12-31']],
])('an event that is told to a %s began then', (startDatePrecision, startDate, day, within) => {
  const summit = {
    id: 'event:summit',
    type: 'Event',
    forms: ['summit'],
    kind: 'MEETING',
    startDate,
    startDatePrecision,
    placeId: null,
    participantIds: [],
  } satisfies Partial<EntityFact>;
  const facts = {
    article: { id: 'article:a', publishedAt: '2012-12-04T00:00:00.000Z' },
    entities: [summit],
    roles: [],
  } as unknown as OwnFacts;
  expect(referencesOf(facts).references).toMatchObject([{ startDate: day, within }]);
});
