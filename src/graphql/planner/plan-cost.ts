import type { EdgePlan, ReadPlan, Selection } from '../../store/read-plan.ts';
import { LIMITS } from '../limits/limits.ts';
import { pageSize } from './plan-page.ts';

/**
 * How many nodes the answer to a plan can hold: the size of each page times what each of its items leads to, a list
 * without pages counted as 5. A total is counted as one node.
 */
export function planCost(plan: ReadPlan): number {
  return sum(plan.roots, (root) => {
    switch (root.kind) {
      case 'nodes':
        return root.ids.length * (1 + selectionCost(root.selection));
      case 'list':
        return pageCost(root.page);
      case 'search':
        return pageCost(root);
      case 'groups':
        return (root.by === null ? 0 : root.limit) * (1 + selectionCost(root.selection));
      case 'graph':
        return (root.nodeLimit + root.statementLimit) * (1 + selectionCost(root.selection));
      case 'coMentions':
        return 2 * root.limit * (1 + selectionCost(root.selection));
    }
  });
}

/** The nodes that one node leads to. */
export function selectionCost(selection: Selection): number {
  return sum(selection.edges, edgeCost);
}

function edgeCost(edge: EdgePlan): number {
  switch (edge.cardinality) {
    case 'one':
      return 1 + selectionCost(edge.selection);
    case 'many':
      return LIMITS.listEstimate * (1 + selectionCost(edge.selection));
    case 'connection':
      return pageCost(edge.page);
  }
}

function pageCost(page: {
  readonly limit: number;
  readonly exact?: boolean;
  readonly wantItems: boolean;
  readonly wantTotal: boolean;
  readonly selection: Selection;
}): number {
  const items = page.wantItems ? pageSize(page) * (1 + selectionCost(page.selection)) : 0;
  return items + (page.wantTotal ? 1 : 0);
}

function sum<T>(values: readonly T[], cost: (value: T) => number): number {
  return values.reduce((total, value) => total + cost(value), 0);
}
