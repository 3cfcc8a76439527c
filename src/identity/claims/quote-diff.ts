import { foldText } from '../../shared/text.ts';

/** How two wordings of one quotation differ. */
export interface QuoteDiff {
  /** In the order of the words. Runs of words, with their marks, one blank between; what is in both is given as the original has it. */
  readonly segments: readonly QuoteSegment[];
  /** Words of the original are left out at its beginning or end, or where the variant has an ellipsis. */
  readonly clipped: boolean;
  /** Words are left out without an ellipsis, added, or others stand in their place. */
  readonly altered: boolean;
}

export interface QuoteSegment {
  /** Words in both, in the original only, in the variant only. */
  readonly operation: 'EQUAL' | 'REMOVED' | 'ADDED';
  readonly text: string;
}

/** Compares two wordings word by word; case, accents, punctuation and the shape of quotation marks make no difference. */
export function diffQuotations(original: string, variant: string): QuoteDiff {
  const [from, to] = [wordsOf(original), wordsOf(variant)];
  const segments: QuoteSegment[] = [];
  let clipped = false;
  let altered = false;
  let [atFrom, atTo] = [0, 0];
  const add = (operation: QuoteSegment['operation'], words: readonly Word[]) => {
    if (words.length > 0) segments.push({ operation, text: words.map(({ text }) => text).join(' ') });
  };
  for (const run of [...commonRuns(from, to), { from: from.length, to: to.length, length: 0 }]) {
    const removed = from.slice(atFrom, run.from);
    const added = to.slice(atTo, run.to);
    add('REMOVED', removed);
    add('ADDED', added);
    if (added.length > 0) altered = true;
    else if (removed.length > 0) {
      const isInside = atTo > 0 && run.to < to.length;
      if (isInside && to[run.to]?.isBehindGap !== true) altered = true;
      else clipped = true;
    }
    add('EQUAL', from.slice(run.from, run.from + run.length));
    [atFrom, atTo] = [run.from + run.length, run.to + run.length];
  }
  return { segments, clipped, altered };
}

interface Word {
  readonly text: string;
  /** What is compared. */
  readonly key: string;
  /** Does an ellipsis stand before it? */
  readonly isBehindGap: boolean;
}

/** The words between blanks; marks that stand alone go with the word before them. */
function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let alone = '';
  let isBehindGap = false;
  for (const piece of text.split(/\s+|(?<=…)(?=[\p{L}\p{N}])/u).filter((each) => each !== '')) {
    const key = foldText(piece).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    const last = words.at(-1);
    if (key !== '') {
      isBehindGap ||= /^[^\p{L}\p{N}]*(?:…|\.\.\.)/u.test(piece);
      words.push({ text: `${alone}${piece}`, key, isBehindGap });
      alone = '';
    } else if (last === undefined) alone += `${piece} `;
    else words[words.length - 1] = { ...last, text: `${last.text} ${piece}` };
    isBehindGap = /(?:…|\.\.\.)[^\p{L}\p{N}]*$/u.test(piece);
  }
  return words;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/**
 * The longest row of words that both have, then the longest to its left and right, and so on (Ratcliff and Obershelp
 * 1988): what a person takes for left alone, where a longest common subsequence may pick single words from everywhere.
 */
function commonRuns(from: readonly Word[], to: readonly Word[]): Run[] {
  const runs: Run[] = [];
  const open = [{ fromStart: 0, fromEnd: from.length, toStart: 0, toEnd: to.length }];
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    const { fromStart, fromEnd, toStart, toEnd } = range;
    const run = longestRun(from, to, range);
    if (run === null) continue;
    runs.push(run);
    open.push(
      { fromStart, fromEnd: run.from, toStart, toEnd: run.to },
      { fromStart: run.from + run.length, fromEnd, toStart: run.to + run.length, toEnd },
    );
  }
  return runs.sort((a, b) => a.from - b.from);
}

/** The first of the longest. */
function longestRun(
  from: readonly Word[],
  to: readonly Word[],
  range: {
    readonly fromStart: number;
    readonly fromEnd: number;
    readonly toStart: number;
    readonly toEnd: number;
  },
): Run | null {
  let best: Run | null = null;
  let before = new Map<number, number>();
  for (let i = range.fromStart; i < range.fromEnd; i += 1) {
    const row = new Map<number, number>();
    for (let j = range.toStart; j < range.toEnd; j += 1) {
      if (from[i]?.key !== to[j]?.key) continue;
      const length = (before.get(j - 1) ?? 0) + 1;
      row.set(j, length);
      if (length > (best?.length ?? 0)) best = { from: i - length + 1, to: j - length + 1, length };
    }
    before = row;
  }
  return best;
}
