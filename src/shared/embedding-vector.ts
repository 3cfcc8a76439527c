import { EMBEDDING_SIZE } from '../model/embedding.ts';
import { invariant } from './errors.ts';

/**
 * Length of every vector, nearly: numbers of a vector of length 1 are multiplied by it, rounded and cut off at 127. Few are
 * so large, as they are about 1 / sqrt(EMBEDDING_SIZE) each.
 */
const LENGTH = 500;
const LARGEST = 127;

/** A direction as the graph keeps it; null where the numbers have none. */
export function quantize(values: ArrayLike<number>): string | null {
  invariant(values.length === EMBEDDING_SIZE, `a vector has ${EMBEDDING_SIZE} numbers, not ${values.length}`);
  let squares = 0;
  for (let i = 0; i < EMBEDDING_SIZE; i += 1) squares += (values[i] ?? 0) ** 2;
  if (!(squares > 0)) return null;
  const scale = LENGTH / Math.sqrt(squares);
  const numbers = Int8Array.from({ length: EMBEDDING_SIZE }, (_, i) =>
    Math.max(-LARGEST, Math.min(LARGEST, Math.round((values[i] ?? 0) * scale))),
  );
  return Buffer.from(numbers.buffer).toString('base64');
}

/** The numbers of a vector. Throws INTERNAL for a text that `quantize` did not make. */
export function vectorNumbers(vector: string): Int8Array {
  const bytes = Buffer.from(vector, 'base64');
  invariant(bytes.length === EMBEDDING_SIZE, `a vector has ${EMBEDDING_SIZE} bytes, not ${bytes.length}`);
  return Int8Array.from(bytes, (byte) => (byte << 24) >> 24);
}

/**
 * How like two vectors are: the sum of the products of their numbers, divided by this. It is their cosine up to a hundredth,
 * from about -1 to 1; and as the sum is a whole number, every store comes to the same.
 */
export const LIKENESS_UNIT = LENGTH * LENGTH;
