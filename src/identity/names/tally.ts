import { count, type Counts } from '../counts.ts';
import type { PersonEvidence } from './evidence.ts';

/** How often what was told of a name, over all articles that tell the same kind of thing about it. */
export interface Tally {
  readonly articles: number;
  readonly organizations: Counts;
  readonly titles: Counts;
  readonly domains: Counts;
  /** Whom and what the articles name beside, by bucket: bounded, and exact when an article goes. */
  readonly company: Counts;
}

export const NO_TALLY: Tally = { articles: 0, organizations: {}, titles: {}, domains: {}, company: {} };

const BUCKETS = 128;

/** Adds what an article tells, or takes it back. */
export function change(tally: Tally, evidence: PersonEvidence, by: 1 | -1): Tally {
  return {
    articles: tally.articles + by,
    organizations: count(tally.organizations, evidence.organizations, by),
    titles: count(tally.titles, evidence.titles, by),
    domains: count(tally.domains, evidence.domain === null ? [] : [evidence.domain], by),
    company: count(
      tally.company,
      evidence.company.map((hash) => String(bucketOf(hash))),
      by,
    ),
  };
}

/** The bucket of a name that articles name beside a person. */
export function bucketOf(hash: number): number {
  return hash % BUCKETS;
}

/** The key counted most, of equals the first; null where there is none. */
export function mostFrequent(counts: Counts): string | null {
  let best: string | null = null;
  for (const [key, n] of Object.entries(counts)) {
    const most = best === null ? 0 : (counts[best] ?? 0);
    if (n > most || (n === most && best !== null && key < best)) best = key;
  }
  return best;
}

/**
 * Pearson's correlation of two tallies' company, -1 to 1: articles about one person name the same others more often
 * than chance does; large tallies that share nothing but chance come out near 0. Counts are taken in powers of two, so
 * that an article more among many changes nothing.
 */
export function companyCorrelation(a: Tally, b: Tally): number {
  const [x, y] = [powersOf(a.company), powersOf(b.company)];
  if (x.size === 0 || y.size === 0) return 0;
  const total = (powers: Iterable<number>): number => [...powers].reduce((all, n) => all + n, 0);
  const squares = (powers: Iterable<number>): number => total([...powers].map((n) => n * n));
  const [sumX, sumY] = [total(x.values()), total(y.values())];
  const products = total([...x].map(([bucket, n]) => n * (y.get(bucket) ?? 0)));
  const covariance = products - (sumX * sumY) / BUCKETS;
  const variance = (squares(x.values()) - sumX ** 2 / BUCKETS) * (squares(y.values()) - sumY ** 2 / BUCKETS);
  return variance <= 0 ? 0 : covariance / Math.sqrt(variance);
}

function powersOf(counts: Counts): ReadonlyMap<string, number> {
  return new Map(Object.entries(counts).map(([key, n]) => [key, powerOf(n) + 1]));
}

/** The greatest power of two that is not greater than a count, as its exponent. */
export function powerOf(count: number): number {
  return Math.floor(Math.log2(count));
}

/** All that comparing tallies looks at: two of the same key compare alike with any other. */
export function comparisonKey({ organizations, titles, domains, company }: Tally): string {
  const powers = [...powersOf(company)].map(([bucket, power]) => `${bucket}:${power}`);
  return JSON.stringify([
    Object.keys(organizations).sort(),
    Object.keys(titles).sort(),
    mostFrequent(domains),
    powers.sort(),
  ]);
}

/** A key of both, the first of them in their order; null where there is none. */
export function sharedKey(a: Counts, b: Counts): string | null {
  const shared = Object.keys(a).filter((key) => key in b);
  return shared.sort()[0] ?? null;
}
