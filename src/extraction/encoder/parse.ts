import type { Span } from '../../model/span.ts';
import type { TextDocument } from '../sentences/read-document.ts';
import type { TokenRange } from '../sentences/split-sentences.ts';
import { CUE_TAGS, ROLE_TAGS } from './labels.ts';
import type { CueTag, Relation, RoleTag, Upos } from './labels.ts';
import type { ModelName } from './decode-names.ts';
import type { ModelWord } from './model-words.ts';
import type { WordRange } from './windows.ts';

/** What the encoder found, word by word: all arrays are as long as `words`. */
export interface ParseData {
  readonly document: TextDocument;
  readonly words: readonly ModelWord[];
  readonly pos: readonly Upos[];
  /** The word each word depends on; -1 for the root of a sentence. */
  readonly heads: readonly number[];
  readonly relations: readonly Relation[];
  /** In reading order, no two overlapping; also those of type "other". */
  readonly names: readonly ModelName[];
  /** Probabilities of CUE_TAGS for each word, from 0 to 1. */
  readonly cues: readonly Float32Array[];
  /** What other words are to a word, where it may be a cue. */
  readonly roleRows: ReadonlyMap<number, RoleRow>;
  /** Each word's share in the meaning of what it stands in: see `meaningOf`. */
  readonly meanings: readonly Float32Array[];
}

/** Probabilities of ROLE_TAGS for the words of a range, row by row. */
export interface RoleRow extends WordRange {
  readonly probabilities: Float32Array;
}

/** What a word is to a cue: probabilities of ROLE_TAGS, from 0 to 1. */
export interface WordRole {
  readonly word: number;
  readonly probabilities: Float32Array;
}

/**
 * A document with its grammar. Words are meant by their index in `words`, tokens by theirs in `document.tokens`; ranges are
 * `first` up to, not including, `after`. Questions about an index outside the document get an empty answer.
 */
export interface Parse extends ParseData {
  /** The sentence of each word, an index of `document.sentences`. */
  readonly sentenceOf: readonly number[];
  /** The name each word belongs to, an index of `names`, or -1. */
  readonly nameOf: readonly number[];

  /** The words that depend on a word, in reading order; only those in one of the relations, where any are given ("nsubj" does not mean "nsubj:pass"). */
  children(word: number, ...relations: readonly Relation[]): readonly number[];
  /** The first of the children in one of the relations, or -1. */
  child(word: number, ...relations: readonly Relation[]): number;
  /** The word itself and all that depend on it, directly or not, in reading order. */
  subtree(word: number): number[];
  /** From the first to the last word of the subtree: words of others may stand between. */
  subtreeRange(word: number): WordRange;
  /** The words above a word, its head first, the root of its sentence last. */
  ancestors(word: number): number[];
  /** Is a word another one, or below it in the tree? */
  isWithin(word: number, ancestor: number): boolean;
  /** The word of a range that the others depend on: the first whose head stands outside. -1 for an empty range. */
  headOf(range: WordRange): number;

  /** The words of a sentence, and the root of its tree (-1 for a sentence without words). */
  wordsOfSentence(sentence: number): WordRange;
  rootOf(sentence: number): number;

  /** The token of a word (-1 outside), the words of a token, and the same for ranges: tokens that are touched count whole. */
  tokenOf(word: number): number;
  wordsOf(token: number): WordRange;
  tokenRange(words: WordRange): TokenRange;
  wordRange(tokens: TokenRange): WordRange;
  /** The characters of a range of words. */
  spanOf(words: WordRange): Span;

  /** How likely a word is the main word of a cue, of whatever kind, from 0 to 1. */
  cueProbability(word: number): number;
  /** The likeliest kind of cue, "none" left out. */
  cueKind(word: number): Exclude<CueTag, 'none'>;
  /** What the words around a cue are to it; empty where `cueProbability` is `LEAST_CUE` or less. */
  roles(cue: number): WordRole[];
  /** How likely a word is something to a cue, from 0 to 1; 0 where the two were not read together. */
  roleProbability(cue: number, word: number, role: RoleTag): number;
}

const EMPTY: WordRange = { first: 0, after: 0 };
const NONE: readonly number[] = [];
const ROLES = ROLE_TAGS.length;

