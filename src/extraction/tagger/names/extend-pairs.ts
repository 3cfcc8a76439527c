import type { NameEvidence, NameGuess } from './name-guess.ts';
import { holders, isProper } from './name-guess.ts';

/**
 * "Union of Rationalist Atheists" and then "and Agnostics": a body's name goes on after "and" where a capitalised word
 * follows that names nothing by itself.
 */
export function extendPairs(evidence: NameEvidence, names: readonly NameGuess[]): NameGuess[] {
  const { document, lexicon, gazetteer } = evidence;
  const { tokens, sentenceOf } = document;
  const holder = holders(document, names);
  const isHeaded = ({ first, end }: NameGuess): boolean =>
    tokens
      .slice(first, end)
      .some(
        ({ text }, at) =>
          lexicon.organizationWords.has(text) && /^(?:of|for|on)$/u.test(tokens[first + at + 1]?.text ?? ''),
      );
  return names.map((name) => {
    const at = name.end + 1;
    const next = tokens[at];
    if (name.type !== 'Organization' || tokens[name.end]?.text !== 'and' || next === undefined) return name;
    if (holder[at] !== -1 || sentenceOf[at] !== sentenceOf[name.first]) return name;
    if (
      !/^\p{Lu}\p{Ll}/u.test(next.text) ||
      !isProper(evidence, at) ||
      /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')
    )
      return name;
    if (gazetteer.find(next.text) !== null || lexicon.givenNames.has(next.text) || !isHeaded(name))
      return name;
    return { ...name, end: at + 1 };
  });
}
