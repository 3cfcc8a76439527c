import type { NodeType } from '../../model/graph-schema.ts';
import type { Selection } from '../../store/read-plan.ts';
import type { PlanContext } from './plan-context.ts';
import type { Place } from './plan-page.ts';

/** Plans what is asked of nodes: `planSelection`, for parts of a plan that nest selections and that it calls itself. */
export type PlanSelection = (
  context: PlanContext,
  types: readonly NodeType[],
  places: readonly Place[],
) => Selection;

/** The selection, with these properties whether or not they were asked for. */
export function withProperties(selection: Selection, properties: readonly string[]): Selection {
  return { ...selection, properties: [...new Set([...selection.properties, ...properties])] };
}
