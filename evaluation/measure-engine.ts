import type { Extractor } from '../src/extraction/extractor.ts';
import type { GoldSet } from './gold/gold-sets.ts';
import { predict } from './predict.ts';
import { pairDocuments } from './score/documents.ts';
import type { PredictedDocument } from './score/documents.ts';
import { scoreDocuments } from './score/score-documents.ts';
import type { Figures } from './score/score-documents.ts';

/** What was measured on a set. */
export interface SetReport {
  readonly key: GoldSet['key'];
  readonly title: string;
  readonly figures: Figures;
}

/** What was measured of an engine. */
export interface EngineReport {
  /** As `Extractor.version`. */
  readonly version: string;
  readonly sets: readonly SetReport[];
  /** User and system time for 1,000 words, from text to prediction, loading left out. */
  readonly cpuSecondsPer1000Words: number | null;
}

/** So many documents are read before anything is counted, for the compiler's sake. */
const WARM_UP = 3;

/** Extracts and scores every set. */
export async function measureEngine(extractor: Extractor, sets: readonly GoldSet[]): Promise<EngineReport> {
  await predict(extractor, sets[0]?.documents.slice(0, WARM_UP) ?? []);
  const reports: SetReport[] = [];
  let cpuSeconds = 0;
  let words = 0;
  for (const set of sets) {
    const predictions = await predict(extractor, set.documents);
    cpuSeconds += predictions.cpuSeconds;
    words += predictions.words;
    reports.push(scoreSet(set, predictions.documents));
  }
  return {
    version: extractor.version,
    sets: reports,
    cpuSecondsPer1000Words: words === 0 ? null : (cpuSeconds / words) * 1000,
  };
}

/** Scores predictions, whoever made them. */
export function scoreSet(set: GoldSet, predictions: readonly PredictedDocument[]): SetReport {
  return {
    key: set.key,
    title: set.title,
    figures: scoreDocuments(pairDocuments(set.documents, predictions)),
  };
}
