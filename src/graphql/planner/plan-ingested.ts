import type { FieldNode } from 'graphql';

import type { EdgePlan, ReadPlan } from '../../store/read-plan.ts';
import { collectFields, subselections } from './collect-fields.ts';
import { firstNode, type PlanContext } from './plan-context.ts';
import { checkCost } from './plan-operation.ts';
import { edgeKey } from './record-key.ts';
import type { Place } from './plan-page.ts';
import { planEdge, planSelection } from './plan-selection.ts';

/** Name of the root under which the article of a payload is read. */
export const INGESTED_KEY = 'article';

/**
 * What `ingestArticle` is to answer with: the plan for an article whose id is not known yet, or null if nothing of it
 * is asked for. Planned before anything is written, so that a wrong selection changes nothing.
 */
export function planIngested(
  context: PlanContext,
  nodes: readonly FieldNode[],
): ((articleId: string) => ReadPlan) | null {
  const places: Place[] = [];
  const edges: EdgePlan[] = [];
  for (const [key, fields] of collectFields(
    context,
    context.objectType('IngestedArticle'),
    subselections(nodes),
  )) {
    switch (firstNode(fields).name.value) {
      case 'article':
        places.push({ way: [key], sets: subselections(fields) });
        break;
      case 'statements':
        edges.push(
          planEdge(context, {
            on: 'IngestedArticle',
            type: 'Article',
            edge: 'statements',
            key: edgeKey([key], 'Article'),
            nodes: fields,
          }),
        );
    }
  }
  if (places.length === 0 && edges.length === 0) return null;
  const inside = planSelection(context, ['Article'], places);
  const selection = { ...inside, edges: [...inside.edges, ...edges] };
  const plan = (articleId: string): ReadPlan => ({
    roots: [{ kind: 'nodes', key: INGESTED_KEY, ids: [articleId], types: ['Article'], selection }],
  });
  checkCost(context, plan(''), nodes);
  return plan;
}
