import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { LIMITS } from '../../src/graphql/limits/limits.ts';
import { markdownExamples } from '../support/markdown-examples.ts';
import { openApi, type TestApi } from './open-api.ts';
import { realIngest } from './real-ingest.ts';

const PAGE = new URL('../../docs/api.md', import.meta.url);
const GUIDE = readFileSync(PAGE, 'utf8');

/** The examples, each with the JSON block right after it as its variables. */
const EXAMPLES = markdownExamples(PAGE).map(({ name, query, json }) => ({
  name,
  query,
  variables: JSON.parse(json ?? '{}') as Record<string, unknown>,
}));

let api: TestApi;
beforeAll(async () => {
  api = await openApi({ ingest: realIngest });
});
afterAll(() => api.close());

test.each(EXAMPLES)('the example $name runs', async ({ query, variables }) => {
  const { data, errors } = await api.ask(query, variables, { role: 'EDITOR' });
  expect(errors).toEqual([]);
  expect(Object.values(data as object).filter((value) => value !== null)).not.toEqual([]);
  const pages = JSON.stringify(data).match(/"(?:nodes|edges)":\[/g) ?? [];
  const empty = JSON.stringify(data).match(/"(?:nodes|edges)":\[\]/g) ?? [];
  expect(empty.length, 'examples find something').toBeLessThanOrEqual(pages.length / 2);
});

test('there are examples of every kind', () => {
  expect(EXAMPLES.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Filters', 'Search', 'Ingest', 'Remove', 'Merge', 'Ledger']),
  );
});

test('the limits are those that hold', () => {
  const rows = new Map(
    [...(GUIDE.split('## Limits')[1] ?? '').matchAll(/^\| ([^|]+) \| ([\d,]+) \|$/gm)].map(
      ([, what = '', most = '']) => [what, Number(most.replace(',', ''))],
    ),
  );
  expect(Object.fromEntries(rows)).toEqual({
    'items of a page': LIMITS.maxPage,
    'ids of `nodes`': LIMITS.maxPage,
    'nodes in the answer': LIMITS.maxNodes,
    'levels of fields': LIMITS.maxDepth,
    'fields at the top': LIMITS.maxRootFields,
    aliases: LIMITS.maxAliases,
    directives: LIMITS.maxDirectives,
    'edges followed': LIMITS.maxEdges,
    'conditions of all filters': LIMITS.maxConditions,
    'levels of a filter': LIMITS.maxFilterDepth,
    'tokens of the operation': LIMITS.maxTokens,
    'characters of a search': LIMITS.maxQueryLength,
    'words of a search': LIMITS.maxSearchTerms,
    'statements of a position': LIMITS.maxPositionSteps,
    'series of `statementSeries`': LIMITS.maxSeries,
    'points of `statementSeries`': LIMITS.maxPoints,
    'nodes of a picture': LIMITS.maxGraphNodes,
    'statements and articles a picture looks at': LIMITS.graphWindow,
    'reads of the ledger': LIMITS.maxLedgerReads,
  });
  expect(GUIDE).toContain(`${LIMITS.defaultPage} items if you do not`);
  expect(GUIDE).toContain(`counts as ${LIMITS.listEstimate}`);
});
