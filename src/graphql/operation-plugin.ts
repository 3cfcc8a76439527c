import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type FragmentDefinitionNode } from 'graphql';

import type { Logger } from '../shared/logger.ts';
import type { ApiContext } from './context.ts';
import { publicCode } from './format-error.ts';

/**
 * Plans each operation before it is executed (so that errors of its arguments come alone, and before a mutation
 * writes), and logs faults of ours with the request's id, which it puts on the error for `formatError`.
 */
export function operationPlugin(logger?: Logger): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ contextValue, document, operation, request }) => {
          if (!operation) return Promise.resolve();
          const fragments = Object.fromEntries(
            document.definitions
              .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
              .map((fragment) => [fragment.name.value, fragment]),
          );
          contextValue.reader.prepare(operation, fragments, request.variables ?? {});
          return Promise.resolve();
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
      }),
  };
}
