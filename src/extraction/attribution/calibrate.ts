/**
 * How a statement was found, as far as its confidence depends on it: by a rule where there is no encoder; by a rule that the encoder confirms,
 * or does not; by the encoder alone, from a cue of that kind; or by something else, whose confidence is taken as it is.
 */
export type FoundBy =
  'rules' | 'confirmed' | 'unconfirmed' | 'speech' | 'thought' | 'finding' | 'stance' | 'given';

interface Curve {
  readonly slope: number;
  readonly offset: number;
}

/** Fitted to the development split of our corpus by `npm run evaluate:calibrate`. */
const CURVES: Readonly<Record<FoundBy, Curve>> = {
  given: { slope: 1, offset: 0 },
  rules: { slope: 0.92, offset: 0.82 },
  confirmed: { slope: 0.59, offset: 1.43 },
  unconfirmed: { slope: 0.72, offset: -1.01 },
  speech: { slope: 0.69, offset: 0.13 },
  thought: { slope: 0.89, offset: -0.62 },
  finding: { slope: 0.86, offset: -0.1 },
  stance: { slope: 0.8, offset: 0.15 },
};

const EDGE = 0.01;

/** Log odds of a probability; never beyond those of 1 and 99 in a hundred. */
export function logOdds(probability: number): number {
  const inner = Math.min(1 - EDGE, Math.max(EDGE, probability));
  return Math.log(inner / (1 - inner));
}

/**
 * The share of statements with such a score that are right, content and speaker, from 0 to 1 (Platt 1999).
 * @param score how sure the step that found it is, from 0 to 1
 */
export function calibrate(score: number, foundBy: FoundBy): number {
  const { slope, offset } = CURVES[foundBy];
  return 1 / (1 + Math.exp(-(slope * logOdds(score) + offset)));
}

/** The score that `calibrate` made a confidence of: for fitting anew. */
export function scoreOf(confidence: number, foundBy: FoundBy): number {
  const { slope, offset } = CURVES[foundBy];
  return 1 / (1 + Math.exp(-(logOdds(confidence) - offset) / slope));
}
