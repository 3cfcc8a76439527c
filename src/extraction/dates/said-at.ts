import type { RawStatement } from '../attribution/raw-statement.ts';
import type { ExtractedStatement } from '../../model/extraction.ts';
import type { FoundDate } from './find-dates.ts';

export type SaidAt = ExtractedStatement['saidAt'];

function inContent(raw: RawStatement, index: number): boolean {
  return raw.content.some((range) => index >= range.first && index < range.after);
}

/** What "since July" or "scheduled for Friday" names is no day of speaking. */
const NOT_THE_DAY = /^(?:since|by|until|till|for|from|before|after|through|between|of)$/u;

/**
 * When it was said: the date in the cue's clause, outside the content; else, where a pronoun goes on from the sentence
 * before, that statement's date; else the day of publication.
 */
export function saidAt(
  raw: RawStatement,
  dates: readonly FoundDate[],
  before: SaidAt | null,
  published: string,
): SaidAt {
  const { clause } = raw;
  const own =
    clause === null
      ? undefined
      : dates.find(
          (date) =>
            date.first >= clause.first &&
            date.first < clause.after &&
            !inContent(raw, date.first) &&
            date.date <= published &&
            !NOT_THE_DAY.test(date.preposition ?? ''),
        );
  if (own !== undefined) return { date: own.date, precision: own.precision, derivation: own.derivation };
  return before ?? { date: published, precision: 'PUBLICATION', derivation: null };
}
