import { describe, expect, it } from 'vitest';
import { nameWords, sameName } from '../../../evaluation/score/same-name.ts';

describe('names', () => {
  it.each([
    ['Petrov', 'Mayor Ana Petrov', true],
    ['Mr. Petrov', 'Ana Petrov’s', true],
    ['José Núñez', 'Jose Nunez', true],
    ['Ana Petrov', 'Luka Petrov', false],
    ['Petrov', 'Petrov Bridge', false],
    ['The Governor', 'Governor', true],
    ['', 'Ana', false],
    // Too short to mean one person alone.
    ['Xi', 'Xi', true],
    ['Li', 'Wen Li', false],
  ])('%s and %s: the same is %s', (a, b, same) => {
    expect(sameName(nameWords(a), nameWords(b))).toBe(same);
    expect(sameName(nameWords(b), nameWords(a))).toBe(same);
  });
});
