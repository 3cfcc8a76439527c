import type { FieldNode, OperationDefinitionNode } from 'graphql';

import { NODE_TYPES, typeOfId, type NodeType } from '../../model/graph-schema.ts';
import type { NodesRoot, ReadPlan, RootPlan } from '../../store/read-plan.ts';
import { LIMITS } from '../limits/limits.ts';
import { requestError } from '../request-error.ts';
import { collectFields, subselections } from './collect-fields.ts';
import { ID_FIELDS, LEDGER_FIELDS, LIST_FIELDS } from './field-map.ts';
import { planCoMentions } from './plan-co-mentions.ts';
import { firstNode, type PlanContext } from './plan-context.ts';
import { planCost } from './plan-cost.ts';
import { planGraph } from './plan-graph.ts';
import { planLedgerField } from './plan-ledger.ts';
import type { Placeholder } from './placeholder.ts';
import { planPositions } from './plan-positions.ts';
import { planSearch } from './plan-search.ts';
import { planConnection, planSelection } from './plan-selection.ts';

/**
 * The read plan of a whole query: a root for each field of `Query`, under its response key. Fields that ask for nothing
 * that could be stored (ids of unknown types, the schema) have no root, nor have those that the ledger answers: they are
 * planned to find what is wrong with them, and again when the ledger has told the ids.
 *
 * Throws `GraphQLError`s with the codes BAD_REQUEST, BAD_CURSOR and LIMIT_EXCEEDED.
 */
export function planQuery(context: PlanContext, operation: OperationDefinitionNode): ReadPlan {
  const roots: RootPlan[] = [];
  for (const [key, nodes] of collectFields(context, context.objectType('Query'), [operation.selectionSet])) {
    roots.push(...planField(context, key, nodes));
  }
  return checkCost(context, { roots }, [operation]);
}

function planField(context: PlanContext, key: string, nodes: readonly FieldNode[]): RootPlan[] {
  context.countEdge(nodes);
  const node = firstNode(nodes);
  const name = node.name.value;
  const listType = LIST_FIELDS[name];
  if (listType) {
    const { page } = planConnection(context, { on: 'Query', nodes, items: [listType] });
    return [{ kind: 'list', key, type: listType, page }];
  }
  if (name === 'search') return [planSearch(context, key, nodes)];
  if (name === 'graph') return [planGraph(context, key, nodes)];
  if (name === 'coMentions') return [planCoMentions(context, key, nodes)];
  if (name === 'positions') return planPositions(context, key, nodes);
  if (LEDGER_FIELDS.has(name)) {
    planLedgerField(context, 'Query', nodes, planSelection);
    return [];
  }

  const ids = idsOf(context.args(context.field('Query', name), node, ['id', 'ids']));
  if (ids.length > LIMITS.maxPage) {
    throw requestError(
      'LIMIT_EXCEEDED',
      `At most ${LIMITS.maxPage} ids at once, ${ids.length} were given.`,
      nodes,
    );
  }
  const idType = ID_FIELDS[name];
  return planIds(context, key, ids, idType ? [idType] : NODE_TYPES, nodes);
}

function idsOf({ id, ids, representations }: Readonly<Record<string, unknown>>): (string | Placeholder)[] {
  if (representations) return (representations as unknown[]).map(idOfReference);
  return (ids ?? [id]) as (string | Placeholder)[];
}

/** What other subgraphs send for a node: `{ __typename, id }`. */
function idOfReference(reference: unknown): string {
  const { __typename, id } = (reference ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof __typename === 'string' && typeof id === 'string') return id;
  throw requestError(
    'BAD_REQUEST',
    'Each of `representations` is { __typename: "Person", id: "person:..." }.',
  );
}

/** An id tells its type, so only types that occur are planned for; no id of a fitting type, no plan. */
function planIds(
  context: PlanContext,
  key: string,
  ids: readonly (string | Placeholder)[],
  allowed: readonly NodeType[],
  nodes: readonly FieldNode[],
): NodesRoot[] {
  const given = new Set(ids.map((id) => context.look(id, (value) => typeOfId(String(value)))));
  const types = allowed.filter((type) => given.has(type));
  if (types.length === 0) return [];
  const selection = context.forEach(ids.length, () =>
    planSelection(context, types, [{ way: [], sets: subselections(nodes) }]),
  );
  return [{ kind: 'nodes', key, ids: ids.map((id) => context.planValue(id)), types, selection }];
}

/** Throws LIMIT_EXCEEDED if the answer could be too large; else returns the plan. */
export function checkCost(
  context: PlanContext,
  plan: ReadPlan,
  nodes: readonly (OperationDefinitionNode | FieldNode)[],
): ReadPlan {
  const cost = planCost(plan) + context.nodesBeside;
  if (cost <= LIMITS.maxNodes) return plan;
  throw requestError(
    'LIMIT_EXCEEDED',
    `The answer could hold ${cost} nodes, and ${LIMITS.maxNodes} are allowed: the sizes of nested pages multiply. Ask for smaller pages (\`first\`) or fewer levels at once.`,
    nodes,
  );
}
