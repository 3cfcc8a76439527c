import type { Upos } from '../encoder/labels.ts';
import type { Parse } from '../encoder/parse.ts';
import type { Lexicon } from '../lexicons/lexicon.ts';
import type { TextDocument } from '../sentences/read-document.ts';
import type { Token } from '../sentences/tokenize.ts';
import type { Gazetteer } from './gazetteer.ts';
import { combineNames } from './names/combine-names.ts';
import type { PartOfSpeech, Tag, Tagging } from './tagger.ts';

/**
 * What a parse says, in the words of the steps that know tokens only: a part of speech and lemma a token, names of persons,
 * organizations and places, mended by what the word lists know. Names of anything else stay in the parse.
 */
export function taggingOf(
  document: TextDocument,
  parse: Parse,
  lexicon: Lexicon,
  gazetteer: Gazetteer,
): Tagging {
  const names = combineNames(document, parse, lexicon, gazetteer);
  const named = new Set<number>();
  for (const { first, end } of names) for (let token = first; token < end; token += 1) named.add(token);
  const tags = document.tokens.map((token, index): Tag => {
    if (named.has(index)) return { pos: 'PROPN', lemma: token.text };
    const pos = partOfSpeech(parse, token, headWord(parse, index));
    return { pos, lemma: lemmaOf(token, pos, lexicon) };
  });
  return { tags, names };
}

/** The word that stands for its token: the one that the others depend on, "did" of "didn't", "talks" of "cease-fire-talks". */
function headWord(parse: Parse, token: number): number {
  const words = parse.wordsOf(token);
  for (let word = words.first; word < words.after; word += 1) {
    const head = parse.heads[word] ?? -1;
    const leaves = head < words.first || head >= words.after;
    if (leaves && parse.pos[word] !== 'PUNCT' && parse.pos[word] !== 'PART') return word;
  }
  return parse.headOf(words);
}

function partOfSpeech(parse: Parse, token: Token, word: number): PartOfSpeech {
  const pos: Upos = parse.pos[word] ?? 'X';
  const isWord = /[\p{L}\p{N}]/u.test(token.text);
  if (!isWord) return token.text === '&' ? 'CCONJ' : token.text === '%' ? 'NOUN' : 'PUNCT';
  switch (pos) {
    case 'PUNCT':
    case 'SYM':
    case 'X':
      return /\p{N}/u.test(token.text) ? 'NUM' : 'NOUN';
    case 'PRON':
      // "his" and "whose" open a noun phrase as "the" does.
      return parse.relations[word] === 'nmod:poss' ? 'DET' : 'PRON';
    default:
      return pos;
  }
}

function lemmaOf(token: Token, pos: PartOfSpeech, lexicon: Lexicon): string | null {
  switch (pos) {
    case 'VERB':
      return lexicon.verbs.get(token.lower)?.lemma ?? null;
    case 'NOUN':
      return lexicon.peopleNouns.has(token.lower) || lexicon.eventNouns.has(token.lower) ? token.lower : null;
    case 'PROPN':
      return token.text;
    case 'NUM':
    case 'PUNCT':
      return null;
    default:
      return token.lower;
  }
}
