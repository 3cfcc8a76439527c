import type { Token } from '../sentences/tokenize.ts';
import { lowerAt } from './words.ts';

const PREPOSITIONS = new Set([
  'on',
  'in',
  'at',
  'by',
  'since',
  'until',
  'till',
  'from',
  'before',
  'after',
  'during',
  'over',
  'through',
  'throughout',
  'between',
  'following',
  'around',
  'for',
  'within',
]);
const ADVERBS = new Set(['early', 'late', 'earlier', 'later', 'mid']);
const PARTS = new Set(['end', 'start', 'beginning', 'middle']);

export interface Lead {
  /** The first token of the words before the expression, or the expression's own first token. */
  readonly first: number;
  /** The preposition among them, in lower case. */
  readonly preposition: string | null;
}

/** The words in front of a date expression that belong to it: "late on", "in early", "by the end of". */
export function readLead(tokens: readonly Token[], index: number): Lead {
  let first = index;
  let preposition: string | null = null;
  if (lowerAt(tokens, first - 1) === 'of' && PARTS.has(lowerAt(tokens, first - 2))) {
    first -= lowerAt(tokens, first - 3) === 'the' ? 3 : 2;
    preposition = 'of';
  }
  if (ADVERBS.has(lowerAt(tokens, first - 1))) first -= 1;
  const before = lowerAt(tokens, first - 1);
  if (PREPOSITIONS.has(before)) {
    preposition = before;
    first -= 1;
    if (ADVERBS.has(lowerAt(tokens, first - 1))) first -= 1;
  }
  return { first, preposition };
}
