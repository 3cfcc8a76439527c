import type { ApolloServerPlugin } from '@apollo/server';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLFormattedError, GraphQLSchema, ValidationRule } from 'graphql';

import type { Editing } from '../ingest/editing.ts';
import type { Logger } from '../shared/logger.ts';
import type { GraphStore } from '../store/port.ts';
import { OperationReader, type ApiContext, type ArticleIngest } from './context.ts';
import { formatError } from './format-error.ts';
import { LedgerReader } from './ledger-reader.ts';
import { limitRules } from './limits/limit-rules.ts';
import { LIMITS } from './limits/limits.ts';
import { loadTypeDefs } from './load-schema.ts';
import { operationPlugin } from './operation-plugin.ts';
import type { Embed } from './planner/embed-searches.ts';
import { PlanCache } from './planner/plan-cache.ts';
import { allResolvers } from './resolvers/resolvers.ts';
import { subgraphResolvers, subgraphTypeDefs } from './subgraph.ts';

export interface ApiOptions {
  readonly store: GraphStore;
  readonly ingest: ArticleIngest;
  readonly editing: Editing;
  /** Is it a subgraph of Apollo Federation as well? Not unless told. */
  readonly federation?: boolean;
  /** Makes vectors of what is searched by its meaning; without it search is by text. */
  readonly embed?: Embed;
  /** Told of faults of ours; without it they are only masked. */
  readonly logger?: Logger;
}

/** What Apollo Server needs to serve the API: all but `createContext` are options of its constructor. */
export interface Api {
  readonly schema: GraphQLSchema;
  readonly parseOptions: { readonly maxTokens: number };
  readonly validationRules: readonly ValidationRule[];
  readonly plugins: readonly ApolloServerPlugin<ApiContext>[];
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  /** The context of one request. */
  readonly createContext: (request: { readonly requestId: string; readonly editor: boolean }) => ApiContext;
}

const noVector: Embed = () => Promise.resolve(null);

/** The GraphQL API over a store. */
export function createApi(options: ApiOptions): Api {
  const { store, ingest, editing, embed = noVector, logger, federation = false } = options;
  const schema = executableSchema(federation);
  const plans = new PlanCache(schema);
  return {
    schema,
    parseOptions: { maxTokens: LIMITS.maxTokens },
    validationRules: limitRules,
    plugins: [operationPlugin(logger)],
    formatError,
    createContext: (request) => ({
      ...request,
      reader: new OperationReader(schema, plans, store, embed),
      store,
      ingest,
      editing,
      ledger: new LedgerReader(store),
    }),
  };
}

function executableSchema(federation: boolean): GraphQLSchema {
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
