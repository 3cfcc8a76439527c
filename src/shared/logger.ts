import type { Logger as PinoLogger } from 'pino';

/** What code below the server may log with; passed in, never imported. */
export type Logger = Pick<PinoLogger, 'debug' | 'info' | 'warn' | 'error'>;
