import { bCubed } from './cluster-figures.ts';
import type { ClusterFigures } from './cluster-figures.ts';
import { countBy } from './count-by.ts';
import type { ScoredDocument } from './documents.ts';
import { groupBy } from './group-by.ts';
import { placeNames } from './place-names.ts';
import type { PlacedName } from './place-names.ts';
import { ratioOf } from './ratio.ts';
import type { Ratio } from './ratio.ts';

/** How well names are put together across documents. */
export interface ResolutionFigures extends ClusterFigures {
  /**
   * Of any two mentions that are put together, in one document or two, are both the same one? And are two of the same one
   * put together? A pair with a mention that was not found lowers recall.
   */
  readonly pairs: Ratio;
  /**
   * A document and somebody of whom names are found in it. Its own one is whom most of these names are annotated as; of
   * several with as many, the one whose id comes first.
   */
  readonly decisions: number;
  /**
   * Decisions whose own one is not the own one of most decisions for the same entity: of an entity made of two persons, one
   * in six documents and one in two, two. Names that one document mixes up do not count; B³ and pairs have them.
   */
  readonly wrongMerges: number;
}

/** The figures of documents; null where no document has names with ids that hold across documents. */
export function resolutionFigures(documents: readonly ScoredDocument[]): ResolutionFigures | null {
  return figuresOfNames(documents.flatMap(placeNames));
}

/** A name as far as its figures go: where it stands, who it is, and whom it is taken for. */
export type Taken = Pick<PlacedName, 'document' | 'gold' | 'predicted'>;

/** The figures of names whose annotated and predicted clusters are known; null of none. */
export function figuresOfNames(names: readonly Taken[]): ResolutionFigures | null {
  const clusters = bCubed(names);
  if (clusters === null) return null;
  const decisions = decisionsOf(names);
  const clashes = [...groupBy(decisions, ({ predicted }) => predicted).values()].map((same) => {
    const counts = countBy(same, ({ own }) => own);
    return same.length - (counts.get(mostFrequent(counts)) ?? 0);
  });
  return {
    ...clusters,
    pairs: pairRatio(names),
    decisions: decisions.length,
    wrongMerges: clashes.reduce((sum, count) => sum + count, 0),
  };
}

function pairRatio(names: readonly Taken[]): Ratio {
  const found = names.filter(({ predicted }) => predicted !== null);
  return ratioOf(
    countPairs(found, ({ gold, predicted }) => JSON.stringify([gold, predicted])),
    countPairs(found, ({ predicted }) => predicted ?? ''),
    countPairs(names, ({ gold }) => gold),
  );
}

/** How many pairs of names have the same key. */
function countPairs(names: readonly Taken[], key: (name: Taken) => string): number {
  return [...countBy(names, key).values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

interface Decision {
  readonly predicted: string;
  readonly own: string;
}

function decisionsOf(names: readonly Taken[]): Decision[] {
  const found = names.filter(({ predicted }) => predicted !== null);
  const groups = groupBy(found, ({ document, predicted }) => JSON.stringify([document, predicted]));
  return [...groups.values()].map((same) => ({
    predicted: same[0]?.predicted ?? '',
    own: mostFrequent(countBy(same, ({ gold }) => gold)),
  }));
}

/** The key that is counted most; of several the first in the order of characters. */
export function mostFrequent(counts: ReadonlyMap<string, number>): string {
  const [best = ['']] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return best[0];
}
