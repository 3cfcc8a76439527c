import { getNamedType, type FieldNode, type OperationDefinitionNode } from 'graphql';

import { collectFields } from './collect-fields.ts';
import { firstNode, type PlanContext } from './plan-context.ts';
import { planIngested } from './plan-ingested.ts';
import { planEntries, type LedgerPlan } from './plan-ledger.ts';
import { checkCost } from './plan-operation.ts';
import { planSelection } from './plan-selection.ts';

/** Throws what planning the payloads of a mutation would throw, before its first field writes anything. */
export function checkMutation(context: PlanContext, operation: OperationDefinitionNode): void {
  for (const nodes of collectFields(context, context.objectType('Mutation'), [
    operation.selectionSet,
  ]).values()) {
    const { name } = firstNode(nodes);
    if (name.value === 'ingestArticle') planIngested(context, nodes);
    const type = getNamedType(context.field('Mutation', name.value).type).name;
    if (type === 'CorrectionResult') planCorrected(context, nodes);
  }
}

/** What a correction is to answer with; see `planIngested`. */
export function planCorrected(context: PlanContext, nodes: readonly FieldNode[]): LedgerPlan {
  const plan = planEntries(context, { type: 'CorrectionApplied', entries: 1, nodes }, planSelection);
  checkCost(context, { roots: [] }, nodes);
  return plan;
}
