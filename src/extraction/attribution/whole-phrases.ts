import type { Relation } from '../encoder/labels.ts';
import type { Parse } from '../encoder/parse.ts';
import type { WordRange } from '../encoder/windows.ts';

/** What stands before its head and is nothing without it: "the", "of", "will", "very". */
const LEANS_RIGHT: ReadonlySet<Relation> = new Set<Relation>([
  'det',
  'case',
  'amod',
  'compound',
  'nummod',
  'nmod:poss',
  'aux',
  'aux:pass',
  'cop',
  'mark',
  'cc',
  'nsubj',
  'nsubj:pass',
  'det:predet',
  'cc:preconj',
]);
/** What follows its head and closes it: "Hofstra [University]", "turned [down]". */
const LEANS_LEFT: ReadonlySet<Relation> = new Set<Relation>(['flat', 'fixed', 'compound:prt', 'goeswith']);
const MOST_STEPS = 6;

/** Where the range must go on because its last words wait for their head, or the word that follows belongs to the last one. */
function rightEdge(parse: Parse, { first, after }: WordRange, limit: number): number {
  let end = after;
  for (let step = 0; step < MOST_STEPS && end < limit; step += 1) {
    let next = end;
    for (let word = Math.max(first, end - 4); word < end; word += 1) {
      const head = parse.heads[word] ?? -1;
      if (head >= end && head < limit && LEANS_RIGHT.has(parse.relations[word] ?? 'dep'))
        next = Math.max(next, head + 1);
    }
    const follower = parse.heads[end] ?? -1;
    if (follower >= first && follower < end && LEANS_LEFT.has(parse.relations[end] ?? 'dep'))
      next = Math.max(next, end + 1);
    if (next === end) break;
    end = next;
  }
  return end;
}

/** Where the range must begin for its first words to have what belongs before them: their article, subject, auxiliary. */
function leftEdge(parse: Parse, { first, after }: WordRange, limit: number): number {
  let start = first;
  while (start > limit) {
    const before = start - 1;
    const head = parse.heads[before] ?? -1;
    const relation = parse.relations[before] ?? 'dep';
    const leans = LEANS_RIGHT.has(relation) && relation !== 'mark' && relation !== 'cc';
    if (!leans || head < start || head >= after) break;
    start = before;
  }
  return start;
}

/**
 * A range of words widened at its edges until no phrase is cut: an article without its noun, a preposition without what it
 * stands before. Never beyond `within`.
 */
export function wholePhrases(parse: Parse, range: WordRange, within: WordRange): WordRange {
  const first = leftEdge(parse, range, within.first);
  return { first, after: rightEdge(parse, { first, after: range.after }, within.after) };
}
