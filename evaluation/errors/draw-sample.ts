/** `count` items, or all of fewer, drawn without putting back, in the order drawn. The same seed draws the same. */
export function drawSample<T>(items: readonly T[], count: number, seed: number): T[] {
  const random = numbersFrom(seed);
  const left = [...items];
  const drawn: T[] = [];
  while (drawn.length < count && left.length > 0) {
    const [item] = left.splice(random() % left.length, 1);
    if (item !== undefined) drawn.push(item);
  }
  return drawn;
}

/** Numbers are below. */
export const MODULUS = 2 ** 31 - 1;

/** Park and Miller's minimal standard generator (1988): whole numbers from 1. */
export function numbersFrom(seed: number): () => number {
  let state = (Math.abs(Math.trunc(seed)) % (MODULUS - 1)) + 1;
  return () => (state = (state * 16_807) % MODULUS);
}
