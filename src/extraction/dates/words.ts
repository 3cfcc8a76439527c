import type { Token } from '../sentences/tokenize.ts';
import type { Weekday } from './calendar.ts';

/** The words of English date expressions, in lower case. */

export type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';
export type Season = 'SPRING' | 'SUMMER' | 'AUTUMN' | 'WINTER';

const WEEKDAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
export const WEEKDAYS: ReadonlyMap<string, Weekday> = new Map(
  WEEKDAY_NAMES.map((name, index) => [name, (index + 1) as Weekday]),
);

/** Only before a calendar date or in a dateline: "Sun" and "Sat" are words of their own elsewhere. */
export const SHORT_WEEKDAYS: ReadonlyMap<string, Weekday> = new Map([
  ...WEEKDAY_NAMES.map((name, index): [string, Weekday] => [name.slice(0, 3), (index + 1) as Weekday]),
  ['tues', 2],
  ['thur', 4],
  ['thurs', 4],
]);

const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
export const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.map((name, index) => [name, index + 1]),
);

/** "Dec", "Sept": a full stop may follow. */
export const SHORT_MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.filter((name) => name !== 'may').map((name): [string, number] => [
    name.slice(0, 3),
    MONTH_NAMES.indexOf(name) + 1,
  ]),
  ['sept', 9],
]);

const SMALL = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, index): [string, number] => [word, index + 1]),
  ['a', 1],
  ['an', 1],
  ['fifteen', 15],
  ['eighteen', 18],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
]);

export const UNITS: ReadonlyMap<string, { readonly unit: Unit; readonly count: number }> = new Map([
  ['day', { unit: 'DAY', count: 1 }],
  ['days', { unit: 'DAY', count: 1 }],
  ['week', { unit: 'WEEK', count: 1 }],
  ['weeks', { unit: 'WEEK', count: 1 }],
  ['fortnight', { unit: 'WEEK', count: 2 }],
  ['month', { unit: 'MONTH', count: 1 }],
  ['months', { unit: 'MONTH', count: 1 }],
  ['year', { unit: 'YEAR', count: 1 }],
  ['years', { unit: 'YEAR', count: 1 }],
  ['decade', { unit: 'YEAR', count: 10 }],
  ['decades', { unit: 'YEAR', count: 10 }],
]);

/** So many weeks, months or years from now. */
export const STEPS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** The meteorological seasons of the northern hemisphere. */
export const SEASONS: ReadonlyMap<string, Season> = new Map([
  ['spring', 'SPRING'],
  ['summer', 'SUMMER'],
  ['autumn', 'AUTUMN'],
  ['fall', 'AUTUMN'],
  ['winter', 'WINTER'],
]);

/** 0 is the last. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['fifth', 5],
  ['last', 0],
  ['final', 0],
]);

export const PARTS_OF_DAY: ReadonlySet<string> = new Set([
  'morning',
  'afternoon',
  'evening',
  'night',
  'lunchtime',
  'noon',
  'midday',
]);

/** The number a word stands for, up to 999, or null. */
export function numberOf(word: string): number | null {
  if (/^\d{1,3}$/u.test(word)) return Number(word);
  return NUMBERS.get(word) ?? null;
}

/** A token in lower case, or '' outside the text. */
export function lowerAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.lower ?? '';
}

/** A token as written, or '' outside the text. */
export function textAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.text ?? '';
}

export function isCapitalized(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
