import { positionSteps as stepsOf } from '../identity/claims/positions.ts';
import { diffQuotations as diff } from '../identity/claims/quote-diff.ts';
import type { CueClass, Polarity } from '../model/vocabulary.ts';

/** How a report of a quotation differs from the quotation itself. */
export interface QuoteDiff {
  /** Runs of words in reading order: those that are not ADDED make the original, those that are not REMOVED the report. */
  readonly parts: readonly QuoteDiffPart[];
  /** Does the report leave out words at the beginning or the end, or where it has an ellipsis? */
  readonly clipped: boolean;
  /** Does it leave words out without an ellipsis, or have words that the original does not have there? */
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
  /** The last earlier statement that says the same thing or its contrary; null where there is none. */
  readonly previousId: string | null;
  readonly changed: boolean;
  /** For a person to read: what changed. Null where nothing did. */
  readonly reason: string | null;
}

export function diffQuotations(original: string, variant: string): QuoteDiff {
  const { segments, clipped, altered } = diff(original, variant);
  return { parts: segments, clipped, altered };
}

/** The steps of what one speaker said about one topic, one for each statement, the earliest first. */
export function positionSteps(statements: readonly PositionStatement[]): readonly PositionStep[] {
  return stepsOf(statements);
}
