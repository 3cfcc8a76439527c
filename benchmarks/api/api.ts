/**
 * The API's speed, side by side: onrecord over Neo4j and over its embedded store, the API that @neo4j/graphql generates
 * over the same Neo4j (as one writes queries for it, and with filters that make it use indexes), and Cypher written by
 * hand. README.md beside this file says what is measured, and how. Prints Markdown.
 *
 *   npm run benchmark:api -- [--quick] [--articles N] [--folder DIR] [--port PORT]
 *
 * It starts Neo4j by `scripts/neo4j/neo4j.sh`, unless the environment names one: NEO4J_URI, NEO4J_USERNAME,
 * NEO4J_PASSWORD (and NEO4J_SMALL_URI for the small graph, with the same user).
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { PACKAGE_ROOT } from '../../src/shared/package-root.ts';
import { prepareGraph, type PreparedGraph } from './graph/prepare.ts';
import { compareSystems, type Comparison } from './measure/compare-systems.ts';
import { report } from './measure/report.ts';
import type { Neo4jAddress } from './servers/child-server.ts';

/** Articles of the graph, and of the small one: of 300,000 statements and of 3,000. */
const ARTICLES = 20_000;
const SMALL = 200;
const QUICK = 400;

const tell = (line: string): void => {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`);
};

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      articles: { type: 'string' },
      folder: { type: 'string', default: fileURLToPath(new URL('data/benchmark', PACKAGE_ROOT)) },
      port: { type: 'string', default: '17790' },
    },
  });
  const articles = Number(values.articles ?? (values.quick ? QUICK : ARTICLES));
  const port = Number(values.port);
  if (!Number.isInteger(articles) || articles < SMALL || !Number.isInteger(port))
    throw new Error(`usage: api.ts [--quick] [--articles N, ${SMALL} or more] [--folder DIR] [--port PORT]`);
  if (!existsSync(new URL('rival/node_modules', import.meta.url)))
    throw new Error('The rival is not installed: npm ci --prefix benchmarks/api/rival');

  const prepared: PreparedGraph[] = [];
  const prepare = async (count: number, given: string | undefined, at: number): Promise<PreparedGraph> => {
    const graph = await prepareGraph({
      articles: count,
      folder: values.folder,
      given: given === undefined ? null : addressOf(given),
      port: at,
      env: process.env,
      tell,
    });
    prepared.push(graph);
    return graph;
  };
  try {
    const large = await prepare(articles, process.env['NEO4J_URI'], port);
    const small = await prepare(SMALL, process.env['NEO4J_SMALL_URI'], port + 1);
    const comparison: Comparison = await compareSystems({ large, small, isQuick: values.quick, tell });
    process.stdout.write(report(comparison));
  } finally {
    for (const graph of prepared) await graph.stop();
  }
}

function addressOf(uri: string): Neo4jAddress {
  return {
    uri,
    username: process.env['NEO4J_USERNAME'] ?? 'neo4j',
    password: process.env['NEO4J_PASSWORD'] ?? '',
  };
}

await main();
