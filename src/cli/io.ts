import type { Readable, Writable } from 'node:stream';

/** What a command sees of the process, so that tests can run one with streams of their own. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable;
  /** Results only. */
  readonly stdout: Writable;
  /** Progress and errors. */
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** How a command ended. */
export const EXIT = {
  ok: 0,
  /** Something was skipped or failed. */
  failed: 1,
  /** Wrong arguments or settings. */
  usage: 2,
  /** Ended by Ctrl-C, after what was at hand: what shells report for SIGINT. */
  interrupted: 130,
} as const;
