import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { runUntilSignal } from '../../server/run-until-signal.ts';
import { startServer } from '../../server/start.ts';
import { PACKAGE_ROOT } from '../../shared/package-root.ts';
import { interruptible } from '../interrupt.ts';
import { EXIT, type Io } from '../io.ts';
import { openGraph, type OpenGraph } from '../open-graph.ts';
import { unfinishedRebuild } from '../rebuild-file.ts';
import { createResultWriter } from '../result-writer.ts';
import { problemLines, summaryLine } from '../summary-text.ts';
import type { Finish } from './finish.ts';
import { addArticles } from './seed.ts';

const HELP = `
An empty store is filled with the sample articles first (SEED_SAMPLES=off leaves it empty). Settings come from the
environment; docs/settings.md explains each.

Examples:
  onrecord start
  PORT=8080 DATA_DIR=/var/lib/onrecord onrecord start
  NEO4J_URI=bolt://127.0.0.1:7687 NEO4J_PASSWORD=... onrecord start`;

export function addStartCommand(program: Command, io: Io, finish: Finish): void {
  program
    .command('start')
    .summary('serve the graph over GraphQL')
    .description('Serves the graph over GraphQL until Ctrl-C.')
    .addHelpText('after', HELP)
    .action(async () => finish(await start(io)));
}

async function start(io: Io): Promise<number> {
  const graph = await openGraph(io);
  const { config, store, extractor, ingest, editing, events, logger } = graph;
  try {
    if (!(await fillIfEmpty(graph, io))) {
      await graph.close();
      return EXIT.interrupted;
    }
    const server = await startServer({
      config,
      store,
      ingest,
      editing,
      events,
      embed: (text) => extractor.embed(text),
      logger,
    });
    const { graphql, ide, graphiql, health } = server.urls;
    const results = createResultWriter(io.stdout);
    const pages = [
      ['Apollo Sandbox', ide],
      ['GraphiQL (offline)', graphiql],
    ] as const;
    for (const [name, url] of [
      ['GraphQL', graphql] as const,
      ...(config.http.ide ? pages : []),
      ['Health', health] as const,
    ]) {
      await results.write(`${name.padEnd(18)}  ${url}`);
    }
    return await runUntilSignal({ server, extractor, events, store, logger });
  } catch (error) {
    await graph.close();
    throw error;
  }
}

/** Puts the sample articles into an empty store; false if that was interrupted. */
async function fillIfEmpty({ config, store, ingest }: OpenGraph, io: Io): Promise<boolean> {
  const { counts } = await store.describe();
  const unfinished = unfinishedRebuild(config);
  if (unfinished !== null) {
    io.stderr.write(`${unfinished}\n`);
    await ingest.ensureTopics();
    return true;
  }
  if (!config.seedSamples || (counts['Article'] ?? 0) > 0) {
    await ingest.ensureTopics();
    return true;
  }
  io.stderr.write('The store is empty: adding the sample articles (SEED_SAMPLES=off leaves it empty).\n');
  const folder = fileURLToPath(new URL('seed/articles', PACKAGE_ROOT));
  const summary = await interruptible((signal) => addArticles(ingest, folder, {}, signal, io));
  for (const line of [...problemLines(summary), summaryLine(summary)]) io.stderr.write(`${line}\n`);
  if (summary.interrupted) io.stderr.write(`Interrupted. To add the rest: onrecord seed ${folder}\n`);
  return !summary.interrupted;
}
