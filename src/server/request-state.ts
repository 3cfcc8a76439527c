import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { ANONYMOUS, type Viewer } from '../graphql/viewer.ts';
import { invariant } from '../shared/errors.ts';
import type { OperationRecord } from './operation-record.ts';

/** What the server knows about a request, beside what the client sent. */
export interface RequestState {
  /** Also in the answer's header `x-request-id`. Always our own: an id from the client could forge log lines. */
  readonly id: string;
  /** On whose behalf the request is made; nobody's until that was found out. */
  viewer: Viewer;
  /** Did the request ask for a trusted document by its id? */
  trustedById: boolean;
  operation: OperationRecord | null;
  /** What of ours went wrong with it, for the log. */
  failure: Error | null;
}

const states = new WeakMap<IncomingMessage, RequestState>();

/** Gives a request its state; every request passes here first. */
export function beginRequest(request: IncomingMessage): RequestState {
  const state: RequestState = {
    id: randomUUID(),
    viewer: ANONYMOUS,
    trustedById: false,
    operation: null,
    failure: null,
  };
  states.set(request, state);
  return state;
}

export function stateOf(request: IncomingMessage): RequestState {
  const state = states.get(request);
  invariant(state, 'The request was not begun.');
  return state;
}
