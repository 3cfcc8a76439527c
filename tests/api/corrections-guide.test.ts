import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadTopics } from '../../src/extraction/topics/load-topics.ts';
import { createEditing } from '../../src/ingest/create-editing.ts';
import { GraphWriter } from '../../src/ingest/graph-writer.ts';
import { readInput } from '../../src/readers/read-input.ts';
import { createSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { markdownExamples } from '../support/markdown-examples.ts';
import { openApi, type TestApi } from './open-api.ts';
import { realIngest } from './real-ingest.ts';

const EXAMPLES = markdownExamples(new URL('../../docs/corrections.md', import.meta.url));
const SAMPLES = fileURLToPath(new URL('../../seed/articles', import.meta.url));

let api: TestApi;
beforeAll(async () => {
  const store = await createSqliteStore({ file: ':memory:' });
  await store.migrate();
  await (await realIngest(store)).addAll(readInput(SAMPLES, {}));
  const editing = createEditing({ store, writer: new GraphWriter({ store }) });
  const open = () => Promise.resolve({ store, done: () => store.close() });
  api = await openApi({ open, editing, facts: { topics: loadTopics(), articles: [] } });
});
afterAll(() => api.close());

test.each(EXAMPLES)('the example $name runs', async ({ query }) => {
  const { data, errors } = await api.ask(query, {}, { role: 'EDITOR' });
  expect(errors).toEqual([]);
  const [answer] = Object.values(data as Record<string, { __typename?: string }>);
  if (query.startsWith('mutation')) expect(answer).toMatchObject({ __typename: 'CorrectionApplied' });
});
