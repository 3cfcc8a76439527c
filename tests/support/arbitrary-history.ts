import fc from 'fast-check';
import type { ArticleDraft, StatementDraft } from './facts.ts';
import { byName } from './changed-article.ts';
import { event, topic, unnamedSource, type NamedThing } from './things.ts';

/** What happens to a graph, as fast-check makes it up: articles that come, change and go, corrections, undoings. */
export type HistoryStep =
  | { readonly what: 'put'; readonly draft: ArticleDraft }
  | { readonly what: 'remove'; readonly slug: string }
  | { readonly what: 'correct'; readonly correction: WantedCorrection }
  /** The n-th entry of the ledger, from its end. */
  | { readonly what: 'undo'; readonly nth: number };

/** A correction of what is in the graph by then; numbers are taken modulo how many there are. */
export interface WantedCorrection {
  readonly kind:
    'MERGE' | 'SPLIT' | 'RENAME' | 'REATTRIBUTE' | 'REJECT' | 'CONFIRM' | 'SET_TOPICS' | 'SET_ROLE';
  readonly first: number;
  readonly second: number;
  /** Which of several: of statements of one speaker, of topics. */
  readonly some: number;
  readonly name: string;
  /** Is it held? Is there a second one at all? */
  readonly flag: boolean;
}

export const TOPICS = [topic('missiles'), topic('harbours'), topic('treaties')];

/** Names that are short for, variants of, or the same as each other, so that small articles meet all rules. */
const PERSONS = [
  'Sergey Lavrov',
  'Sergey Viktorovich Lavrov',
  'Sergey Lavorv',
  'Anna Lavrov',
  'Lavrov',
  'S. Lavrov',
  'Li Wei',
  'Wei',
].map((name) => byName('Person', name));
const NATO = byName('Organization', 'NATO');
/** Two are shortened alike. */
const ORGANIZATIONS = [
  byName('Organization', 'Government of Russia', { kind: 'GOVERNMENT' }),
  NATO,
  byName('Organization', 'VHU'),
  byName('Organization', 'Varsk Harbour Union', { also: ['VHU'] }),
  byName('Organization', 'Varsk Hill Union', { also: ['VHU'] }),
];
const BRUSSELS = byName('Place', 'Brussels');
const EVENTS = [
  event('Missile talks', {
    id: 'event:missile-talks-2012-12-04',
    startDate: '2012-12-04',
    place: BRUSSELS,
    participants: [NATO],
  }),
  event('Brussels missile meeting', {
    id: 'event:brussels-missile-meeting-2012-12-04',
    startDate: '2012-12-04',
    place: BRUSSELS,
    participants: [NATO, ...PERSONS.slice(0, 1)],
  }),
];
const OUTLETS = ['Harbour Courier', 'Lantern Hour'].map((name) =>
  byName('Organization', name, { kind: 'MEDIA' }),
);
/** Some say the same, some the opposite, some answer others. */
const CONTENTS = [
  'Moscow will not interfere with the right of Turkey to defend itself against missiles',
  'Moscow would not interfere with the right of Turkey to defend itself',
  'Moscow will interfere with the right of Turkey to defend itself against missiles',
  'The harbour board wants forty new cranes before the winter',
  'Lavrov does not know a single clause of the treaty with the harbour board',
  'There is no such clause in the treaty with the harbour board',
];
const TITLES = ['Foreign Minister', 'Swimmer', 'Harbour Master'];
const NAMES = ['Sergey Lavrov', 'Lavrov', 'Someone Else', 'Harbour Master'];
const SLUGS = ['a', 'b', 'c', 'd', 'e'];

const speaker = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<(NamedThing | 'source' | null)[]>(...PERSONS) },
  { weight: 2, arbitrary: fc.constantFrom<(NamedThing | 'source' | null)[]>(...ORGANIZATIONS) },
  { weight: 1, arbitrary: fc.constantFrom<(NamedThing | 'source' | null)[]>('source', null) },
);

