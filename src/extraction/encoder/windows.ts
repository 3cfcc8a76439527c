import type { TextDocument } from '../sentences/read-document.ts';
import { EDGE_TYPE } from './model-words.ts';
import type { ModelWord } from './model-words.ts';
import type { WordPiece } from './word-piece.ts';

/** Words from `first` up to, not including, `after`. */
export interface WordRange {
  readonly first: number;
  readonly after: number;
}

/** What the encoder reads at once: whole sentences with as much around them as fits. */
export interface Window extends WordRange {
  /** The words whose outputs are taken from this window; every word is owned by one. */
  readonly owned: WordRange;
  /** Numbers of the word pieces, [CLS] and [SEP] included. */
  readonly pieces: readonly number[];
  /** The type of each piece: how its word is written. */
  readonly types: readonly number[];
  /** Where in `pieces` each word starts. */
  readonly starts: readonly number[];
  /** The parts of sentences in it, in order; trees are decoded in each. */
  readonly parts: readonly SentencePart[];
}

/** A sentence, or one of the pieces that a sentence too long for a window was cut into. */
export interface SentencePart extends WordRange {
  readonly sentence: number;
}

interface Spelled extends SentencePart {
  readonly paragraph: number;
  /** The pieces of each word. */
  readonly spelled: readonly (readonly number[])[];
  readonly length: number;
}

/** Most pieces of a window, [CLS] and [SEP] included. */
export const WINDOW_PIECES = 256;
const ROOM = WINDOW_PIECES - 2;
/** An endless address is as good without its end. `training/data.py` has the same bounds. */
const WORD_CHARACTERS = 100;
const WORD_PIECES = WINDOW_PIECES / 4;

/**
 * Cuts a document into windows. A window takes sentences while they fit; the next one begins with the last two of the one
 * before. The second-last is owned by the earlier window, the last by the later one, so both are read with a neighbour on
 * either side. Where two sentences leave no room for a new one, fewer come again.
 */
export function windowsOf(
  document: TextDocument,
  words: readonly ModelWord[],
  wordPiece: WordPiece,
): Window[] {
  const parts = spell(document, words, wordPiece);
  const ranges: { first: number; after: number }[] = [];
  for (let first = 0; first < parts.length;) {
    let after = first + 1;
    while (after < parts.length && lengthOf(parts, first, after + 1) <= ROOM) after += 1;
    ranges.push({ first, after });
    if (after === parts.length) break;
    first = Math.max(first, after - 2);
    while (first < after && lengthOf(parts, first, after + 1) > ROOM) first += 1;
  }
  return ranges.map(({ first, after }, index) => {
    const before = ranges[index - 1];
    const next = ranges[index + 1];
    const ownedFirst = before === undefined ? first : Math.max(first, before.after - 1);
    const ownedAfter = next === undefined ? after : Math.max(next.first, after - 1);
    return build(parts.slice(first, after), words, wordPiece, {
      first: parts[ownedFirst]?.first ?? 0,
      after: parts[ownedAfter - 1]?.after ?? 0,
    });
  });
}

/** Pieces that parts take up, a [SEP] between paragraphs included. */
function lengthOf(parts: readonly Spelled[], first: number, after: number): number {
  let length = 0;
  for (let index = first; index < after; index += 1) {
    const part = parts[index];
    if (part === undefined) break;
    length += part.length + (index > first && parts[index - 1]?.paragraph !== part.paragraph ? 1 : 0);
  }
  return length;
}

/** The sentences in pieces; those too long for a window cut hard into parts of about one size. */
function spell(document: TextDocument, words: readonly ModelWord[], wordPiece: WordPiece): Spelled[] {
  const parts: Spelled[] = [];
  let next = 0;
  for (const [sentence, { after, paragraph }] of document.sentences.entries()) {
    const first = next;
    while (next < words.length && (words[next]?.token ?? 0) < after) next += 1;
    const spelled = words.slice(first, next).map(({ text }) => {
      const pieces = wordPiece.pieces(beginningOf(text)).slice(0, WORD_PIECES);
      // Every word needs a piece to be read at.
      return pieces.length === 0 ? [wordPiece.unknown] : pieces;
    });
    const total = spelled.reduce((sum, pieces) => sum + pieces.length, 0);
    const aim = total / Math.ceil(total / ROOM);
    let from = 0;
    let length = 0;
    for (const [index, pieces] of spelled.entries()) {
      if (length > 0 && (length >= aim || length + pieces.length > ROOM)) {
        parts.push(partOf(from, index, length));
        from = index;
        length = 0;
      }
      length += pieces.length;
    }
    if (length > 0) parts.push(partOf(from, spelled.length, length));

    function partOf(start: number, end: number, size: number): Spelled {
      return {
        sentence,
        paragraph,
        first: first + start,
        after: first + end,
        spelled: spelled.slice(start, end),
        length: size,
      };
    }
  }
  return parts;
}

function beginningOf(word: string): string {
  return word.length <= WORD_CHARACTERS ? word : Array.from(word).slice(0, WORD_CHARACTERS).join('');
}

function build(
  parts: readonly Spelled[],
  words: readonly ModelWord[],
  wordPiece: WordPiece,
  owned: WordRange,
): Window {
  const pieces = [wordPiece.cls];
  const types = [EDGE_TYPE];
  const starts: number[] = [];
  for (const [index, part] of parts.entries()) {
    if (index > 0 && parts[index - 1]?.paragraph !== part.paragraph) {
      pieces.push(wordPiece.sep);
      types.push(EDGE_TYPE);
    }
    for (const [offset, spelled] of part.spelled.entries()) {
      starts.push(pieces.length);
      const type = words[part.first + offset]?.type ?? EDGE_TYPE;
      for (const piece of spelled) {
        pieces.push(piece);
        types.push(type);
      }
    }
  }
  pieces.push(wordPiece.sep);
  types.push(EDGE_TYPE);
  return {
    first: parts[0]?.first ?? 0,
    after: parts.at(-1)?.after ?? 0,
    owned,
    pieces,
    types,
    starts,
    parts: parts.map(({ first, after, sentence }) => ({ first, after, sentence })),
  };
}
