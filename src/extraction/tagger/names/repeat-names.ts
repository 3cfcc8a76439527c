import type { NameType } from '../tagger.ts';
import type { NameEvidence, NameGuess } from './name-guess.ts';
import { holders, inOrder, isAmbiguous, isProper, keyOf } from './name-guess.ts';

/** Longest name, in tokens, that is looked for again. */
const LONGEST = 6;
/** The encoder must have been that sure of one of the mentions. */
const SURE = 0.6;
const DETERMINER = /^(?:an?|my|your|his|her|our|their|this|that)$/u;

/**
 * Adds further mentions of the article's names that the encoder left out: words written alike that it reads as proper
 * nouns, and the surname of a person alone.
 */
export function repeatNames(evidence: NameEvidence, names: readonly NameGuess[]): NameGuess[] {
  const { document } = evidence;
  const types = new Map<string, NameType>();
  for (const { first, end, type, probability } of names) {
    if (type === null || probability < SURE || end - first > LONGEST) continue;
    types.set(keyOf(document, first, end), type);
    const surname = document.tokens[end - 1]?.text ?? '';
    if (type === 'Person' && end - first > 1 && /^\p{Lu}\p{L}{2}/u.test(surname) && !types.has(surname))
      types.set(surname, type);
  }
  const holder = holders(document, names);
  const added: NameGuess[] = [];
  for (const [number, { first, after }] of document.sentences.entries()) {
    if (evidence.shouted.has(number)) continue;
    for (let index = first; index < after; index += 1) {
      let end = index;
      while (end < after && end - index < LONGEST && holder[end] === -1) end += 1;
      for (; end > index; end -= 1) {
        const type = types.get(keyOf(document, index, end));
        if (type === undefined || !isEvident(evidence, index, end)) continue;
        // "a Rembrandt" is no person.
        if (type === 'Person' && DETERMINER.test(document.tokens[index - 1]?.lower ?? '')) continue;
        added.push({ first: index, end, type, probability: SURE, listed: false });
        index = end - 1;
        break;
      }
    }
  }
  return inOrder([...names, ...added]);
}

function isEvident(evidence: NameEvidence, first: number, end: number): boolean {
  const token = evidence.document.tokens[first];
  if (token === undefined || !/^\p{Lu}/u.test(token.text)) return false;
  if (end - first > 1) return true;
  return token.text.length > 1 && isProper(evidence, first) && !isAmbiguous(evidence, token);
}
