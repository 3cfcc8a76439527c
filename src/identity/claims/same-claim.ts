import type { Comparable } from './comparable.ts';
import { sharesKey } from './blocking-keys.ts';
import { longestRun, overlapOf, saysOtherwise } from './overlap.ts';
import { isWithinDays } from './time.ts';
import type { Part } from './wording.ts';

/** So long a claim goes on being repeated; whoever says it again later says it anew. */
export const CLAIM_DAYS = 30;

/** A verbatim quotation of so many content words is known by them, however long the original. */
const RUN_STEMS = 5;
/** A shorter one must be the greater part of the other. */
const SHORT_RUN_STEMS = 3;
const SHORT_RUN_WORDS = 5;
const RUN_OF_SHORTER = 0.8;

/**
 * Do two statements make the same claim? Where in doubt, no: a claim that was joined wrongly says of somebody what he did
 * not say. Claims are the connected components of this relation, so that no order of articles matters.
 */
export function isSameClaim(a: Comparable, b: Comparable): boolean {
  if (a.id === b.id || a.speakerId === null || a.speakerId !== b.speakerId || a.polarity !== b.polarity)
    return false;
  if (a.articleId === b.articleId) return hasSameWords(a, b);
  if (!isWithinDays(a, b, CLAIM_DAYS) || !sharesKey(a, b)) return false;
  if (hasSameWords(a, b)) return true;
  const [one, other] = [a.wording, b.wording];
  if (isAlike(a, one.whole, b, other.whole)) return true;
  return (
    other.parts.some((part) => isCutFrom(a, one.whole, b, part, other.whole)) ||
    one.parts.some((part) => isCutFrom(b, other.whole, a, part, one.whole))
  );
}

/** "It" and "no comment" are the same words and need not be the same claim. */
function hasSameWords(a: Comparable, b: Comparable): boolean {
  const { stems, words } = a.wording.whole;
  return (
    a.wording.text === b.wording.text &&
    (stems.size >= 2 || (stems.size === 1 && words.length >= 4)) &&
    cueDenies(a) === cueDenies(b)
  );
}

/** Is one statement, whole, much of one sentence of the other? */
function isCutFrom(short: Comparable, whole: Part, long: Comparable, part: Part, longWhole: Part): boolean {
  if (part === longWhole) return false;
  const { shared } = overlapOf(whole, part);
  const isMuch = shared.length >= RUN_STEMS || 2 * shared.length >= longWhole.stems.size;
  return isMuch && isAlike(short, whole, long, part);
}

function isAlike(a: Comparable, partA: Part, b: Comparable, partB: Part): boolean {
  if (partA.negations + cueDenies(a) !== partB.negations + cueDenies(b)) return false;
  if (saysOtherwise(partA, partB)) return false;
  return isParaphrase(partA, partB) || (isQuoted(a) && isQuoted(b) && isVerbatim(partA, partB));
}

/** The fewer words there are, the more of them must be the same. */
function isParaphrase(a: Part, b: Part): boolean {
  const { shared, ofShorter, dice } = overlapOf(a, b);
  if (shared.length >= 5) return ofShorter >= 0.65 && dice >= 0.6;
  return shared.length >= 3 && ofShorter >= 0.75 && dice >= 0.6;
}

function isVerbatim(a: Part, b: Part): boolean {
  const run = longestRun(a, b);
  const shorter = Math.min(a.stems.size, b.stems.size);
  if (run.stems.size < RUN_OF_SHORTER * shorter) return false;
  if (run.stems.size >= RUN_STEMS) return true;
  const longer = Math.max(a.stems.size, b.stems.size);
  return run.words >= SHORT_RUN_WORDS && run.stems.size >= SHORT_RUN_STEMS && 2 * run.stems.size >= longer;
}

function isQuoted({ kind }: Comparable): boolean {
  return kind !== 'INDIRECT';
}

/** 1 where the cue denies the content: a negation as good as one in it. */
export function cueDenies({ cueClass }: Pick<Comparable, 'cueClass'>): 0 | 1 {
  return cueClass === 'DENIED' ? 1 : 0;
}
