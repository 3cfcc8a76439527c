/** What stands in a cell of a table. */
export type Cell = string;

/** A Markdown table, its columns padded so that it can be read as it is. */
export function markdownTable(head: readonly Cell[], rows: readonly (readonly Cell[])[]): string {
  const widths = head.map((cell, column) =>
    Math.max(3, cell.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly Cell[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** What stands in a cell where nothing was measured. */
export const NOTHING = '–';

/** A share from 0 to 1 in points: "63.9". */
export function points(share: number | null | undefined): Cell {
  return share === null || share === undefined ? NOTHING : (100 * share).toFixed(1);
}

/** "63.9 (85.5 / 51.0)": F1, precision, recall. */
export function ratioCell(
  ratio: { readonly f1: number; readonly precision: number; readonly recall: number } | null | undefined,
): Cell {
  if (ratio === null || ratio === undefined) return NOTHING;
  return `${points(ratio.f1)} (${points(ratio.precision)} / ${points(ratio.recall)})`;
}

/** The share of some cases, or nothing where there are none. */
export function shareCell(share: { readonly share: number; readonly of: number } | null | undefined): Cell {
  return share === null || share === undefined || share.of === 0 ? NOTHING : points(share.share);
}

/** "0.35" */
export function secondsCell(seconds: number | null | undefined): Cell {
  return seconds === null || seconds === undefined ? NOTHING : seconds.toFixed(2);
}
