import type { Parse } from '../../encoder/parse.ts';
import type { Lexicon } from '../../lexicons/lexicon.ts';
import type { TextDocument } from '../../sentences/read-document.ts';
import { readCapitals } from '../capitals.ts';
import type { Gazetteer } from '../gazetteer.ts';
import type { NameSpan } from '../tagger.ts';
import { addAcronyms } from './add-acronyms.ts';
import { applyKnownNames } from './apply-known-names.ts';
import { cutTails } from './cut-tails.ts';
import { extendPairs } from './extend-pairs.ts';
import { joinBodies } from './join-bodies.ts';
import type { NameEvidence, NameGuess } from './name-guess.ts';
import { pairBrackets } from './pair-brackets.ts';
import { readGuesses } from './read-guesses.ts';
import { repeatNames } from './repeat-names.ts';
import { shoutedSentences } from './shouted-sentences.ts';
import { takePoints } from './take-points.ts';
import { typeAcronyms } from './type-acronyms.ts';
import { voteTypes } from './vote-types.ts';

type Step = (evidence: NameEvidence, names: readonly NameGuess[]) => NameGuess[];

/** In this order: where names end comes before what they are, and what is known before what is guessed. */
const STEPS: readonly Step[] = [
  cutTails,
  joinBodies,
  extendPairs,
  applyKnownNames,
  typeAcronyms,
  voteTypes,
  pairBrackets,
  repeatNames,
  addAcronyms,
  takePoints,
];

/**
 * The names of a document: what the encoder read, mended by what the word lists know and by what the rest of the article
 * shows. In reading order, no two overlapping; linear in the length of the document.
 */
export function combineNames(
  document: TextDocument,
  parse: Parse,
  lexicon: Lexicon,
  gazetteer: Gazetteer,
): NameSpan[] {
  const evidence: NameEvidence = {
    document,
    parse,
    lexicon,
    gazetteer,
    capitals: readCapitals(document, lexicon),
    shouted: shoutedSentences(document),
  };
  const names = STEPS.reduce<readonly NameGuess[]>(
    (found, step) => step(evidence, found),
    readGuesses(parse),
  );
  return names.flatMap(({ first, end, type }) => (type === null ? [] : [{ first, end, type }]));
}
