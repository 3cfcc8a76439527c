import { stemmer } from 'stemmer';
import type { Part } from './wording.ts';
import { OPPOSITE_WORDS } from './word-lists.ts';

/** How much two parts have in common. */
export interface Overlap {
  /** Stems in both, in the order of the first. */
  readonly shared: readonly string[];
  /** The share of the shorter one's stems that the longer has, and of the longer one's that the shorter has. */
  readonly ofShorter: number;
  readonly ofLonger: number;
  /** Twice the shared stems by all (Dice). */
  readonly dice: number;
}

export function overlapOf(a: Part, b: Part): Overlap {
  const shared = [...a.stems].filter((stem) => b.stems.has(stem));
  const shorter = Math.min(a.stems.size, b.stems.size);
  const longer = Math.max(a.stems.size, b.stems.size);
  const share = (size: number) => (size === 0 ? 0 : shared.length / size);
  return {
    shared,
    ofShorter: share(shorter),
    ofLonger: share(longer),
    dice: shorter + longer === 0 ? 0 : (2 * shared.length) / (shorter + longer),
  };
}

const OPPOSITES = new Map<string, ReadonlySet<string>>();
for (const pair of OPPOSITE_WORDS) {
  const [one, other] = pair.map((word) => stemmer(word));
  if (one === undefined || other === undefined) continue;
  OPPOSITES.set(one, new Set([...(OPPOSITES.get(one) ?? []), other]));
  OPPOSITES.set(other, new Set([...(OPPOSITES.get(other) ?? []), one]));
}

/**
 * Does each of two parts say something in place of what the other says that makes it another claim: another number,
 * another name, the opposite word? What only one of them says is no difference: reports are cut.
 */
export function saysOtherwise(a: Part, b: Part): boolean {
  const onlyA = [...a.stems].filter((stem) => !b.stems.has(stem));
  const onlyB = [...b.stems].filter((stem) => !a.stems.has(stem));
  const both = (kind: (part: Part) => ReadonlySet<string>) =>
    onlyA.some((stem) => kind(a).has(stem)) && onlyB.some((stem) => kind(b).has(stem));
  return (
    both(({ numbers }) => numbers) ||
    both(({ names }) => names) ||
    onlyA.some((stem) => onlyB.some((other) => OPPOSITES.get(stem)?.has(other) === true))
  );
}

/** The longest row of words that both have, as the distinct stems in it, in order. */
export function longestRun(
  a: Part,
  b: Part,
): { readonly words: number; readonly stems: ReadonlySet<string> } {
  let best = 0;
  let end = 0;
  let before = new Array<number>(b.words.length + 1).fill(0);
  for (let i = 0; i < a.words.length; i += 1) {
    const row = new Array<number>(b.words.length + 1).fill(0);
    for (let j = 0; j < b.words.length; j += 1) {
      if (a.words[i] !== b.words[j]) continue;
      const length = (before[j] ?? 0) + 1;
      row[j + 1] = length;
      if (length > best) [best, end] = [length, i + 1];
    }
    before = row;
  }
  return { words: best, stems: new Set(a.stemOf.slice(end - best, end).filter((stem) => stem !== null)) };
}
