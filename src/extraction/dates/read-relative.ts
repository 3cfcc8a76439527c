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

function shift(unit: Unit, by: number, after: number): Expression {
  return { meaning: { kind: 'SHIFT', unit, by }, after };
}

/** Reads "yesterday", "last night", "two days ago", "in three weeks' time", "next month", "the weekend". */
export function readRelative({ tokens }: Reading, index: number): Expression | null {
  return (
    readDayWord(tokens, index) ??
    readDayBefore(tokens, index) ??
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

/** "last weekend", "the weekend" (not "a weekend", "the weekend's paper"). */
function readWeekend(tokens: readonly Token[], index: number): Expression | null {
  if (lowerAt(tokens, index + 1) !== 'weekend') return null;
  const which = WHICH.get(lowerAt(tokens, index));
  if (which !== undefined) return { meaning: { kind: 'WEEKEND', which }, after: index + 2 };
  if (
    lowerAt(tokens, index) !== 'the' ||
    !['over', 'at', 'during', 'on', 'before', 'after', 'until', 'by', 'since'].includes(
      lowerAt(tokens, index - 1),
    )
  )
    return null;
  return { meaning: { kind: 'WEEKEND', which: 'PLAIN' }, after: index + 2 };
}

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
  if (possessive && lowerAt(tokens, after + 1) === 'time' && lowerAt(tokens, index - 1) === 'in')
    return shift(unit.unit, by, after + 2);
  return null;
}

/** "half a year ago", "a year and two months ago": the words at hand are not the whole distance. */
function isPartOfSum(tokens: readonly Token[], index: number): boolean {
  if (lowerAt(tokens, index - 1) === 'half') return true;
  return lowerAt(tokens, index - 1) === 'and' && UNITS.has(lowerAt(tokens, index - 2));
}
