import type { Window } from './windows.ts';

/** What the network is asked, by the names of its inputs. */
export const INPUT_NAMES = [
  'input_ids',
  'attention_mask',
  'token_type_ids',
  'word_starts',
  'word_sentences',
] as const;

export interface NetworkInput {
  readonly data: BigInt64Array;
  /**
   * Always one window. The network's integers are scaled by the largest number of all that it reads at once, so windows read
   * together would change each other's answers (one head of sixty); and on one thread it would be no quicker.
   */
  readonly dims: readonly [1, number];
}

export type NetworkInputs = Readonly<Record<(typeof INPUT_NAMES)[number], NetworkInput>>;

/** The inputs for a window. */
export function inputsOf(window: Window): NetworkInputs {
  return {
    input_ids: inputOf(window.pieces),
    attention_mask: inputOf(window.pieces.map(() => 1)),
    token_type_ids: inputOf(window.types),
    word_starts: inputOf(window.starts),
    word_sentences: inputOf(
      window.parts.flatMap(({ first, after }, number) => new Array<number>(after - first).fill(number)),
    ),
  };
}

function inputOf(values: readonly number[]): NetworkInput {
  return { data: BigInt64Array.from(values, BigInt), dims: [1, values.length] };
}
