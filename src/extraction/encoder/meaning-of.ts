import { EMBEDDING_SIZE } from '../../model/embedding.ts';
import type { Span } from '../../model/span.ts';
import { quantize } from '../../shared/embedding-vector.ts';
import type { Parse } from './parse.ts';

/**
 * The vector of what stands in stretches of a document: the sum of its words' shares, as they are read in their article.
 * Null where no word stands there.
 *
 * @param spans in reading order; a word counts where it begins inside one
 */
export function meaningOf({ words, meanings }: Parse, spans: readonly Span[]): string | null {
  const sum = new Float64Array(EMBEDDING_SIZE);
  for (const { start, end } of spans) {
    for (let word = firstFrom(words, start); (words[word]?.start ?? end) < end; word += 1)
      for (const [i, value] of (meanings[word] ?? []).entries()) sum[i] = (sum[i] ?? 0) + value;
  }
  return quantize(sum);
}

/** The first word that does not begin before a position (binary search: an article may be a book). */
function firstFrom(words: readonly Span[], position: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? Infinity) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
