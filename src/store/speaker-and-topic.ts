import type { Filter } from './read-plan.ts';

/** Who said what about which topic: the filter that both stores have an index for. */

type EdgeFilter = Extract<Filter, { readonly kind: 'edge' }>;
type FilterOnEnd = EdgeFilter & { readonly where: Filter };

/** The conditions that must all hold. */
export function conjunctsOf(filter: Filter): readonly Filter[] {
  return filter.kind === 'and' ? filter.filters.flatMap(conjunctsOf) : [filter];
}

/**
 * Of conditions on statements the two that ask for a speaker and for a topic, or null. Each of the speakers is looked up
 * with each of the topics: the speakers must be few, topics always are.
 */
export function speakerAndTopic(
  conjuncts: readonly Filter[],
): { readonly speaker: FilterOnEnd; readonly topic: FilterOnEnd } | null {
  const leadsTo =
    (edge: string) =>
    (filter: Filter): filter is FilterOnEnd =>
      filter.kind === 'edge' && filter.edge === edge && filter.where !== null;
  const speaker = conjuncts.filter(leadsTo('speaker')).find(({ where }) => namesFew(where));
  const topic = conjuncts.find(leadsTo('topics'));
  return speaker === undefined || topic === undefined ? null : { speaker, topic };
}

/** Does the filter say the whole name or id of its nodes? */
function namesFew(where: Filter): boolean {
  return conjunctsOf(where).some(
    (filter) =>
      filter.kind === 'property' &&
      (filter.property === 'id' || filter.property === 'name') &&
      (filter.test.op === 'eq' || filter.test.op === 'in'),
  );
}
