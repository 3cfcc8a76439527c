import type { Expression, Reading } from './meaning.ts';
import { textAt } from './words.ts';

/** Holidays of one day a year everywhere, as [month, day]. */
const HOLIDAYS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["New Year's Day", [1, 1]],
  ["New Year's Eve", [12, 31]],
  ["Valentine's Day", [2, 14]],
  ['Christmas Eve', [12, 24]],
  ['Christmas Day', [12, 25]],
  ['Boxing Day', [12, 26]],
]);
const OPENERS = /^(?:New|Valentine|Christmas|Boxing)$/u;
const MAX_TOKENS = 4;

/** Reads "Christmas Eve", "New Year's Day". Where a holiday depends on the country, it is no date. */
export function readHoliday({ tokens }: Reading, index: number): Expression | null {
  if (!OPENERS.test(textAt(tokens, index))) return null;
  let words = textAt(tokens, index);
  for (let at = index + 1; at < index + MAX_TOKENS; at += 1) {
    const text = textAt(tokens, at).replace(/’/gu, "'");
    words += text.startsWith("'") ? text : ` ${text}`;
    const [month, day] = HOLIDAYS.get(words) ?? [];
    if (month !== undefined && day !== undefined)
      return { meaning: { kind: 'DAY', year: null, month, day, weekday: null }, after: at + 1 };
  }
  return null;
}
