import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTree } from '../../../../src/extraction/encoder/decode-tree.ts';

/** All trees with one root over some words, as lists of heads. */
function allTrees(size: number): number[][] {
  const lists = Array.from({ length: (size + 1) ** size }, (_, code) =>
    Array.from({ length: size }, (__, word) => (Math.floor(code / (size + 1) ** word) % (size + 1)) - 1),
  );
  return lists.filter((heads) => heads.filter((head) => head < 0).length === 1 && heads.every(reachesRoot));

  function reachesRoot(_: number, word: number, heads: number[]): boolean {
    let at = word;
    for (let step = 0; step <= size; step += 1) {
      at = heads[at] ?? -1;
      if (at < 0) return true;
    }
    return false;
  }
}

function scoreOf(scores: readonly number[], heads: readonly number[]): number {
  return heads.reduce((sum, head, word) => sum + (scores[word * (heads.length + 1) + head + 1] ?? NaN), 0);
}

const TREES = [1, 2, 3, 4, 5].map(allTrees);

describe('decodeTree', () => {
  it('finds the best tree with one root', () => {
    const sentence = fc.integer({ min: 1, max: 5 }).chain((size) =>
      fc.array(fc.integer({ min: -9, max: 9 }), {
        minLength: size * (size + 1),
        maxLength: size * (size + 1),
      }),
    );
    fc.assert(
      fc.property(sentence, (scores) => {
        const size = (Math.sqrt(4 * scores.length + 1) - 1) / 2;
        const trees = TREES[size - 1] ?? [];
        const heads = decodeTree(scores, size);
        expect(trees).toContainEqual(heads);
        expect(scoreOf(scores, heads)).toBe(Math.max(...trees.map((tree) => scoreOf(scores, tree))));
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the best heads where they are a tree', () => {
    // "Jane spoke": the root's score first.
    expect(decodeTree([0, -1, 5, 5, 0, -1], 2)).toEqual([1, -1]);
  });

  it('breaks a circle where that costs least', () => {
    // Words 0 and 1 want each other; leaving word 1 to the root is cheaper.
    expect(decodeTree([0, 0, 9, 4, 9, 0], 2)).toEqual([1, -1]);
  });

  it('takes no scores, and long sentences of nothing but circles', () => {
    expect(decodeTree([], 0)).toEqual([]);
    const size = 250;
    const scores = new Float32Array(size * (size + 1));
    for (let word = 0; word < size; word += 1) scores[word * (size + 1) + (word ^ 1) + 1] = 5;
    const heads = decodeTree(scores, size);
    expect(heads.filter((head) => head < 0)).toHaveLength(1);
    expect(heads.filter((head, word) => head === (word ^ 1))).toHaveLength(size / 2);
  });
});
