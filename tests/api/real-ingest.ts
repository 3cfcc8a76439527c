import { createRuleExtractor, type Extractor } from '../../src/extraction/extractor.ts';
import { loadTopics } from '../../src/extraction/topics/load-topics.ts';
import { createIngest, type Ingest } from '../../src/ingest/ingest.ts';
import type { GraphStore } from '../../src/store/port.ts';

/** Adds articles as the product does where it has no model, which is quicker; or with another extractor. */
export async function realIngest(store: GraphStore, extractor?: Extractor): Promise<Ingest> {
  return createIngest({
    store,
    extractor: extractor ?? (await createRuleExtractor()),
    topics: loadTopics(),
  });
}
