import type { Token } from '../sentences/tokenize.ts';
import type { Reading } from './meaning.ts';
import { isCapitalized, lowerAt, MONTHS, SHORT_MONTHS, textAt } from './words.ts';

export interface MonthName {
  readonly month: number;
  readonly short: boolean;
  /** "mid-March" */
  readonly prefixed: boolean;
  readonly after: number;
}

const PREFIX = /^(?:early|mid|late)[-‐‑]/u;
/** Words before a month that no person's name and no verb takes. */
const TIME_BEFORE = new Set([
  'in',
  'since',
  'until',
  'till',
  'by',
  'during',
  'from',
  'early',
  'late',
  'mid',
  'before',
  'after',
  'through',
  'throughout',
  'between',
]);
/** Of these, what still means the month where a person is called May. */
const SURE_BEFORE = new Set(['in', 'during', 'early', 'late', 'mid', 'until', 'till', 'throughout']);
const OF_BEFORE = new Set([
  'end',
  'start',
  'beginning',
  'middle',
  'half',
  'month',
  'week',
  'weekend',
  'days',
  'rest',
]);
/** "confidence in May": the prime minister. */
const TRUST = new Set(['confidence', 'trust', 'faith', 'interest', 'believe', 'believed']);
const ALSO_NAMES = new Set(['april', 'june', 'august', 'january']);
const HOLIDAYS = new Set(['Day', 'Revolution', 'Manifesto', 'Surprise']);

/** A month written as one ("December", "DEC", "Sept."), whatever stands around it. */
export function readMonthName(tokens: readonly Token[], index: number): MonthName | null {
  const lower = lowerAt(tokens, index);
  const bare = lower.replace(PREFIX, '');
  const full = MONTHS.get(bare);
  const month = full ?? SHORT_MONTHS.get(bare);
  if (month === undefined || !isCapitalized(textAt(tokens, index).slice(lower.length - bare.length)))
    return null;
  const short = full === undefined;
  const stop = tokens[index + 1];
  const stopped = short && stop?.text === '.' && stop.start === tokens[index]?.end;
  return { month, short, prefixed: bare !== lower, after: stopped ? index + 2 : index + 1 };
}

/** Is it the month that stands there without day and year, or a verb, a name, a word of a title? */
export function monthAlone({ tokens, mayIsName }: Reading, index: number, name: MonthName): boolean {
  if (name.prefixed) return true;
  const word = lowerAt(tokens, index);
  const before = lowerAt(tokens, index - 1);
  if (HOLIDAYS.has(textAt(tokens, name.after))) return false;
  const timed = TIME_BEFORE.has(before) || (before === 'of' && OF_BEFORE.has(lowerAt(tokens, index - 2)));
  if (name.short) return timed && word !== 'jan' && word !== 'mar';
  if (word === 'may' || word === 'march') {
    if (!timed || isCapitalized(textAt(tokens, name.after))) return false;
    if (word === 'march' || !mayIsName) return true;
    return (SURE_BEFORE.has(before) || before === 'of') && !TRUST.has(lowerAt(tokens, index - 2));
  }
  if (timed) return true;
  const capitalBefore =
    isCapitalized(textAt(tokens, index - 1)) && textAt(tokens, index - 2) !== '' && before !== 'the';
  if (ALSO_NAMES.has(word)) return !capitalBefore && !isCapitalized(textAt(tokens, name.after));
  return !(capitalBefore && before === 'black');
}

const TITLE_BEFORE =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Minister|President|Secretary|Senator|Chancellor|Mayor)$/u;
const OPENERS = new Set([
  'on',
  'in',
  'by',
  'since',
  'until',
  'from',
  'early',
  'late',
  'and',
  'the',
  'last',
  'next',
  'this',
  'mid',
  'but',
  'or',
  'before',
  'after',
  'during',
  'through',
  'throughout',
  'between',
]);

/** Is someone in this text called May ("Theresa May", "Mrs. May", "May said")? */
export function hasPersonMay(tokens: readonly Token[]): boolean {
  return tokens.some((token, index) => {
    if (token.text !== 'May') return false;
    if (/^\d/u.test(textAt(tokens, index + 1))) return false;
    const before = textAt(tokens, index - 1) === '.' ? textAt(tokens, index - 2) : textAt(tokens, index - 1);
    if (TITLE_BEFORE.test(before)) return true;
    if (
      textAt(tokens, index - 1) !== '.' &&
      isCapitalized(before) &&
      !OPENERS.has(before.toLowerCase()) &&
      !MONTHS.has(before.toLowerCase())
    )
      return true;
    return /^(?:said|says|told|added|insisted|warned)$/u.test(lowerAt(tokens, index + 1));
  });
}
