import type { GraphQLResolveInfo } from 'graphql';

import type { CoMentionsResult, GraphResult } from '../../store/network-plan.ts';
import type { ApiContext } from '../context.ts';
import type { GraphNodeKind, Resolvers } from '../generated/types.ts';
import type { GraphNodeView } from '../network-views.ts';
import { SEARCH_TYPES } from '../planner/plan-search.ts';

/** Null where there is nothing of the id that the picture was to be around. */
export async function graph(
  _: unknown,
  _args: unknown,
  { reader }: ApiContext,
  info: GraphQLResolveInfo,
): Promise<GraphResult | null> {
  const result = (await reader.root(info)) as GraphResult;
  return result.found ? result : null;
}

export async function coMentions(
  _: unknown,
  _args: unknown,
  { reader }: ApiContext,
  info: GraphQLResolveInfo,
): Promise<CoMentionsResult> {
  return (await reader.root(info)) as CoMentionsResult;
}

const KINDS = new Map(Object.entries(SEARCH_TYPES).map(([kind, type]) => [type, kind as GraphNodeKind]));

export const graphResolvers: Pick<
  Resolvers,
  'Graph' | 'GraphNode' | 'GraphEdge' | 'CoMentions' | 'CoMention'
> = {
  Graph: {
    nodes: ({ nodes }) => {
      const heaviest = Math.max(1, ...nodes.map(({ weight }) => weight));
      return nodes.map((node) => ({ ...node, heaviest }));
    },
  },
  GraphNode: {
    id: ({ node }) => node.id,
    label: ({ node }) => (node.type === 'Statement' ? node['content'] : node['name']) as string,
    kind: ({ node }) => KINDS.get(node.type) ?? 'TOPIC',
    size: ({ weight, heaviest }, { min, max }) => Math.max(min, max * Math.sqrt(weight / heaviest)),
    entity: ({ node }) => (node.type === 'Statement' ? null : node),
    statement: ({ node }) => (node.type === 'Statement' ? node : null),
    self: (view: GraphNodeView) => view,
  },
  GraphEdge: {
    id: ({ kind, source, target }) => `${kind} ${source} ${target}`,
    undirected: ({ kind }) => kind === 'CO_MENTIONED',
    self: (edge) => edge,
  },
  CoMentions: {
    counted: ({ units }) => units,
  },
  CoMention: {
    id: ({ source, target }) => `${source.id} ${target.id}`,
    weight: ({ count, either }) => count / either,
  },
};
