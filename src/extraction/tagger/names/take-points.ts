import type { NameEvidence, NameGuess } from './name-guess.ts';

/** "Enron Corp.": the full stop of a legal form belongs to the name, unless it ends the sentence. */
export function takePoints({ document, lexicon }: NameEvidence, names: readonly NameGuess[]): NameGuess[] {
  const { tokens, sentenceOf } = document;
  return names.map((name) => {
    const last = tokens[name.end - 1];
    const stop = tokens[name.end];
    if (last === undefined || stop?.text !== '.' || stop.start !== last.end) return name;
    if (!lexicon.organizationSuffixes.has(`${last.text}.`)) return name;
    const goesOn = sentenceOf[name.end + 1] === sentenceOf[name.end];
    return goesOn ? { ...name, end: name.end + 1 } : name;
  });
}
