import { CommanderError } from 'commander';
import { messageOf, OnrecordError } from '../shared/errors.ts';
import { EXIT, type Io } from './io.ts';

/** Writes what ended a command as one line on stderr, with its stack where LOG_LEVEL asks for it, and gives the exit status. */
export function reportError(error: unknown, io: Io): number {
  if (error instanceof CommanderError) {
    // Commander has written the help or its message already.
    return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
  const code = error instanceof OnrecordError ? error.code : 'INTERNAL';
  io.stderr.write(`onrecord: ${code}: ${messageOf(error)}\n`);
  const level = io.env['LOG_LEVEL'];
  if ((level === 'debug' || level === 'trace') && error instanceof Error)
    io.stderr.write(`${error.stack ?? ''}\n`);
  return code === 'USAGE' || code === 'SETTING_INVALID' ? EXIT.usage : EXIT.failed;
}
