import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';

import type { ApiContext } from './context.ts';
import { loadTypeDefs } from './load-schema.ts';
import { allResolvers } from './resolvers/resolvers.ts';
import { subgraphResolvers, subgraphTypeDefs } from './subgraph.ts';

/** The schema with its resolvers, perhaps with what a subgraph of Apollo Federation has beside. */
export function createSchema({ federation }: { readonly federation: boolean }): GraphQLSchema {
  const typeDefs = loadTypeDefs();
  return makeExecutableSchema<ApiContext>(
    federation
      ? {
          typeDefs: subgraphTypeDefs(typeDefs),
          resolvers: [...[allResolvers()].flat(), subgraphResolvers(typeDefs)],
        }
      : { typeDefs, resolvers: allResolvers() },
  );
}
