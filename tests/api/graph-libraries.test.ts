import cytoscape from 'cytoscape';
import { forceLink, forceSimulation } from 'd3';
import { MultiGraph } from 'graphology';
import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { markdownExamples } from '../support/markdown-examples.ts';
import { addSampleArticles } from '../support/sample-articles.ts';
import { openApi, type TestApi } from './open-api.ts';
import { realIngest } from './real-ingest.ts';

/**
 * Runs what docs/graphs.md shows: each query, and the code under it with nothing but the answer and the library. NVL needs
 * a page: see tests/e2e/nvl.test.ts.
 */
const PAGE = new URL('../../docs/graphs.md', import.meta.url);
const QUERIES = new Map(markdownExamples(PAGE).map(({ name, query }) => [name, query]));
const CODE = new Map(
  [...readFileSync(PAGE, 'utf8').matchAll(/query (\w+) \{[^`]*```\s*```js\n([^`]*)```/g)].map(
    ([, name = '', code = '']) => [name, code],
  ),
);

let api: TestApi;
beforeAll(async () => {
  api = await openApi({ facts: { topics: [], articles: [] } });
  await addSampleArticles(await realIngest(api.store));
}, 120_000);
afterAll(() => api.close());

interface Elements {
  readonly nodes: readonly unknown[];
  readonly edges?: readonly unknown[];
}

/** Runs an example; gives the answer, and the value of the expression after the code ran. */
async function run(
  name: string,
  library: object,
  expression: string,
): Promise<{ data: unknown; value: unknown }> {
  const data = await api.data(QUERIES.get(name) ?? '');
  const code = CODE.get(name);
  if (code === undefined) throw new RangeError(`${name} has no code`);
  const example = compileFunction(`${code}\nreturn ${expression};`, ['data', ...Object.keys(library)]) as (
    ...values: readonly unknown[]
  ) => unknown;
  return { data, value: example(data, ...(Object.values(library) as unknown[])) };
}

function elementsOf(data: unknown): Elements {
  const [elements] = Object.values(data as Record<string, Elements>);
  if (!elements) throw new RangeError('no picture');
  return elements;
}

describe('the answer loads, as it is, into', () => {
  test('Cytoscape.js', async () => {
    const { data, value } = await run('ForCytoscape', { cytoscape }, 'cy');
    const { nodes, edges } = elementsOf(data);
    const cy = value as cytoscape.Core;
    expect([cy.nodes().length, cy.edges().length]).toEqual([nodes.length, edges?.length]);
    expect(cy.edges().length).toBeGreaterThan(20);
    expect(cy.getElementById('person:sergey-lavrov').data('label')).toBe('Sergey Lavrov');
    expect(cy.getElementById('person:sergey-lavrov').degree(false)).toBeGreaterThan(5);
  });

  test('graphology', async () => {
    const { data, value } = await run('ForGraphology', { MultiGraph }, 'graph');
    const { nodes, edges } = elementsOf(data);
    const graph = value as MultiGraph;
    expect([graph.order, graph.size]).toEqual([nodes.length, edges?.length]);
    expect(graph.getNodeAttribute('person:sergey-lavrov', 'label')).toBe('Sergey Lavrov');
    expect(graph.undirectedSize).toBeGreaterThan(0);
    expect(graph.directedSize).toBeGreaterThan(0);
  });

  test('D3', async () => {
    const { value } = await run('ForD3', { forceLink, forceSimulation }, '({ nodes, links })');
    const { nodes, links } = value as {
      nodes: readonly { id: string; x: number; y: number; radius: number }[];
      links: readonly { source: { id: string; x: number }; target: { id: string } }[];
    };
    expect(nodes.length).toBeGreaterThan(10);
    for (const { x, y, radius } of nodes) expect([x, y, radius].every(Number.isFinite)).toBe(true);
    expect(links.length).toBeGreaterThan(10);
    for (const { source } of links) expect(nodes).toContain(source);
  });
});

test('who is named together is one query', async () => {
  const data = await api.data(QUERIES.get('WithWhom') ?? '');
  expect(data).toMatchObject({
    coMentions: { pairs: expect.arrayContaining([]) as unknown[], truncated: true },
  });
  expect((data as { coMentions: { pairs: unknown[] } }).coMentions.pairs).toHaveLength(5);
});

test('every example is run here', () => {
  expect([...QUERIES.keys()]).toEqual(['ForCytoscape', 'ForGraphology', 'ForD3', 'ForNvl', 'WithWhom']);
  expect([...CODE.keys()]).toEqual(['ForCytoscape', 'ForGraphology', 'ForD3', 'ForNvl']);
});
