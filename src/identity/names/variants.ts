import { compareTallies, type Comparison } from './compare-tallies.ts';
import { hasHomonyms, type NameRecord } from './name-record.ts';
import { personNameOf, relationOf, type NameRelation } from './person-name.ts';
import { powerOf } from './tally.ts';

const NAME_ALONE: Readonly<Record<NameRelation, number>> = { FULLER: 1, SPELLING: 0.8 };
/** From here on two names are one person's ... */
export const ENOUGH = 2;
/** ... and from here on a person is asked. */
export const WORTH_ASKING = 1;

/** Can two full names be one person's, going by the words? */
export function mayBeVariants(nameId: string, other: string): boolean {
  return relationOf(personNameOf(nameId), personNameOf(other)) !== null;
}

/** How much speaks for two names being one person's; null where the words or homonyms forbid it. Symmetric. */
export function compareNames(
  [nameId, name]: readonly [string, NameRecord],
  [otherId, other]: readonly [string, NameRecord],
): Comparison | null {
  const relation = relationOf(personNameOf(nameId), personNameOf(otherId));
  if (relation === null || hasHomonyms(name.settled) || hasHomonyms(other.settled)) return null;
  const { score, evidence } = compareTallies(name.whole, other.whole);
  const words =
    relation === 'FULLER'
      ? 'one name has words that the other leaves out'
      : 'the names differ by one slip or spelling';
  return { score: score + NAME_ALONE[relation], evidence: [words, ...evidence] };
}

/**
 * Parts names that are linked, directly or by others, into those of one person each: the best links first, and never
 * two names together whose words contradict each other, so that "George Bush" does not make one man of two.
 */
export function groupVariants(names: ReadonlyMap<string, NameRecord>): string[][] {
  const groups = new Map([...names.keys()].map((nameId) => [nameId, [nameId]]));
  const links = [...names].flatMap(([nameId, { links }]) =>
    Object.entries(links).flatMap(([other, score]) =>
      nameId < other && names.has(other) ? [{ nameId, other, score }] : [],
    ),
  );
  links.sort((a, b) => b.score - a.score || compare(a.nameId, b.nameId) || compare(a.other, b.other));
  for (const { nameId, other } of links) {
    const [a, b] = [groups.get(nameId) ?? [], groups.get(other) ?? []];
    if (a === b || !a.every((one) => b.every((two) => mayBeVariants(one, two)))) continue;
    const both = [...a, ...b];
    for (const each of both) groups.set(each, both);
  }
  return [...new Set(groups.values())];
}

/**
 * The name whose id the person has: one that more articles use than others by far, then the one with most words, then the
 * first. By far, in powers of two, so that two names of one person do not take turns.
 */
export function leadingName(group: readonly string[], names: ReadonlyMap<string, NameRecord>): string {
  const words = (nameId: string): number => personNameOf(nameId).given.length;
  const articles = (nameId: string): number => powerOf(names.get(nameId)?.whole.articles ?? 1);
  const ranked = [...group].sort((a, b) => articles(b) - articles(a) || words(b) - words(a) || compare(a, b));
  return ranked[0] ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
