import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createModelExtractor } from '../../src/extraction/extractor.ts';
import { markdownExamples } from '../support/markdown-examples.ts';
import { addSampleArticles } from '../support/sample-articles.ts';
import { openApi, type TestApi } from './open-api.ts';
import { realIngest } from './real-ingest.ts';

/**
 * The README's queries give the answers that stand under them.
 * After a change that alters answers: UPDATE_README=1 npx vitest run tests/api/readme.test.ts, then read the difference.
 */
const README = new URL('../../README.md', import.meta.url);
const examples = markdownExamples(README);

let api: TestApi;
beforeAll(async () => {
  api = await openApi({ facts: { topics: [], articles: [] } });
  await addSampleArticles(await realIngest(api.store, await createModelExtractor()));
  if (process.env['UPDATE_README'] !== undefined) await updateReadme();
});
afterAll(() => api.close());

test('the README has queries with answers', () => {
  expect(examples.map(({ name }) => name)).toEqual([
    'WhoSaidWhat',
    'OnePerson',
    'SharedClaims',
    'Denials',
    'Words',
    'WhoSpeaksWhen',
  ]);
});

test.each(examples)(
  '$name gives the answer that the README shows, with one query of the store',
  async (example) => {
    const { data, errors } = await api.ask(example.query);
    expect(errors).toEqual([]);
    expect(api.queries.map(({ purpose }) => purpose)).toEqual(['read']);
    if (process.env['UPDATE_README'] === undefined) expect(data).toEqual(JSON.parse(example.json ?? ''));
  },
);

async function updateReadme(): Promise<void> {
  let text = readFileSync(README, 'utf8');
  for (const { query, json } of examples) {
    const { data } = await api.ask(query);
    const block = (answer: string) => '```graphql\n' + query + '```\n\n```json\n' + answer + '```';
    text = text.replace(block(json ?? ''), () => block(`${JSON.stringify(data, null, 2)}\n`));
  }
  writeFileSync(README, text);
}
