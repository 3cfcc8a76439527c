import type { FieldNode, OperationDefinitionNode } from 'graphql';

import type { NodeType } from '../../model/graph-schema.ts';
import type { Filter, NodeRecord, PageResult, ReadPlan, ReadResult } from '../../store/read-plan.ts';
import { LIMITS } from '../limits/limits.ts';
import { requestError } from '../request-error.ts';
import { collectFields, subselections } from './collect-fields.ts';
import { listCondition } from './list-conditions.ts';
import { firstNode, type PlanContext } from './plan-context.ts';
import { allOf, planWhere } from './plan-filter.ts';
import type { LedgerPlan } from './plan-ledger.ts';
import { planCorrected } from './plan-mutation.ts';
import { checkCost } from './plan-operation.ts';
import { located } from './plan-page.ts';
import { planSelection } from './plan-selection.ts';

/** What a subscription reads of the graph when something happened. */
export type SubscriptionPlan =
  | { readonly field: 'statementAdded' | 'articleIngested'; readonly key: string; readonly nodes: NodesPlan }
  | { readonly field: 'correctionApplied'; readonly key: string; readonly ledger: LedgerPlan }
  | { readonly field: 'ingestProgress'; readonly key: string };

export interface NodesPlan {
  /** How many ids may be asked for at once, so that the answer stays within the limits of a query. */
  readonly batch: number;
  /** Reads those of the ids that fulfil the subscription's filter. */
  readonly plan: (ids: readonly string[]) => ReadPlan;
}

/** What a list of the same nodes is called, for the conditions that it has of itself. */
const LISTS = {
  statementAdded: { type: 'Statement', list: 'statements' },
  articleIngested: { type: 'Article', list: 'articles' },
} as const satisfies Record<string, { readonly type: NodeType; readonly list: string }>;

const ROOT = 'added';

/** Throws as `planQuery` does, and BAD_REQUEST where `@skip` and `@include` leave no field. */
export function planSubscription(context: PlanContext, operation: OperationDefinitionNode): SubscriptionPlan {
  const fields = collectFields(context, context.objectType('Subscription'), [operation.selectionSet]);
  const [first] = fields;
  if (first === undefined || fields.size > 1) {
    throw requestError(
      'BAD_REQUEST',
      'A subscription asks for one field, and this one for none or several.',
      [operation],
    );
  }
  const [key, nodes] = first;
  const field = firstNode(nodes).name.value;
  switch (field) {
    case 'statementAdded':
    case 'articleIngested':
      return { field, key, nodes: planNodes(context, field, nodes) };
    case 'correctionApplied':
      return { field, key, ledger: planCorrected(context, nodes) };
    case 'ingestProgress':
      return { field, key };
    default:
      throw new RangeError(field);
  }
}

/** The nodes that a plan found, in the order of the ids. */
export function nodesFound(result: ReadResult, ids: readonly string[]): NodeRecord[] {
  const { items } = result[ROOT] as PageResult;
  const found = new Map(items.map(({ node }) => [node.id, node]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

function planNodes(context: PlanContext, field: keyof typeof LISTS, nodes: readonly FieldNode[]): NodesPlan {
  const { type, list } = LISTS[field];
  const definition = context.field('Subscription', field);
  const where = located(nodes, () => {
    const args = context.args(definition, firstNode(nodes));
    const asked = planWhere(
      context,
      definition,
      (args['where'] ?? null) as Readonly<Record<string, unknown>> | null,
    );
    return allOf([listCondition('Query', list, args, asked), asked]);
  });
  context.countEdge(nodes);
  const selection = planSelection(context, [type], [{ way: [], sets: subselections(nodes) }]);
  const plan = (ids: readonly string[]): ReadPlan => ({
    roots: [
      {
        kind: 'list',
        key: ROOT,
        type,
        page: {
          where: allOf([oneOf(ids), where]),
          order: [{ property: 'id', direction: 'ASC' }],
          limit: Math.max(1, ids.length),
          after: null,
          wantTotal: false,
          wantItems: true,
          selection,
        },
      },
    ],
  });
  checkCost(context, plan(['']), nodes);
  const cost = Math.max(1, context.cost);
  return { plan, batch: Math.min(LIMITS.maxPage, Math.max(1, Math.floor(LIMITS.maxNodes / cost))) };
}

function oneOf(ids: readonly string[]): Filter {
  return { kind: 'property', property: 'id', test: { op: 'in', value: ids } };
}
