import type { Span } from '../../model/span.ts';
import { findParagraphs } from '../sentences/paragraphs.ts';

/** A part of a text that the language model is asked about at once. */
export interface Chunk extends Span {
  /** Where the words begin that go before it, so that it can be understood; `start` where there are none. */
  readonly contextStart: number;
}

export interface ChunkLimits {
  /** UTF-16 code units of whole paragraphs; a longer paragraph is cut between sentences. */
  readonly length: number;
  /** The same for the paragraphs before, which are shown again: as many as fit. */
  readonly context: number;
}

/** About a thousand tokens of text and three hundred of context, which leaves room for the answer in a context of 4,096. */
const LIMITS: ChunkLimits = { length: 4000, context: 1200 };

/** Cuts a text into chunks of whole paragraphs, in order, that hold all its words. No chunks for a blank text. */
export function chunksOf(text: string, limits: ChunkLimits = LIMITS): Chunk[] {
  const paragraphs = findParagraphs(text).flatMap((paragraph) => cut(text, paragraph, limits.length));
  const chunks: { start: number; end: number; contextStart: number }[] = [];
  for (const [index, { start, end }] of paragraphs.entries()) {
    const last = chunks.at(-1);
    if (last !== undefined && end - last.start <= limits.length) last.end = end;
    else chunks.push({ start, end, contextStart: contextBefore(paragraphs, index, limits.context) });
  }
  return chunks;
}

function contextBefore(paragraphs: readonly Span[], index: number, limit: number): number {
  const here = paragraphs[index]?.start ?? 0;
  let start = here;
  for (let before = index - 1; before >= 0; before -= 1) {
    const paragraph = paragraphs[before];
    if (paragraph === undefined || here - paragraph.start > limit) break;
    start = paragraph.start;
  }
  return start;
}

/** A paragraph, or the pieces of one that is too long: cut behind a sentence, else between words, else anywhere. */
function cut(text: string, paragraph: Span, limit: number): Span[] {
  const pieces: Span[] = [];
  let { start } = paragraph;
  while (paragraph.end - start > limit) {
    const piece = text.slice(start, start + limit);
    const sentence = lastMatch(piece, /[.!?…]["”’')\]]*\s/gu);
    const word = sentence ?? lastMatch(piece, /\s/gu);
    const end = start + (word ?? wholeCharacters(piece));
    pieces.push({ start, end: start + text.slice(start, end).trimEnd().length });
    start = end + (text.slice(end, paragraph.end).length - text.slice(end, paragraph.end).trimStart().length);
  }
  if (start < paragraph.end) pieces.push({ start, end: paragraph.end });
  return pieces;
}

/** Where the last match in the second half of a text ends. */
function lastMatch(text: string, pattern: RegExp): number | null {
  let end: number | null = null;
  pattern.lastIndex = Math.floor(text.length / 2);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
    end = match.index + match[0].length;
  return end;
}

/** A length that does not cut a surrogate pair in two. */
function wholeCharacters(text: string): number {
  return /[\uD800-\uDBFF]$/.test(text) ? text.length - 1 : text.length;
}
