import { describe, expect, it } from 'vitest';
import { evidenceOf } from './evidence-of.ts';

describe('shoutedSentences', () => {
  it('finds the sentences that are in capitals', () => {
    expect([...evidenceOf('The QVX grew. THE QVX GREW MORE! It then fell.').shouted]).toEqual([1]);
  });
});
