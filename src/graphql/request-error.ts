import { GraphQLError, type ASTNode } from 'graphql';

import type { ErrorCode } from '../shared/errors.ts';

/**
 * An error of the request: the message is for the client, the nodes tell where in the operation it is.
 * `http` is for Apollo Server, which answers with this status and does not pass it on.
 */
export function requestError(code: ErrorCode, message: string, nodes: readonly ASTNode[] = []): GraphQLError {
  return new GraphQLError(message, { nodes, extensions: { code, http: { status: 400 } } });
}
