/** Probabilities of the classes whose scores stand in a row of `classes` numbers from `offset` on. */
export function softmax(scores: ArrayLike<number>, offset: number, classes: number): Float32Array {
  let highest = -Infinity;
  for (let index = 0; index < classes; index += 1)
    highest = Math.max(highest, scores[offset + index] ?? -Infinity);
  const probabilities = new Float32Array(classes);
  let sum = 0;
  for (let index = 0; index < classes; index += 1) {
    const weight = Math.exp((scores[offset + index] ?? -Infinity) - highest);
    probabilities[index] = weight;
    sum += weight;
  }
  for (let index = 0; index < classes; index += 1) probabilities[index] = (probabilities[index] ?? 0) / sum;
  return probabilities;
}

/** The class with the highest score in a row; `allowed` leaves out others. */
export function argmax(
  scores: ArrayLike<number>,
  offset: number,
  classes: number,
  allowed: (index: number) => boolean = () => true,
): number {
  let best = -1;
  for (let index = 0; index < classes; index += 1)
    if (
      allowed(index) &&
      (best < 0 || (scores[offset + index] ?? -Infinity) > (scores[offset + best] ?? -Infinity))
    )
      best = index;
  return best;
}
