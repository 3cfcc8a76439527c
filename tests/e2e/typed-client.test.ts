import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { ask } from '../../examples/typed-client/ask.ts';
import { WhoSaidDocument } from '../../examples/typed-client/generated.ts';
import { line, whoSaid } from '../../examples/typed-client/who-said.ts';
import { CLIENT_FILE, generateClient } from '../../scripts/generate-client.js';
import { articles, topics } from '../api/corpus.ts';
import { serve, type Served } from './support/serve.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
  await served.store.putTopics(topics);
  for (const article of articles) await served.store.write(article);
});
afterAll(() => served.close());

test('the generated client is that of the schema and its operations', async () => {
  expect(readFileSync(CLIENT_FILE, 'utf8') === (await generateClient()), 'run `npm run generate`').toBe(true);
});

test('it reads everything that was said about a topic, page by page', async () => {
  const { graphql } = served.server.urls;
  const { statements } = await ask(graphql, WhoSaidDocument, { topic: 'e', first: 1 });
  expect(statements.totalCount).toBeGreaterThan(1);
  const lines: string[] = [];
  for await (const said of whoSaid(graphql, 'e')) lines.push(line(said));
  expect(lines).toHaveLength(statements.totalCount);
  expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\d {2}.+: .+/);
});

test('it throws what the server finds wrong', async () => {
  const asked = ask(served.server.urls.graphql, WhoSaidDocument, { topic: 'e', first: 1000 });
  await expect(asked).rejects.toThrow('at most 200 items');
});
