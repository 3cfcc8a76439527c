import type { Command } from 'commander';
import type { Ingest } from '../../ingest/ingest.ts';
import type { IngestSummary } from '../../ingest/ingest-summary.ts';
import { parsePublicationDate } from '../../readers/publication-date.ts';
import { canonicalUrl } from '../../readers/canonical-url.ts';
import { readInput } from '../../readers/read-input.ts';
import type { ReadOptions } from '../../readers/read-outcome.ts';
import { OnrecordError } from '../../shared/errors.ts';
import { interruptible } from '../interrupt.ts';
import { EXIT, type Io } from '../io.ts';
import { withGraph } from '../open-graph.ts';
import { createProgress } from '../progress.ts';
import { createResultWriter } from '../result-writer.ts';
import { isComplete, problemLines, summaryLine } from '../summary-text.ts';
import type { Finish } from './finish.ts';

type SeedOptions = Omit<ReadOptions, 'stdin'>;

const HELP = `
Reads .txt, .md (front matter), .json and .jsonl; docs/formats.md names the fields. An option fills what an article
does not say itself. The same article again changes nothing; a changed one replaces its statements.

Examples:
  onrecord seed article.txt --published 2012-12-04 --outlet "Voice of Russia"
  onrecord seed articles/
  zcat news.jsonl.gz | onrecord seed -

Exit status: 0 all is in the graph, 1 something was skipped or failed, 2 wrong arguments or settings, 130 interrupted.`;

export function addSeedCommand(program: Command, io: Io, finish: Finish): void {
  program
    .command('seed')
    .summary('add articles to the graph')
    .description('Adds the articles of a file, of a folder, or of standard input to the graph.')
    .argument('<input>', 'a file, a folder, or - for standard input')
    .option('--published <date>', 'day or instant of publication: 2012-12-04, 2012-12-04T18:30:00+01:00')
    .option('--outlet <name>', 'who published it')
    .option('--title <title>', 'its headline')
    .option('--url <url>', 'its address, for a single article')
    .option('--author <names>', 'who wrote it')
    .option('--language <tag>', 'its language: en')
    .addHelpText('after', HELP)
    .action(async (input: string, options: SeedOptions) => finish(await seed(input, options, io)));
}

async function seed(input: string, options: SeedOptions, io: Io): Promise<number> {
  checkOptions(options);
  return withGraph(io, async ({ ingest }) => {
    const fromStdin = input === '-';
    const summary = await interruptible(
      (signal) => addArticles(ingest, input, { ...options, stdin: io.stdin }, signal, io),
      // A read that waits for standard input would not see the signal.
      fromStdin ? () => io.stdin.destroy() : undefined,
    );
    for (const line of problemLines(summary)) io.stderr.write(`${line}\n`);
    await createResultWriter(io.stdout).write(summaryLine(summary));
    if (summary.interrupted) return EXIT.interrupted;
    return isComplete(summary) ? EXIT.ok : EXIT.failed;
  });
}

/** Adds what `path` holds and shows how far it is. */
export async function addArticles(
  ingest: Ingest,
  path: string,
  options: ReadOptions,
  signal: AbortSignal,
  io: Io,
): Promise<IngestSummary> {
  const progress = createProgress('articles', io.stderr);
  try {
    return await ingest.addAll(readInput(path, options), { signal, onProgress: progress.update });
  } finally {
    progress.stop();
  }
}

/** A wrong option would fail for every article: it is said once, before anything is read. */
function checkOptions({ published, url }: SeedOptions): void {
  const date = published === undefined ? null : parsePublicationDate(published);
  if (typeof date === 'string') throw new OnrecordError('USAGE', `--published ${date}`);
  const address = url === undefined ? null : canonicalUrl(url);
  if (address !== null && 'problem' in address) throw new OnrecordError('USAGE', `--url ${address.problem}`);
}
