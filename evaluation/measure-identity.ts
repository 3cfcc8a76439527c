import type { GoldSet } from './gold/gold-sets.ts';
import { readNamedForms } from './gold/name-variants.ts';
import { settleGivenNames, settleNamesAlone } from './identity-alone.ts';
import type { EngineReport } from './measure-engine.ts';
import type { ResolutionRow } from './report/resolution.ts';
import { figuresOfNames } from './score/resolution-figures.ts';
import type { ResolutionFigures } from './score/resolution-figures.ts';

/**
 * Names across documents: as the engine finds them, as they are annotated, and alone.
 * @throws Error where the list of names in `data` cannot be read
 */
export async function measureIdentity(
  { sets: reports }: Pick<EngineReport, 'sets'>,
  sets: readonly GoldSet[],
  data: URL,
): Promise<ResolutionRow[]> {
  const row = (title: string, figures: ResolutionFigures | null | undefined): ResolutionRow[] =>
    figures === null || figures === undefined ? [] : [{ title, figures }];
  const rows: ResolutionRow[] = [];
  for (const { key, title, documents } of sets) {
    const found = reports.find((report) => report.key === key)?.figures.resolution;
    if (found === null || found === undefined) continue;
    rows.push(...row(title, found));
    rows.push(...row(`${title}: names given`, figuresOfNames(await settleGivenNames(documents))));
  }
  rows.push(
    ...row('names alone (name-variants)', figuresOfNames(await settleNamesAlone(readNamedForms(data)))),
  );
  return rows;
}
