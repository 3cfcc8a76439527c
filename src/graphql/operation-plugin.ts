import type { ApolloServerPlugin } from '@apollo/server';

import type { Logger } from '../shared/logger.ts';
import type { ApiContext } from './context.ts';
import { publicCode } from './format-error.ts';
import { LIMITS } from './limits/limits.ts';
import { prepareOperation } from './prepare-operation.ts';

/**
 * Prepares each operation before it is executed, tells its cost in the answer's `extensions.cost`, and logs faults of
 * ours with the request's id, which it puts on the error for `formatError`.
 */
export function operationPlugin(logger?: Logger): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: async ({ contextValue, document, operation, request }) => {
          if (operation) await prepareOperation(contextValue, document, operation, request.variables ?? {});
        },
        didEncounterErrors: ({ contextValue, errors }) => {
          for (const error of errors) {
            if (publicCode(error) !== 'INTERNAL') continue;
            const { requestId } = contextValue;
            error.extensions['requestId'] = requestId;
            logger?.error(
              { err: error.originalError ?? error, requestId, path: error.path },
              'operation failed',
            );
          }
          return Promise.resolve();
        },
        willSendResponse: ({ contextValue, response: { body } }) => {
          const requested = contextValue.reader.cost;
          if (requested !== null && body.kind === 'single') {
            const cost = { requested, limit: LIMITS.maxNodes };
            body.singleResult.extensions = { ...body.singleResult.extensions, cost };
          }
          return Promise.resolve();
        },
      }),
  };
}
