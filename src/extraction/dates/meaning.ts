import type { Token } from '../sentences/tokenize.ts';
import type { Weekday } from './calendar.ts';
import type { Unit } from './words.ts';

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
  | { readonly kind: 'SHIFT'; readonly unit: Unit; readonly by: number }
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
}
