import * as fc from 'fast-check';
import type { ArticleSaid, SaidStatement } from '../../../../src/identity/claims/said.ts';

const PEOPLE = ['person:sergey-lavrov', 'person:oana-lungescu', 'organization:nato', 'source:a1-an-official'];
const SENTENCES = [
  'The missile shield must never harm the strategic forces of Russia',
  'The missile shield will harm the strategic forces of Russia',
  'The missile shield will not harm the strategic forces of Russia',
  'NATO will send Patriot missiles and 400 soldiers to Turkey next month',
  'NATO will send Patriot missiles and 500 soldiers to Turkey next month',
  'We will not let a spreadsheet close a harbour that has been open for two hundred years',
  'a spreadsheet close a harbour that has been open for two hundred years',
  'There is no such clause',
  'There is a clause',
  'There was a report … I had read it before the hearing in the old town hall',
  'Talks about radar sites in Poland broke down after nine hours without any result',
];
const FILLERS = [
  'The ministers met in the old building by the river on Tuesday morning.',
  'Nobody in the crowd outside wanted to give a name to reporters.',
  'The session lasted for nine hours and ended without a joint communique.',
  'Trains to the capital were late because of heavy snow in the hills.',
  'A second round of talks is planned for the spring in another city.',
  'The shares of three companies fell after the news became known.',
  'Too short.',
];

const content = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...SENTENCES) },
  // Cut, and altered by a word.
  fc
    .tuple(fc.constantFrom(...SENTENCES), fc.nat(6), fc.integer({ min: 3, max: 14 }))
    .map(([sentence, from, length]) =>
      sentence
        .split(' ')
        .slice(from, from + length)
        .join(' '),
    )
    .filter((text) => text !== ''),
  fc
    .tuple(
      fc.constantFrom(...SENTENCES),
      fc.nat(12),
      fc.constantFrom('not', 'perhaps', 'radar', 'Monday', '7'),
    )
    .map(([sentence, at, word]) => sentence.split(' ').toSpliced(at, 1, word).join(' ')),
);

/** "2024-01-03": most within a month, some months away. */
const day = fc
  .oneof(fc.nat(20), fc.nat(100))
  .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString());

function mostly<T, U>(usual: T, other: fc.Arbitrary<U>): fc.Arbitrary<T | U> {
  return fc.oneof({ weight: 2, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });
}

const statement = fc.record({
  content,
  kind: fc.constantFrom('DIRECT' as const, 'INDIRECT' as const, 'MIXED' as const),
  polarity: mostly('POSITIVE' as const, fc.constant('NEGATIVE' as const)),
  cueClass: mostly('SAID' as const, fc.constantFrom('DENIED' as const, 'ACCUSED' as const, null)),
  speakerId: mostly('person:sergey-lavrov', fc.constantFrom(...PEOPLE, null)),
  mentionIds: fc.subarray(PEOPLE.slice(0, 3), { maxLength: 2 }),
  topicIds: fc.subarray(['topic:missile-defence', 'topic:weather']),
  eventId: fc.constantFrom('event:session-2024-01-02', null, null),
  saidAt: day,
});

/** A version of one of a few articles, so that a later one takes the place of an earlier. */
export const randomArticle: fc.Arbitrary<ArticleSaid> = fc
  .record({
    number: fc.nat(7),
    publishedAt: day,
    text: fc.shuffledSubarray(FILLERS, { minLength: 2 }).map((sentences) => sentences.join(' ')),
    statements: fc.array(statement, { minLength: 1, maxLength: 5 }),
  })
  .map(({ number, publishedAt, text, statements }) => {
    const said = statements.map((each, index): SaidStatement => ({
      ...each,
      id: `statement:a${number}-${index}`,
    }));
    return { articleId: `article:a${number}`, publishedAt, text, statements: said };
  });

export type Step = readonly { readonly articleId: string; readonly said: ArticleSaid | null }[];

/** What happens to the graph at once: some articles come or change, some go. */
export const randomStep: fc.Arbitrary<Step> = fc.uniqueArray(
  fc.oneof(
    { weight: 3, arbitrary: randomArticle.map((said) => ({ articleId: said.articleId, said })) },
    { weight: 1, arbitrary: fc.nat(7).map((number) => ({ articleId: `article:a${number}`, said: null })) },
  ),
  { minLength: 1, maxLength: 3, selector: ({ articleId }) => articleId },
);
