import type { Reading } from '../attribution/reading.ts';
import { tokenAt } from '../attribution/reading.ts';
import { addDays } from '../dates/calendar.ts';
import type { FoundDate } from '../dates/find-dates.ts';
import { lowerAt, numberOf, UNITS } from '../dates/words.ts';
import type { EventDraft } from './event-draft.ts';

/** "a day after", "two weeks before", "on the eve of" in front of an event. */
interface Distance {
  readonly first: number;
  readonly after: number;
  /** Days from the event. */
  readonly days: number;
}

/** Far enough from both ends of the calendar. */
const SAFE_DATE = /^[1-8]\d{3}-/u;

/**
 * The dates of an article with those that it counts from its events: "a day after the talks", "on the eve of the summit". Where
 * the event has no day but the words in front have one ("on Tuesday, a day after the talks"), the event gets its day by them.
 */
export function datesByEvents(
  reading: Reading,
  events: readonly EventDraft[],
  dates: readonly FoundDate[],
): FoundDate[] {
  const found: FoundDate[] = [];
  const endingAt = new Map(dates.map((date) => [date.after, date]));
  for (const event of events) {
    for (const { first } of event.mentions) {
      const distance = distanceBefore(reading, first);
      if (distance === null) continue;
      const before = endingAt.get(distance.first - 1);
      const apposed = tokenAt(reading, distance.first - 1).text === ',' ? before : undefined;
      if (apposed?.precision === 'DAY' && SAFE_DATE.test(apposed.date)) {
        if (event.date !== null || event.bare) continue;
        event.date = addDays(apposed.date, -distance.days);
        event.precision = 'DAY';
        event.dateWords = apposed.derivation;
      } else if (event.precision === 'DAY' && event.date !== null && SAFE_DATE.test(event.date))
        found.push(toDate(reading, distance, addDays(event.date, distance.days)));
    }
  }
  const taken = new Set(dates.map(({ first }) => first));
  const free = found.filter(({ first, after }) => !taken.has(first) && !taken.has(after - 1));
  return free.length === 0 ? [...dates] : [...dates, ...free].sort((a, b) => a.start - b.start);
}

function toDate(reading: Reading, { first, after }: Distance, date: string): FoundDate {
  const start = tokenAt(reading, first).start;
  const end = tokenAt(reading, after - 1).end;
  const derivation = reading.document.text.slice(start, end);
  return { start, end, first, after, date, precision: 'DAY', derivation, preposition: null, dateline: false };
}

function distanceBefore(reading: Reading, phrase: number): Distance | null {
  const { tokens } = reading.document;
  const at = /^(?:the|a|an|their|its|his|her)$/u.test(lowerAt(tokens, phrase - 1)) ? phrase - 2 : phrase - 1;
  const word = lowerAt(tokens, at);
  if (word === 'of' && lowerAt(tokens, at - 1) === 'eve' && lowerAt(tokens, at - 2) === 'the')
    return { first: at - 2, after: at + 1, days: -1 };
  if (word !== 'after' && word !== 'before') return null;
  const unit = UNITS.get(lowerAt(tokens, at - 1));
  const counted = lowerAt(tokens, at - 2);
  const count = counted === 'the' ? 1 : numberOf(counted);
  if (unit?.unit !== 'DAY' || count === null) return null;
  return { first: at - 2, after: at + 1, days: word === 'after' ? count : -count };
}
