import type { Token } from '../sentences/tokenize.ts';
import type { Weekday } from './calendar.ts';
import type { Season, Unit } from './words.ts';

/** LAST, THIS, NEXT: said so in the text. PLAIN: nothing said, the clause decides. */
export type Which = 'LAST' | 'THIS' | 'NEXT' | 'PLAIN';

/** "2012", or so many years from now: "of last year". */
export type NamedYear = { readonly is: number } | { readonly step: number };

/** What the words of a date expression mean, before anyone asks when they were written. */
export type Meaning =
  | {
      readonly kind: 'WEEKDAY';
      readonly weekday: Weekday;
      readonly which: Which;
      /** Added to the day found. */ readonly weeks: number;
    }
  /** A weekday of the week so many weeks from now: "Tuesday last week". */
  | { readonly kind: 'WEEKDAY_OF_WEEK'; readonly weekday: Weekday; readonly weeks: number }
  | { readonly kind: 'WEEKEND'; readonly which: Which }
  /** `only`: what the clause must speak of, else it is no date: "in two weeks" may be a duration, "overnight" a figure of speech. */
  | {
      readonly kind: 'SHIFT';
      readonly unit: Unit;
      readonly by: number;
      readonly only: 'PAST' | 'FUTURE' | null;
    }
  /** Counted from a date of the text: the one before it ("the following day") or the one right behind ("a day after Friday"). */
  | { readonly kind: 'ANCHORED'; readonly unit: Unit; readonly by: number; readonly to: 'BEFORE' | 'BEHIND' }
  /** "the year" in "by the end of the year": the year of publication, or the one the text has just spoken of. */
  | { readonly kind: 'PERIOD'; readonly unit: Unit }
  | {
      readonly kind: 'SEASON';
      readonly season: Season;
      readonly year: NamedYear | null;
      readonly which: Which;
    }
  /** "the first week of May", "the last Sunday in October". `weekday` is null for a week. */
  | {
      readonly kind: 'NTH_OF_MONTH';
      /** 1 to 5; 0 is the last. */
      readonly nth: number;
      readonly weekday: Weekday | null;
      readonly year: NamedYear | null;
      readonly month: number;
    }
  /** "the 30th of last month" */
  | { readonly kind: 'DAY_OF_MONTH'; readonly day: number; readonly months: number }
  | {
      readonly kind: 'DAY';
      readonly year: NamedYear | null;
      readonly month: number;
      readonly day: number;
      readonly weekday: Weekday | null;
    }
  | { readonly kind: 'MONTH'; readonly year: NamedYear | null; readonly month: number; readonly which: Which }
  | { readonly kind: 'YEAR'; readonly year: number };

export interface Expression {
  readonly meaning: Meaning;
  /** Index of the first token behind it. */
  readonly after: number;
}

export interface Reading {
  readonly tokens: readonly Token[];
  /** Someone in this text is called May: "Theresa May". */
  readonly mayIsName: boolean;
  /** How this text writes dates in figures: 4/12 for 4 December; null where it does not tell. */
  readonly dayFirst: boolean | null;
}
