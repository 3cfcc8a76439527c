import { countryOf } from '../claims/country-words.ts';

/** Words that tell no event from another. */
const IDLE = new Set(
  'a an the of in on at for with between and to by annual joint telephone first second third special session meeting talks summit conference council event day'.split(
    ' ',
  ),
);

/**
 * What sort of thing a name says that an event is. Words of one line may be said of one event; a rally is no hearing. They
 * tell no event from others of its sort.
 */
const SORTS = `
meeting session sessions meeting meetings talks summit conference congress gathering negotiations
press news press briefing
rally rally rallies protest protests demonstration demonstrations march
hearing hearing hearings court
trial trial trials
speech speech address lecture
interview interview interviews
war war conflict fighting
deal deal agreement contract
merger merger takeover acquisition
attack attack attacks bombing
election election elections vote
`;

const SORT_OF = new Map(
  SORTS.trim()
    .split('\n')
    .flatMap((line) => {
      const [sort = '', ...words] = line.split(' ');
      return words.map((word): [string, string] => [word, sort]);
    }),
);

/** Sorts that go on for weeks: news of two weeks may be about one of them. */
const LASTING = new Set(['war', 'merger']);

/** Cities among the words for countries that end like the words for their people. */
const CITIES = new Set(['tehran', 'helsinki', 'delhi', 'nairobi', 'taipei']);
const OF_A_PEOPLE = /(?:an|ish|ese|i|ch|ss|ek)$/;

export function isIdle(word: string): boolean {
  return IDLE.has(word);
}

/** Words by which an event is told from others of its sort; "Syrian" is "Syria". */
export function tellingWords(words: Iterable<string>): ReadonlySet<string> {
  return new Set([...words].filter((word) => !IDLE.has(word) && !SORT_OF.has(word)).map(plainWord));
}

/** The sorts that the words of a name say; a news conference is no conference, and a merger is a deal. */
export function sortsOf(words: Iterable<string>): readonly string[] {
  const sorts = new Set([...words].flatMap((word) => SORT_OF.get(word) ?? []));
  if (sorts.has('press')) sorts.delete('meeting');
  if (sorts.has('merger')) sorts.add('deal');
  return [...sorts].sort();
}

export function isLasting(sorts: readonly string[]): boolean {
  return sorts.some((sort) => LASTING.has(sort));
}

/** The words of a place's id, as they stand in names of events. */
export function placeWords(placeId: string): readonly string[] {
  return placeId
    .slice(placeId.indexOf(':') + 1)
    .split('-')
    .map(plainWord);
}

function plainWord(word: string): string {
  const country = OF_A_PEOPLE.test(word) && !CITIES.has(word) ? countryOf(word) : null;
  return country ?? word;
}
