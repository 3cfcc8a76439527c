import { AsyncLocalStorage } from 'node:async_hooks';
import type { QueryObserver } from '../store/port.ts';
import type { MediaType } from './media-type.ts';

/** What the server knows about one GraphQL operation, for its answer and for the log: never its variables, never text of an article. */
export interface OperationRecord {
  readonly requestId: string;
  readonly mediaType: MediaType;
  /** The header of an answer that a cache may keep; null: none may. */
  readonly cacheControl: string | null;
  /** Did the answer turn out to be one? */
  cached: boolean;
  name: string | null;
  type: string | null;
  /** Beginning of the SHA-256 of the operation's text: tells equal operations without keeping their text. */
  hash: string | null;
  /** Queries sent to the store, and the time spent in them in milliseconds. */
  roundTrips: number;
  storeMs: number;
  /** Codes of the errors in the answer, each once. */
  readonly errorCodes: Set<string>;
}

const current = new AsyncLocalStorage<OperationRecord>();

export function newOperationRecord(
  request: Pick<OperationRecord, 'requestId' | 'mediaType' | 'cacheControl'>,
): OperationRecord {
  return {
    ...request,
    cached: false,
    name: null,
    type: null,
    hash: null,
    roundTrips: 0,
    storeMs: 0,
    errorCodes: new Set(),
  };
}

/** Runs a piece of work, and all that it awaits, as the operation of this record. */
export function runOperation<T>(record: OperationRecord, work: () => T): T {
  return current.run(record, work);
}

/** The record of the operation that is running here, if one is. */
export function currentOperation(): OperationRecord | undefined {
  return current.getStore();
}

/** Counts a store's query on the operation that sent it. Hand it to the store as its observer. */
export const observeForOperation: QueryObserver = (event) => {
  const record = current.getStore();
  if (record === undefined) return;
  record.roundTrips += 1;
  record.storeMs += event.milliseconds;
};
