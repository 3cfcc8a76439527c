import type { Command } from 'commander';
import type { GraphQLSchema } from 'graphql';
import { createSchema } from '../../graphql/create-schema.ts';
import { checkOperation, describeOperation } from '../../graphql/trusted-documents/check-operation.ts';
import { readManifestFile, writeManifestFile } from '../../graphql/trusted-documents/manifest-file.ts';
import { normalId, type TrustedOperation } from '../../graphql/trusted-documents/manifest.ts';
import { readOperations } from '../../graphql/trusted-documents/read-operations.ts';
import { readConfig } from '../../server/config.ts';
import { OnrecordError } from '../../shared/errors.ts';
import { countOf } from '../count-of.ts';
import { EXIT, type Io } from '../io.ts';
import { createResultWriter } from '../result-writer.ts';
import type { Finish } from './finish.ts';

const HELP = `
A server that is started with TRUSTED_DOCUMENTS=allow or require takes the ids of these operations in the place of their
text. They are in one file (TRUSTED_DOCUMENTS_FILE); a running server sees within a second what was changed in it.

Examples:
  onrecord operations add dashboard/queries/
  onrecord operations list
  onrecord operations remove SpeakersOfTheWeek`;

const ADD_HELP = `
Files are documents (.graphql, .gql), of which each operation is taken with the fragments that it uses, or manifests
(.json) as Apollo's and Relay's tools write them, whose ids stay. Each operation must fit the schema; where one does
not, nothing is added.

Exit status: 0 all are trusted, 1 nothing was changed, 2 wrong arguments or settings.`;

const LIST_HELP = `
Prints id, type and name. Exit status: 0 all fit the schema, 1 some do not fit it any more.`;

export function addOperationsCommand(program: Command, io: Io, finish: Finish): void {
  const operations = program
    .command('operations')
    .summary('choose the operations that clients may ask for by id')
    .description('Keeps the manifest of trusted documents.')
    .addHelpText('after', HELP);
  operations
    .command('add')
    .summary('trust the operations of files or folders')
    .description('Adds operations to the manifest, each checked against the schema.')
    .argument('<path...>', 'documents, manifests, or folders of them')
    .addHelpText('after', ADD_HELP)
    .action(async (paths: string[]) => finish(await add(paths, io)));
  operations
    .command('list')
    .summary('print what is trusted')
    .description('Prints the operations of the manifest, one a line.')
    .addHelpText('after', LIST_HELP)
    .action(async () => finish(await list(io)));
  operations
    .command('remove')
    .summary('trust operations no more')
    .description('Takes operations out of the manifest.')
    .argument('<operation...>', 'ids, or names')
    .action(async (wanted: string[]) => finish(await remove(wanted, io)));
}

async function add(paths: readonly string[], io: Io): Promise<number> {
  const file = manifestOf(io);
  const { operations, problems } = await readOperations(schemaOf(io), paths);
  for (const { code, message } of problems) io.stderr.write(`${code}: ${message}\n`);
  if (problems.length > 0)
    throw new OnrecordError(
      'OPERATION_INVALID',
      `${countOf(problems.length, 'problem')} as listed above, so nothing was added; mend them and try again`,
    );
  const known = new Map((await stored(file)).map((operation) => [operation.id, operation]));
  const results = createResultWriter(io.stdout);
  let added = 0;
  for (const operation of operations) {
    const before = known.get(operation.id);
    if (before?.body === operation.body) continue;
    known.set(operation.id, operation);
    added += 1;
    await results.write(line(operation));
  }
  if (added > 0) await writeManifestFile(file, [...known.values()]);
  await results.write(`${countOf(added, 'operation')} added, ${known.size} in ${file}`);
  return EXIT.ok;
}

async function list(io: Io): Promise<number> {
  const schema = schemaOf(io);
  const results = createResultWriter(io.stdout);
  let status: number = EXIT.ok;
  for (const listed of await readManifestFile(manifestOf(io))) {
    try {
      await results.write(line(checkOperation(schema, listed, listed.id)));
    } catch (error) {
      if (!(error instanceof OnrecordError)) throw error;
      io.stderr.write(`${error.code}: ${error.message}\n`);
      status = EXIT.failed;
    }
  }
  return status;
}

async function remove(wanted: readonly string[], io: Io): Promise<number> {
  const file = manifestOf(io);
  const all = await stored(file);
  const results = createResultWriter(io.stdout);
  const gone = new Set<string>();
  for (const one of wanted) {
    const found = all.filter(({ id, name }) => id === normalId(one) || name === one);
    if (found.length === 0)
      throw new OnrecordError('USAGE', `no operation in ${file} has the id or the name "${one}"`);
    for (const { id } of found) gone.add(id);
  }
  await writeManifestFile(
    file,
    all.filter(({ id }) => !gone.has(id)),
  );
  for (const operation of all) if (gone.has(operation.id)) await results.write(line(operation));
  await results.write(`${countOf(gone.size, 'operation')} removed, ${all.length - gone.size} in ${file}`);
  return EXIT.ok;
}

function schemaOf(io: Io): GraphQLSchema {
  const { federation } = readConfig(io.env);
  return createSchema({ federation });
}

function manifestOf(io: Io): string {
  return readConfig(io.env).http.trustedDocuments.file;
}

/** What the manifest holds, also of operations that do not fit the schema any more. */
async function stored(file: string): Promise<TrustedOperation[]> {
  return (await readManifestFile(file)).map((listed) =>
    describeOperation(listed, `${file}, id ${listed.id}`),
  );
}

function line({ id, type, name }: TrustedOperation): string {
  return `${id}  ${type.padEnd(12)}  ${name || '(no name)'}`;
}
