import { Worker } from 'node:worker_threads';
import { messageOf, OnrecordError } from '../../../shared/errors.ts';
import { PACKAGE_ROOT } from '../../../shared/package-root.ts';
import type { SqlValue } from '../connection.ts';
import type { Answer, Question, ReaderOptions } from './read-worker.ts';

/** The same code from src/ (tests, benchmarks) and from dist/. */
const IS_SOURCE = import.meta.url.endsWith('.ts');
const WORKER = new URL(IS_SOURCE ? './read-worker.ts' : './read-worker.js', import.meta.url);
/** Threads that start from src/ must be told how to load it. */
const TYPESCRIPT = new URL('scripts/register-typescript.js', PACKAGE_ROOT);

/** A question's answer; one that went wrong is a value too. */
export type GivenAnswer = Exclude<Answer, { readonly kind: 'ready' }>;

export interface ReaderEvents {
  /** It can be asked. */
  readonly ready: () => void;
  /** The thread is no more; without having been told to end, if there is an error. */
  readonly ended: (error: OnrecordError | null) => void;
}

/**
 * A thread with a connection of its own, for one question at a time. It is never terminated: that ends the process where
 * SQLite is at work. It is told to stop, and then to end. An idle one does not keep the process running.
 */
export class Reader {
  readonly #worker: Worker;
  readonly #givenUp: Int32Array;
  #number = 0;
  #settle: {
    readonly resolve: (answer: GivenAnswer) => void;
    readonly reject: (error: Error) => void;
  } | null = null;
  readonly #ended: Promise<void>;

  constructor(options: Omit<ReaderOptions, 'given'>, events: ReaderEvents) {
    const given = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    this.#givenUp = new Int32Array(given);
    const workerData: ReaderOptions = { ...options, given };
    this.#worker = new Worker(WORKER, {
      workerData,
      // What the main thread was started with (a debugger, a test runner's loaders) is not for this one.
      execArgv: IS_SOURCE ? ['--import', TYPESCRIPT.href] : [],
    });
    this.#worker.unref();
    let failure: OnrecordError | null = null;
    this.#worker.on('message', (answer: Answer) => {
      if (answer.kind === 'ready') events.ready();
      else this.#settle?.resolve(answer);
    });
    this.#worker.on('error', (cause) => (failure = brokenDown(cause)));
    this.#ended = new Promise((resolve) => {
      this.#worker.on('exit', (status) => {
        const error = failure ?? (status === 0 ? null : brokenDown(new Error(`exit status ${status}`)));
        this.#settle?.reject(error ?? brokenDown(new Error('it ended')));
        events.ended(error);
        resolve();
      });
    });
  }

  /** Asks one question; the one before has been answered. Rejects if the thread breaks down over it. */
  async ask(sql: string, values: readonly SqlValue[]): Promise<GivenAnswer> {
    this.#number += 1;
    const question: Question = { number: this.#number, sql, values };
    try {
      return await new Promise((resolve, reject) => {
        this.#settle = { resolve, reject };
        this.#worker.postMessage(question);
      });
    } finally {
      this.#settle = null;
    }
  }

  /** Has the thread stop at the question at hand: its answer comes soon, and is mostly CANCELLED. */
  giveUp(): void {
    Atomics.store(this.#givenUp, 0, this.#number);
  }

  /** Does the thread keep the process running? */
  hold(whether: boolean): void {
    if (whether) this.#worker.ref();
    else this.#worker.unref();
  }

  /** Lets the thread end after the question at hand, and waits for that. */
  end(): Promise<void> {
    this.hold(true);
    const last: Question = null;
    this.#worker.postMessage(last);
    return this.#ended;
  }
}

function brokenDown(cause: unknown): OnrecordError {
  return new OnrecordError('INTERNAL', `A thread that reads the store broke down: ${messageOf(cause)}`, {
    cause,
  });
}
