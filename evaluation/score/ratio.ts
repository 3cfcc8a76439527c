/** Shares from 0 to 1; 0 where there is nothing to divide by. */
export interface Ratio {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How many of some cases are right. */
export interface Share {
  readonly right: number;
  readonly of: number;
  /** From 0 to 1; 0 of none. */
  readonly share: number;
}

function divide(a: number, b: number): number {
  return b === 0 ? 0 : a / b;
}

function harmonic(precision: number, recall: number): number {
  return divide(2 * precision * recall, precision + recall);
}

/** Of `predicted` things `right` are right, and `gold` were to be found. */
export function ratioOf(right: number, predicted: number, gold: number): Ratio {
  return ratioOfShares(divide(right, predicted), divide(right, gold));
}

/** A ratio whose precision and recall count different things. */
export function ratioOfShares(precision: number, recall: number): Ratio {
  return { precision, recall, f1: harmonic(precision, recall) };
}

/** Of `of` cases `right` are right. */
export function shareOf(right: number, of: number): Share {
  return { right, of, share: divide(right, of) };
}

/** The share of the items for which a question is answered with yes. */
export function shareWhere<T>(items: readonly T[], isRight: (item: T) => boolean): Share {
  return shareOf(items.filter(isRight).length, items.length);
}
