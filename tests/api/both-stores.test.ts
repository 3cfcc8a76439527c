import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { EXAMPLE_OPERATIONS } from '../../src/graphql/example-operations.ts';
import { markdownExamples } from '../support/markdown-examples.ts';
import { neo4jForTests } from '../support/neo4j.ts';
import { addSampleArticles } from '../support/sample-articles.ts';
import { at, openApi, type TestApi } from './open-api.ts';
import { realIngest } from './real-ingest.ts';

const neo4j = await neo4jForTests();
const { missing } = neo4j;

const operations = [
  ...EXAMPLE_OPERATIONS.map(({ name, document }) => ({ name, document })),
  ...markdownExamples(new URL('../../README.md', import.meta.url)).map(({ name, query }) => ({
    name: `${name} of the README`,
    document: query,
  })),
];

describe.skipIf(missing !== null)(
  `the sample articles give the same answers on Neo4j and SQLite${missing === null ? '' : ` (${missing})`}`,
  () => {
    let embedded: TestApi;
    let onNeo4j: TestApi;

    beforeAll(async () => {
      const facts = { topics: [], articles: [] };
      embedded = await openApi({ facts });
      onNeo4j = await openApi({ facts, open: neo4j.open });
      for (const api of [embedded, onNeo4j]) await addSampleArticles(await realIngest(api.store));
    }, 120_000);
    afterAll(async () => {
      await onNeo4j.close();
      await embedded.close();
    });

    it.each(operations)('to $name, each with one query', async ({ document }) => {
      const theirs = await onNeo4j.ask(document);
      expect(theirs.errors).toEqual([]);
      expect(onNeo4j.queries.map(({ purpose }) => purpose)).toEqual(['read']);
      expect(theirs).toEqual(await embedded.ask(document));
    });

    it('to the contract’s first query, which finds what Lavrov said about missiles', async () => {
      const first = operations[0];
      expect(first?.name).toBe('WhoSaidWhatAboutWhat');
      const { data } = await onNeo4j.ask(first?.document ?? '');
      expect(at(data, 'statements.edges.0.node.speaker.name')).toBe('Sergey Lavrov');
      expect(at(data, 'statements.totalCount')).toBeGreaterThanOrEqual(10);
    });
  },
);
