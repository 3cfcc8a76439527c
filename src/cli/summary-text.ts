import type { IngestSummary, Problem } from '../ingest/ingest-summary.ts';
import { placeOf } from '../readers/read-outcome.ts';

/** A batch's result in one line: "24 articles added, 1 replaced, 3 unchanged, 2 skipped; 310 statements; 1.2 s". */
export function summaryLine(summary: IngestSummary): string {
  const { created, replaced, unchanged, skippedCount, failed, statements, unread, rejected, seconds } =
    summary;
  const counts = [
    `${created} ${created === 1 ? 'article' : 'articles'} added`,
    `${replaced} replaced`,
    `${unchanged} unchanged`,
    `${skippedCount} skipped`,
    ...(failed === 0 ? [] : [`${failed} failed`]),
  ];
  return [
    counts.join(', '),
    `${statements} ${statements === 1 ? 'statement' : 'statements'}`,
    ...(unread === 0 ? [] : [`${unread} in other languages than English, stored as text`]),
    ...(rejected === 0 ? [] : [`${rejected} finds left out`]),
    `${seconds.toFixed(1)} s`,
    ...(summary.interrupted ? ['interrupted'] : []),
  ].join('; ');
}

/** What did not get into the graph, a line each: what became of it, where, the error's code and the reason. */
export function problemLines(summary: IngestSummary): string[] {
  const { skipped, skippedCount, failures, failed, stopped } = summary;
  return [
    ...skipped.map((problem) => problemLine('skipped', problem)),
    ...more('skipped', skippedCount - skipped.length),
    ...failures.map((problem) => problemLine('failed', problem)),
    ...more('failed', failed - failures.length),
    ...(stopped === null ? [] : [`stopped ${stopped.code}: ${stopped.reason}`]),
  ];
}

function problemLine(what: string, { source, code, reason }: Problem): string {
  return `${what} ${placeOf(source)}: ${code}: ${reason}`;
}

function more(what: string, count: number): string[] {
  return count > 0 ? [`${what} ${count} more`] : [];
}

/** Did everything get in? */
export function isComplete(summary: IngestSummary): boolean {
  return summary.skippedCount === 0 && summary.failed === 0 && summary.stopped === null;
}
