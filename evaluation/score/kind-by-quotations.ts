import type { SpanPair } from './documents.ts';
import type { Kind } from './statement-figures.ts';

/** Direct where every word of the content stands in a quotation, mixed where some do, indirect where none does. */
export function kindByQuotations(
  text: string,
  content: readonly SpanPair[],
  quotations: readonly SpanPair[],
): Kind {
  let inside = 0;
  let outside = 0;
  for (const [start, end] of content)
    for (const word of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) {
      const at = start + word.index;
      if (quotations.some(([from, to]) => from <= at && at < to)) inside += 1;
      else outside += 1;
    }
  if (inside === 0) return 'indirect';
  return outside === 0 ? 'direct' : 'mixed';
}
