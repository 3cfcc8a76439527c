import type { Window } from './windows.ts';

/** The inputs of the network for some windows at once, by name: what each is, and how long its two sides are. */
export interface Batch {
  readonly windows: readonly Window[];
  /** Width of what is given a piece, padding included. */
  readonly pieces: number;
  /** Width of what is given a word, padding included. */
  readonly words: number;
  readonly inputs: Readonly<Record<InputName, BatchInput>>;
}

export interface BatchInput {
  readonly data: BigInt64Array;
  readonly dims: readonly [number, number];
}

export const INPUT_NAMES = [
  'input_ids',
  'attention_mask',
  'token_type_ids',
  'word_starts',
  'word_sentences',
] as const;
type InputName = (typeof INPUT_NAMES)[number];

/** A bound on memory: the network's answers about pairs of words take a megabyte a full window. */
const MOST_WINDOWS = 4;
/** A window shorter than this part of the longest one would be read mostly as padding. */
const LEAST_FILLED = 0.8;

/** Puts windows of similar length together. Every window is in one batch. */
export function batchesOf(windows: readonly Window[]): Batch[] {
  const longestFirst = windows.toSorted((a, b) => b.pieces.length - a.pieces.length);
  const groups: Window[][] = [];
  for (const window of longestFirst) {
    const group = groups.at(-1);
    const longest = group?.[0]?.pieces.length ?? Infinity;
    if (group !== undefined && group.length < MOST_WINDOWS && window.pieces.length >= longest * LEAST_FILLED)
      group.push(window);
    else groups.push([window]);
  }
  return groups.map(fill);
}

function fill(windows: readonly Window[]): Batch {
  const pieces = Math.max(...windows.map((window) => window.pieces.length));
  const words = Math.max(...windows.map((window) => window.starts.length));
  const input = (
    width: number,
    padding: bigint,
    rowOf: (window: Window) => readonly number[],
  ): BatchInput => {
    const data = new BigInt64Array(windows.length * width).fill(padding);
    for (const [index, window] of windows.entries())
      for (const [at, value] of rowOf(window).entries()) data[index * width + at] = BigInt(value);
    return { data, dims: [windows.length, width] };
  };
  return {
    windows,
    pieces,
    words,
    inputs: {
      input_ids: input(pieces, 0n, (window) => window.pieces),
      attention_mask: input(pieces, 0n, (window) => window.pieces.map(() => 1)),
      token_type_ids: input(pieces, 0n, (window) => window.types),
      word_starts: input(words, 0n, (window) => window.starts),
      word_sentences: input(words, -1n, (window) =>
        window.parts.flatMap(({ first, after }, number) => new Array<number>(after - first).fill(number)),
      ),
    },
  };
}
