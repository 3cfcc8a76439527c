import type { Lexicon } from '../lexicons/lexicon.ts';
import type { Token } from '../sentences/tokenize.ts';
import { findNames } from './find-names.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { PartOfSpeech, Tag, Tagger } from './tagger.ts';

const ADJECTIVE = /(?:ous|ful|able|ible|ive|ical|less|ish|ian|ary|ern|ic)$/u;
const PRONOUN_SUBJECT = new Set([
  'i',
  'you',
  'he',
  'she',
  'it',
  'we',
  'they',
  'who',
  'which',
  'that',
  'there',
]);
/** Verbs that are hardly ever nouns: "experts in the city say". */
const NEVER_NOUN = new Set([
  'say',
  'tell',
  'add',
  'argue',
  'insist',
  'believe',
  'warn',
  'announce',
  'explain',
  'deny',
  'accuse',
  'suggest',
  'maintain',
  'think',
  'want',
  'know',
  'agree',
  'contend',
  'acknowledge',
  'admit',
  'reveal',
  'urge',
  'describe',
  'vow',
  'assert',
  'allege',
  'predict',
  'criticize',
  'criticise',
  'confirm',
  'declare',
  'expect',
  'fear',
  'become',
  'seem',
  'remain',
  'appear',
  'include',
  'seek',
  'make',
  'take',
  'give',
  'keep',
  'get',
  'go',
  'come',
]);
const BE_HAVE = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  'am',
  'has',
  'have',
  'had',
  "'s",
  "'re",
  "'ve",
  "'m",
  "'d",
]);

type Before = Tag & { readonly lower: string };
const NOTHING: Before = { pos: 'PUNCT', lemma: null, lower: '' };

function isFunctionWord(token: Token, lexicon: Lexicon): boolean {
  for (const words of lexicon.functionWords.values()) if (words.has(token.lower)) return true;
  return false;
}

function functionTag(
  token: Token,
  next: Token | undefined,
  before: Before,
  lexicon: Lexicon,
): PartOfSpeech | null {
  const word = token.lower;
  const lists = lexicon.functionWords;
  const has = (list: string): boolean => lists.get(list)?.has(word) ?? false;
  if (word === "'s") return PRONOUN_SUBJECT.has(before.lower) ? 'AUX' : 'PART';
  if (word === 'that') return before.pos === 'ADP' ? 'PRON' : 'SCONJ';
  if (word === 'her')
    return next !== undefined && /^\p{L}/u.test(next.text) && !(lists.get('ADP')?.has(next.lower) ?? false)
      ? 'DET'
      : 'PRON';
  if (word === 'one')
    return next !== undefined && /^\p{Ll}/u.test(next.text) && !isFunctionWord(next, lexicon)
      ? 'NUM'
      : 'PRON';
  if (word === 'there') return 'PRON';
  if (word === 'like' && (before.pos === 'PRON' || before.pos === 'AUX')) return 'VERB';
  if (has('PART')) return 'PART';
  if (has('POSSESSIVE')) return 'DET';
  if (has('AUX') || word.endsWith("n't")) return 'AUX';
  if (has('PRON')) return 'PRON';
  if (has('DET')) return 'DET';
  for (const list of ['SCONJ', 'CCONJ', 'ADP', 'ADV', 'NUM', 'INTJ'] as const) if (has(list)) return list;
  return null;
}

/** Can the word go on a noun phrase that a determiner opened? */
function isNounLike(token: Token | undefined, lexicon: Lexicon): boolean {
  return (
    token !== undefined &&
    /^\p{L}/u.test(token.text) &&
    functionTag(token, undefined, NOTHING, lexicon) === null &&
    !lexicon.cueVerbs.has(lexicon.verbs.get(token.lower)?.lemma ?? '')
  );
}

