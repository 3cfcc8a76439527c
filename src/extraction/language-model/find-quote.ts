import type { Span } from '../../model/span.ts';

/** Finds words that were quoted from a text. */
export interface QuoteFinder {
  /**
   * Where the words stand, in order, at most 64 places; none where the text does not hold them. First letter for letter;
   * else with white space and quotation marks of all kinds taken as one; else without the marks and stops at their edges.
   * Words are not found inside longer ones.
   */
  find(quote: string): Span[];
}

const MAX_PLACES = 64;
const DOUBLE = /["“”„‟«»″]/u;
const SINGLE = /['‘’‚‛ʼ′`´]/u;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/u;
const EDGE = /[\s"“”„‟«»″'‘’‚‛ʼ′`´.,;:…–—-]/u;
const WORD = /[\p{L}\p{N}]/u;

/** A text with white space and marks made alike, and for each of its code units where that stood. */
interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A finder for a part of a text (all of it unless told). Spans are of the whole text. */
export function createQuoteFinder(all: string, part: Span = { start: 0, end: all.length }): QuoteFinder {
  const text = all.slice(part.start, part.end);
  let folded: Folded | null = null;

  const exact = (quote: string): Span[] => placesOf(text, quote, (span) => whole(text, span));

  const alike = (quote: string): Span[] => {
    folded ??= fold(text);
    const { text: haystack, starts, ends } = folded;
    return placesOf(haystack, fold(quote).text, ({ start, end }) =>
      whole(text, { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }),
    );
  };

  return {
    find(quote) {
      // Every form is as long as the quote or shorter, but for white space.
      if (quote.length > 2 * text.length + 100) return [];
      const trimmed = quote.trim();
      const bare = withoutEdges(trimmed);
      if (!WORD.test(bare)) return [];
      for (const found of [() => exact(trimmed), () => alike(trimmed), () => alike(bare)]) {
        const spans = found();
        if (spans.length > 0)
          return spans.map(({ start, end }) => ({ start: start + part.start, end: end + part.start }));
      }
      return [];
    },
  };
}

/** The places of a quote that `check` lets through. */
function placesOf(text: string, quote: string, check: (span: Span) => Span | null): Span[] {
  const places: Span[] = [];
  let start = quote === '' ? -1 : text.indexOf(quote);
  while (start >= 0 && places.length < MAX_PLACES) {
    const place = check({ start, end: start + quote.length });
    if (place !== null) places.push(place);
    start = text.indexOf(quote, start + 1);
  }
  return places;
}

/** A span, unless a word or a surrogate pair goes on over one of its edges. */
function whole(text: string, span: Span): Span | null {
  const crosses = (at: number): boolean =>
    (WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at))) ||
    /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, at - 1), at + 1));
  return crosses(span.start) || crosses(span.end) ? null : span;
}

function fold(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const put = (sign: string, start: number, end: number): void => {
    folded += sign;
    starts.push(start);
    ends.push(end);
  };
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    const pair = text.slice(index, index + 2);
    if (pair === "''" || pair === '``') {
      put('"', index, index + 2);
      index += 1;
    } else if (/\s/u.test(sign)) {
      if (!folded.endsWith(' ')) put(' ', index, index + 1);
    } else if (INVISIBLE.test(sign)) continue;
    else put(DOUBLE.test(sign) ? '"' : SINGLE.test(sign) ? "'" : sign, index, index + 1);
  }
  return { text: folded, starts, ends };
}

function withoutEdges(quote: string): string {
  let start = 0;
  let end = quote.length;
  while (start < end && EDGE.test(quote.charAt(start))) start += 1;
  while (end > start && EDGE.test(quote.charAt(end - 1))) end -= 1;
  return quote.slice(start, end);
}
