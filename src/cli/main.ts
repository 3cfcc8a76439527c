import { Command } from 'commander';
import { packageVersion } from '../shared/package-version.ts';
import { addAuditCommand } from './commands/audit.ts';
import { addAuthorityCommand } from './commands/authority.ts';
import { addCorrectionsCommand } from './commands/corrections.ts';
import { addExtractCommand } from './commands/extract.ts';
import { addInfoCommand } from './commands/info.ts';
import { addOperationsCommand } from './commands/operations.ts';
import { addRebuildCommand } from './commands/rebuild.ts';
import { addRemoveCommand } from './commands/remove.ts';
import { addSeedCommand } from './commands/seed.ts';
import { addStartCommand } from './commands/start.ts';
import { addTokenCommand } from './commands/token.ts';
import { EXIT, type Io } from './io.ts';
import { reportError } from './report-error.ts';

const HELP = `
Examples:
  onrecord start                              serve the graph; fills an empty store with sample articles
  onrecord seed articles/                     add articles
  onrecord extract documents.jsonl > out.jsonl`;

/**
 * Runs the command line and resolves with the exit status: 0 all went well, 1 something was skipped or failed, 2 wrong
 * arguments or settings, 130 interrupted. The one place that reads the environment.
 *
 * @param argv the arguments without node and the script
 */
export async function runCli(
  argv: readonly string[],
  io: Io = { env: process.env, stdin: process.stdin, stdout: process.stdout, stderr: process.stderr },
): Promise<number> {
  let status: number = EXIT.ok;
  try {
    await createProgram(io, (given) => (status = given)).parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    return reportError(error, io);
  }
}

function createProgram(io: Io, finish: (status: number) => void): Command {
  const program = new Command('onrecord')
    .description(
      'Who said what about which topic: news articles in, a knowledge graph of statements out, over GraphQL.',
    )
    .version(packageVersion(), '-v, --version', 'print the version')
    .addHelpText('after', HELP)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'onrecord: USAGE: ')),
    })
    .showHelpAfterError('(onrecord --help shows the commands and their arguments)');
  addStartCommand(program, io, finish);
  addSeedCommand(program, io, finish);
  addExtractCommand(program, io, finish);
  addRemoveCommand(program, io, finish);
  addRebuildCommand(program, io, finish);
  addCorrectionsCommand(program, io, finish);
  addAuthorityCommand(program, io, finish);
  addTokenCommand(program, io, finish);
  addAuditCommand(program, io, finish);
  addOperationsCommand(program, io, finish);
  addInfoCommand(program, io, finish);
  return program;
}
