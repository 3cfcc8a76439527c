import { describe, expect, it } from 'vitest';
import { fitCurve } from '../../../evaluation/calibration/fit-curve.ts';
import type { Sample } from '../../../evaluation/calibration/fit-curve.ts';

/** `right` of `all` statements with a score are right. */
function samples(score: number, right: number, all: number): Sample[] {
  return Array.from({ length: all }, (_, index) => ({ score, right: index < right }));
}

function curveAt({ slope, offset }: { slope: number; offset: number }, score: number): number {
  return 1 / (1 + Math.exp(-(slope * Math.log(score / (1 - score)) + offset)));
}

describe('a curve from score to confidence', () => {
  it('is the identity where the scores are what is right', () => {
    const { slope, offset } = fitCurve([...samples(0.5, 500, 1000), ...samples(0.8, 800, 1000)]);
    expect(slope).toBeCloseTo(1, 2);
    expect(offset).toBeCloseTo(0, 2);
  });

  it('goes through what is right where the scores are too high', () => {
    const curve = fitCurve([...samples(0.6, 300, 1000), ...samples(0.9, 600, 1000)]);
    expect(curveAt(curve, 0.6)).toBeCloseTo(0.3, 2);
    expect(curveAt(curve, 0.9)).toBeCloseTo(0.6, 2);
  });

  it('stays near the identity where there is little to go by', () => {
    const { slope, offset } = fitCurve(samples(0.7, 0, 1));
    expect(Math.abs(slope - 1)).toBeLessThan(0.5);
    expect(offset).toBeLessThan(0);
    expect(fitCurve([])).toEqual({ slope: 1, offset: 0 });
  });
});
