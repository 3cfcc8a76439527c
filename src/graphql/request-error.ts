import { GraphQLError, type ASTNode } from 'graphql';

import type { ErrorCode } from '../shared/errors.ts';

/**
 * An error of the request: the message is for the client, the nodes tell where in the operation it is.
 * `http` is for Apollo Server, which answers with this status and does not pass it on.
 */
export function requestError(code: ErrorCode, message: string, nodes: readonly ASTNode[] = []): GraphQLError {
  return new GraphQLError(message, { nodes, extensions: { code, http: { status: 400 } } });
}

/** The operation asks for more nodes than it may; `refusedCost` reads how many. */
export function tooCostly(cost: number, message: string, nodes: readonly ASTNode[]): GraphQLError {
  const { extensions } = requestError('LIMIT_EXCEEDED', message);
  return new GraphQLError(message, { nodes, extensions: { ...extensions, cost } });
}

/** How many nodes an operation asks for that was refused for that; null for any other error. */
export function refusedCost(error: unknown): number | null {
  const cost = error instanceof GraphQLError ? error.extensions['cost'] : null;
  return typeof cost === 'number' ? cost : null;
}
