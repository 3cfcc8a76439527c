import type { Referent } from './referents.ts';

/** A candidate with its score: the logarithm of its odds against another whose score is one less is 1. */
export interface Candidate {
  readonly referent: Referent;
  readonly score: number;
}

export interface Ranking {
  /** The likeliest candidate, or null where it is likelier that none is meant, or too close to call. */
  readonly best: Referent | null;
  /** How likely it is, from 0 to 1. */
  readonly probability: number;
  /** Every candidate and its probability, the likeliest first. */
  readonly all: readonly { readonly referent: Referent; readonly probability: number }[];
}

/** How much likelier the best must be than the next. */
const MARGIN = 0.2;

/**
 * Turns scores into probabilities (softmax) with a candidate "somebody else" of the given score, and takes the best if it is
 * at least as likely as asked, and clearly likelier than the next.
 */
export function rank(candidates: readonly Candidate[], elseScore: number, atLeast: number): Ranking {
  const top = Math.max(elseScore, ...candidates.map(({ score }) => score));
  const weight = (score: number): number => Math.exp(score - top);
  const sum = candidates.reduce((total, { score }) => total + weight(score), weight(elseScore));
  const all = candidates
    .map(({ referent, score }) => ({ referent, probability: weight(score) / sum }))
    .sort((a, b) => b.probability - a.probability);
  const [first, second] = all;
  const probability = first?.probability ?? 0;
  const clear = probability >= atLeast && probability - (second?.probability ?? 0) >= MARGIN;
  return { best: first !== undefined && clear ? first.referent : null, probability, all };
}
