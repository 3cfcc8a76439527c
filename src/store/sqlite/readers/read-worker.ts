import { parentPort, workerData } from 'node:worker_threads';
import { invariant, messageOf, OnrecordError, type ErrorCode } from '../../../shared/errors.ts';
import { Connection, type SqlValue } from '../connection.ts';

/** What a thread is told at its start. */
export interface ReaderOptions {
  readonly file: string;
  readonly busyTimeoutMs: number;
  /** One Int32, shared with the thread that asks: the number of the question that is to be given up. */
  readonly given: SharedArrayBuffer;
}

/** A query of one row and one column, `answer`; or null: the thread is to end. */
export type Question = {
  readonly number: number;
  readonly sql: string;
  readonly values: readonly SqlValue[];
} | null;

/** What a thread sends: that it can be asked, then one answer for each question. */
export type Answer =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'answer';
      readonly value: string | number | null | undefined;
      /** How long SQLite took. */
      readonly milliseconds: number;
    }
  /** Errors lose their class on the way between threads, so they travel as data. */
  | {
      readonly kind: 'error';
      readonly code: ErrorCode;
      readonly message: string;
      readonly milliseconds: number;
    };

invariant(parentPort !== null, 'read-worker.ts runs on a thread of its own.');
const port = parentPort;
const { file, busyTimeoutMs, given } = workerData as ReaderOptions;
const givenUp = new Int32Array(given);
let connection: Connection | undefined;
/** The number of the question at hand. */
let current = 0;

/** Opened for the first question, so that what is wrong with the file is an answer like any other. */
function opened(): Connection {
  return (connection ??= new Connection({
    file,
    busyTimeoutMs,
    observe: undefined,
    stopped: () => Atomics.load(givenUp, 0) === current,
  }));
}

function answer({ sql, values }: NonNullable<Question>): Answer {
  let begun = performance.now();
  const past = (): number => performance.now() - begun;
  try {
    const open = opened();
    begun = performance.now();
    const value = open.get('read', sql, values)?.['answer'];
    return { kind: 'answer', value, milliseconds: past() };
  } catch (error) {
    const code = error instanceof OnrecordError ? error.code : 'INTERNAL';
    return { kind: 'error', code, message: messageOf(error), milliseconds: past() };
  }
}

port.on('message', (question: Question) => {
  if (question === null) {
    connection?.close();
    // Nothing is left to wait for, so the thread ends.
    port.close();
    return;
  }
  current = question.number;
  port.postMessage(answer(question));
});
port.postMessage({ kind: 'ready' } satisfies Answer);
