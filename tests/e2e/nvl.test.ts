import type { Browser } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markdownExamples } from '../support/markdown-examples.ts';
import { findChromium, launchChromium } from './support/browser.ts';
import { post, serve, TOKEN, type Served } from './support/serve.ts';

/** NVL draws on a canvas, so it runs where one is. Its licence ties its use to Neo4j products: only this test loads it. */
const NVL = new URL('../../node_modules/@neo4j-nvl/base/dist/base.mjs', import.meta.url);
const GUIDE = new URL('../../docs/graphs.md', import.meta.url);
const ARTICLE = {
  title: 'Caldermere bridge to open in May',
  text: 'Anna Berg, the mayor of Caldermere, said on Tuesday that the new bridge would open in May. "We kept our word," Berg said in Caldermere.',
  publishedAt: '2024-03-06',
};

/** Not used here: the two of NVL's layouts that run in workers of their own, and what tells its makers of its use. */
const NO_WORKERS = `const worker = () => ({ port: { postMessage() {}, start() {} }, postMessage() {}, terminate() {} });
export const createCoseBilkentLayoutWorker = worker, createHierarchicalLayoutWorker = worker;
export const hierarchicalLayoutFallbackWorker = worker(), coseBilkentLayoutFallbackWorker = worker();
export const AnalyticsBrowser = { load() {} };`;
const HTML = `<!doctype html>
<script type="importmap">{ "imports": { "@neo4j-nvl/layout-workers": "/workers.mjs", "@segment/analytics-next": "/workers.mjs" } }</script>
<div id="graph" style="width: 400px; height: 300px"></div>`;

const chromium = findChromium();

describe.skipIf(chromium === null)('NVL, in Chromium', () => {
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    served = await serve();
    browser = await launchChromium(chromium ?? '');
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  it('loads the answer of its example as it is', async () => {
    const ask = async (query: string, variables = {}): Promise<Record<string, unknown>> => {
      const response = await post(
        served.server.urls.graphql,
        { query, variables },
        { authorization: `Bearer ${TOKEN}` },
      );
      return ((await response.json()) as { data: Record<string, unknown> }).data;
    };
    await ask('mutation M($input: IngestArticleInput!) { ingestArticle(input: $input) { __typename } }', {
      input: ARTICLE,
    });
    const example = markdownExamples(GUIDE).find(({ name }) => name === 'ForNvl')?.query ?? '';
    const data = await ask(example.replace('person:sergey-lavrov', 'person:anna-berg'));
    const code = /query ForNvl \{[^`]*```\s*```js\n([^`]*)```/.exec(readFileSync(GUIDE, 'utf8'))?.[1] ?? '';

    const page = await browser.newPage();
    await page.route('http://nvl.test/**', (route) => {
      const path = new URL(route.request().url()).pathname;
      if (path === '/nvl.mjs')
        return route.fulfill({ contentType: 'text/javascript', body: readFileSync(NVL, 'utf8') });
      if (path === '/workers.mjs') return route.fulfill({ contentType: 'text/javascript', body: NO_WORKERS });
      return route.fulfill({ contentType: 'text/html', body: HTML });
    });
    await page.goto('http://nvl.test/');
    const drawn = await page.evaluate<{ nodes: string[]; relationships: string[] }>(`(async () => {
      const { NVL } = await import('/nvl.mjs');
      const container = document.getElementById('graph');
      const data = ${JSON.stringify(data)};
      ${code}
      return { nodes: nvl.getNodes().map(({ id }) => id), relationships: nvl.getRelationships().map(({ id }) => id) };
    })()`);
    const { nodes, relationships } = data['graph'] as Record<'nodes' | 'relationships', { id: string }[]>;
    expect(nodes[0]?.id).toBe('person:anna-berg');
    expect(relationships.length).toBeGreaterThan(0);
    expect(drawn.nodes.sort()).toEqual(nodes.map(({ id }) => id).sort());
    expect(drawn.relationships.sort()).toEqual(relationships.map(({ id }) => id).sort());
    await page.close();
  }, 60_000);
});
