import { createRuleExtractor } from '../../src/extraction/extractor.ts';
import { loadTopics } from '../../src/extraction/topics/load-topics.ts';
import { createIngest, type Ingest } from '../../src/ingest/ingest.ts';
import type { GraphStore } from '../../src/store/port.ts';

/** Adds articles as the product does. */
export async function realIngest(store: GraphStore): Promise<Ingest> {
  return createIngest({ store, extractor: await createRuleExtractor(), topics: loadTopics() });
}
