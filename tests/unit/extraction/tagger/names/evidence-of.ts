import type { Upos } from '../../../../../src/extraction/encoder/labels.ts';
import { modelWords } from '../../../../../src/extraction/encoder/model-words.ts';
import { loadLexicon } from '../../../../../src/extraction/lexicons/lexicon.ts';
import { readDocument } from '../../../../../src/extraction/sentences/read-document.ts';
import { readCapitals } from '../../../../../src/extraction/tagger/capitals.ts';
import { createGazetteer } from '../../../../../src/extraction/tagger/gazetteer.ts';
import type { NameEvidence, NameGuess } from '../../../../../src/extraction/tagger/names/name-guess.ts';
import { shoutedSentences } from '../../../../../src/extraction/tagger/names/shouted-sentences.ts';
import type { NameType } from '../../../../../src/extraction/tagger/tagger.ts';
import { parseOf } from '../../encoder/parse-of.ts';

const LEXICON = loadLexicon();
const GAZETTEER = createGazetteer(LEXICON);

/** A text whose words with a capital are proper nouns, each the subject of something, the others nouns. */
export function evidenceOf(text: string): NameEvidence {
  const document = readDocument(text, '', LEXICON);
  const parse = parseOf(
    text,
    modelWords(document).map((word) => {
      const pos: Upos = /^\p{Lu}/u.test(word.text) ? 'PROPN' : 'NOUN';
      return [word.text, pos, 0, pos === 'PROPN' ? 'nsubj' : 'root'] as const;
    }),
  );
  return {
    document,
    parse,
    lexicon: LEXICON,
    gazetteer: GAZETTEER,
    capitals: readCapitals(document, LEXICON),
    shouted: shoutedSentences(document),
  };
}

export type Marked = readonly [text: string, type: NameType | null, probability?: number];

/** Names by their words, each looked for after the one before. */
export function guessesOf({ document }: NameEvidence, marked: readonly Marked[]): NameGuess[] {
  let from = 0;
  return marked.map(([text, type, probability = 0.9]) => {
    const start = document.text.indexOf(text, from);
    if (start < 0) throw new Error(`not in the text: ${text}`);
    from = start + text.length;
    return {
      first: document.tokens.findIndex((token) => token.start >= start),
      end: document.tokens.findLastIndex((token) => token.end <= from) + 1,
      type,
      probability,
      listed: false,
    };
  });
}

/** What a step makes of the names of a text, as words and type. */
export function after(
  step: (evidence: NameEvidence, names: readonly NameGuess[]) => readonly NameGuess[],
  text: string,
  marked: readonly Marked[] = [],
): [text: string, type: NameType | null][] {
  const evidence = evidenceOf(text);
  const { tokens } = evidence.document;
  return step(evidence, guessesOf(evidence, marked)).map(({ first, end, type }) => [
    text.slice(tokens[first]?.start, tokens[end - 1]?.end),
    type,
  ]);
}
