import type { CueClass, Polarity } from '../../model/vocabulary.ts';
import { saysOtherwise, type Overlap } from './overlap.ts';
import { cueDenies } from './same-claim.ts';
import type { Part, Wording } from './wording.ts';

const SHARED_WORDS = 5;
const EXCERPT = 80;

/** What tells whether a statement says that something is so, or is not. */
export interface Said {
  readonly polarity: Polarity;
  readonly cueClass: CueClass | null;
  readonly wording: Wording;
}

/** Each sentence of one statement with each of the other. */
export function partPairs(a: Said, b: Said): [Part, Part][] {
  return a.wording.parts.flatMap((part) => b.wording.parts.map((other): [Part, Part] => [part, other]));
}

/**
 * Is one of the parts negated, once, and the other not, and is it the same thing of which they say so? The polarity of a
 * statement is that of its first clause: where both parts are first, it has to say the same, so that a negation in a
 * subordinate clause does not count.
 */
export function isDenialOf(a: Said, partA: Part, b: Said, partB: Part): boolean {
  const bothFirst = partA === a.wording.parts[0] && partB === b.wording.parts[0];
  if (bothFirst && a.polarity === b.polarity) return false;
  const [negationsA, negationsB] = [partA.negations + cueDenies(a), partB.negations + cueDenies(b)];
  if (negationsA + negationsB !== 1) return false;
  const [denied, said] = negationsA === 1 ? [partA, partB] : [partB, partA];
  return [...denied.negated].every((stem) => said.stems.has(stem));
}

/**
 * Of two speakers, the greater part of the words must be the same; of one speaker, who speaks of one thing more often, all
 * words of the shorter part. Where the cue denies, the other has to say all that is denied.
 */
export function isOneProposition(overlap: Overlap, a: Part, b: Part, isSameSpeaker: boolean): boolean {
  if (saysOtherwise(a, b)) return false;
  const { shared, ofShorter, dice } = overlap;
  const isInWords = a.negations + b.negations > 0;
  if (shared.length >= 3 && ofShorter >= (isInWords ? 0.75 : 1) && dice >= (isInWords ? 0.6 : 0.4))
    return true;
  if (!isSameSpeaker || ofShorter < 1) return false;
  return shared.length >= 2 ? dice >= 0.6 : shared.length === 1 && isExistence(a) && isExistence(b);
}

/** "There was a report", "there is no such clause": one word says all. */
function isExistence({ words, stems }: Part): boolean {
  return (words[0] === 'there' || words[1] === 'there') && stems.size === 1;
}

/** A few words of a statement whose stems are shared, as it has them. */
export function sharedWords({ wording }: Said, shared: readonly string[]): string {
  const { words, stemOf } = wording.whole;
  const found = shared.map((stem) => words[stemOf.indexOf(stem)]).filter((word) => word !== undefined);
  return found.slice(0, SHARED_WORDS).join(', ');
}

/** A statement's words as a reason quotes them. */
export function excerpt(content: string): string {
  const text = content.replace(/\s+/g, ' ').replaceAll('"', "'");
  if (text.length <= EXCERPT) return `"${text}"`;
  const end = text.lastIndexOf(' ', EXCERPT);
  return `"${text.slice(0, end > EXCERPT / 2 ? end : EXCERPT).replace(/[\ud800-\udbff]$/, '')}…"`;
}
