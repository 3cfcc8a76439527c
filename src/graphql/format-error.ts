import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

import { ERROR_CODES, OnrecordError } from '../shared/errors.ts';

/** Codes of Apollo Server for faults of the request: their messages are meant for the client. */
const CODES_OF_REQUESTS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
]);

/**
 * The code that a client sees for an error: one of the catalogue or one of Apollo's for requests that cannot be
 * executed. Whatever is unknown is INTERNAL.
 */
export function publicCode(error: unknown): string {
  const cause = unwrapResolverError(error);
  if (cause instanceof OnrecordError) return cause.code;
  const own = codeOf(
    cause instanceof GraphQLError ? (codeOf(cause.originalError) ? cause.originalError : cause) : null,
  );
  if (own === 'GRAPHQL_PARSE_FAILED' && isTooLong(cause)) return 'LIMIT_EXCEEDED';
  return own !== null && own !== 'INTERNAL' && (own in ERROR_CODES || CODES_OF_REQUESTS.has(own))
    ? own
    : 'INTERNAL';
}

/**
 * For Apollo Server's `formatError`: gives each error its public code, and hides the message of whatever is a fault of
 * ours. The request's id, which `operationPlugin` put on the error, lets an operator find it in the log.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = publicCode(error);
  const { message, locations, path, extensions } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  if (code !== 'INTERNAL') return { message: messageFor(code, message), ...place, extensions: { code } };
  const requestId = extensions?.['requestId'];
  const where = typeof requestId === 'string' ? ` under request id ${requestId}` : '';
  return {
    message: `onrecord failed at this; the request may be right. The server's log tells why${where}.`,
    ...place,
    extensions: { code, ...(typeof requestId === 'string' && { requestId }) },
  };
}

function messageFor(code: string, message: string): string {
  return code === 'LIMIT_EXCEEDED' && isTooLong({ message })
    ? 'The operation is too long. Use variables for values, and fragments for what is repeated.'
    : message;
}

/** graphql-js stops parsing at `maxTokens` with this message and no code of its own. */
function isTooLong(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && /more tha[nt] \d+ tokens/.test((error as Error).message)
  );
}

function codeOf(error: unknown): string | null {
  const code = error instanceof GraphQLError ? error.extensions['code'] : undefined;
  return typeof code === 'string' ? code : null;
}