const statement = fc.record({
  content: fc.constantFrom(...CONTENTS),
  speaker,
  polarity: fc.constantFrom<NonNullable<StatementDraft['polarity']>[]>('POSITIVE', 'POSITIVE', 'NEGATIVE'),
  cueClass: fc.constantFrom<NonNullable<StatementDraft['cueClass']>[]>('SAID', 'SAID', 'DENIED'),
  kind: fc.constantFrom<NonNullable<StatementDraft['kind']>[]>('DIRECT', 'INDIRECT'),
  mentions: fc.subarray([...PERSONS.slice(0, 5), ...ORGANIZATIONS], { maxLength: 2 }),
  reportedBy: fc.subarray([...PERSONS.slice(4, 6), NATO], { maxLength: 1 }),
  topics: fc.subarray(
    TOPICS.map(({ id }) => id),
    { maxLength: 2 },
  ),
  event: fc.option(fc.constantFrom(...EVENTS), { nil: null, freq: 2 }),
});

const role = fc.record({
  person: fc.constantFrom(...PERSONS),
  title: fc.constantFrom(...TITLES),
  organization: fc.option(fc.constantFrom(...ORGANIZATIONS), { nil: null }),
});

const draft: fc.Arbitrary<ArticleDraft> = fc
  .record({
    slug: fc.constantFrom(...SLUGS),
    publishedAt: fc.constantFrom(
      '2012-12-04T00:00:00.000Z',
      '2012-12-05T00:00:00.000Z',
      '2012-11-28T00:00:00.000Z',
      '2013-03-02T00:00:00.000Z',
    ),
    lead: fc.constantFrom('', 'It rained over the harbour all day long.'),
    outlet: fc.option(fc.constantFrom(...OUTLETS), { nil: null }),
    authors: fc.subarray(PERSONS.slice(6), { maxLength: 1 }),
    statements: fc.array(statement, { maxLength: 3 }),
    roles: fc.array(role, { maxLength: 2 }),
    mentions: fc.subarray([...PERSONS, ...ORGANIZATIONS, ...EVENTS], { maxLength: 2 }),
  })
  .map(({ statements, ...rest }) => ({
    ...rest,
    statements: statements.map((each, index) => ({
      ...each,
      speaker: each.speaker === 'source' ? unnamedSource(rest.slug, 'an official') : each.speaker,
      reportedBy: each.reportedBy.filter((reporter) => reporter !== each.speaker),
      occurrence: statements.slice(0, index).filter(({ content }) => content === each.content).length,
    })),
  }));

const correction: fc.Arbitrary<WantedCorrection> = fc.record({
  kind: fc.constantFrom<WantedCorrection['kind'][]>(
    'MERGE',
    'MERGE',
    'SPLIT',
    'SPLIT',
    'RENAME',
    'REATTRIBUTE',
    'REJECT',
    'CONFIRM',
    'SET_TOPICS',
    'SET_ROLE',
  ),
  first: fc.nat({ max: 11 }),
  second: fc.nat({ max: 11 }),
  some: fc.nat({ max: 7 }),
  name: fc.constantFrom(...NAMES),
  flag: fc.boolean(),
});

const put = draft.map((each): HistoryStep => ({ what: 'put', draft: each }));

const step: fc.Arbitrary<HistoryStep> = fc.oneof(
  { weight: 5, arbitrary: correction.map((each): HistoryStep => ({ what: 'correct', correction: each })) },
  { weight: 3, arbitrary: put },
  { weight: 1, arbitrary: fc.constantFrom(...SLUGS).map((slug): HistoryStep => ({ what: 'remove', slug })) },
  { weight: 2, arbitrary: fc.nat({ max: 4 }).map((nth): HistoryStep => ({ what: 'undo', nth })) },
);

/** Some articles first, so that there is something to correct. */
export const arbitraryHistory: fc.Arbitrary<readonly HistoryStep[]> = fc
  .tuple(
    fc.array(put, { minLength: 1, maxLength: 4, size: 'max' }),
    fc.array(step, { minLength: 1, maxLength: 14, size: 'max' }),
  )
  .map(([first, then]) => [...first, ...then]);
