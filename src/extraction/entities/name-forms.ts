import { foldText } from '../../shared/text.ts';

/** Edit distance of two short words (Levenshtein 1966), or 3 as soon as it is above 2. */
export function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(3, row[b.length] ?? 3);
}

/** Can two given names be spellings of one: equal, an initial, a short form, or a letter or two apart? */
export function sameGivenName(a: string, b: string): boolean {
  const one = foldText(a).replace(/\./gu, '');
  const two = foldText(b).replace(/\./gu, '');
  if (one === two) return true;
  const [short, long] = one.length < two.length ? [one, two] : [two, one];
  if (long.startsWith(short) && short.length !== 2) return true;
  if (short.length < 5) return false;
  return editDistance(one, two) <= (short.length >= 6 ? 2 : 1) && one.at(0) === two.at(0);
}

/** The parts of a person's name, without suffixes such as "Jr.": given names first, the surname last. */
export function personParts(name: string): string[] {
  const parts = name.split(/\s+/u).filter((part) => part !== '' && !/^(?:Jr|Sr|II|III|IV)\.?,?$/u.test(part));
  return parts.length === 0 ? [name] : parts;
}

/** The initials of an organization's name: "WHO" for "World Health Organization". */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('');
}