function verbTag(
  token: Token,
  next: Token | undefined,
  before: Before,
  lexicon: Lexicon,
): PartOfSpeech | null {
  const reading = lexicon.verbs.get(token.lower);
  if (reading === undefined) return null;
  const { forms } = reading;
  const nominalBefore =
    before.pos === 'DET' || before.pos === 'ADJ' || before.pos === 'NUM' || before.lower === "'s";
  if (forms.has('GERUND'))
    return nominalBefore && next?.lower === 'of'
      ? 'NOUN'
      : before.pos === 'DET'
        ? isNounLike(next, lexicon)
          ? 'ADJ'
          : 'NOUN'
        : 'VERB';
  if (forms.has('PAST') || forms.has('PARTICIPLE')) {
    if (forms.has('BASE') && nominalBefore) return 'NOUN';
    return nominalBefore && before.pos !== 'ADJ' && before.lower !== "'s" ? 'ADJ' : 'VERB';
  }
  if (before.lower === 'to' || (before.pos === 'AUX' && !BE_HAVE.has(before.lower))) return 'VERB';
  const quantified = /^(?:some|many|few|most|several|all|both|others)$/u.test(before.lower);
  if (NEVER_NOUN.has(reading.lemma) && (!nominalBefore || quantified) && before.pos !== 'ADP') return 'VERB';
  if (nominalBefore || before.pos === 'ADP') return 'NOUN';
  if (PRONOUN_SUBJECT.has(before.lower)) return 'VERB';
  const nextFunction = next === undefined ? null : functionTag(next, undefined, NOTHING, lexicon);
  const objectAfter =
    next !== undefined &&
    (nextFunction === 'DET' ||
      nextFunction === 'PRON' ||
      nextFunction === 'SCONJ' ||
      next.lower === 'to' ||
      /^["“:]$/u.test(next.text) ||
      /^\p{Lu}/u.test(next.text));
  if (before.pos === 'PROPN' || before.pos === 'ADV')
    return forms.has('THIRD') || objectAfter ? 'VERB' : 'NOUN';
  if (before.pos === 'NOUN') {
    const plural = before.lower.endsWith('s');
    const person = lexicon.peopleNouns.get(before.lower) === 'PERSON';
    if (forms.has('THIRD'))
      return plural ? 'NOUN' : objectAfter || (person && nextFunction === 'ADP') ? 'VERB' : 'NOUN';
    return plural && objectAfter ? 'VERB' : 'NOUN';
  }
  if (before.pos === 'CCONJ' || before.pos === 'PUNCT' || before.pos === 'SCONJ')
    return objectAfter ? 'VERB' : 'NOUN';
  return 'NOUN';
}

function tagOne(token: Token, next: Token | undefined, before: Before, lexicon: Lexicon): Tag {
  if (!/^['’]?[\p{L}\p{N}$€£]/u.test(token.text)) return { pos: 'PUNCT', lemma: null };
  const functional = functionTag(token, next, before, lexicon);
  if (functional !== null) return { pos: functional, lemma: functional === 'VERB' ? 'like' : token.lower };
  if (/^[\p{Sc}\d]/u.test(token.text)) return { pos: 'NUM', lemma: null };
  const verbal = verbTag(token, next, before, lexicon);
  if (verbal !== null) return { pos: verbal, lemma: lexicon.verbs.get(token.lower)?.lemma ?? null };
  const word = token.lower;
  if (lexicon.geography.demonyms.has(token.text)) return { pos: 'ADJ', lemma: word };
  if (word.length > 4 && word.endsWith('ly')) return { pos: 'ADV', lemma: word };
  if (lexicon.peopleNouns.has(word) || lexicon.eventNouns.has(word)) return { pos: 'NOUN', lemma: word };
  if (word.length > 5 && /(?:ed|ized|ised)$/u.test(word))
    return { pos: before.pos === 'DET' ? 'ADJ' : 'VERB', lemma: null };
  if (word.length > 5 && word.endsWith('ing'))
    return { pos: before.pos === 'DET' ? 'NOUN' : 'VERB', lemma: null };
  if (word.length > 4 && ADJECTIVE.test(word)) return { pos: 'ADJ', lemma: word };
  return { pos: 'NOUN', lemma: null };
}

/**
 * A tagger of closed word lists, verb inflections, suffixes and the word before: good enough to find clauses and their
 * subjects in news, and quick. A trained model takes its place behind the same interface.
 */
export function createRuleTagger(lexicon: Lexicon, gazetteer: Gazetteer): Tagger {
  return {
    version: 'rule-tagger-1',
    tag(document) {
      const names = findNames(document, lexicon, gazetteer);
      const named = new Set<number>();
      for (const name of names) for (let index = name.first; index < name.end; index += 1) named.add(index);
      const tags: Tag[] = [];
      let before: Before = NOTHING;
      for (const [index, token] of document.tokens.entries()) {
        const opens = document.sentenceOf[index] !== document.sentenceOf[index - 1];
        const tag: Tag = named.has(index)
          ? { pos: 'PROPN', lemma: token.text }
          : tagOne(token, document.tokens[index + 1], opens ? NOTHING : before, lexicon);
        tags.push(tag);
        // "will not interfere": an adverb leaves the auxiliary before it in force.
        const transparent = before.pos === 'AUX' && (tag.pos === 'ADV' || token.lower === 'not');
        if (!transparent || opens) before = { ...tag, lower: token.lower };
      }
      return { tags, names };
    },
  };
}
