import type { GraphQLResolveInfo } from 'graphql';

import type { NodeRecord } from '../../store/read-plan.ts';
import type { ApiContext } from '../context.ts';
import type { Resolvers } from '../generated/types.ts';
import { pageView, searchView, type PageView } from '../page-view.ts';

import { auditQueries } from './audit-resolvers.ts';
import { coMentions, graph } from './graph-resolvers.ts';
import { ledgerQueries } from './ledger-resolvers.ts';
import { positions } from './position-resolvers.ts';
import { articleAsOf } from './revision-resolvers.ts';
import { statementCounts, statementSeries } from './series-resolvers.ts';

type Arguments = Readonly<Record<string, unknown>>;

async function list(
  _: unknown,
  args: Arguments,
  { reader }: ApiContext,
  info: GraphQLResolveInfo,
): Promise<PageView> {
  return pageView(await reader.root(info), args, info);
}

async function byId(
  _: unknown,
  _args: Arguments,
  { reader }: ApiContext,
  info: GraphQLResolveInfo,
): Promise<NodeRecord | null> {
  const records = (await reader.root(info)) as readonly (NodeRecord | null)[] | undefined;
  return records?.[0] ?? null;
}

export const queryResolvers: Required<Pick<Resolvers, 'Query'>> = {
  Query: {
    node: byId,
    nodes: async (_, { ids }, { reader }, info) => {
      const records = (await reader.root(info)) as readonly (NodeRecord | null)[] | undefined;
      return records ?? ids.map(() => null);
    },
    statement: byId,
    statements: list,
    statementSeries,
    statementCounts,
    article: byId,
    articles: list,
    person: byId,
    persons: list,
    notQuoted: list,
    organization: byId,
    organizations: list,
    outlets: list,
    place: byId,
    places: list,
    event: byId,
    events: list,
    topic: byId,
    topics: list,
    claim: byId,
    claims: list,
    positions,
    graph,
    coMentions,
    articleAsOf,
    ...ledgerQueries,
    ...auditQueries,
    search: async (_, args, { reader }, info) => searchView(await reader.root(info), args),
  },
};
