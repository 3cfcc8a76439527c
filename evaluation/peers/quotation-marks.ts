import type { SpanPair } from '../score/documents.ts';

/** Double marks, curly or straight; one that its paragraph leaves open ends with the paragraph. */
const QUOTATION = /“[^”\n]*(?:”|$|(?=\n))|"[^"\n]*(?:"|$|(?=\n))/gu;

/** Everything between double quotation marks, the marks included. */
export function quotationsOf(text: string): SpanPair[] {
  return [...text.matchAll(QUOTATION)].map((match) => [match.index, match.index + match[0].length]);
}

/** How many words a span has. */
export function wordsBetween(text: string, [start, end]: SpanPair): number {
  return text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
