import { fileURLToPath } from 'node:url';
import { readInput } from '../../src/readers/read-input.ts';
import type { Ingest } from '../../src/ingest/ingest.ts';
import type { IngestSummary } from '../../src/ingest/ingest-summary.ts';

export const SAMPLE_FOLDER = fileURLToPath(new URL('../../seed/articles', import.meta.url));

/** Adds the sample articles as `npm start` does. */
export function addSampleArticles(ingest: Ingest): Promise<IngestSummary> {
  return ingest.addAll(readInput(SAMPLE_FOLDER, {}));
}
