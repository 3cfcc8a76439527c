import { Option, type Command } from 'commander';
import { createToken, TOKEN_NAME } from '../../server/auth/create-token.ts';
import { ROLES, type Role } from '../../model/role.ts';
import { OnrecordError } from '../../shared/errors.ts';
import { EXIT, type Io } from '../io.ts';
import { createResultWriter } from '../result-writer.ts';
import type { Finish } from './finish.ts';

const HELP = `
The token is for whoever is to send it, as "authorization: Bearer TOKEN"; it is shown this once. The other line is for the
server's settings: it holds a hash, from which nobody gets the token back. Several are parted by commas in AUTH_TOKENS.
docs/roles.md tells what each role may do.

Examples:
  onrecord token create --role editor --name desk
  onrecord token create --role reader --name dashboard`;

export function addTokenCommand(program: Command, io: Io, finish: Finish): void {
  const token = program
    .command('token')
    .summary('make a token for a reader, an editor or an admin')
    .description('Makes tokens by which the server tells who asks.');
  token
    .command('create')
    .summary('make a token, and the setting that lets it in')
    .description('Makes a token of 256 random bits, and the line of AUTH_TOKENS that lets it in.')
    .addOption(
      new Option('--role <role>', 'what it may do')
        .choices(ROLES.map((role) => role.toLowerCase()))
        .makeOptionMandatory(),
    )
    .option('--name <name>', 'whom it is of: the author of corrections made with it, and in the audit log')
    .addHelpText('after', HELP)
    .action(async (options: { readonly role: string; readonly name?: string }) =>
      finish(await create(options, io)),
    );
}

async function create(
  { role, name = null }: { readonly role: string; readonly name?: string | null },
  io: Io,
): Promise<number> {
  if (name !== null && !TOKEN_NAME.test(name))
    throw new OnrecordError(
      'USAGE',
      `"${name}" cannot be the name of a token: it may have up to 64 letters, digits and . _ @ + -, and begins with a letter or digit`,
    );
  const { token, entry } = createToken(role.toUpperCase() as Role, name);
  const results = createResultWriter(io.stdout);
  await results.write(`token    ${token}`);
  await results.write(`setting  AUTH_TOKENS=${entry}`);
  return EXIT.ok;
}
