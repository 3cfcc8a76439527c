import { describe, expect, it } from 'vitest';
import { namesakesApart, sharesByVariation } from '../../../benchmarks/identity/truth-figures.ts';
import type { VariedTaken } from '../../../benchmarks/identity/truth-figures.ts';

/** "ana 1 PLAIN": Ana is taken for 1. */
function names(...lines: string[]): VariedTaken[] {
  return lines.map((line, index) => {
    const [gold = '', predicted = '', variation = 'PLAIN'] = line.split(' ');
    return { document: String(index), gold, predicted, variation };
  });
}

describe('what is known of a world of which the truth is known', () => {
  it('tells which names find those of the same one', () => {
    const shares = sharesByVariation(
      names('ana 1', 'ana 1', 'ana 1 TYPO', 'ana 2 TYPO', 'bruno 1', 'bruno 1 TYPO', 'cleo 3'),
    );
    // Bruno's are where most of his are, but these are Ana's; Ana's second typo is alone.
    expect(shares.get('PLAIN')).toMatchObject({ right: 3, of: 4 });
    expect(shares.get('TYPO')).toMatchObject({ right: 1, of: 3 });
  });

  it('tells which namesakes are kept apart, of those that are named', () => {
    const pairs = ['ana bruno', 'cleo dora', 'emil fay'].map((pair) => {
      const [one = '', other = ''] = pair.split(' ');
      return [{ id: one }, { id: other }] as const;
    });
    const apart = namesakesApart(names('ana 1', 'bruno 1', 'bruno 1', 'cleo 2', 'dora 3', 'emil 4'), pairs);
    expect(apart).toMatchObject({ right: 1, of: 2 });
  });
});
