import type { Parse } from '../../encoder/parse.ts';
import type { Lexicon } from '../../lexicons/lexicon.ts';
import type { TextDocument } from '../../sentences/read-document.ts';
import type { Token } from '../../sentences/tokenize.ts';
import type { CapitalEvidence } from '../capitals.ts';
import type { Gazetteer } from '../gazetteer.ts';
import type { NameType } from '../tagger.ts';

/** A name while what the encoder, the word lists and the article say of it is being weighed. */
export interface NameGuess {
  /** Tokens from `first` up to, not including, `end`. */
  readonly first: number;
  readonly end: number;
  /** Null: a name of something else, a law or a ship. */
  readonly type: NameType | null;
  /** How sure its type is, from 0 to 1. */
  readonly probability: number;
  /** Does a word list vouch for the type? */
  readonly listed: boolean;
}

/** What the steps look at. */
export interface NameEvidence {
  readonly document: TextDocument;
  readonly parse: Parse;
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  readonly capitals: CapitalEvidence;
  /** Sentences in capitals through and through, by number. */
  readonly shouted: ReadonlySet<number>;
}

/** The words of a name with one blank between them, the key under which its mentions are counted. */
export function keyOf({ tokens }: TextDocument, first: number, end: number): string {
  let key = tokens[first]?.text ?? '';
  for (let index = first + 1; index < end; index += 1) key += ` ${tokens[index]?.text ?? ''}`;
  return key;
}

/** Does the encoder read the token as a proper noun? */
export function isProper({ parse }: NameEvidence, token: number): boolean {
  const words = parse.wordsOf(token);
  for (let word = words.first; word < words.after; word += 1) if (parse.pos[word] === 'PROPN') return true;
  return false;
}

/** Is the word, its capital aside, an ordinary word, a given name or an adjective of nationality: "Nice", "Jordan", "Fox"? */
export function isAmbiguous({ lexicon, capitals }: NameEvidence, token: Token): boolean {
  return (
    capitals.isFunctionWord(token) ||
    lexicon.commonWords.has(token.lower) ||
    lexicon.verbs.has(token.lower) ||
    lexicon.peopleNouns.has(token.lower) ||
    lexicon.eventNouns.has(token.lower) ||
    lexicon.roleTitles.has(token.lower) ||
    lexicon.givenNames.has(token.text) ||
    lexicon.geography.demonyms.has(token.text)
  );
}

/** For each token the index of the name that holds it, or -1. */
export function holders(document: TextDocument, names: readonly NameGuess[]): Int32Array {
  const holder = new Int32Array(document.tokens.length).fill(-1);
  for (const [index, { first, end }] of names.entries()) holder.fill(index, first, end);
  return holder;
}

/** Puts names in reading order. */
export function inOrder(names: NameGuess[]): NameGuess[] {
  return names.sort((a, b) => a.first - b.first);
}
