import type { Span } from '../../model/span.ts';
import type { TextDocument } from '../sentences/read-document.ts';
import type { Token } from '../sentences/tokenize.ts';

/**
 * A syntactic word as Universal Dependencies cuts them, the unit that the encoder labels: "didn't" is two, "Russia-NATO" three,
 * "$5" two. Its span lies inside one token of the document.
 */
export interface ModelWord extends Span {
  readonly text: string;
  /** Index of the token it is a part of. */
  readonly token: number;
  /** How it is written and whether it is quoted: what the uncased encoder is told as token type. */
  readonly type: number;
}

/** The type of [CLS] and [SEP], and of punctuation outside quotations. */
export const EDGE_TYPE = 6;

const QUOTED = 8;

/**
 * How a word is written, as a number from 0: lower case, Capitalised, UPPER CASE, one capital letter, miXed, with digits, no letters, Capitalised
 * at the start of its sentence; 8 more inside a quotation.
 */
export function wordType(text: string, opensSentence: boolean, quoted: boolean): number {
  return shapeOf(text, opensSentence) + (quoted ? QUOTED : 0);
}

function shapeOf(text: string, opensSentence: boolean): number {
  if (/\p{N}/u.test(text)) return 5;
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters === '') return EDGE_TYPE;
  if (!/\p{Lu}/u.test(letters)) return 0;
  if (letters.length === 1) return opensSentence ? 7 : 3;
  if (!/\p{Ll}/u.test(letters)) return 2;
  if (/^\p{Lu}[^\p{Lu}]*$/u.test(letters)) return opensSentence ? 7 : 1;
  return 4;
}

/** Prefixes that the treebanks leave with their word: "pre-war", but "long - term". */
const PREFIX =
  /^(?:anti|ante|bi|co|counter|cross|de|dis|e|ex|extra|hyper|in|inter|intra|macro|mega|meta|micro|mid|mini|mis|mono|multi|neo|non|out|over|para|post|pre|pro|proto|pseudo|quasi|re|semi|sub|super|tele|trans|tri|ultra|un|under|uni|up|vice)$/iu;

/** Lengths of the syntactic words of a token. */
function cut(token: Token): number[] {
  const { text, lower } = token;
  if (lower === 'cannot') return [3, 3];
  if (/^\p{L}+n't$/u.test(lower)) return [text.length - 3, 3];
  const money = /^\p{Sc}(?=\d)/u.exec(text);
  if (money !== null) return [money[0].length, text.length - money[0].length];
  if (!/\p{L}.*[-‐‑]|[-‐‑].*\p{L}/u.test(text) || /^(?:https?:|www\.)|[@/]/u.test(text)) return [text.length];
  const parts = text.split(/([-‐‑])/u);
  const lengths: number[] = [];
  let carried = 0;
  for (const [index, part] of parts.entries()) {
    const keeps = index % 2 === 1 ? carried > 0 : PREFIX.test(part) && index < parts.length - 1;
    if (keeps) carried += part.length;
    else if (carried + part.length > 0) {
      lengths.push(carried + part.length);
      carried = 0;
    }
  }
  if (carried > 0) lengths.push(carried);
  return lengths;
}

/** The syntactic words of a document, in reading order. Every token has at least one. */
export function modelWords(document: TextDocument): ModelWord[] {
  const words: ModelWord[] = [];
  for (const [index, token] of document.tokens.entries()) {
    const sentence = document.sentences[document.sentenceOf[index] ?? -1];
    const opens = sentence !== undefined && isOpening(document, sentence.first, index);
    const quoted = (document.quotationOf[index] ?? -1) >= 0;
    let start = token.start;
    for (const length of cut(token)) {
      const text = document.text.slice(start, start + length);
      words.push({
        start,
        end: start + length,
        text,
        token: index,
        type: wordType(text, opens && start === token.start, quoted),
      });
      start += length;
    }
  }
  return words;
}

/** Is this the first token of its sentence, marks of quotation and brackets aside? */
function isOpening(document: TextDocument, first: number, index: number): boolean {
  for (let before = first; before < index; before += 1)
    if (/[\p{L}\p{N}]/u.test(document.tokens[before]?.text ?? '')) return false;
  return true;
}
