import type { Command } from 'commander';
import { loadTopics } from '../../extraction/topics/load-topics.ts';
import { rebuild, type RebuildReport, type RebuildStep } from '../../ingest/rebuild/rebuild.ts';
import { countOf } from '../count-of.ts';
import { interruptible } from '../interrupt.ts';
import { EXIT, type Io } from '../io.ts';
import { withGraph, type OpenGraph } from '../open-graph.ts';
import { createProgress } from '../progress.ts';
import { rebuildFile, unfinishedRebuild } from '../rebuild-file.ts';
import { createResultWriter } from '../result-writer.ts';
import { problemLines } from '../summary-text.ts';
import type { Finish } from './finish.ts';

const HELP = `
Extracts all articles anew, by the extractor that the settings choose, and applies editors' corrections and the authority
file to them. Articles keep their earlier versions and the times at which they and their statements became known.

All articles are first copied to rebuild.jsonl in DATA_DIR, then taken out of the graph, and put back one by one; the file
goes when the last one is back. Where that is interrupted, even by a crash, nothing is lost: run the same command again,
and it goes on from the file. Until then the graph has a part of the articles only.

An article that cannot be extracted any more is put back as it was.

Example:
  ONRECORD_EXTRACTOR=rules onrecord rebuild

Exit status: 0 all articles are rebuilt, 1 some are as they were or still in the file, 2 wrong arguments or settings,
130 interrupted.`;

export function addRebuildCommand(program: Command, io: Io, finish: Finish): void {
  program
    .command('rebuild')
    .summary('make the graph again from its articles')
    .description(
      'Makes the graph again from its articles with the present extractor, and keeps all corrections.',
    )
    .addHelpText('after', HELP)
    .action(async () => finish(await run(io)));
}

async function run(io: Io): Promise<number> {
  return withGraph(io, async (graph) => {
    let report: RebuildReport;
    try {
      report = await interruptible((signal) => withProgress(graph, signal, io));
    } catch (error) {
      const unfinished = unfinishedRebuild(graph.config);
      if (unfinished !== null) io.stderr.write(`${unfinished}\n`);
      throw error;
    }
    const { summary, unfinished } = report;
    for (const line of problemLines(summary)) io.stderr.write(`${line}\n`);
    await createResultWriter(io.stdout).write(resultLine(report));
    if (unfinished) io.stderr.write(`${unfinishedRebuild(graph.config) ?? ''}\n`);
    else if (summary.failed > 0) io.stderr.write('The articles that failed are in the graph as they were.\n');
    if (summary.interrupted) return EXIT.interrupted;
    return unfinished || summary.failed > 0 ? EXIT.failed : EXIT.ok;
  });
}

async function withProgress(
  { config, store, writer, extractor }: OpenGraph,
  signal: AbortSignal,
  io: Io,
): Promise<RebuildReport> {
  const unfinished = unfinishedRebuild(config);
  if (unfinished !== null) io.stderr.write('Going on with the rebuild that was begun before.\n');
  const bars = {
    OUT: createProgress('articles taken out', io.stderr),
    BACK: createProgress('articles rebuilt', io.stderr),
  };
  let shown: RebuildStep = 'OUT';
  try {
    return await rebuild(
      {
        store,
        writer,
        extractor,
        topics: loadTopics(),
        file: rebuildFile(config),
        concurrency: extractor.threads + 1,
      },
      {
        signal,
        onProgress(step, progress) {
          if (step !== shown) bars[shown].stop();
          shown = step;
          bars[step].update(progress);
        },
      },
    );
  } finally {
    bars[shown].stop();
  }
}

/** "24 articles rebuilt, 3 before; 310 statements; 1.2 s". */
function resultLine({ summary }: RebuildReport): string {
  const { created, replaced, unchanged, failed, statements, rejected, seconds, interrupted } = summary;
  return [
    [
      `${countOf(created + replaced, 'article')} rebuilt`,
      ...(unchanged === 0 ? [] : [`${unchanged} before`]),
      ...(failed === 0 ? [] : [`${failed} failed`]),
    ].join(', '),
    countOf(statements, 'statement'),
    ...(rejected === 0 ? [] : [`${rejected} finds left out`]),
    `${seconds.toFixed(1)} s`,
    ...(interrupted ? ['interrupted'] : []),
  ].join('; ');
}
