import { foldedWords } from '../../shared/text.ts';
import { shortHash } from '../../shared/hash.ts';
import { isWithinDays } from './time.ts';

/** A reprint comes within a week. */
export const DISPATCH_DAYS = 7;
/** Shorter sentences are anybody's. */
const SENTENCE_WORDS = 6;
const FEWEST_SHARED = 3;
const SHARED_OF_SMALLER = 0.7;
/** Reprints are cut from the end, so the first sentences are looked at on their own as well. */
const OPENING = 8;
const KEYS_OF_ALL = 4;
const KEYS_OF_OPENING = 2;
const HASH = 10;

/** The sentences of an article, as reprints of one dispatch are known by them. */
export interface Sentences {
  readonly publishedAt: string;
  /** Hashes of its different sentences, in order, short ones left out; the hash of the whole text where few are left. */
  readonly sentences: readonly string[];
  /** Hash of all words of the text. */
  readonly textHash: string;
}

export function sentencesOf(text: string): Pick<Sentences, 'sentences' | 'textHash'> {
  const sentences = text
    .split(/(?<=[.!?…]["'”’»)]*)\s+|\n+/u)
    .map(foldedWords)
    .filter((words) => words.length >= SENTENCE_WORDS)
    .map((words) => shortHash(words.join(' '), HASH));
  return { sentences: [...new Set(sentences)], textHash: shortHash(foldedWords(text).join(' '), HASH) };
}

/**
 * What an article is found by: the least hashes of all its sentences (Broder 1997) and of its first ones. Texts with
 * most sentences in common mostly have one of these in common, whatever was cut or added.
 */
export function dispatchKeys({ sentences, textHash }: Sentences): string[] {
  const least = (hashes: readonly string[], most: number) => [...hashes].sort().slice(0, most);
  const keys = [...least(sentences, KEYS_OF_ALL), ...least(sentences.slice(0, OPENING), KEYS_OF_OPENING)];
  return [...new Set(sentences.length < FEWEST_SHARED ? [...keys, textHash] : keys)];
}

/**
 * Do two articles reprint one text? Dispatches are the connected components of this relation. A notice that an outlet puts
 * under all its articles makes no reprint of them, unless it is most of an article.
 */
export function isSameDispatch(a: Sentences, b: Sentences): boolean {
  if (!isWithinDays(a, b, DISPATCH_DAYS)) return false;
  const others = new Set(dispatchKeys(b));
  if (!dispatchKeys(a).some((key) => others.has(key))) return false;
  if (a.textHash === b.textHash) return true;
  const known = new Set(b.sentences);
  const shared = a.sentences.filter((hash) => known.has(hash)).length;
  const smaller = Math.min(a.sentences.length, b.sentences.length);
  return shared >= FEWEST_SHARED && shared >= SHARED_OF_SMALLER * smaller;
}
