import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes results line by line as fast as the other end reads them. */
export interface ResultWriter {
  /** False once the other end has gone ("onrecord ... | head"): there is then no point in going on. */
  write(line: string): Promise<boolean>;
}

export function createResultWriter(stream: Writable): ResultWriter {
  let open = true;
  let failed: Error | null = null;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    open = false;
    // A reader that has seen enough is no error.
    if (error.code !== 'EPIPE') failed = error;
  });
  return {
    async write(line) {
      if (open && !stream.write(`${line}\n`)) {
        // 'close' comes after an error, so that a closed pipe does not leave us waiting.
        await Promise.race([
          once(stream, 'drain').catch(() => null),
          once(stream, 'close').catch(() => null),
        ]);
      }
      if (failed !== null) throw failed;
      return open;
    },
  };
}
