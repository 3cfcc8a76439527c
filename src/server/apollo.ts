import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { Server } from 'node:http';
import type { Api } from '../graphql/api.ts';
import type { ApiContext } from '../graphql/context.ts';
import type { Logger } from '../shared/logger.ts';
import { finishAnswers } from './finish-answers.ts';
import { finishErrors } from './finish-error.ts';
import { recordOperations } from './record-operations.ts';

/** Apollo Server for the API, with everything off that we do not use or that we serve ourselves. */
export function createApollo(options: {
  readonly api: Api;
  readonly httpServer: Server;
  /** How long running requests may still take once the server drains, in milliseconds. */
  readonly drainMs: number;
  readonly introspection: boolean;
  readonly logger: Logger;
}): ApolloServer<ApiContext> {
  const { api, httpServer, drainMs, introspection, logger } = options;
  return new ApolloServer<ApiContext>({
    schema: api.schema,
    parseOptions: api.parseOptions,
    validationRules: [...api.validationRules],
    formatError: finishErrors(api.formatError, logger),
    logger,
    // Explicit, because Apollo's defaults change with NODE_ENV, which is no setting of ours. Where introspection is off
    // a rule of the API refuses it, which holds for subscriptions too; and nothing is to be guessed from "did you mean".
    introspection: true,
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    maxRecursiveSelections: true,
    // Signals are for whoever started the process, see run-until-signal.ts.
    stopOnTerminationSignals: false,
    plugins: [
      // Its default walks every field of every answer for cache hints that we do not give.
      ApolloServerPluginCacheControlDisabled(),
      // It would answer routers with traces, and is on by itself where the schema is a subgraph's.
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: drainMs }),
      recordOperations,
      ...api.plugins,
      finishAnswers,
    ],
  });
}
