import { OnrecordError } from '../../../shared/errors.ts';
import { abortError } from '../../abort-error.ts';
import type { SqlValue } from '../connection.ts';
import { Paces } from './paces.ts';
import { Reader, type GivenAnswer } from './reader.ts';

/** Reads that wait for a thread, at most; more are refused. */
const MOST_WAITING = 1000;
/** How long a read that was thought to be quick may go on while others wait, in milliseconds. */
const PATIENCE_MS = 50;

export interface ReaderPoolOptions {
  readonly file: string;
  readonly busyTimeoutMs: number;
  /** Threads, at most; they start when there is work for them. */
  readonly threads: number;
}

interface Read {
  readonly sql: string;
  readonly values: readonly SqlValue[];
  quick: boolean;
  /** When a thread began with it. */
  since: number;
  /** Has its thread been told to stop, so that it makes room for others and is done again later? */
  moved: boolean;
  readonly settle: (outcome: GivenAnswer | OnrecordError) => void;
}

/**
 * Reads of one database file on threads of their own, so that the thread that asks stays free.
 *
 * Slow reads never have all threads, where there are several: one is kept for queries that are not known to be slow. A read
 * that is slow against expectation makes room as soon as others wait, and is done again where slow ones may.
 */
export class ReaderPool {
  readonly #options: ReaderPoolOptions;
  /** In the order in which they came. */
  #waiting: Read[] = [];
  readonly #idle: Reader[] = [];
  readonly #running = new Map<Reader, Read>();
  readonly #readers = new Set<Reader>();
  /** Readers whose threads cannot be asked yet. */
  readonly #starting = new Set<Reader>();
  readonly #paces = new Paces();
  #relief: NodeJS.Timeout | null = null;
  #closing: Promise<void> | null = null;

  constructor(options: ReaderPoolOptions) {
    this.#options = options;
  }

  /**
   * The only value that a query answers. Rejects with what SQLite found wrong in the words of the port, at once with the
   * error of `abortError` when the signal is aborted, STORE_BUSY where too many reads wait already, and CANCELLED when
   * the pool is closed.
   */
  get(sql: string, values: readonly SqlValue[], signal?: AbortSignal): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#closing !== null) throw closed(this.#options.file);
      if (signal?.aborted) throw abortError(signal);
      if (this.#waiting.length >= MOST_WAITING) {
        throw new OnrecordError(
          'STORE_BUSY',
          `${MOST_WAITING} reads wait for the store already; try again when it has less to do.`,
        );
      }
      const abort = (): void => {
        if (signal === undefined) return;
        read.settle(abortError(signal));
        this.#giveUp(read);
      };
      const read: Read = {
        sql,
        values,
        quick: this.#paces.isQuick(sql),
        since: 0,
        moved: false,
        settle: (outcome) => {
          signal?.removeEventListener('abort', abort);
          if (outcome instanceof OnrecordError) reject(outcome);
          else if (outcome.kind === 'error') reject(new OnrecordError(outcome.code, outcome.message));
          else resolve(outcome.value);
        },
      };
      signal?.addEventListener('abort', abort, { once: true });
      this.#waiting.push(read);
      this.#dispatch();
    });
  }

  /** Gives up what is read or waits, and ends the threads. Safe to call again. */
  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  async #close(): Promise<void> {
    if (this.#relief !== null) clearTimeout(this.#relief);
    const reads = [...this.#waiting, ...this.#running.values()];
    this.#waiting = [];
    for (const reader of this.#running.keys()) reader.giveUp();
    for (const read of reads) read.settle(closed(this.#options.file));
    await Promise.all([...this.#readers].map((reader) => reader.end()));
  }

  #giveUp(read: Read): void {
    this.#waiting = this.#waiting.filter((other) => other !== read);
    read.moved = false;
    for (const [reader, its] of this.#running) if (its === read) reader.giveUp();
    this.#hold();
  }

  /** Gives reads that wait to threads that do not, and starts threads where there are too few. */
  #dispatch(): void {
    for (;;) {
      const read = this.#waiting.find((each) => each.quick || this.#slow() < this.#mostSlow());
      if (read === undefined) break;
      const reader = this.#idle.pop();
      if (reader === undefined) {
        const wanted = Math.min(this.#options.threads, this.#running.size + this.#waiting.length);
        if (this.#running.size + this.#starting.size < wanted) this.#start();
        break;
      }
      this.#waiting.splice(this.#waiting.indexOf(read), 1);
      void this.#run(reader, read);
    }
    this.#hold();
    if (this.#waiting.length > 0) this.#relief ??= setTimeout(() => this.#relieve(), PATIENCE_MS);
  }

  async #run(reader: Reader, read: Read): Promise<void> {
    read.since = performance.now();
    this.#running.set(reader, read);
    let outcome: GivenAnswer | OnrecordError;
    try {
      outcome = await reader.ask(read.sql, read.values);
      this.#paces.note(read.sql, outcome.milliseconds);
      this.#idle.push(reader);
    } catch (error) {
      outcome = error as OnrecordError;
    }
    this.#running.delete(reader);
    const again = read.moved && !(outcome instanceof OnrecordError) && outcome.kind === 'error';
    read.moved = false;
    if (again && this.#closing === null) this.#waiting.unshift(read);
    else read.settle(outcome);
    if (this.#closing === null) this.#dispatch();
  }

  /** So that reads do not wait behind those that only looked quick, these stop, and go on where slow ones may. */
  #relieve(): void {
    this.#relief = null;
    if (this.#closing !== null || this.#waiting.length === 0) return;
    const late = performance.now() - PATIENCE_MS;
    for (const [reader, read] of this.#running) {
      if (!read.quick || read.since > late) continue;
      read.quick = false;
      this.#paces.note(read.sql, performance.now() - read.since);
      if (this.#slow() <= this.#mostSlow()) continue;
      read.moved = true;
      reader.giveUp();
    }
    this.#dispatch();
  }

  #start(): void {
    const { file, busyTimeoutMs } = this.#options;
    const reader = new Reader(
      { file, busyTimeoutMs },
      {
        ready: () => {
          this.#starting.delete(reader);
          this.#idle.push(reader);
          if (this.#closing === null) this.#dispatch();
        },
        ended: (error) => {
          this.#readers.delete(reader);
          const neverBegan = this.#starting.delete(reader);
          if (this.#idle.includes(reader)) this.#idle.splice(this.#idle.indexOf(reader), 1);
          if (this.#closing !== null) return;
          // Another one would most likely not begin either: nobody waits for that.
          if (neverBegan && this.#readers.size === 0) {
            for (const read of this.#waiting.splice(0)) read.settle(error ?? closed(file));
          }
          this.#dispatch();
        },
      },
    );
    this.#readers.add(reader);
    this.#starting.add(reader);
  }

  /** How many threads are at slow reads. */
  #slow(): number {
    let slow = 0;
    for (const read of this.#running.values()) if (!read.quick) slow += 1;
    return slow;
  }

  #mostSlow(): number {
    return Math.max(1, this.#options.threads - 1);
  }

  /** As long as somebody waits for an answer the process goes on. */
  #hold(): void {
    const whether = this.#running.size + this.#waiting.length > 0;
    for (const reader of this.#readers) reader.hold(whether);
  }
}

function closed(file: string): OnrecordError {
  return new OnrecordError('STORE_UNAVAILABLE', `The store in ${file} was closed.`);
}
