import type { Expression, Reading } from './meaning.ts';
import { WHICH } from './read-weekday.ts';
import { lowerAt, SEASONS, textAt } from './words.ts';
import { yearBehind } from './years.ts';

const LEADS =
  /^(?:in|by|since|until|till|during|over|through|throughout|before|after|early|late|from|for|of|mid)$/u;
/** Behind a season that is none: "this fall in prices", "last spring training". */
const NO_SEASON =
  /^(?:in|of|from|to|training|break|water|term|school|game|games|line|coat|tide|tides|roll)$/u;
/** Behind a season that nothing else points to: "the autumn holidays" are no autumn. */
const BEHIND_PLAIN =
  /^(?:[.,;:)!?–—”"]|-{1,3}|'s|and|or|but|at|by|on|with|when|while|after|before|as|for|because|would|will|that|they|he|she|it|we|the)?$/u;

/** Reads "this spring", "last autumn", "in the summer of 2011", "by winter", "spring 2012". */
export function readSeason({ tokens }: Reading, index: number): Expression | null {
  const which = WHICH.get(lowerAt(tokens, index));
  const opened = which !== undefined || lowerAt(tokens, index) === 'the';
  let at = opened ? index + 1 : index;
  if (opened && /^(?:coming|past)$/u.test(lowerAt(tokens, at))) at += 1;
  const season = SEASONS.get(lowerAt(tokens, at));
  if (season === undefined) return null;
  const led = LEADS.test(lowerAt(tokens, index - 1));
  const behind = yearBehind(tokens, at + 1);
  if (behind !== null && (which === undefined || behind.after === at + 2)) {
    // "the Prague Spring of 1968" is a name.
    if (/^\p{Lu}/u.test(textAt(tokens, at)) && /^\p{Lu}/u.test(textAt(tokens, at - 1))) return null;
    return { meaning: { kind: 'SEASON', season, year: behind.year, which: 'PLAIN' }, after: behind.after };
  }
  // Without its year only in lower case: "Summer" may be a person, "Spring" a town.
  if (!/^\p{Ll}/u.test(textAt(tokens, at)) || NO_SEASON.test(lowerAt(tokens, at + 1))) return null;
  if (which !== undefined) {
    const past = lowerAt(tokens, index + 1) === 'past';
    return { meaning: { kind: 'SEASON', season, year: null, which: past ? 'LAST' : which }, after: at + 1 };
  }
  if (!BEHIND_PLAIN.test(lowerAt(tokens, at + 1))) return null;
  // "in the fall" is at times no season at all: only one that a number or "this" makes sure of.
  if (!led || lowerAt(tokens, at) === 'fall' || (lowerAt(tokens, at) === 'spring' && !opened)) return null;
  return { meaning: { kind: 'SEASON', season, year: null, which: 'PLAIN' }, after: at + 1 };
}
