import { createReadStream } from 'node:fs';
import type { Command } from 'commander';
import { toPrediction, type Prediction, type PredictionSource } from '../../exports/prediction.ts';
import { loadTopics } from '../../extraction/topics/load-topics.ts';
import { MemoryRecords } from '../../identity/memory-records.ts';
import { referencesOf, type OwnFacts } from '../../identity/own-facts.ts';
import { resolve } from '../../identity/resolve.ts';
import { updateIdentities } from '../../identity/update-identities.ts';
import { parseExtractDocument } from '../../readers/extract-document.ts';
import { STDIN_NAME } from '../../readers/read-input.ts';
import { readJsonLines, type JsonLine } from '../../readers/read-json-lines.ts';
import { failure, InputError, placeOf, type ReadFailure } from '../../readers/read-outcome.ts';
import { asInputError } from '../../readers/walk-input.ts';
import { readConfig } from '../../server/config.ts';
import { createLogger } from '../../server/logger.ts';
import { mapAhead } from '../../shared/map-ahead.ts';
import { interruptible } from '../interrupt.ts';
import { EXIT, type Io } from '../io.ts';
import { openExtractor } from '../open-graph.ts';
import { createResultWriter } from '../result-writer.ts';
import type { Finish } from './finish.ts';

const HELP = `
Each line of the input is a JSON object {"id": ..., "text": ..., "title"?: ..., "date"?: "2012-12-04"}; each line of the
output has the same id. docs/formats.md describes both. Nothing is stored. A bad line is reported on stderr and the rest
goes on. A document without a date counts as of 1970-01-01.

Examples:
  onrecord extract documents.jsonl > found.jsonl
  cat documents.jsonl | onrecord extract -

Exit status: 0 all lines were read, 1 some were not, 2 wrong arguments or settings.`;

export function addExtractCommand(program: Command, io: Io, finish: Finish): void {
  program
    .command('extract')
    .summary('write down what is found in documents, as JSON Lines')
    .description('Finds names, statements, speakers and dates in documents and writes them as JSON Lines.')
    .argument('<input>', 'a JSON Lines file, or - for standard input')
    .option('--with-text', "repeat each document's text in the output", false)
    .option('--across', 'tell who is who across all documents: nothing is written before all are read', false)
    .addHelpText('after', HELP)
    .action(async (input: string, options: ExtractOptions) => finish(await extract(input, options, io)));
}

interface ExtractOptions {
  readonly withText: boolean;
  readonly across: boolean;
}

async function extract(input: string, { withText, across }: ExtractOptions, io: Io): Promise<number> {
  const config = readConfig(io.env);
  const logger = createLogger({ level: config.logLevel, terminal: io.stderr.isTTY === true });
  const topics = loadTopics();
  const results = createResultWriter(io.stdout);
  const seen = new Set<string>();
  const waiting: Waiting[] = [];
  const extractor = await openExtractor(config, logger);
  let status: number = EXIT.ok;
  const skip = ({ source, code, reason }: ReadFailure) => {
    status = EXIT.failed;
    io.stderr.write(`skipped ${placeOf(source)}: ${code}: ${reason}\n`);
  };
  const read = async (line: JsonLine | ReadFailure) => {
    if (!line.ok) throw new InputError('INPUT_MALFORMED', line.reason);
    const { id, article } = parseExtractDocument(line.record);
    if (seen.has(id)) throw new InputError('INPUT_MALFORMED', `the id "${id}" was used by a line before`);
    seen.add(id);
    return { id, article, extraction: await extractor.extract(article) };
  };

  try {
    await interruptible(
      async (signal) => {
        for await (const { item: line, outcome } of mapAhead(
          inputLines(input, io),
          extractor.threads + 1,
          read,
        )) {
          if (signal.aborted) break;
          if (!line.ok) {
            skip(line);
            continue;
          }
          try {
            const { id, article, extraction } = await outcome;
            const { facts, identities } = resolve(article, extraction, topics);
            const source = { id, extraction, facts, identities, withText };
            if (across) waiting.push(source);
            else if (!(await results.write(JSON.stringify(toPrediction(source))))) break;
          } catch (error) {
            skip(failure(line.source, error, null));
          }
        }
        if (signal.aborted) status = EXIT.interrupted;
        for (const prediction of await settleAcross(waiting)) {
          if (!(await results.write(JSON.stringify(prediction)))) break;
        }
      },
      input === '-' ? () => io.stdin.destroy() : undefined,
    );
  } finally {
    await extractor.close();
  }
  return status;
}

type Waiting = PredictionSource & { readonly facts: OwnFacts };

/** Puts who is meant, across all documents, in the place of what names alone say. */
async function settleAcross(sources: readonly Waiting[]): Promise<Prediction[]> {
  const articles = sources.map(({ facts }) => referencesOf(facts));
  const { articles: decided } = await updateIdentities(
    new MemoryRecords(),
    new Map(articles.map((article) => [article.articleId, article])),
  );
  return sources.map((source) => {
    const decisions = [...(decided.get(source.facts.article.id) ?? [])];
    const entityIds = new Map(decisions.map(([nameId, { entityId }]) => [nameId, entityId]));
    return toPrediction({ ...source, entityIds });
  });
}

/** The lines of a file or of standard input; a failure where the file cannot be read. */
async function* inputLines(input: string, io: Io): ReturnType<typeof readJsonLines> {
  const file = input === '-' ? STDIN_NAME : input;
  try {
    yield* readJsonLines(input === '-' ? io.stdin : createReadStream(input), file);
  } catch (error) {
    yield failure({ file }, asInputError(error), null);
  }
}
