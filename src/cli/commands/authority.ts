import type { Command } from 'commander';
import { loadAuthority } from '../../ingest/load-authority.ts';
import { storedAuthority } from '../../ingest/ledger-records.ts';
import { readAuthority } from '../../ingest/read-authority.ts';
import { countOf } from '../count-of.ts';
import { readWhole } from '../read-whole.ts';
import { EXIT, type Io } from '../io.ts';
import { createResultWriter } from '../result-writer.ts';
import { withStore } from '../with-store.ts';
import type { Finish } from './finish.ts';

const HELP = `
An authority file names entities that you know: whoever an article calls by one of the names or aliases is that entity,
with its name and Wikidata id. Corrections made by editors go before it. docs/formats.md describes the lines.

Examples:
  onrecord authority load people.jsonl
  onrecord authority show > people.jsonl`;

const LOAD_HELP = `
Each line is {"type": "Person" | "Organization" | "Place", "name": ..., "aliases"?: [...], "wikidataId"?: "Q...", "id"?: ...}.
The file takes the place of the one that was loaded before: entities that are not in it go back to what articles alone
say of them, and an empty file clears all. Articles that name one of them are brought up to date in one transaction;
where one line is wrong, nothing is changed.

Example:
  onrecord authority load people.jsonl

Exit status: 0 the file is loaded, 1 it is not, 2 wrong arguments or settings.`;

export function addAuthorityCommand(program: Command, io: Io, finish: Finish): void {
  const authority = program
    .command('authority')
    .summary('tell who names mean, by a file')
    .description('Loads or shows the authority file: entities with the names that mean them.')
    .addHelpText('after', HELP);
  authority
    .command('load')
    .summary('put a file in the place of the one that was loaded before')
    .description('Loads a file of entities; an empty one clears what was loaded.')
    .argument('<file>', 'a JSON Lines file')
    .addHelpText('after', LOAD_HELP)
    .action(async (file: string) => finish(await load(file, io)));
  authority
    .command('show')
    .summary('write the entities as JSON Lines')
    .description('Writes the entities of the file that was loaded last, each with its id, as JSON Lines.')
    .action(async () => finish(await show(io)));
}

async function load(file: string, io: Io): Promise<number> {
  const { entities } = await readWhole(file, io, readAuthority);
  return withStore(io, async (open) => {
    const report = await loadAuthority(open, entities);
    await open.store.settle();
    const told = [
      `${report.entities === 1 ? '1 entity' : `${report.entities} entities`} loaded`,
      `${report.changed} of them new or changed`,
      `${report.removed} removed`,
      `${countOf(report.articles, 'article')} brought up to date`,
    ];
    await createResultWriter(io.stdout).write(told.join(', '));
    return EXIT.ok;
  });
}

async function show(io: Io): Promise<number> {
  const entities = await withStore(io, ({ store }) => storedAuthority(store));
  const results = createResultWriter(io.stdout);
  for (const entity of entities) if (!(await results.write(JSON.stringify(entity)))) break;
  return EXIT.ok;
}
