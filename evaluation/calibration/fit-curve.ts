import { logOdds } from '../../src/extraction/attribution/calibrate.ts';

/** A statement's score, from 0 to 1, and whether the statement is right. */
export interface Sample {
  readonly score: number;
  readonly right: boolean;
}

export interface FittedCurve {
  readonly slope: number;
  readonly offset: number;
}

const STEPS = 100;
/** How strongly few samples are held to the curve that changes nothing: as if so many had confirmed it. */
const PRIOR = 2;

/**
 * The curve p = 1 / (1 + exp(-(slope * logOdds(score) + offset))) that makes the samples likeliest (Platt 1999), by Newton's method, with a
 * prior for slope 1 and offset 0.
 */
export function fitCurve(samples: readonly Sample[]): FittedCurve {
  let [slope, offset] = [1, 0];
  for (let step = 0; step < STEPS; step += 1) {
    let [gradientSlope, gradientOffset] = [PRIOR * (slope - 1), PRIOR * offset];
    let [slopeSlope, slopeOffset, offsetOffset] = [PRIOR, 0, PRIOR];
    for (const { score, right } of samples) {
      const x = logOdds(score);
      const p = 1 / (1 + Math.exp(-(slope * x + offset)));
      const miss = p - (right ? 1 : 0);
      const weight = p * (1 - p);
      gradientSlope += miss * x;
      gradientOffset += miss;
      slopeSlope += weight * x * x;
      slopeOffset += weight * x;
      offsetOffset += weight;
    }
    const determinant = slopeSlope * offsetOffset - slopeOffset * slopeOffset;
    const stepSlope = (offsetOffset * gradientSlope - slopeOffset * gradientOffset) / determinant;
    const stepOffset = (slopeSlope * gradientOffset - slopeOffset * gradientSlope) / determinant;
    slope -= stepSlope;
    offset -= stepOffset;
    if (Math.abs(stepSlope) + Math.abs(stepOffset) < 1e-9) break;
  }
  return { slope, offset };
}
