import type { Polarity } from '../../model/vocabulary.ts';
import type { TokenRange } from '../sentences/split-sentences.ts';
import type { Reading } from './reading.ts';
import { posAt, tokenAt } from './reading.ts';

const REACH = 30;

/** Is the main clause of what was said negated: "did not object", "cannot be resolved", "will never"? */
export function isNegated(reading: Reading, content: TokenRange): boolean {
  const limit = Math.min(content.after, content.first + REACH);
  for (let index = content.first; index < limit; index += 1) {
    const token = tokenAt(reading, index);
    const pos = posAt(reading, index);
    const subordinate = pos === 'SCONJ' && index > content.first;
    if (subordinate) return false;
    if (pos !== 'AUX' && pos !== 'VERB') continue;
    if (token.lower.endsWith('ing') && pos === 'VERB') continue;
    if (token.lower === 'cannot' || token.lower.endsWith("n't")) return true;
    const next = [tokenAt(reading, index + 1).lower, tokenAt(reading, index + 2).lower];
    return (
      next[0] === 'not' ||
      next[0] === 'never' ||
      (next[1] === 'not' && posAt(reading, index + 1) === 'ADV') ||
      next[0] === 'no'
    );
  }
  return false;
}

/** NEGATIVE where the cue denies or the content's main clause is negated, not both (Universal Dependencies' Polarity). */
export function polarityOf(reading: Reading, cueDenies: boolean, content: TokenRange | undefined): Polarity {
  const negated = content !== undefined && isNegated(reading, content);
  return cueDenies !== negated ? 'NEGATIVE' : 'POSITIVE';
}
