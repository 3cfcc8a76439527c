import { positionSteps as stepsOf } from '../identity/claims/positions.ts';
import { diffQuotations as diff } from '../identity/claims/quote-diff.ts';
import type { CueClass, Polarity } from '../model/vocabulary.ts';

/** How a report of a quotation differs from the quotation itself. */
export interface QuoteDiff {
  /** In reading order. Those that are not ADDED make the original, those that are not REMOVED the report. */
  readonly parts: readonly QuoteDiffPart[];
  /** Does the report leave words out? */
  readonly clipped: boolean;
  /** Does it have other words than the original, or the same in another order? */
  readonly altered: boolean;
}

export interface QuoteDiffPart {
  readonly operation: 'EQUAL' | 'REMOVED' | 'ADDED';
  readonly text: string;
}

/** A statement about a topic, as the comparison with the speaker's other ones looks at it. */
export interface PositionStatement {
  readonly id: string;
  readonly content: string;
  readonly polarity: Polarity;
  readonly cueClass: CueClass | null;
  /** ISO instant. */
  readonly saidAt: string;
}

/** A statement, and whether the speaker says something else than before. */
export interface PositionStep {
  readonly id: string;
  /** The earlier statement that it is compared with. */
  readonly previousId: string | null;
  readonly changed: boolean;
  /** For a person to read: what changed. Null where nothing did. */
  readonly reason: string | null;
}

export function diffQuotations(original: string, variant: string): QuoteDiff {
  return diff(original, variant);
}

/** The steps of what one speaker said about one topic, from statements in the order in which they were made. */
export function positionSteps(statements: readonly PositionStatement[]): readonly PositionStep[] {
  return stepsOf(statements);
}
