import type { Expression, Reading } from './meaning.ts';
import { readAnchored } from './read-anchored.ts';
import { readCalendarDate } from './read-calendar-date.ts';
import { readHoliday } from './read-holiday.ts';
import { readOfMonth } from './read-of-month.ts';
import { readPeriod } from './read-period.ts';
import { readRelative } from './read-relative.ts';
import { readSeason } from './read-season.ts';
import { readWeekday } from './read-weekday.ts';
import { lowerAt, MONTHS, NUMBERS, SEASONS, SHORT_MONTHS, SHORT_WEEKDAYS, STEPS, WEEKDAYS } from './words.ts';

/** The words a date expression can begin with, besides numbers and "mid-March". Most tokens of a text are none of them. */
const FIRST_WORDS: ReadonlySet<string> = new Set([
  ...WEEKDAYS.keys(),
  ...SHORT_WEEKDAYS.keys(),
  ...MONTHS.keys(),
  ...SHORT_MONTHS.keys(),
  ...NUMBERS.keys(),
  ...STEPS.keys(),
  ...SEASONS.keys(),
  ...['today', 'tonight', 'yesterday', 'tomorrow', 'overnight', 'the', 'that'],
  ...['year', 'month', 'week', 'year-end', 'month-end', 'new', 'valentine', 'christmas', 'boxing'],
]);
const FIRST_SIGN = /^(?:\d|(?:early|mid|late)[-‐‑])/u;

const READERS = [
  readCalendarDate,
  readWeekday,
  readRelative,
  readOfMonth,
  readSeason,
  readPeriod,
  readAnchored,
  readHoliday,
];

/** The longest date expression that begins at the token, or null. Looks at a bounded number of tokens. */
export function readExpression(reading: Reading, index: number): Expression | null {
  const word = lowerAt(reading.tokens, index);
  if (!FIRST_WORDS.has(word) && !FIRST_SIGN.test(word)) return null;
  let longest: Expression | null = null;
  for (const read of READERS) {
    const found = read(reading, index);
    if (found !== null && found.after > (longest?.after ?? index)) longest = found;
  }
  return longest;
}
