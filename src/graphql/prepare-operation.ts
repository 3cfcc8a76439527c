import { OperationTypeNode, type DocumentNode, type OperationDefinitionNode } from 'graphql';

import { AccessDenied } from './access/access-check.ts';
import { auditDenial } from './audited.ts';
import type { ApiContext } from './context.ts';
import { fragmentsOf } from './planner/fragments.ts';
import type { Variables } from './planner/plan-context.ts';

/**
 * What every operation goes through before it is executed, be it a query, a mutation or a subscription, and whichever way it
 * came: may its viewer see all that it asks for, and can it be planned? So nothing is read or written of an operation that
 * is refused, and errors of its arguments come alone. The operation must be valid for the schema.
 *
 * Throws `GraphQLError`s with the codes UNAUTHENTICATED and FORBIDDEN, and those of `planQuery`.
 */
export async function prepareOperation(
  context: ApiContext,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  rawVariables: Variables,
): Promise<void> {
  const fragments = fragmentsOf(document);
  try {
    context.access.check(operation, fragments, rawVariables, context.viewer);
  } catch (error) {
    if (error instanceof AccessDenied && operation.operation === OperationTypeNode.MUTATION)
      await auditDenial(context, error.root, String(error.extensions['code']));
    throw error;
  }
  context.reader.prepare(operation, fragments, rawVariables);
}
