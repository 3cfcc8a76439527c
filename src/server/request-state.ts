import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { invariant } from '../shared/errors.ts';
import type { OperationRecord } from './operation-record.ts';

/** What the server knows about a request, beside what the client sent. */
export interface RequestState {
  /** Also in the answer's header `x-request-id`. Always our own: an id from the client could forge log lines. */
  readonly id: string;
  /** Did the request carry the editor's token? */
  mayEdit: boolean;
  /** Did the request ask for a trusted document by its id? */
  trustedById: boolean;
  operation: OperationRecord | null;
}

const states = new WeakMap<IncomingMessage, RequestState>();

/** Gives a request its state; every request passes here first. */
export function beginRequest(request: IncomingMessage): RequestState {
  const state: RequestState = { id: randomUUID(), mayEdit: false, trustedById: false, operation: null };
  states.set(request, state);
  return state;
}

export function stateOf(request: IncomingMessage): RequestState {
  const state = states.get(request);
  invariant(state, 'The request was not begun.');
  return state;
}
