import type { RequestHandler } from 'express';
import { sendProblem } from '../problem.ts';
import { stateOf } from '../request-state.ts';
import type { Authenticator } from './authenticator.ts';

/** Tells on whose behalf a request is made, or refuses it. */
export function authenticateRequest(authenticator: Authenticator): RequestHandler {
  return async (request, response, next) => {
    const { viewer, problem } = await authenticator.authenticate(
      request.get('authorization') ?? null,
      request.ip ?? '',
    );
    if (problem) {
      sendProblem(response, problem);
      return;
    }
    stateOf(request).viewer = viewer;
    next();
  };
}
