import type { NameEvidence, NameGuess } from './name-guess.ts';
import { keyOf } from './name-guess.ts';

/**
 * Cuts an ordinary word off a person's name that the article has without it elsewhere: "Ahmed Mohamed Image" before a colon,
 * where it is the caption of a picture of Ahmed Mohamed.
 */
export function cutTails({ document, capitals }: NameEvidence, names: readonly NameGuess[]): NameGuess[] {
  const full = new Set(
    names
      .filter(({ first, end, type }) => type === 'Person' && end - first > 1)
      .map(({ first, end }) => keyOf(document, first, end)),
  );
  return names.map((name) => {
    const tail = document.tokens[name.end - 1];
    if (name.type !== 'Person' || name.end - name.first < 3 || tail === undefined) return name;
    const rest = keyOf(document, name.first, name.end - 1);
    return capitals.isCommon(tail) && full.has(rest) ? { ...name, end: name.end - 1 } : name;
  });
}
