import { kindsForNoun } from '../entities/organization-noun.ts';
import type { TokenRange } from '../sentences/split-sentences.ts';
import type { Reading } from './reading.ts';
import { entityAt, tokenAt } from './reading.ts';

const SOMEBODY = /^(?:he|she|they|his|her|their|who|those|others|some|many)$/u;

/** Do the words hold a name? */
export function isNamed(reading: Reading, { first, after }: TokenRange): boolean {
  for (let index = first; index < after; index += 1) if (entityAt(reading, index) !== null) return true;
  return false;
}

/** Do the words name somebody, or mean people or a body: "the union", "she", "some analysts"; but not "any deployment"? */
export function canSpeak(reading: Reading, source: TokenRange): boolean {
  if (isNamed(reading, source)) return true;
  for (let index = source.first; index < source.after; index += 1) {
    const { lower } = tokenAt(reading, index);
    if (SOMEBODY.test(lower) || reading.lexicon.peopleNouns.has(lower) || kindsForNoun(lower) !== null)
      return true;
  }
  return false;
}
