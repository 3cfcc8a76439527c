import { slug } from '../../shared/text.ts';
import { tellApart } from './homonyms.ts';
import type { PlacesOfTitles, RolePlaces } from './role-places.ts';
import { NO_TALLY, powerOf, type Tally } from './tally.ts';

/** What is known of a person's full name, over all articles that use it. Kept under `name:` and the `nameId`. */
export interface NameRecord {
  /** By class key (see `classKeyOf`). */
  readonly classes: Readonly<Record<string, Tally>>;
  /** All classes together. */
  readonly whole: Tally;
  readonly places: RolePlaces;
  /** Other names of the same `surnameKey` that may be the same person's, sorted. */
  readonly variants: readonly string[];
  /** Those of them with which it is one person's, as far as the two are concerned, and how much speaks for it. */
  readonly links: Readonly<Record<string, number>>;
  readonly settled: SettledName;
}

/** Who bears the name. */
export interface SettledName {
  /** The entity, where it is one person. */
  readonly entityId: string;
  /** The entity of each class where several persons bear the name; empty where it is one. */
  readonly homonyms: Readonly<Record<string, string>>;
  /** What articles about each of several persons name beside them most: buckets of `Tally.company`, ascending. */
  readonly marks: Readonly<Record<string, readonly number[]>>;
  /** Empty where several persons bear the name. */
  readonly titles: PlacesOfTitles;
}

export function nameRecordKey(nameId: string): string {
  return `name:${nameId}`;
}

export function hasHomonyms({ homonyms }: SettledName): boolean {
  return Object.keys(homonyms).length > 0;
}

export function emptyName(nameId: string): NameRecord {
  const settled = { entityId: nameId, homonyms: {}, marks: {}, titles: {} };
  return { classes: {}, whole: NO_TALLY, places: {}, variants: [], links: {}, settled };
}

/** The entity of each class, and what marks each, where a name is borne by several; else nothing. */
export function homonymsOf(
  nameId: string,
  classes: NameRecord['classes'],
): Pick<SettledName, 'homonyms' | 'marks'> {
  const clusters = tellApart(classes);
  if (clusters.length < 2) return { homonyms: {}, marks: {} };
  const homonyms: Record<string, string> = {};
  const marks: Record<string, readonly number[]> = {};
  for (const cluster of clusters) {
    const [first = ''] = cluster;
    const entityId = `${nameId}-${slug(first.slice(first.indexOf(':') + 1), 40)}`;
    for (const key of cluster) homonyms[key] = entityId;
    const tallies = cluster.flatMap((key) => classes[key] ?? []);
    marks[entityId] = strongest(tallies);
  }
  return { homonyms, marks };
}

/** Buckets named about as often as the one named most: in powers of two, so that few articles change them. */
function strongest(tallies: readonly Tally[]): number[] {
  const counts = new Map<number, number>();
  for (const { company } of tallies)
    for (const [bucket, n] of Object.entries(company))
      counts.set(Number(bucket), (counts.get(Number(bucket)) ?? 0) + n);
  const most = powerOf(Math.max(1, ...counts.values()));
  return [...counts]
    .filter(([, n]) => powerOf(n) >= most - 1)
    .map(([bucket]) => bucket)
    .sort((a, b) => a - b);
}

/** The entity of a class, or null where several bear the name and the class does not tell which. */
export function entityOfClass(settled: SettledName, classKey: string): string | null {
  return hasHomonyms(settled) ? (settled.homonyms[classKey] ?? null) : settled.entityId;
}
