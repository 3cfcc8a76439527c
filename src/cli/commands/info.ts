import type { Command } from 'commander';
import { chooseExtractor } from '../../extraction/choose-extractor.ts';
import { languageModelVersion } from '../../extraction/language-model/version.ts';
import { readConfig, type Config } from '../../server/config.ts';
import { openStore } from '../../server/open-store.ts';
import { EXIT, type Io } from '../io.ts';
import { unfinishedRebuild } from '../rebuild-file.ts';
import { createResultWriter } from '../result-writer.ts';
import type { Finish } from './finish.ts';

export function addInfoCommand(program: Command, io: Io, finish: Finish): void {
  program
    .command('info')
    .summary('describe the store, what is in it, and what fills it')
    .description(
      'Prints which store and which extractor the settings choose, and how many nodes of each type the store holds.',
    )
    .action(async () => finish(await info(io)));
}

async function info(io: Io): Promise<number> {
  const config = readConfig(io.env);
  const store = await openStore(config);
  try {
    const { version: extractor, fallback } = await extractorOf(config);
    const { version, schemaVersion, counts } = await store.describe();
    const unfinished = unfinishedRebuild(config);
    const place = config.store.kind === 'sqlite' ? config.store.file : config.store.uri;
    const rows = [
      ['store', version],
      ['place', place],
      ['schema version', String(schemaVersion)],
      ['extractor', extractor + (fallback === null ? '' : ` (the model cannot run: ${fallback})`)],
      ...(unfinished === null ? [] : [['rebuild', unfinished]]),
    ].concat(Object.entries(counts).map(([type, count]) => [type, String(count)]));
    const width = Math.max(...rows.map(([name = '']) => name.length));
    const results = createResultWriter(io.stdout);
    for (const [name = '', value = ''] of rows) await results.write(`${name.padEnd(width)}  ${value}`);
    return EXIT.ok;
  } finally {
    await store.close();
  }
}

/** The version of the extractor that the settings choose, and why rules take the model's place in it. Asks no network. */
async function extractorOf({
  extractor: { engine, languageModel },
}: Config): Promise<{ version: string; fallback: string | null }> {
  const { extractor: base, fallback } = await chooseExtractor(engine);
  const version = languageModel === null ? base.version : languageModelVersion(languageModel.model, base);
  return { version, fallback };
}
