import { compareTallies } from './compare-tallies.ts';
import type { PersonEvidence } from './evidence.ts';
import type { Tally } from './tally.ts';

/** The same name, and the same organization or domain: what articles that tell nothing of the kind fall under is ''. */
export function classKeyOf({ organizations, domain }: PersonEvidence): string {
  return organizations[0] ?? domain ?? '';
}

/** One name alone speaks for one person; it takes this much for two that hold different roles to be one. */
const PRIOR = 0.5;
const ENOUGH = 1;

/**
 * Which of a name's classes are one person: lists of class keys, each sorted, in the order of their first keys. Two
 * classes are one person where enough speaks for it, or where a third is one person with both.
 */
export function tellApart(classes: Readonly<Record<string, Tally>>): string[][] {
  const keys = Object.keys(classes)
    .filter((key) => key !== '')
    .sort();
  const clusters: string[][] = [];
  for (const key of keys) {
    const near = clusters.filter((cluster) => cluster.some((other) => isOne(classes[key], classes[other])));
    const apart = clusters.filter((cluster) => !near.includes(cluster));
    clusters.splice(0, clusters.length, ...apart, [...near.flat(), key].sort());
  }
  return clusters.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

function isOne(a: Tally | undefined, b: Tally | undefined): boolean {
  return a !== undefined && b !== undefined && PRIOR + compareTallies(a, b).score >= ENOUGH;
}
