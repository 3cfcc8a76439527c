import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError, GraphQLSchema, ValidationRule } from 'graphql';

import { AuditLog } from '../ingest/audit/audit-log.ts';
import type { Editing } from '../ingest/editing.ts';
import type { Logger } from '../shared/logger.ts';
import type { GraphStore } from '../store/port.ts';
import { OperationReader, type ApiContext, type ArticleIngest } from './context.ts';
import { formatError } from './format-error.ts';
import { LedgerReader } from './ledger-reader.ts';
import { createSchema } from './create-schema.ts';
import { limitRules } from './limits/limit-rules.ts';
import { LIMITS } from './limits/limits.ts';
import { refuseIntrospection } from './limits/refuse-introspection.ts';
import { operationPlugin } from './operation-plugin.ts';
import type { Embed } from './planner/embed-searches.ts';
import { PlanCache } from './planner/plan-cache.ts';
import { AccessCheck } from './access/access-check.ts';
import type { Viewer } from './viewer.ts';

export interface ApiOptions {
  readonly store: GraphStore;
  readonly ingest: ArticleIngest;
  readonly editing: Editing;
  /** Is it a subgraph of Apollo Federation as well? Not unless told. */
  readonly federation?: boolean;
  /** May clients ask for the schema? Yes, unless told. */
  readonly introspection?: boolean;
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
  /** Holds operations to the roles that the schema asks for; Apollo Server's go through it by a plugin. */
  readonly access: AccessCheck;
  /** The context of one request. */
  readonly createContext: (request: RequestFacts) => ApiContext;
}

/** What the API must know about a request beside the operation. */
export interface RequestFacts {
  readonly requestId: string;
  readonly viewer: Viewer;
  /** Gives queries up; without it they run to their end. */
  readonly signal?: AbortSignal;
}

const NEVER = new AbortController().signal;
const noVector: Embed = () => Promise.resolve(null);

/** The GraphQL API over a store. */
export function createApi(options: ApiOptions): Api {
  const {
    store,
    ingest,
    editing,
    embed = noVector,
    introspection = true,
    federation = false,
    logger,
  } = options;
  const schema = createSchema({ federation });
  const plans = new PlanCache(schema);
  const access = new AccessCheck(schema);
  const audit = new AuditLog({ store, ...(logger && { logger }) });
  return {
    schema,
    parseOptions: { maxTokens: LIMITS.maxTokens },
    validationRules: introspection ? limitRules : [...limitRules, refuseIntrospection],
    plugins: [operationPlugin(logger)],
    formatError,
    access,
    createContext: ({ signal = NEVER, ...request }) => ({
      ...request,
      access,
      signal,
      reader: new OperationReader(schema, plans, { store, embed, signal }),
      store,
      ingest,
      editing,
      audit,
      ledger: new LedgerReader(store, signal),
    }),
  };
}
