import type { Span } from '../../model/span.ts';
import type { Lexicon } from '../lexicons/lexicon.ts';
import type { Token } from './tokenize.ts';

const CLOSERS = /^["”’'»)\]]$/u;
const OPENERS = /^["“‘'«„([]$/u;
const MAX_TOKENS = 400;

/** Tokens from `first` up to, not including, `after`, in one paragraph. */
export interface TokenRange {
  readonly first: number;
  readonly after: number;
}

function startsSentence(token: Token | undefined): boolean {
  return token !== undefined && /^[\p{Lu}\p{N}\p{Sc}@#“"‘'«„([]/u.test(token.text);
}

/** Is the full stop at `index` part of an abbreviation or initial, and no end? */
function isAbbreviation(tokens: readonly Token[], index: number, lexicon: Lexicon, text: string): boolean {
  const before = tokens[index - 1];
  const stop = tokens[index];
  if (before === undefined || stop?.text !== '.' || before.end !== stop.start) return false;
  const word = before.text;
  const next = tokens[index + 1];
  if (/^\p{Lu}$/u.test(word))
    return text.charAt(stop.end) === ' ' && next !== undefined && /^\p{Lu}/u.test(next.text);
  if (/^(?:No|Nos|Art|Fig|p|pp|Vol|Ch|Sec)$/u.test(word)) return next !== undefined && /^\d/u.test(next.text);
  if (lexicon.abbreviations.never.has(word)) return next !== undefined;
  if (lexicon.abbreviations.perhaps.has(word)) return !startsSentence(next) || isLowerContinuation(next);
  return false;
}

function isLowerContinuation(token: Token | undefined): boolean {
  return token !== undefined && /^[\p{Ll}\d,;]/u.test(token.text);
}

/** Tokens such as "U.S." and "a.m." hold their full stop: they end a sentence only before a word that opens one. */
function dottedTokenEnds(token: Token, next: Token | undefined, lexicon: Lexicon): boolean {
  if (!/^(?:\p{L}\.){2,8}$/u.test(token.text)) return false;
  if (next === undefined) return true;
  const opener = next.lower;
  const isOpener =
    [
      'the',
      'a',
      'an',
      'he',
      'she',
      'it',
      'they',
      'we',
      'but',
      'in',
      'on',
      'at',
      'this',
      'that',
      'these',
      'those',
      'however',
      'and',
      'if',
      'when',
      'while',
    ].includes(opener) || /^["“]$/u.test(next.text);
  return isOpener && /^[\p{Lu}“"]/u.test(next.text) && !lexicon.abbreviations.never.has(token.text);
}

/**
 * Splits one paragraph's tokens into sentences. A sentence ends at ". ! ? …" with the closing marks behind it, unless the
 * stop belongs to an abbreviation or initial, or what follows goes on in lower case. Very long ones are cut, so that
 * later steps stay linear.
 */
export function splitSentences(
  tokens: readonly Token[],
  range: TokenRange,
  lexicon: Lexicon,
  text: string,
): TokenRange[] {
  const sentences: TokenRange[] = [];
  let first = range.first;
  for (let index = range.first; index < range.after; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const tooLong = index - first >= MAX_TOKENS;
    const terminal = /^(?:[.!?…]|\.{2,10})$/u.test(token.text);
    if (!terminal && !tooLong && !dottedTokenEnds(token, tokens[index + 1], lexicon)) continue;
    if (terminal && isAbbreviation(tokens, index, lexicon, text)) continue;
    let end = index + 1;
    while (end < range.after && closesHere(tokens, end)) end += 1;
    const next = end < range.after ? tokens[end] : undefined;
    if (!tooLong && next !== undefined && !startsSentence(next)) continue;
    // "What?" she asked: a capital after a closed quotation may still be the speaker, later steps join these again.
    sentences.push({ first, after: end });
    first = end;
    index = end - 1;
  }
  if (first < range.after) sentences.push({ first, after: range.after });
  return sentences;
}

/** Closing marks and further stops that hang on the end of a sentence. */
function closesHere(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined || before === undefined) return false;
  if (/^[.!?…]$/u.test(token.text)) return before.end === token.start;
  if (!CLOSERS.test(token.text)) return false;
  const next = tokens[index + 1];
  // A straight mark closes where it hangs on the stop, and opens where it hangs on the next word.
  const opensNext = OPENERS.test(token.text) && before.end !== token.start && next?.start === token.end;
  return !opensNext && before.end === token.start;
}

/** The span of a range of tokens. */
export function spanOf(tokens: readonly Token[], range: TokenRange): Span {
  const first = tokens[range.first];
  const last = tokens[range.after - 1];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}
