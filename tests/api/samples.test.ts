import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { EXAMPLE_OPERATIONS } from '../../src/graphql/example-operations.ts';
import { readInput } from '../../src/readers/read-input.ts';
import { at, openApi, type TestApi } from './open-api.ts';
import { realIngest } from './real-ingest.ts';

const SAMPLES = fileURLToPath(new URL('../../seed/articles', import.meta.url));

let api: TestApi;
beforeAll(async () => {
  api = await openApi({ facts: { topics: [], articles: [] }, ingest: realIngest });
  const ingest = await realIngest(api.store);
  const { failures, skipped } = await ingest.addAll(readInput(SAMPLES));
  expect([...failures, ...skipped]).toEqual([]);
});
afterAll(() => api.close());

/** What each example must find in the sample articles: paths of lists that are not empty. */
const FINDS: Readonly<Record<string, readonly string[]>> = {
  WhoSaidWhatAboutWhat: [
    'statements.edges',
    'statements.edges.0.node.topics',
    'statements.edges.0.node.evidence',
  ],
  Person: ['persons.edges', 'persons.edges.0.node.statements.edges'],
  StatementsByTopic: ['topics.nodes', 'topics.nodes.0.statements.nodes'],
  ArticlesWithStatements: ['articles.edges', 'articles.edges.0.node.statements.edges'],
  Search: ['search.edges'],
  Positions: ['positions.steps'],
  Series: ['statementSeries', 'statementSeries.0.points'],
  Counts: ['statementCounts'],
  Graph: ['graph.nodes', 'graph.edges'],
};

test.each(EXAMPLE_OPERATIONS)(
  'the example $name finds something in the sample articles',
  async ({ name, document }) => {
    const data = await api.data(document);
    expect(api.queries).toHaveLength(1);
    const paths = FINDS[name] ?? [];
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) expect(at(data, path), path).not.toEqual([]);
  },
);
