import { SingleBar } from 'cli-progress';
import type { IngestProgress } from '../ingest/ingest-summary.ts';
import type { Io } from './io.ts';

/** Shows how far a batch is. */
export interface Progress {
  readonly update: (progress: IngestProgress) => void;
  stop(): void;
}

const TITLE_WIDTH = 40;
/** Milliseconds between two lines where there is no terminal. */
const LINE_EVERY = 5_000;

/** A bar on a terminal, else a plain line every five seconds; both on stderr. */
export function createProgress(label: string, stderr: Io['stderr']): Progress {
  return stderr.isTTY === true ? bar(label, stderr) : lines(label, stderr);
}

function bar(label: string, stderr: Io['stderr']): Progress {
  let shown: SingleBar | null = null;
  return {
    update({ done, share, title, source }) {
      if (shown === null) {
        // Without a known size there is nothing to fill a bar with.
        const format =
          share === null ? `${label} {done} {title}` : `${label} {bar} {percentage}% {done} {title}`;
        shown = new SingleBar({
          format,
          stream: stderr,
          clearOnComplete: true,
          hideCursor: true,
          barsize: 30,
        });
        shown.start(100, 0, { done, title: '' });
      }
      shown.update(Math.floor((share ?? 0) * 100), {
        done,
        title: (title ?? source.file).slice(0, TITLE_WIDTH),
      });
    },
    stop() {
      shown?.stop();
    },
  };
}

function lines(label: string, stderr: Io['stderr']): Progress {
  let last = performance.now();
  return {
    update({ done, share }) {
      const now = performance.now();
      if (now - last < LINE_EVERY) return;
      last = now;
      stderr.write(`${label} ${done}${share === null ? '' : ` (${Math.floor(share * 100)}%)`}\n`);
    },
    stop() {
      // Nothing to clear.
    },
  };
}
