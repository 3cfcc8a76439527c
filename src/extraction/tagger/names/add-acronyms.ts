import type { NameEvidence, NameGuess } from './name-guess.ts';
import { holders, inOrder, isAmbiguous, isProper } from './name-guess.ts';

const ACRONYM = /^\p{Lu}{3,6}$/u;
const ROMAN = /^[IVXLC]+$/u;

/** May the token be the acronym of a name: its capitals are no emphasis, no number, and no word for a thing ("GDP")? */
function isAcronym(evidence: NameEvidence, index: number): boolean {
  const { document, shouted, lexicon, capitals } = evidence;
  const token = document.tokens[index];
  if (token === undefined || !ACRONYM.test(token.text) || ROMAN.test(token.text)) return false;
  if (shouted.has(document.sentenceOf[index] ?? -1) || !isProper(evidence, index)) return false;
  if (isAmbiguous(evidence, token) || capitals.isCommon(token) || capitals.isCalendar(token)) return false;
  if (lexicon.commonAcronyms.has(token.text) || lexicon.organizationSuffixes.has(token.text)) return false;
  return ![index - 1, index + 1].some((beside) => /^\p{Lu}{2,}$/u.test(document.tokens[beside]?.text ?? ''));
}

/** Does what the acronym names act or own, as bodies do: "KPA said", "the KPA's", "by the KPA"? */
function acts({ document, parse }: NameEvidence, index: number): boolean {
  const { tokens } = document;
  const before = tokens[index - 1]?.lower === 'the' ? index - 2 : index - 1;
  if (/^(?:an?|\d.*)$/u.test(tokens[index - 1]?.lower ?? '')) return false;
  if (tokens[index + 1]?.lower === "'s" || tokens[before]?.lower === 'by') return true;
  const relation = parse.relations[parse.headOf(parse.wordsOf(index))];
  return relation === 'nsubj' && tokens[index + 1]?.lower !== 'is';
}

/** Adds acronyms that the encoder left out, as organizations, where one of their mentions acts as bodies do. */
export function addAcronyms(evidence: NameEvidence, names: readonly NameGuess[]): NameGuess[] {
  const { tokens } = evidence.document;
  const holder = holders(evidence.document, names);
  const found = [...tokens.keys()].filter((index) => holder[index] === -1 && isAcronym(evidence, index));
  const acting = new Set(found.filter((index) => acts(evidence, index)).map((index) => tokens[index]?.text));
  const added = found
    .filter((index) => acting.has(tokens[index]?.text))
    .map((index): NameGuess => ({
      first: index,
      end: index + 1,
      type: 'Organization',
      probability: 0.5,
      listed: false,
    }));
  return inOrder([...names, ...added]);
}
