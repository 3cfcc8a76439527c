import type { Quote, Span } from '../model/span.ts';

/** UTF-16 code units of text kept on each side of a quote. */
export const CONTEXT = 32;

/**
 * What is wrong with a span, or null for one that covers words of the text: whole numbers inside it, not empty, not only
 * white space, and no surrogate pair cut.
 */
export function spanProblem(text: string, { start, end }: Span): string | null {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return 'has offsets that are no whole numbers';
  if (start < 0 || end > text.length) return `reaches out of the text of ${text.length} characters`;
  if (start >= end) return 'is empty';
  if (cutsPair(text, start) || cutsPair(text, end)) return 'cuts a character in two';
  if (text.slice(start, end).trim() === '') return 'covers white space only';
  return null;
}

/** A span with its words and up to 32 code units before and after, whole characters only. */
export function quoteOf(text: string, { start, end }: Span): Quote {
  const before = Math.max(0, start - CONTEXT);
  const after = Math.min(text.length, end + CONTEXT);
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(cutsPair(text, before) ? before + 1 : before, start),
    suffix: text.slice(end, cutsPair(text, after) ? after - 1 : after),
  };
}

/** Do the code units before and after an offset make one character? */
function cutsPair(text: string, offset: number): boolean {
  return (
    isBetween(text.charCodeAt(offset - 1), 0xd800, 0xdbff) &&
    isBetween(text.charCodeAt(offset), 0xdc00, 0xdfff)
  );
}

function isBetween(unit: number, low: number, high: number): boolean {
  return unit >= low && unit <= high;
}
