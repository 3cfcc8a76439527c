import type { Token } from '../sentences/tokenize.ts';
import type { NamedYear } from './meaning.ts';
import { STEPS, isCapitalized, lowerAt, textAt } from './words.ts';

const YEAR = /^(1[5-9]\d\d|20\d\d|21\d\d)$/u;
/** A year that stands alone must be one that news may be about. */
const YEAR_ALONE = /^(?:(?:early|mid|late)[-‐‑])?(1[89]\d\d|20\d\d)$/u;
const LEADS = new Set([
  'in',
  'since',
  'until',
  'till',
  'during',
  'from',
  'before',
  'after',
  'by',
  'early',
  'late',
  'mid',
  'through',
  'throughout',
  'between',
  'year',
  'q1',
  'q2',
  'q3',
  'q4',
]);
const OF_BEFORE = new Set([
  'end',
  'start',
  'beginning',
  'middle',
  'half',
  'quarter',
  'summer',
  'spring',
  'autumn',
  'fall',
  'winter',
  'rest',
  'crisis',
  'war',
  'revolution',
  'election',
  'elections',
  'accord',
  'treaty',
  'months',
]);
const CHAIN = new Set(['to', 'and', 'or', 'through', 'until', '–', '-']);
/** What may be counted without an "s" at its end. */
const COUNTED = new Set([
  'people',
  'men',
  'women',
  'children',
  'police',
  'percent',
  'per',
  'km',
  'kg',
  'tons',
  'hundred',
  'thousand',
  'million',
  'billion',
  'staff',
  'personnel',
  'additional',
  'more',
  'other',
  'armed',
  'new',
  '%',
  'hours',
  'ft',
  'mph',
  'm',
]);
/** End in "s" and are not counted. */
const NOT_COUNTED = new Set([
  'was',
  'is',
  'has',
  'as',
  'its',
  'his',
  'this',
  'unless',
  'across',
  'towards',
  'whereas',
  'plus',
  'versus',
  'does',
  'us',
  'says',
  'perhaps',
  "wasn't",
  "isn't",
  'less',
  'thus',
  'sometimes',
  'always',
  'besides',
  "'s",
  'elections',
  'talks',
  'games',
  'olympics',
  'protests',
  'figures',
  'levels',
  'prices',
]);
const EVENTS = new Set([
  'election',
  'elections',
  'summit',
  'talks',
  'war',
  'treaty',
  'agreement',
  'accord',
  'deal',
  'budget',
  'crisis',
  'referendum',
  'conference',
  'games',
  'olympics',
  'protests',
  'vote',
  'coup',
  'invasion',
  'campaign',
  'law',
  'report',
  'census',
  'season',
  'final',
  'derailment',
  'attack',
  'attacks',
  'flood',
  'floods',
  'fire',
  'earthquake',
  'quake',
  'crash',
  'storm',
  'shooting',
  'bombing',
  'explosion',
  'merger',
  'trial',
  'takeover',
  'uprising',
  'massacre',
  'drought',
  'epidemic',
  'pandemic',
  'hurricane',
  'ceasefire',
  'strike',
  'congress',
  'meeting',
  'session',
  'convention',
  'blaze',
  'rebellion',
]);

function isCounted(tokens: readonly Token[], after: number): boolean {
  const word = textAt(tokens, after);
  if (COUNTED.has(word)) return true;
  return /^\p{Ll}{2,}s$/u.test(word) && !NOT_COUNTED.has(word);
}

/** The year behind a month or a day: "December 2012", "December 4, 2012", "June of last year". */
export function yearBehind(
  tokens: readonly Token[],
  index: number,
): { year: NamedYear; after: number } | null {
  const skip = [',', 'of'].includes(lowerAt(tokens, index)) ? index + 1 : index;
  const step = STEPS.get(lowerAt(tokens, skip));
  if (step !== undefined && lowerAt(tokens, skip + 1) === 'year') return { year: { step }, after: skip + 2 };
  const word = textAt(tokens, skip);
  if (!YEAR.test(word) || isCounted(tokens, skip + 1)) return null;
  return { year: { is: Number(word) }, after: skip + 1 };
}

/** "2031/32", "2011-12": a budget year or a season over the turn of the year. */
const TWO_YEARS = /^((?:19|20|21)\d\d)[/-](\d\d)$/u;

/** The first of two years that follow each other and are written as one, or null. */
export function readTwoYears(
  tokens: readonly Token[],
  index: number,
): { readonly year: number; readonly after: number } | null {
  const word = lowerAt(tokens, index).replace(/[‐‑]/gu, '-');
  const dashed =
    /^[–-]$/u.test(lowerAt(tokens, index + 1)) && tokens[index + 1]?.start === tokens[index]?.end;
  const whole = dashed ? `${word}-${lowerAt(tokens, index + 2)}` : word;
  const [, first, second] = TWO_YEARS.exec(whole) ?? [];
  if (first === undefined || (Number(first) + 1) % 100 !== Number(second)) return null;
  return { year: Number(first), after: dashed ? index + 3 : index + 1 };
}

/** Is the number a year ("in 2013", "the 2012 summit", "between 2009 and 2012"), and no count ("in 2000 cases")? */
export function isYearAlone(tokens: readonly Token[], index: number): boolean {
  const word = lowerAt(tokens, index);
  if (!YEAR_ALONE.test(word)) return false;
  const before = lowerAt(tokens, index - 1);
  if (before === 'of' && /^(?:quarter|half)$/u.test(lowerAt(tokens, index - 2))) return true;
  if (isCounted(tokens, index + 1)) return false;
  if (word.length > 4) return true;
  if (LEADS.has(before)) return true;
  if (before === 'of') return OF_BEFORE.has(lowerAt(tokens, index - 2));
  if (CHAIN.has(before) && YEAR_ALONE.test(lowerAt(tokens, index - 2)))
    return LEADS.has(lowerAt(tokens, index - 3));
  const next = textAt(tokens, index + 1);
  return before === 'the' && (EVENTS.has(next.toLowerCase()) || isCapitalized(next));
}
