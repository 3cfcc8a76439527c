import type { FieldNode } from 'graphql';

import type { ConnectionEdge, PagePlan, Selection } from '../../store/read-plan.ts';
import { LIMITS } from '../limits/limits.ts';
import { collectFields, subselections } from './collect-fields.ts';
import { pageWindow } from './page-window.ts';
import { firstNode, type PlanContext } from './plan-context.ts';
import { planOrder } from './plan-order.ts';
import { located, type Place } from './plan-page.ts';
import { edgeKey } from './record-key.ts';
import { withProperties, type PlanSelection } from './selections.ts';

/** Ends the key of the wordings that a claim's variants are compared with. */
export const WORDINGS = 'wordings';

/**
 * The plan of `Claim.variants`: the statements that are shown and, where they are to be compared, the wordings of all
 * among which the one to compare with is looked for.
 */
export function planVariants(
  context: PlanContext,
  way: readonly string[],
  nodes: readonly FieldNode[],
  planSelection: PlanSelection,
): ConnectionEdge[] {
  context.countEdge(nodes);
  const definition = context.field('Claim', 'variants');
  const { size } = located(nodes, () => pageWindow(context.args(definition, firstNode(nodes))));
  const places: Place[] = [];
  let compared = false;
  const fields = collectFields(context, context.objectType('ClaimVariant'), subselections(nodes));
  for (const [key, asked] of fields) {
    if (firstNode(asked).name.value === 'statement') places.push({ way: [key], sets: subselections(asked) });
    else compared = true;
  }
  const selection = context.forEach(size, () => planSelection(context, ['Statement'], places));
  const variants = statementsOf(
    edgeKey(way, 'Claim'),
    size,
    compared ? withProperties(selection, ['content']) : selection,
  );
  if (!compared) return [variants];
  const wording: Selection = { properties: ['content', 'kind'], edges: [] };
  return [variants, statementsOf(edgeKey([...way, WORDINGS], 'Claim'), LIMITS.maxPage, wording)];
}

function statementsOf(key: string, size: number, selection: Selection): ConnectionEdge {
  const page: PagePlan = {
    where: null,
    order: planOrder('SAID_AT_ASC'),
    limit: size + 1,
    after: null,
    wantTotal: false,
    wantItems: true,
    selection,
  };
  return { key, on: 'Claim', edge: 'statements', cardinality: 'connection', page, edgeProperties: [] };
}
