import type { Token } from '../sentences/tokenize.ts';
import type { Expression, Reading } from './meaning.ts';
import { WHICH, skipPartOfDay } from './read-weekday.ts';
import { isCapitalized, lowerAt, numberOf, PARTS_OF_DAY, STEPS, textAt, UNITS } from './words.ts';
import type { Unit } from './words.ts';

const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
]);

/** Behind "overnight" where it says when, and is no adjective: "died overnight in", not "an overnight train". */
const BEHIND_OVERNIGHT =
  /^(?:[.,;:)!?–—”"]|-{1,3}|in|at|as|and|by|after|when|while|to|from|near|off|outside|inside|across|with|that|but|for|because|before|without)?$/u;
/** What changes overnight does so all at once. */
const AT_ONCE = /^(?:chang|becom|became|disappear|vanish|appear|famous|rich|grow|grew|doubl|happen)/u;

function shift(unit: Unit, by: number, after: number, only: 'PAST' | 'FUTURE' | null = null): Expression {
  return { meaning: { kind: 'SHIFT', unit, by, only }, after };
}

/** Reads "yesterday", "last night", "two days ago", "in three weeks' time", "next month", "the weekend". */
export function readRelative({ tokens }: Reading, index: number): Expression | null {
  return (
    readDayWord(tokens, index) ??
    readOvernight(tokens, index) ??
    readDayBefore(tokens, index) ??
    readBeforeLast(tokens, index) ??
    readQualified(tokens, index) ??
    readWeekend(tokens, index) ??
    readDistance(tokens, index)
  );
}

function readDayWord(tokens: readonly Token[], index: number): Expression | null {
  const by = DAY_WORDS.get(lowerAt(tokens, index));
  if (by === undefined) return null;
  // "Lantern Today", "World Tomorrow" are names of outlets.
  if (isCapitalized(textAt(tokens, index)) && isCapitalized(textAt(tokens, index - 1))) return null;
  return shift('DAY', by, by === 0 ? index + 1 : skipPartOfDay(tokens, index + 1));
}

/** "the day before yesterday", "the day after tomorrow". */
function readDayBefore(tokens: readonly Token[], index: number): Expression | null {
  if (lowerAt(tokens, index) !== 'the' || lowerAt(tokens, index + 1) !== 'day') return null;
  const words = `${lowerAt(tokens, index + 2)} ${lowerAt(tokens, index + 3)}`;
  if (words === 'before yesterday') return shift('DAY', -2, index + 4);
  return words === 'after tomorrow' ? shift('DAY', 2, index + 4) : null;
}

/** "Two men died overnight": the night that began on the day before. */
function readOvernight(tokens: readonly Token[], index: number): Expression | null {
  if (lowerAt(tokens, index) !== 'overnight' || !BEHIND_OVERNIGHT.test(lowerAt(tokens, index + 1)))
    return null;
  for (let at = index - 3; at < index; at += 1) if (AT_ONCE.test(lowerAt(tokens, at))) return null;
  return shift('DAY', -1, index + 1, 'PAST');
}

/** "the week before last", "the night before last", "the year after next". */
function readBeforeLast(tokens: readonly Token[], index: number): Expression | null {
  if (lowerAt(tokens, index) !== 'the') return null;
  const words = `${lowerAt(tokens, index + 2)} ${lowerAt(tokens, index + 3)}`;
  const by = words === 'before last' ? -2 : words === 'after next' ? 2 : null;
  const word = lowerAt(tokens, index + 1);
  const unit = word === 'night' || word === 'weekend' ? 'DAY' : UNITS.get(word)?.unit;
  if (by === null || unit === undefined || word === 'day') return null;
  if (word === 'weekend') return shift('WEEK', by, index + 4);
  return shift(unit, by, index + 4);
}

/** "last night", "this morning", "next week", "this coming year". */
function readQualified(tokens: readonly Token[], index: number): Expression | null {
  const step = STEPS.get(lowerAt(tokens, index));
  if (step === undefined) return null;
  const at = lowerAt(tokens, index + 1) === 'coming' && step === 0 ? index + 2 : index + 1;
  const word = lowerAt(tokens, at);
  if (isCapitalized(textAt(tokens, at))) return null;
  if (PARTS_OF_DAY.has(word)) return step === 0 || word === 'night' ? shift('DAY', step, at + 1) : null;
  // "the last week of the campaign", "over the next year": how long, not when.
  if (lowerAt(tokens, index - 1) === 'the' || (step !== 0 && lowerAt(tokens, at + 1) === 'of')) return null;
  if (word === 'week') return shift('WEEK', at > index + 1 ? 1 : step, at + 1);
  if (word === 'month') return shift('MONTH', at > index + 1 ? 1 : step, at + 1);
  if (word === 'year') return shift('YEAR', at > index + 1 ? 1 : step, at + 1);
  return null;
}

const BEFORE_WEEKEND =
  /^(?:over|at|during|on|before|after|until|by|since|through|throughout|of|for|following)$/u;
/** What "the weekend" does, or did: "the weekend was quiet". */
const WEEKEND_VERB = /^(?:was|saw|brought|began|ended|will|passed|had)$/u;

/** "last weekend", "the weekend", "the weekend's vote" (not "a weekend", "the weekend paper"). */
function readWeekend(tokens: readonly Token[], index: number): Expression | null {
  if (lowerAt(tokens, index + 1) !== 'weekend') return null;
  const which = WHICH.get(lowerAt(tokens, index));
  if (which !== undefined) return { meaning: { kind: 'WEEKEND', which }, after: index + 2 };
  if (
    lowerAt(tokens, index) !== 'the' ||
    !(
      BEFORE_WEEKEND.test(lowerAt(tokens, index - 1)) ||
      lowerAt(tokens, index + 2) === "'s" ||
      WEEKEND_VERB.test(lowerAt(tokens, index + 2))
    )
  )
    return null;
  return { meaning: { kind: 'WEEKEND', which: 'PLAIN' }, after: index + 2 };
}

/** "the first such step in four years", "the highest in ten years": how long, though the clause looks ahead. */
function isCompared(tokens: readonly Token[], index: number): boolean {
  for (let at = index; at > index - COMPARED_WINDOW; at -= 1) {
    const word = lowerAt(tokens, at);
    if (/^(?:first|second|third|only|such|time|times|most|least|once|twice|\p{Ll}{3,}est)$/u.test(word))
      return true;
    if (/^[.,;:]$/u.test(word)) return false;
  }
  return false;
}
const COMPARED_WINDOW = 7;

/** Behind a distance that tells how long: "in two years of war", "in two days or less". */
const STRETCH = /^(?:of|or|and|to|flat|-)$/u;

/** "two days ago", "a couple of weeks ago", "in two weeks' time", "a month from now". */
function readDistance(tokens: readonly Token[], index: number): Expression | null {
  let at = index;
  let count = numberOf(lowerAt(tokens, at));
  if (count === null) return null;
  if (lowerAt(tokens, at + 1) === 'couple' && lowerAt(tokens, at + 2) === 'of') {
    count = 2;
    at += 2;
  }
  const unit = UNITS.get(lowerAt(tokens, at + 1));
  if (unit === undefined || isPartOfSum(tokens, index)) return null;
  const by = count * unit.count;
  const after = at + 2;
  if (lowerAt(tokens, after) === 'ago') return shift(unit.unit, -by, after + 1);
  if (lowerAt(tokens, after) === 'from' && ['now', 'today'].includes(lowerAt(tokens, after + 1)))
    return shift(unit.unit, by, after + 2);
  const possessive = ["'s", "'", '’'].includes(lowerAt(tokens, after));
  const isIn = lowerAt(tokens, index - 1) === 'in';
  if (possessive && lowerAt(tokens, after + 1) === 'time' && isIn) return shift(unit.unit, by, after + 2);
  // "will vote in two weeks" says when, "rose in two weeks" for how long.
  if (isIn && !possessive && !STRETCH.test(lowerAt(tokens, after)) && !isCompared(tokens, index - 2))
    return shift(unit.unit, by, after, 'FUTURE');
  return null;
}

/** "half a year ago", "a year and two months ago": the words at hand are not the whole distance. */
function isPartOfSum(tokens: readonly Token[], index: number): boolean {
  if (lowerAt(tokens, index - 1) === 'half') return true;
  return lowerAt(tokens, index - 1) === 'and' && UNITS.has(lowerAt(tokens, index - 2));
}
