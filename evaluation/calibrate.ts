/**
 * Fits the curves of src/extraction/attribution/calibrate.ts, by which a score becomes a confidence, to the development split of our corpus,
 * and prints them. Nothing is measured on that split.
 *
 *   npm run evaluate:calibrate
 */
import { calibrate, scoreOf } from '../src/extraction/attribution/calibrate.ts';
import type { FoundBy } from '../src/extraction/attribution/calibrate.ts';
import { openEngine } from './engines.ts';
import { fitCurve } from './calibration/fit-curve.ts';
import { ownSet } from './gold/gold-sets.ts';
import { predict } from './predict.ts';
import { pairDocuments } from './score/documents.ts';
import { judgeStatements, MATCH, reaches } from './score/judge-statements.ts';

const FOUND_BY = /the encoder's reading of a cue of (speech|thought|finding|stance)/u;

/** As `attribution.how` of a statement tells it. */
function foundBy(how: string, engine: 'rules' | 'model'): FoundBy {
  const alone = FOUND_BY.exec(how)?.[1];
  if (alone !== undefined) return alone as FoundBy;
  if (engine === 'rules') return 'rules';
  return how.includes('as the encoder reads it') ? 'confirmed' : 'unconfirmed';
}

const { documents } = ownSet('dev');
for (const name of ['rules', 'model'] as const) {
  const extractor = await openEngine(name);
  const predictions = await predict(extractor, documents);
  const samples = new Map<FoundBy, { score: number; right: boolean }[]>();
  for (const pair of pairDocuments(documents, predictions.documents)) {
    const { predicted, pairs } = judgeStatements(pair);
    const right = new Set(
      pairs.filter((match) => reaches(match, MATCH) && match.speaker.right).map((match) => match.predicted),
    );
    for (const statement of predicted) {
      const group = foundBy(statement.how ?? '', name);
      const list = samples.get(group) ?? [];
      samples.set(group, list);
      list.push({ score: scoreOf(statement.confidence ?? 0.5, group), right: right.has(statement) });
    }
  }
  for (const [group, list] of samples) {
    const { slope, offset } = fitCurve(list);
    const mean = list.reduce((sum, { score }) => sum + calibrate(score, group), 0) / list.length;
    const right = list.filter((sample) => sample.right).length / list.length;
    console.log(
      `${group}: { slope: ${slope.toFixed(2)}, offset: ${offset.toFixed(2)} },  // ${list.length} statements, ${(100 * right).toFixed(0)} % right, confidence so far ${(100 * mean).toFixed(0)} %`,
    );
  }
}
