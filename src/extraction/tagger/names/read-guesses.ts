import type { Parse } from '../../encoder/parse.ts';
import type { WordRange } from '../../encoder/windows.ts';
import type { NameGuess } from './name-guess.ts';

const NAME_TYPES = { person: 'Person', organization: 'Organization', place: 'Place', other: null } as const;

/** The names of a parse whose ends are ends of tokens, in reading order, no two overlapping. */
export function readGuesses(parse: Parse): NameGuess[] {
  const names: NameGuess[] = [];
  let free = 0;
  for (const [index, name] of parse.names.entries()) {
    if (!isWhole(parse, index, name)) continue;
    const { first, after } = parse.tokenRange(name);
    if (first < free) continue;
    names.push({
      first,
      end: after,
      type: NAME_TYPES[name.type],
      probability: name.probability,
      listed: false,
    });
    free = after;
  }
  return names;
}

/**
 * Can a name be widened to whole tokens? What it leaves of its first and last one must look like a name too and belong to no
 * other: "Jean-[Luc Picard]" can; "[Russia]-[NATO]" and "pro-[Kremlin]" cannot.
 */
function isWhole(parse: Parse, index: number, name: WordRange): boolean {
  const widened = parse.wordRange(parse.tokenRange(name));
  for (let word = widened.first; word < widened.after; word += 1) {
    if (word >= name.first && word < name.after) continue;
    const owner = parse.nameOf[word] ?? -1;
    const text = parse.words[word]?.text ?? '';
    if ((owner >= 0 && owner !== index) || !/^(?:\p{Lu}|[-‐‑])/u.test(text)) return false;
  }
  return true;
}
