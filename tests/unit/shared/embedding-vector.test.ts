import { expect, test } from 'vitest';
import { EMBEDDING_SIZE } from '../../../src/model/embedding.ts';
import { LIKENESS_UNIT, quantize, vectorNumbers } from '../../../src/shared/embedding-vector.ts';

const wave = (step: number): number[] => Array.from({ length: EMBEDDING_SIZE }, (_, i) => Math.sin(i * step));
const product = (a: string, b: string): number => {
  const other = vectorNumbers(b);
  return vectorNumbers(a).reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0);
};

test('keeps a direction whatever its length, and likeness is the cosine', () => {
  const [a, twice, opposite, other] = [
    quantize(wave(0.7)),
    quantize(wave(0.7).map((value) => value * 2)),
    quantize(wave(0.7).map((value) => -value)),
    quantize(wave(1.3)),
  ].map(String) as [string, string, string, string];
  expect(twice).toBe(a);
  expect(product(a, a) / LIKENESS_UNIT).toBeCloseTo(1, 1);
  expect(product(a, opposite) / LIKENESS_UNIT).toBeCloseTo(-1, 1);
  expect(product(a, other) / LIKENESS_UNIT).toBeCloseTo(0, 1);
});

test('cuts off what is too large for a byte, and has no direction for nothing', () => {
  const spike = Array.from({ length: EMBEDDING_SIZE }, (_, i) => (i === 3 ? -5 : 0));
  expect(vectorNumbers(quantize(spike) ?? '')[3]).toBe(-127);
  expect(quantize(new Array<number>(EMBEDDING_SIZE).fill(0))).toBeNull();
  expect(quantize(new Array<number>(EMBEDDING_SIZE).fill(NaN))).toBeNull();
});

test('takes no vector of another size', () => {
  expect(() => quantize([1, 2])).toThrow(/256 numbers/);
  expect(() => vectorNumbers('AAAA')).toThrow(/256 bytes, not 3/);
});