/** Makes what was found easy to ask. Takes time linear in the number of words; so does no question but `subtree`'s. */
export function createParse(data: ParseData): Parse {
  const { document, words, heads, relations, names, cues, roleRows } = data;
  const sentenceOf = words.map(({ token }) => document.sentenceOf[token] ?? 0);
  const children: number[][] = words.map(() => []);
  const roots = new Map<number, number>();
  for (const [word, head] of heads.entries()) {
    children[head]?.push(word);
    const sentence = sentenceOf[word] ?? 0;
    if (head < 0 && !roots.has(sentence)) roots.set(sentence, word);
  }
  const wordsOfToken = rangesBy(words.map(({ token }) => token));
  const wordsOfSentence = rangesBy(sentenceOf);
  const nameOf = words.map(() => -1);
  for (const [index, { first, after }] of names.entries()) nameOf.fill(index, first, after);

  const childrenOf = (word: number, ...wanted: readonly Relation[]): readonly number[] => {
    const all = children[word] ?? NONE;
    return wanted.length === 0 ? all : all.filter((child) => wanted.includes(relations[child] ?? 'dep'));
  };

  const subtree = (word: number): number[] => {
    if (words[word] === undefined) return [];
    const found = [word];
    for (const member of found) found.push(...(children[member] ?? NONE));
    return found.sort((a, b) => a - b);
  };

  const headAt = (word: number): number => heads[word] ?? -1;

  const cueProbability = (word: number): number => 1 - (cues[word]?.[0] ?? 1);

  return {
    ...data,
    sentenceOf,
    nameOf,
    children: childrenOf,
    child: (word, ...wanted) => childrenOf(word, ...wanted)[0] ?? -1,
    subtree,
    subtreeRange(word) {
      const all = subtree(word);
      return all.length === 0 ? EMPTY : { first: all[0] ?? 0, after: (all.at(-1) ?? 0) + 1 };
    },
    ancestors(word) {
      const found: number[] = [];
      for (let head = headAt(word); head >= 0; head = headAt(head)) found.push(head);
      return found;
    },
    isWithin(word, ancestor) {
      for (let at = word; at >= 0; at = headAt(at)) if (at === ancestor) return true;
      return false;
    },
    headOf({ first, after }) {
      for (let word = first; word < after; word += 1) {
        const head = headAt(word);
        if (head < first || head >= after) return word;
      }
      return -1;
    },
    wordsOfSentence: (sentence) => wordsOfSentence[sentence] ?? EMPTY,
    rootOf: (sentence) => roots.get(sentence) ?? -1,
    tokenOf: (word) => words[word]?.token ?? -1,
    wordsOf: (token) => wordsOfToken[token] ?? EMPTY,
    tokenRange({ first, after }) {
      const start = words[first];
      const end = words[after - 1];
      return start === undefined || end === undefined || after <= first
        ? EMPTY
        : { first: start.token, after: end.token + 1 };
    },
    wordRange({ first, after }) {
      const start = wordsOfToken[first];
      const end = wordsOfToken[after - 1];
      return start === undefined || end === undefined || after <= first
        ? EMPTY
        : { first: start.first, after: end.after };
    },
    spanOf({ first, after }) {
      const start = words[first]?.start ?? 0;
      return { start, end: after > first ? (words[after - 1]?.end ?? start) : start };
    },
    cueProbability,
    cueKind(word) {
      const row = cues[word];
      const kinds = CUE_TAGS.filter((tag) => tag !== 'none');
      const probability = (kind: CueTag): number => row?.[CUE_TAGS.indexOf(kind)] ?? 0;
      return kinds.reduce((best, kind) => (probability(kind) > probability(best) ? kind : best));
    },
    roles(cue) {
      const row = roleRows.get(cue);
      if (row === undefined) return [];
      return Array.from({ length: row.after - row.first }, (_, index) => ({
        word: row.first + index,
        probabilities: row.probabilities.subarray(index * ROLES, (index + 1) * ROLES),
      }));
    },
    roleProbability(cue, word, role) {
      const row = roleRows.get(cue);
      if (row === undefined || word < row.first || word >= row.after) return 0;
      return row.probabilities[(word - row.first) * ROLES + ROLE_TAGS.indexOf(role)] ?? 0;
    },
  };
}

/** For each number of an ascending list, where it stands in it. */
function rangesBy(numbers: readonly number[]): WordRange[] {
  const ranges: { first: number; after: number }[] = [];
  for (const [index, number] of numbers.entries()) {
    const range = ranges[number];
    if (range === undefined) ranges[number] = { first: index, after: index + 1 };
    else range.after = index + 1;
  }
  return ranges;
}
