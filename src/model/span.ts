/** A stretch of an article's stored text: UTF-16 code units, `end` exclusive, so `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A span with the words it covers and a little of what stands around them.
 * One W3C Web Annotation selector pair: TextPositionSelector (start, end) and TextQuoteSelector (exact, prefix, suffix).
 */
export interface Quote extends Span {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}
