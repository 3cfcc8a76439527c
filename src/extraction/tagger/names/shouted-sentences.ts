import type { TextDocument } from '../../sentences/read-document.ts';

/** Numbers of the sentences most of whose words are in capitals throughout: in them capitals tell nothing. */
export function shoutedSentences({ sentences, tokens }: TextDocument): Set<number> {
  const shouted = new Set<number>();
  for (const [number, { first, after }] of sentences.entries()) {
    let words = 0;
    let capitals = 0;
    for (let index = first; index < after; index += 1) {
      const text = tokens[index]?.text ?? '';
      if (!/^\p{L}{2}/u.test(text)) continue;
      words += 1;
      if (text === text.toUpperCase()) capitals += 1;
    }
    if (words >= 2 && capitals / words > 0.5) shouted.add(number);
  }
  return shouted;
}
