import type { TokenRange } from './split-sentences.ts';

/** Do two ranges share a token? */
export function overlaps(a: TokenRange, b: TokenRange): boolean {
  return a.first < b.after && b.first < a.after;
}
