import type { NameEvidence, NameGuess } from './name-guess.ts';
import { isAmbiguous } from './name-guess.ts';

const ACRONYM = /^\p{Lu}{3,6}$/u;
/** Above this the encoder is believed that an acronym is a person ("JFK") or a place. */
const SURE = 0.8;

/** An acronym that the encoder takes, without being sure, for a person or place is an organization. */
export function typeAcronyms(evidence: NameEvidence, names: readonly NameGuess[]): NameGuess[] {
  const { document, shouted } = evidence;
  return names.map((name) => {
    const token = document.tokens[name.first];
    if (token === undefined || name.end - name.first > 1 || name.listed || !ACRONYM.test(token.text))
      return name;
    if (name.type !== 'Person' && name.type !== 'Place') return name;
    if (name.probability > SURE || shouted.has(document.sentenceOf[name.first] ?? -1)) return name;
    // "LAURA: ..." and "Laura" written loud
    const calm = token.text.charAt(0) + token.text.slice(1).toLowerCase();
    if (document.tokens[name.end]?.text === ':' || evidence.lexicon.givenNames.has(calm)) return name;
    return isAmbiguous(evidence, token) ? name : { ...name, type: 'Organization', probability: 0.5 };
  });
}
