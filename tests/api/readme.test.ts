import { getOperationAST, parse } from 'graphql';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { addSampleArticles } from '../support/sample-articles.ts';
import { openApi, type TestApi } from './open-api.ts';
import { realIngest } from './real-ingest.ts';

/**
 * The README's queries give the answers that stand under them.
 * After a change that alters answers: UPDATE_README=1 npx vitest run tests/api/readme.test.ts, then read the difference.
 */
const README = new URL('../../README.md', import.meta.url);
const EXAMPLE = /```graphql\n(.*?)```\s*```json\n(.*?)```/gs;

const examples = [...readFileSync(README, 'utf8').matchAll(EXAMPLE)].map(([, query = '', answer = '']) => ({
  name: getOperationAST(parse(query))?.name?.value ?? query,
  query,
  answer,
}));

let api: TestApi;
beforeAll(async () => {
  api = await openApi({ facts: { topics: [], articles: [] } });
  await addSampleArticles(await realIngest(api.store));
  if (process.env['UPDATE_README'] !== undefined) await updateReadme();
});
afterAll(() => api.close());

test('the README has five queries with answers', () => {
  expect(examples.map(({ name }) => name)).toEqual([
    'WhoSaidWhat',
    'OnePerson',
    'SharedClaims',
    'Denials',
    'Words',
  ]);
});

test.each(examples)(
  '$name gives the answer that the README shows, with one query of the store',
  async (example) => {
    const { data, errors } = await api.ask(example.query);
    expect(errors).toEqual([]);
    expect(api.queries.map(({ purpose }) => purpose)).toEqual(['read']);
    if (process.env['UPDATE_README'] === undefined) expect(data).toEqual(JSON.parse(example.answer));
  },
);

async function updateReadme(): Promise<void> {
  let text = readFileSync(README, 'utf8');
  for (const { query, answer } of examples) {
    const { data } = await api.ask(query);
    const block = (json: string) => '```graphql\n' + query + '```\n\n```json\n' + json + '```';
    text = text.replace(block(answer), () => block(`${JSON.stringify(data, null, 2)}\n`));
  }
  writeFileSync(README, text);
}
