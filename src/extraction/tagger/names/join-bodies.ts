import type { NameEvidence, NameGuess } from './name-guess.ts';
import { holders, inOrder } from './name-guess.ts';

const LINK = /^(?:of|on|for)$/u;

/**
 * Joins what belongs to the name of one body, where its head is a noun for bodies: "Council on" and "American-Islamic
 * Relations", "Municipality" and "of Bogliasco", "Union of Rationalist Atheists" and "and Agnostics".
 */
export function joinBodies(evidence: NameEvidence, names: readonly NameGuess[]): NameGuess[] {
  const { document, lexicon } = evidence;
  const { tokens } = document;
  const holder = holders(document, names);
  const joined: NameGuess[] = [];
  const used = new Set<number>();
  for (const { first, after } of document.sentences)
    for (let index = first; index < after; index += 1) {
      const head = tokens[index];
      if (head === undefined || !lexicon.organizationWords.has(head.text)) continue;
      if (!LINK.test(tokens[index + 1]?.text ?? '')) continue;
      const own = names[holder[index] ?? -1];
      const start = own === undefined || own.type === null ? index : own.first;
      if (own !== undefined && own.end > index + 3) continue;
      let at = index + 2;
      if (tokens[at]?.text === 'the') at += 1;
      const next = names[holder[at] ?? -1];
      if (next === undefined || next.first > at || next.first < index + 2 || next.end > after) continue;
      if (next.type === 'Person') continue;
      for (let inside = start; inside < next.end; inside += 1) used.add(holder[inside] ?? -1);
      joined.push({
        first: start,
        end: next.end,
        type: 'Organization',
        probability: Math.max(0.6, own?.probability ?? 0),
        listed: false,
      });
      index = next.end - 1;
    }
  return inOrder([...names.filter((_, index) => !used.has(index)), ...joined]);
}
