import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import type { Command } from 'commander';
import { loadTopics } from '../../extraction/topics/load-topics.ts';
import { importCorrections } from '../../ingest/corrections/import-corrections.ts';
import { readCorrections } from '../../ingest/corrections/read-corrections.ts';
import { messageOf, OnrecordError } from '../../shared/errors.ts';
import { countOf } from '../count-of.ts';
import { readWhole } from '../read-whole.ts';
import { EXIT, type Io } from '../io.ts';
import { createResultWriter } from '../result-writer.ts';
import { withStore } from '../with-store.ts';
import type { Finish } from './finish.ts';

const HELP = `
A correction is what an editor changed over GraphQL; docs/corrections.md tells of them, docs/formats.md of the lines.

Examples:
  onrecord corrections export > ledger.jsonl
  onrecord corrections import ledger.jsonl`;

const EXPORT_HELP = `
One line a correction, in the order in which they were made, with those that were taken back.

Examples:
  onrecord corrections export ledger.jsonl
  onrecord corrections export | gzip > ledger.jsonl.gz`;

const IMPORT_HELP = `
Works where the graph's own ledger is empty or the beginning of the file; what the file says was taken back since is
taken back here. All articles that the corrections concern are brought up to date in one transaction; where one line is
wrong, nothing is changed. Articles may come before the ledger or after it.

Examples:
  onrecord corrections import ledger.jsonl
  zcat ledger.jsonl.gz | onrecord corrections import -

Exit status: 0 the ledger is in the graph, 1 it is not, 2 wrong arguments or settings.`;

export function addCorrectionsCommand(program: Command, io: Io, finish: Finish): void {
  const corrections = program
    .command('corrections')
    .summary("write down editors' corrections, or put them into a graph")
    .description("Takes the ledger, which holds all of editors' corrections, out of a graph or into one.")
    .addHelpText('after', HELP);
  corrections
    .command('export')
    .summary('write the ledger as JSON Lines')
    .description('Writes all corrections as JSON Lines.')
    .argument('[file]', 'written anew; standard output where none is given')
    .addHelpText('after', EXPORT_HELP)
    .action(async (file: string | undefined) => finish(await exportLedger(file, io)));
  corrections
    .command('import')
    .summary('put a ledger into this graph')
    .description('Puts corrections that were exported from a graph into this one.')
    .argument('<file>', 'a JSON Lines file, or - for standard input')
    .addHelpText('after', IMPORT_HELP)
    .action(async (file: string) => finish(await importLedger(file, io)));
}

async function exportLedger(file: string | undefined, io: Io): Promise<number> {
  const { ledger } = await withStore(io, ({ writer }) => writer.ledger());
  const lines = ledger.corrections.map((correction) => JSON.stringify(correction));
  if (file === undefined) {
    const results = createResultWriter(io.stdout);
    for (const line of lines) if (!(await results.write(line))) break;
    return EXIT.ok;
  }
  await writeLines(file, lines);
  await createResultWriter(io.stdout).write(`${countOf(lines.length, 'correction')} exported to ${file}`);
  return EXIT.ok;
}

async function importLedger(file: string, io: Io): Promise<number> {
  const { corrections } = await readWhole(file, io, readCorrections);
  return withStore(io, async ({ store, writer }) => {
    // A graph that is still empty has no topics that corrections could give.
    await store.putTopics(loadTopics());
    const { added, undone, articles } = await importCorrections({ store, writer }, corrections);
    await store.settle();
    const told = [
      `${countOf(added, 'correction')} imported`,
      ...(undone === 0 ? [] : [`${undone} taken back`]),
      `${countOf(articles, 'article')} brought up to date`,
    ];
    await createResultWriter(io.stdout).write(told.join(', '));
    return EXIT.ok;
  });
}

async function writeLines(file: string, lines: readonly string[]): Promise<void> {
  const stream = createWriteStream(file);
  try {
    stream.end(lines.map((line) => `${line}\n`).join(''));
    await once(stream, 'close');
  } catch (error) {
    throw new OnrecordError('USAGE', `"${file}" cannot be written: ${messageOf(error)}`, { cause: error });
  }
}
