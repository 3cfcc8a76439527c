import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { OnrecordError, type ErrorCode } from '../shared/errors.ts';
import { BODY_LIMITS_TEXT } from './body-limits.ts';
import { answerMediaType, tellsByStatus } from './media-type.ts';
import { stateOf } from './request-state.ts';

/** An answer that says what was wrong with a request, before GraphQL had a chance to. */
export interface Problem {
  /** HTTP status. */
  readonly status: number;
  readonly code: ErrorCode | `PERSISTED_QUERY_${'NOT_FOUND' | 'NOT_SUPPORTED'}`;
  readonly message: string;
  /** The request was one of GraphQL over HTTP, whatever it asked for: in plain JSON that is 200, see `tellsByStatus`. */
  readonly wellFormed?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers in the form of a GraphQL error, so that a client needs only one way to read errors. */
export function sendProblem(response: Response, problem: Problem): void {
  const { status, code, message, wellFormed = false, headers } = problem;
  const { id } = stateOf(response.req);
  const mediaType = answerMediaType(response.req);
  response
    .status(wellFormed && !tellsByStatus(mediaType) ? 200 : status)
    .set({ 'cache-control': 'no-store', 'content-type': mediaType, ...headers })
    .json({ errors: [{ message, extensions: { code, requestId: id } }] });
}

/** Answers a method that the address does not know. */
export function refuseMethod(allowed: readonly string[]): RequestHandler {
  return (request, response) => {
    sendProblem(response, {
      status: 405,
      code: 'BAD_REQUEST',
      message: `${request.method} is not possible at this address; use ${allowed.join(' or ')}.`,
      headers: { allow: allowed.join(', ') },
    });
  };
}

/** The last handler: nothing else is at this address. */
export const refuseUnknownAddress: RequestHandler = (_request, response) => {
  sendProblem(response, {
    status: 404,
    code: 'BAD_REQUEST',
    message: 'There is nothing at this address. GraphQL is at /graphql, a page to try it at /graphiql.',
  });
};

/** What the body parser reports (`type` and `status` of http-errors); anything else is a bug of ours. */
export const answerFailure: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const problem = problemOf(error);
  if (problem.status >= 500)
    stateOf(request).failure = error instanceof Error ? error : new Error(String(error));
  sendProblem(response, problem);
  // Clients read the answer only after they sent everything, so what is left of the body is read and dropped.
  if (problem.status === 413) request.unpipe().resume();
};

function problemOf(error: unknown): Problem {
  if (error instanceof OnrecordError && error.code !== 'INTERNAL') {
    return { status: 400, code: error.code, message: error.message };
  }
  const { status, type } = httpErrorOf(error);
  if (type === 'entity.too.large') {
    return {
      status: 413,
      code: 'LIMIT_EXCEEDED',
      message: `The body is too large: it may have ${BODY_LIMITS_TEXT}.`,
    };
  }
  if (type === 'entity.parse.failed') {
    return { status: 400, code: 'BAD_REQUEST', message: 'The body is not valid JSON.' };
  }
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') {
    return {
      status: 415,
      code: 'BAD_REQUEST',
      message: 'Send the body as UTF-8 JSON, plain or with gzip, deflate or br.',
    };
  }
  if (status >= 400 && status < 500) {
    return { status, code: 'BAD_REQUEST', message: 'The request could not be read.' };
  }
  return {
    status: 500,
    code: 'INTERNAL',
    message: 'Something went wrong inside onrecord. The log has more under the request id.',
  };
}

function httpErrorOf(error: unknown): { status: number; type: string } {
  if (typeof error !== 'object' || error === null) return { status: 500, type: '' };
  return {
    status: 'status' in error && typeof error.status === 'number' ? error.status : 500,
    type: 'type' in error && typeof error.type === 'string' ? error.type : '',
  };
}
