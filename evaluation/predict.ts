import { toPrediction } from '../src/exports/prediction.ts';
import type { Extractor } from '../src/extraction/extractor.ts';
import { loadTopics } from '../src/extraction/topics/load-topics.ts';
import { resolve } from '../src/identity/resolve.ts';
import { parseExtractDocument } from '../src/readers/extract-document.ts';
import type { GoldDocument, PredictedDocument } from './score/documents.ts';

export interface Predictions {
  readonly documents: readonly PredictedDocument[];
  /** User and system time of the process, from reading to prediction. */
  readonly cpuSeconds: number;
  /** What white space parts. */
  readonly words: number;
}

/** What `onrecord extract` writes for the documents, and what it took; text, day of publication and id are all it sees of them. */
export async function predict(
  extractor: Extractor,
  documents: readonly GoldDocument[],
): Promise<Predictions> {
  const topics = loadTopics();
  const before = process.cpuUsage();
  const found: PredictedDocument[] = [];
  let words = 0;
  for (const { id, text, date } of documents) {
    const { article } = parseExtractDocument({ id, text, ...(date ? { date } : {}) });
    const extraction = await extractor.extract(article);
    found.push(toPrediction({ id, extraction, ...resolve(article, extraction, topics), withText: false }));
    words += text.split(/\s+/u).length;
  }
  const { user, system } = process.cpuUsage(before);
  return { documents: found, cpuSeconds: (user + system) / 1e6, words };
}
