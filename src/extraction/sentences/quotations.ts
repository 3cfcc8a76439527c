import type { Span } from '../../model/span.ts';

/** A quotation, its marks included. One of several paragraphs has one part a paragraph. */
export interface Quotation extends Span {
  /** What stands between the marks, one element a paragraph, trimmed. Never empty. */
  readonly parts: readonly Span[];
}

const OPENING: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '»': '«' };
const OPENS_AFTER = /[\s([{—–-]/u;
const MAX_PARAGRAPHS = 40;
/** Stands for the first half of a mark typed as two signs ('' or ``) while paragraphs are scanned. */
const WIDE = '\uE000';

interface Open {
  readonly start: number;
  readonly closers: string;
  readonly mark: string;
}

/** A quotation that its paragraph left open. */
interface Pending {
  readonly start: number;
  readonly mark: string;
  readonly parts: Span[];
  end: number;
}

function isSpaceOrEdge(text: string, index: number): boolean {
  return index < 0 || index >= text.length || OPENS_AFTER.test(text.charAt(index));
}

function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text.charAt(from))) from += 1;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** Does a mark open a quotation here? Straight marks open after white space, curly ones by their shape. */
function opening(text: string, index: number): string | null {
  const char = text.charAt(index);
  if (char === WIDE) return isSpaceOrEdge(text, index - 1) && !isSpaceOrEdge(text, index + 2) ? WIDE : null;
  if (char === '"') return isSpaceOrEdge(text, index - 1) && !isSpaceOrEdge(text, index + 1) ? '"”' : null;
  if (char === '”')
    return isSpaceOrEdge(text, index - 1) && /[\p{L}\p{N}]/u.test(text.charAt(index + 1)) ? '”"' : null;
  const closers = OPENING[char];
  if (closers === undefined) return null;
  if (char === '»' && !isSpaceOrEdge(text, index - 1)) return null;
  return `${closers}"`;
}

function widthOf(mark: string): number {
  return mark === WIDE ? 2 : 1;
}

function singleOpening(text: string, index: number): boolean {
  const char = text.charAt(index);
  return (
    (char === '‘' || char === "'") &&
    isSpaceOrEdge(text, index - 1) &&
    /[\p{L}\p{N}]/u.test(text.charAt(index + 1))
  );
}

function singleClosing(text: string, index: number): boolean {
  const char = text.charAt(index);
  return (
    (char === '’' || char === "'") &&
    !/[\p{L}\p{N}]/u.test(text.charAt(index + 1)) &&
    /[\p{L}\p{N}.,!?…]/u.test(text.charAt(index - 1))
  );
}

function scanParagraph(text: string, paragraph: Span): { closed: Quotation[]; open: Open | null } {
  const closed: Quotation[] = [];
  let open: Open | null = null;
  let single = -1;
  for (let index = paragraph.start; index < paragraph.end; index += 1) {
    const char = text.charAt(index);
    if (open !== null) {
      if (
        open.closers.includes(char) &&
        !(char === '"' && opening(text, index) !== null && open.mark !== '"')
      ) {
        const part = trimmed(text, open.start + widthOf(open.mark), index);
        if (part.end > part.start)
          closed.push({ start: open.start, end: index + widthOf(char), parts: [part] });
        open = null;
      }
      continue;
    }
    const closers = opening(text, index);
    if (closers !== null) {
      open = { start: index, closers, mark: char };
      single = -1;
    } else if (single < 0 && singleOpening(text, index)) single = index;
    else if (single >= 0 && singleClosing(text, index)) {
      closed.push({ start: single, end: index + 1, parts: [trimmed(text, single + 1, index)] });
      single = -1;
    }
  }
  return { closed, open };
}

/**
 * The outermost quotations of a text, in order: double marks of every kind, single marks outside them. A paragraph that
 * opens a quotation and does not close it goes on into the next one if that opens with the same mark, as newspapers do;
 * else its quotation ends with the paragraph.
 */
export function findQuotations(original: string, paragraphs: readonly Span[]): Quotation[] {
  const text = original.replace(/''|``/gu, `${WIDE}\uE001`);
  const found: Quotation[] = [];
  let pending: Pending | null = null;
  for (const paragraph of paragraphs) {
    const { closed, open } = scanParagraph(text, paragraph);
    const carried: Pending | null = pending;
    if (carried !== null) {
      const [first] = closed;
      const startsWithMark =
        text.charAt(paragraph.start) === carried.mark && carried.parts.length < MAX_PARAGRAPHS;
      if (startsWithMark && first?.start === paragraph.start) {
        closed.shift();
        found.push({ start: carried.start, end: first.end, parts: [...carried.parts, ...first.parts] });
        pending = null;
      } else if (startsWithMark && open?.start === paragraph.start) {
        carried.parts.push(trimmed(text, open.start + widthOf(open.mark), paragraph.end));
        carried.end = paragraph.end;
        continue;
      } else {
        found.push({ start: carried.start, end: carried.end, parts: carried.parts });
        pending = null;
      }
    }
    found.push(...closed);
    if (open !== null) {
      const part = trimmed(text, open.start + widthOf(open.mark), paragraph.end);
      if (part.end > part.start)
        pending = { start: open.start, mark: open.mark, parts: [part], end: paragraph.end };
    }
  }
  if (pending !== null) found.push({ start: pending.start, end: pending.end, parts: pending.parts });
  return found.sort((a, b) => a.start - b.start);
}
