import type { NameEvidence, NameGuess } from './name-guess.ts';
import { holders, inOrder } from './name-guess.ts';

const SHORT = /^\p{Lu}[\p{L}\p{N}&]{1,7}$/u;

/** Do the letters of a short form open words of the long one, the first the first? */
function abbreviates(short: string, words: readonly string[]): boolean {
  const initials = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0));
  return initials.length > 1 && short.startsWith(initials[0] ?? ' ') && /^\p{Lu}{2}/u.test(short);
}

/** "Korean Central News Agency (KCNA)": the short form in brackets bears what the long one bears. */
export function pairBrackets({ document }: NameEvidence, names: readonly NameGuess[]): NameGuess[] {
  const { tokens } = document;
  const holder = holders(document, names);
  const paired = [...names];
  for (const name of names) {
    const at = name.end + 1;
    const short = tokens[at];
    if (tokens[name.end]?.text !== '(' || tokens[at + 1]?.text !== ')' || short === undefined) continue;
    const words = tokens.slice(name.first, name.end).map(({ text }) => text);
    if (name.type === null || !SHORT.test(short.text) || !abbreviates(short.text, words)) continue;
    const held = holder[at] ?? -1;
    const same = {
      first: at,
      end: at + 1,
      type: name.type,
      probability: name.probability,
      listed: name.listed,
    };
    if (held < 0) paired.push(same);
    else paired[held] = same;
  }
  return inOrder(paired);
}
