import { describe, expect, it } from 'vitest';
import { takePoints } from '../../../../../src/extraction/tagger/names/take-points.ts';
import { after } from './evidence-of.ts';

describe('takePoints', () => {
  it('takes the full stop of a legal form, but not that of the sentence', () => {
    expect(
      after(takePoints, 'The price of Solvane Corp. stock fell. It hurt Solvane Corp.', [
        ['Solvane Corp', 'Organization'],
        ['Solvane Corp', 'Organization'],
      ]),
    ).toEqual([
      ['Solvane Corp.', 'Organization'],
      ['Solvane Corp', 'Organization'],
    ]);
  });
});
