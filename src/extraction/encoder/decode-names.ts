import { NAME_TAGS } from './labels.ts';
import { softmax } from './softmax.ts';
import type { WordRange } from './windows.ts';

export type ModelNameType = 'person' | 'organization' | 'place' | 'other';

/** A name: its words, what bears it, and how sure the model is, from 0 to 1 (geometric mean over the words). */
export interface ModelName extends WordRange {
  readonly type: ModelNameType;
  readonly probability: number;
}

const TAGS = NAME_TAGS.length;
const OUTSIDE = NAME_TAGS.indexOf('O');

/** May a tag stand after another (-1: at the beginning)? "I-person" goes on from "B-person" and "I-person" alone. */
const FOLLOWS: readonly (readonly boolean[])[] = NAME_TAGS.map((tag) =>
  [null, ...NAME_TAGS].map(
    (before) => !tag.startsWith('I-') || (before !== null && before.slice(1) === tag.slice(1)),
  ),
);

function mayFollow(tag: number, before: number): boolean {
  return FOLLOWS[tag]?.[before + 1] === true;
}

function typeOf(tag: number): ModelNameType | null {
  const type = NAME_TAGS[tag]?.slice(2);
  return type === 'person' || type === 'organization' || type === 'place' || type === 'other' ? type : null;
}

/**
 * The names of a sentence: the likeliest sequence of tags in which every name has a beginning (Viterbi 1967).
 *
 * @param scores for each word the scores of NAME_TAGS, row by row
 * @param first the index of the sentence's first word, added to those of the names
 */
export function decodeNames(scores: ArrayLike<number>, size: number, first = 0): ModelName[] {
  const probabilities = Array.from({ length: size }, (_, word) => softmax(scores, word * TAGS, TAGS));
  const path = bestPath(scores, size);
  const names: ModelName[] = [];
  for (let start = 0; start < size; start += 1) {
    const type = typeOf(path[start] ?? OUTSIDE);
    if (type === null) continue;
    let after = start + 1;
    while (after < size && NAME_TAGS[path[after] ?? OUTSIDE]?.startsWith('I-') === true) after += 1;
    let sum = 0;
    for (let word = start; word < after; word += 1)
      sum += Math.log(probabilities[word]?.[path[word] ?? OUTSIDE] ?? 0);
    names.push({
      first: first + start,
      after: first + after,
      type,
      probability: Math.exp(sum / (after - start)),
    });
    start = after - 1;
  }
  return names;
}

function bestPath(scores: ArrayLike<number>, size: number): number[] {
  let sums = new Float64Array(TAGS);
  const from: Int8Array[] = [];
  for (let word = 0; word < size; word += 1) {
    const next = new Float64Array(TAGS).fill(-Infinity);
    const origin = new Int8Array(TAGS).fill(-1);
    for (let tag = 0; tag < TAGS; tag += 1) {
      const own = scores[word * TAGS + tag] ?? -Infinity;
      if (word === 0) {
        if (mayFollow(tag, -1)) next[tag] = own;
        continue;
      }
      for (let before = 0; before < TAGS; before += 1) {
        const score = (sums[before] ?? -Infinity) + own;
        if (mayFollow(tag, before) && score > (next[tag] ?? -Infinity)) {
          next[tag] = score;
          origin[tag] = before;
        }
      }
    }
    sums = next;
    from.push(origin);
  }
  const path: number[] = [];
  let tag = sums.indexOf(Math.max(...sums));
  for (let word = size - 1; word >= 0; word -= 1) {
    path.push(tag);
    tag = from[word]?.[tag] ?? OUTSIDE;
  }
  return path.reverse();
}
