import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { runCli } from '../../src/cli/main.ts';

class Sink extends Writable {
  text = '';

  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** How a command ended, and what it wrote. */
export interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** A folder with a store of its own, for commands that are run one after the other. */
export class CommandFolder {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  static async open(): Promise<CommandFolder> {
    return new CommandFolder(await mkdtemp(join(tmpdir(), 'onrecord-command-')));
  }

  close(): Promise<void> {
    return rm(this.path, { recursive: true, force: true });
  }

  /** @param data the folder of the store inside this one */
  async run(argv: readonly string[], { input = '', data = 'data' } = {}): Promise<Ended> {
    const [stdout, stderr] = [new Sink(), new Sink()];
    const status = await runCli(argv, {
      env: {
        DATA_DIR: join(this.path, data),
        LOG_LEVEL: 'silent',
        ONRECORD_EXTRACTOR: 'rules',
        ONRECORD_EXTRACTOR_THREADS: '1',
      },
      stdin: Readable.from([Buffer.from(input)]),
      stdout,
      stderr,
    });
    return { status, out: stdout.text, err: stderr.text };
  }

  async put(name: string, content: string): Promise<string> {
    const path = join(this.path, name);
    await writeFile(path, content);
    return path;
  }
}
