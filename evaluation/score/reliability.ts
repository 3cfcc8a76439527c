import { MATCH, reaches } from './judge-statements.ts';
import type { StatementJudgement } from './judge-statements.ts';

/** The statements whose confidence lies in a tenth of the scale. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly statements: number;
  /** Mean confidence, from 0 to 1. */
  readonly confidence: number;
  /** Share that is right: the content matches and the speaker is the annotated one, from 0 to 1. */
  readonly right: number;
}

/** Confidence against what is right, over a set of documents. */
export interface Reliability {
  /** Ten, or fewer: bins that nothing fell into are left out. */
  readonly bins: readonly ReliabilityBin[];
  readonly statements: number;
  /** Expected calibration error: how far confidence is from the share right, a bin counting as much as it holds; 0 to 1. */
  readonly error: number;
}

const BINS = 10;

/** How far confidence can be believed; statements without one are left out. */
export function reliability(judgements: readonly StatementJudgement[]): Reliability {
  const bins = Array.from({ length: BINS }, () => ({ statements: 0, confidence: 0, right: 0 }));
  for (const { predicted, pairs } of judgements) {
    const right = new Set(
      pairs.filter((pair) => reaches(pair, MATCH) && pair.speaker.right).map((pair) => pair.predicted),
    );
    for (const statement of predicted) {
      const { confidence } = statement;
      if (confidence === undefined) continue;
      const bin = bins[Math.max(0, Math.min(BINS - 1, Math.floor(confidence * BINS)))];
      if (bin === undefined) continue;
      bin.statements += 1;
      bin.confidence += confidence;
      if (right.has(statement)) bin.right += 1;
    }
  }
  const statements = bins.reduce((sum, bin) => sum + bin.statements, 0);
  const gaps = bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0);
  return {
    bins: bins.flatMap((bin, index) =>
      bin.statements === 0
        ? []
        : {
            from: index / BINS,
            to: (index + 1) / BINS,
            statements: bin.statements,
            confidence: bin.confidence / bin.statements,
            right: bin.right / bin.statements,
          },
    ),
    statements,
    error: statements === 0 ? 0 : gaps / statements,
  };
}
