/** How often something was told, by key; what is told no more has no key. */
export type Counts = Readonly<Record<string, number>>;

/** Counts with something told once more, or once less, for each of the keys. */
export function count(counts: Counts, keys: readonly string[], by: 1 | -1): Counts {
  if (keys.length === 0) return counts;
  const next = new Map(Object.entries(counts));
  for (const key of keys) {
    const n = (next.get(key) ?? 0) + by;
    if (n === 0) next.delete(key);
    else next.set(key, n);
  }
  return Object.fromEntries(next);
}

/** A record without one of its members. */
export function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

/** A record in which a member has another value, or is not there where that is empty. */
export function withMember<T extends object>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T,
): Readonly<Record<string, T>> {
  return Object.keys(value).length === 0 ? without(record, key) : { ...record, [key]: value };
}
