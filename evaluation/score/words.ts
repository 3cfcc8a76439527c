import type { SpanPair } from './documents.ts';

/** Letters, digits and the low line, with apostrophes between them. */
const WORD = /[\p{L}\p{N}_]+(?:['’][\p{L}\p{N}_]+)*/gu;

/** The places of a text's words, the units in which contents are compared. */
export function placeWords(text: string): SpanPair[] {
  return [...text.matchAll(WORD)].map((match) => [match.index, match.index + match[0].length]);
}

/** Indices of the words that spans touch. */
export function wordsIn(
  spans: readonly SpanPair[] | null | undefined,
  places: readonly SpanPair[],
): Set<number> {
  const found = new Set<number>();
  for (const [start, end] of spans ?? []) {
    for (let index = firstEndingAfter(start, places); index < places.length; index += 1) {
      const place = places[index];
      if (place === undefined || place[0] >= end) break;
      found.add(index);
    }
  }
  return found;
}

/** The index of the first word that ends after an offset (binary search). */
function firstEndingAfter(offset: number, places: readonly SpanPair[]): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.[1] ?? Infinity) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many items two sets have in common. */
export function countShared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared += 1;
  return shared;
}

/** Shared words by all words, from 0 to 1. */
export function overlapOfWords(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = countShared(a, b);
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

/** Where the first of the spans starts; 0 where there is none. */
export function startOf(spans: readonly SpanPair[]): number {
  return spans[0]?.[0] ?? 0;
}

/** Do any two spans of the lists have a character in common? */
export function spansMeet(
  a: readonly SpanPair[] | null | undefined,
  b: readonly SpanPair[] | null | undefined,
): boolean {
  return (a ?? []).some((one) => (b ?? []).some((other) => one[0] < other[1] && other[0] < one[1]));
}
