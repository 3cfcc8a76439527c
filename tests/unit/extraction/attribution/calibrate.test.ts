import { describe, expect, it } from 'vitest';
import { calibrate, scoreOf } from '../../../../src/extraction/attribution/calibrate.ts';

const WAYS = [
  'given',
  'rules',
  'confirmed',
  'unconfirmed',
  'speech',
  'thought',
  'finding',
  'stance',
] as const;

describe.each(WAYS)('confidence in what was found by %s', (foundBy) => {
  it('rises with the score and stays between 0 and 1', () => {
    const confidences = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1].map((score) => calibrate(score, foundBy));
    for (const [index, confidence] of confidences.entries()) {
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThan(1);
      if (index > 0) expect(confidence).toBeGreaterThan(confidences[index - 1] ?? 1);
    }
  });

  it('tells the score that it was made of', () => {
    expect(scoreOf(calibrate(0.8, foundBy), foundBy)).toBeCloseTo(0.8, 6);
  });
});
