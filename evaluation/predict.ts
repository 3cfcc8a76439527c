import { toPrediction } from '../src/exports/prediction.ts';
import type { PredictionSource } from '../src/exports/prediction.ts';
import type { Extractor } from '../src/extraction/extractor.ts';
import { loadTopics } from '../src/extraction/topics/load-topics.ts';
import { referencesOf, type OwnFacts } from '../src/identity/own-facts.ts';
import { resolve } from '../src/identity/resolve.ts';
import { parseExtractDocument } from '../src/readers/extract-document.ts';
import { startCpuClock } from './cpu-clock.ts';
import { resolveAcross } from './resolve-across.ts';
import type { GoldDocument, PredictedDocument } from './score/documents.ts';

/** What was found in documents, and what it took. */
export interface Predictions {
  readonly documents: readonly PredictedDocument[];
  /** User and system time of the process, from reading to prediction. */
  readonly cpuSeconds: number;
  /** What white space parts. */
  readonly words: number;
}

/**
 * What `onrecord extract` writes for the documents, and what it took; text, day of publication and id are all it sees of
 * them. Who is who is settled for all of them together.
 */
export async function predict(
  extractor: Extractor,
  documents: readonly GoldDocument[],
): Promise<Predictions> {
  const topics = loadTopics();
  const cpuSeconds = startCpuClock();
  const found: (PredictionSource & { readonly facts: OwnFacts })[] = [];
  let words = 0;
  for (const { id, text, date } of documents) {
    const { article } = parseExtractDocument({ id, text, ...(date ? { date } : {}) });
    const extraction = await extractor.extract(article);
    found.push({ id, extraction, ...resolve(article, extraction, topics), withText: false });
    words += countWords(text);
  }
  const entityIds = await resolveAcross(found.map(({ facts }) => referencesOf(facts)));
  const settled = found.map((source) => {
    const settledIds = entityIds.get(source.facts.article.id);
    return toPrediction(settledIds === undefined ? source : { ...source, entityIds: settledIds });
  });
  return { documents: settled, cpuSeconds: cpuSeconds(), words };
}

/** How many words white space parts: what seconds are counted by. */
export function countWords(text: string): number {
  return text.split(/\s+/u).length;
}
