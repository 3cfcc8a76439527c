import type { ResolutionFigures } from '../score/resolution-figures.ts';
import { markdownTable, points, ratioCell } from './table.ts';

/** What was measured of names across the documents of a set. */
export interface ResolutionRow {
  readonly title: string;
  readonly figures: ResolutionFigures;
}

/** One row a set and way of getting at its names. */
export function resolutionTable(rows: readonly ResolutionRow[]): string {
  return markdownTable(
    ['set', 'names', 'found', 'B³, F1 (P / R)', 'pairs, F1 (P / R)', 'decisions', 'wrong merges in 1,000'],
    rows.map(({ title, figures }) => [
      title,
      String(figures.mentions),
      points(figures.found),
      ratioCell(figures),
      ratioCell(figures.pairs),
      String(figures.decisions),
      ((1000 * figures.wrongMerges) / Math.max(1, figures.decisions)).toFixed(1),
    ]),
  );
}
