import type { Token } from '../sentences/tokenize.ts';
import type { Expression, Reading } from './meaning.ts';
import { lowerAt, numberOf, textAt, UNITS } from './words.ts';
import type { Unit } from './words.ts';

const NEXT = /^(?:following|next)$/u;
const PREVIOUS = /^(?:previous|preceding)$/u;
/** "from that day on", "to the next day's end": how far, not when. */
const NOT_WHEN = /^(?:from|every|each)$/u;

function before(unit: Unit, by: number, after: number): Expression {
  return { meaning: { kind: 'ANCHORED', unit, by, to: 'BEFORE' }, after };
}

/**
 * Reads what counts from a date of the text: "the following day", "the day before", "that day", "two days later" from the one
 * before it, "a day after" and "three weeks before" from the one right behind.
 */
export function readAnchored({ tokens }: Reading, index: number): Expression | null {
  if (NOT_WHEN.test(lowerAt(tokens, index - 1))) return null;
  return readThatDay(tokens, index) ?? readTheNext(tokens, index) ?? readCounted(tokens, index);
}

/** "that day", "the same day", "later in the day". */
function readThatDay(tokens: readonly Token[], index: number): Expression | null {
  const first = lowerAt(tokens, index);
  const second = lowerAt(tokens, index + 1);
  if (first === 'that' && /^(?:day|night|evening|morning|afternoon)$/u.test(second))
    return lowerAt(tokens, index + 2) === 'when' ? null : before('DAY', 0, index + 2);
  if (first !== 'the') return null;
  if (second === 'same' && lowerAt(tokens, index + 2) === 'day') return before('DAY', 0, index + 3);
  const later =
    lowerAt(tokens, index - 1) === 'in' && /^(?:later|earlier)$/u.test(lowerAt(tokens, index - 2));
  return later && second === 'day' ? before('DAY', 0, index + 2) : null;
}

/** "the following day", "the next day", "the week after", "the day before". */
function readTheNext(tokens: readonly Token[], index: number): Expression | null {
  if (lowerAt(tokens, index) !== 'the') return null;
  const second = lowerAt(tokens, index + 1);
  if (NEXT.test(second) || PREVIOUS.test(second)) {
    const word = lowerAt(tokens, index + 2);
    const unit = /^(?:morning|evening|night|afternoon)$/u.test(word) ? 'DAY' : UNITS.get(word)?.unit;
    if (unit === undefined || word.endsWith('s')) return null;
    // "over the next year" is counted from now; "the next month" mostly too.
    if (second === 'next' && unit !== 'DAY') return null;
    return before(unit, NEXT.test(second) ? 1 : -1, index + 3);
  }
  const unit = UNITS.get(second);
  const third = lowerAt(tokens, index + 2);
  if (unit === undefined || unit.count > 1 || second.endsWith('s')) return null;
  if (third !== 'before' && third !== 'after') return null;
  // "the day before the vote" counts from the vote; "the day before." from what was said.
  if (!isEnd(tokens, index + 3)) return dayBeside(tokens, index + 2, unit.unit, 1);
  return before(unit.unit, third === 'after' ? 1 : -1, index + 3);
}

function isEnd(tokens: readonly Token[], index: number): boolean {
  return /^(?:[.,;:)!?–—”"]|-{1,3}|and|in|at|but|that)?$/u.test(lowerAt(tokens, index));
}

/** "two days later", "a week earlier", "two days after Friday", "a day before". */
function readCounted(tokens: readonly Token[], index: number): Expression | null {
  const count = numberOf(lowerAt(tokens, index));
  if (count === null) return null;
  const unit = UNITS.get(lowerAt(tokens, index + 1));
  if (unit === undefined || /^(?:and|half)$/u.test(lowerAt(tokens, index - 1))) return null;
  const by = count * unit.count;
  const word = lowerAt(tokens, index + 2);
  if (word === 'later' || word === 'earlier') {
    // "more than a year earlier", "than a month earlier" compares.
    if (word === 'earlier' && (unit.unit === 'MONTH' || unit.unit === 'YEAR')) return null;
    return before(unit.unit, word === 'later' ? by : -by, index + 3);
  }
  if (word !== 'after' && word !== 'before') return null;
  return dayBeside(tokens, index + 2, unit.unit, by);
}

/** Counted from the date that follows: "after Friday", "before 4 December". */
function dayBeside(tokens: readonly Token[], index: number, unit: Unit, by: number): Expression | null {
  if (unit !== 'DAY' && unit !== 'WEEK') return null;
  if (!/^(?:\p{Lu}|\d|last$|this$|next$)/u.test(textAt(tokens, index + 1))) return null;
  const sign = lowerAt(tokens, index) === 'after' ? 1 : -1;
  return { meaning: { kind: 'ANCHORED', unit, by: sign * by, to: 'BEHIND' }, after: index + 1 };
}
