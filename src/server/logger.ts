import { pino, type DestinationStream, type Logger } from 'pino';
import pretty from 'pino-pretty';
import type { LogLevel } from './config.ts';

/** Names under which a secret could slip into a log line, at the top or one level down. */
const SECRET_NAMES = ['authorization', 'password', 'editorToken', 'token', 'cookie'];

const STANDARD_ERROR = 2;

/**
 * The logger of a program: JSON lines, or coloured ones where a person reads along. It writes to standard error, because
 * standard output belongs to what a command answers.
 */
export function createLogger(options: {
  readonly level: LogLevel;
  /** Does standard error end in a terminal? */
  readonly terminal?: boolean;
  /** Where to write instead of standard error. */
  readonly destination?: DestinationStream;
}): Logger {
  return pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: SECRET_NAMES.flatMap((name) => [name, `*.${name}`, `*.headers.${name}`]),
        censor: '[secret]',
      },
    },
    options.destination ?? standardError(options.terminal ?? false),
  );
}

function standardError(terminal: boolean): DestinationStream {
  if (!terminal) return pino.destination({ fd: STANDARD_ERROR, sync: true });
  return pretty({ destination: STANDARD_ERROR, sync: true, colorize: true, translateTime: 'SYS:HH:MM:ss' });
}
