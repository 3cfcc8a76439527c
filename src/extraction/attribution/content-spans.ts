import type { Span } from '../../model/span.ts';
import type { StatementKind } from '../../model/vocabulary.ts';
import type { TokenRange } from '../sentences/split-sentences.ts';
import type { Reading } from './reading.ts';
import { quotationAt, tokenAt } from './reading.ts';

export interface Content {
  readonly spans: readonly Span[];
  readonly kind: StatementKind;
}

const TRAILING = /[\s,;:]+$/u;
const MARKS_INSIDE = /^["“”„«»‘’']$/u;

interface Piece {
  readonly spans: readonly Span[];
  readonly quoted: boolean;
  readonly hasQuotation: boolean;
}

/** A span without white space and commas at its end; a full stop inside a quotation stays, a question mark too. */
function tidy(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const end = span.start + words.replace(TRAILING, '').length;
  const start = span.start + (words.length - words.trimStart().length);
  return { start: Math.min(start, end), end };
}

/** Does a range inside one quotation hold most of the words that this has in its paragraph? */
function fillsQuotation(reading: Reading, { first, after }: TokenRange): boolean {
  const { tokens, quotations } = reading.document;
  const parts = quotations[quotationAt(reading, first)]?.parts ?? [];
  const own = parts.find(({ end }) => tokenAt(reading, first).start < end);
  if (own === undefined) return true;
  let [start, end] = [first, after];
  while (start > 0 && tokenAt(reading, start - 1).start >= own.start) start -= 1;
  while (end < tokens.length && tokenAt(reading, end).start < own.end) end += 1;
  return after - first >= 0.7 * (end - start);
}

/** One content range: what stands between the marks where it is one quotation, else the words with marks inside. */
function piece(reading: Reading, range: TokenRange): Piece {
  const { document } = reading;
  const first = quotationAt(reading, range.first);
  const last = quotationAt(reading, range.after - 1);
  let hasQuotation = false;
  let allQuoted = true;
  for (let index = range.first; index < range.after; index += 1) {
    if (quotationAt(reading, index) >= 0) hasQuotation = true;
    else if (/[\p{L}\p{N}]/u.test(tokenAt(reading, index).text)) allQuoted = false;
  }
  const start = tokenAt(reading, range.first).start;
  const end = tokenAt(reading, range.after - 1).end;
  if (hasQuotation && allQuoted) {
    const numbers = new Set<number>();
    for (let index = range.first; index < range.after; index += 1)
      if (quotationAt(reading, index) >= 0) numbers.add(quotationAt(reading, index));
    // What someone says inside a quotation is a part of it.
    if (numbers.size === 1 && !fillsQuotation(reading, range))
      return { spans: [tidy(document.text, { start, end })], quoted: false, hasQuotation: false };
    const parts = [...numbers].flatMap((number) => document.quotations[number]?.parts ?? []);
    return { spans: parts.map((part) => tidy(document.text, part)), quoted: true, hasQuotation };
  }
  // A quotation that the content only begins or ends with keeps its marks: they are part of the sentence.
  const tail = last >= 0 && last !== first ? (document.quotations[last]?.parts.slice(1) ?? []) : [];
  const marksOnly = MARKS_INSIDE.test(document.text.slice(start, end));
  return {
    spans: marksOnly
      ? []
      : [tidy(document.text, { start, end }), ...tail.map((part) => tidy(document.text, part))],
    quoted: false,
    hasQuotation,
  };
}

/** The exact spans of what was said, in reading order, and whether it is quoted, reported or both; null where nothing is left. */
export function contentSpans(reading: Reading, ranges: readonly TokenRange[]): Content | null {
  const pieces = [...ranges].sort((a, b) => a.first - b.first).map((range) => piece(reading, range));
  const spans: Span[] = [];
  for (const span of pieces.flatMap((item) => item.spans).sort((a, b) => a.start - b.start)) {
    const before = spans.at(-1)?.end ?? -1;
    if (
      span.start >= before &&
      span.end > span.start &&
      /[\p{L}\p{N}]/u.test(reading.document.text.slice(span.start, span.end))
    )
      spans.push(span);
  }
  if (spans.length === 0) return null;
  const kind = pieces.every((item) => item.quoted)
    ? 'DIRECT'
    : pieces.some((item) => item.hasQuotation)
      ? 'MIXED'
      : 'INDIRECT';
  return { spans, kind };
}
