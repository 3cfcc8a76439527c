import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Embedding } from '../../model/embedding.ts';
import type { Extraction } from '../../model/extraction.ts';
import { messageOf, OnrecordError } from '../../shared/errors.ts';
import type { Logger } from '../../shared/logger.ts';
import { PACKAGE_ROOT } from '../../shared/package-root.ts';
import { logFallback } from '../choose-extractor.ts';
import type { Engine } from '../choose-extractor.ts';
import type { Embedder, Extractor } from '../extractor.ts';
import type { ExtractTask, WorkerAnswer, WorkerDescription, WorkerOptions } from './extract-worker.ts';
import { createGate } from '../../shared/gate.ts';

export interface ExtractorPoolOptions {
  /** Most articles read at once, each on a thread with a model of its own; one less than the machine has cores, at least one. */
  readonly threads?: number;
  readonly engine?: Engine;
  readonly logger?: Logger;
  /** Another module to run on the threads: tests have one that breaks. */
  readonly worker?: URL;
}

/**
 * An extractor on worker threads: the thread that asks stays free. More articles than threads wait their turn. `extract`
 * rejects with INTERNAL where a worker breaks down over an article; another one takes its place for the next.
 */
export interface ExtractorPool extends Extractor, Embedder {
  readonly threads: number;
  /** Lets the articles that were given be finished, then ends the threads; what is given later is rejected. Safe to call again. */
  close(): Promise<void>;
}

/** Threads that have had nothing to do for this long end, all but one. */
const IDLE_MS = 60_000;
/** Articles on their way to a thread, for each thread: the one that is read, and one that is ready when it ends. */
const AT_HAND = 2;
/** Searches on their way to the threads: they do not wait behind articles that have yet to be given to one. */
const SEARCHES_AT_HAND = 32;
/** The same code from src/ (tests, benchmarks) and from dist/. */
const IS_SOURCE = import.meta.url.endsWith('.ts');
const WORKER = new URL(IS_SOURCE ? './extract-worker.ts' : './extract-worker.js', import.meta.url);
/** Threads that start from src/ must be told how to load it. */
const TYPESCRIPT = new URL('scripts/register-typescript.js', PACKAGE_ROOT);

/**
 * Starts the first thread and resolves when its extractor is loaded; the others start when there is work for them.
 * @throws OnrecordError as `chooseExtractor`
 */
export async function createExtractorPool(options: ExtractorPoolOptions = {}): Promise<ExtractorPool> {
  const { threads = Math.max(1, availableParallelism() - 1), engine = 'auto', worker = WORKER } = options;
  const workerData: WorkerOptions = { engine };
  const piscina = new Piscina({
    filename: worker.href,
    workerData,
    minThreads: 1,
    maxThreads: threads,
    maxQueue: threads * AT_HAND + SEARCHES_AT_HAND,
    idleTimeout: IDLE_MS,
    ...(IS_SOURCE ? { execArgv: ['--import', TYPESCRIPT.href] } : {}),
  });
  const gate = createGate(threads * AT_HAND);
  const searchGate = createGate(SEARCHES_AT_HAND);
  const running = new Set<Promise<unknown>>();
  let closing: Promise<void> | null = null;

  async function run<T>(name: 'describe' | 'extract' | 'embed', task: unknown): Promise<T> {
    let answer: WorkerAnswer<T>;
    try {
      answer = (await piscina.run(task, { name })) as WorkerAnswer<T>;
    } catch (cause) {
      throw new OnrecordError(
        'INTERNAL',
        `The worker thread of the extractor broke down: ${messageOf(cause)}`,
        {
          cause,
        },
      );
    }
    if (!answer.ok) throw new OnrecordError(answer.code, answer.message);
    return answer.value;
  }

  /** Does something that `close` waits for. */
  async function keep<T>(begin: () => Promise<T>): Promise<T> {
    if (closing !== null) throw new OnrecordError('INTERNAL', 'The extractor is closed.');
    const task = begin();
    running.add(task);
    try {
      return await task;
    } finally {
      running.delete(task);
    }
  }

  // Without a listener, a thread that breaks down between two articles would end the process.
  piscina.on('error', (error: unknown) =>
    options.logger?.error({ err: error }, 'a worker thread broke down'),
  );

  let described: WorkerDescription;
  try {
    described = await run<WorkerDescription>('describe', null);
  } catch (error) {
    await piscina.destroy();
    throw error;
  }
  const { version, fallback } = described;
  logFallback(options.logger, version, fallback);

  return {
    version,
    threads,
    extract(article, given) {
      const asked: ExtractTask = { article, given };
      return keep(() => gate.pass(() => run<Extraction>('extract', asked)));
    },
    embed: (text) => keep(() => searchGate.pass(() => run<Embedding | null>('embed', text))),
    close: () => (closing ??= Promise.allSettled(running).then(() => piscina.destroy())),
  };
}
