import type { Expression, NamedYear, Reading } from './meaning.ts';
import type { Token } from '../sentences/tokenize.ts';
import { readMonthName } from './month-names.ts';
import { weekdayAt } from './read-weekday.ts';
import { lowerAt, ORDINALS, STEPS } from './words.ts';
import { yearBehind } from './years.ts';

interface NamedMonth {
  readonly month: number;
  readonly year: NamedYear | null;
  readonly after: number;
}

/** "of May", "in October 2031" */
function monthBehind(tokens: readonly Token[], index: number): NamedMonth | null {
  if (!/^(?:of|in)$/u.test(lowerAt(tokens, index))) return null;
  const name = readMonthName(tokens, index + 1);
  if (name === null || name.prefixed) return null;
  const behind = yearBehind(tokens, name.after);
  return { month: name.month, year: behind?.year ?? null, after: behind?.after ?? name.after };
}

/** Reads "the first week of May", "the second Monday in October 2031", "the last weekend of June", "the 30th of last month". */
export function readOfMonth({ tokens }: Reading, index: number): Expression | null {
  if (lowerAt(tokens, index) !== 'the') return null;
  const nth = ORDINALS.get(lowerAt(tokens, index + 1));
  if (nth === undefined) return readDayOfMonth(tokens, index);
  const full = lowerAt(tokens, index + 2) === 'full' ? index + 3 : index + 2;
  const word = lowerAt(tokens, full);
  const weekday = word === 'week' || word === 'weekend' ? null : weekdayAt(tokens, full);
  if (weekday === null && word !== 'week' && word !== 'weekend') return null;
  const found = monthBehind(tokens, full + 1);
  if (found === null) return null;
  const { month, year, after } = found;
  return { meaning: { kind: 'NTH_OF_MONTH', nth, weekday, month, year }, after };
}

/** "the 30th of last month", "the 3rd of this month" */
function readDayOfMonth(tokens: readonly Token[], index: number): Expression | null {
  const [, day] = /^(\d{1,2})(?:st|nd|rd|th)$/u.exec(lowerAt(tokens, index + 1)) ?? [];
  if (day === undefined || lowerAt(tokens, index + 2) !== 'of') return null;
  const months = STEPS.get(lowerAt(tokens, index + 3));
  if (months === undefined || lowerAt(tokens, index + 4) !== 'month') return null;
  return { meaning: { kind: 'DAY_OF_MONTH', day: Number(day), months }, after: index + 5 };
}
