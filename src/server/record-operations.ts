import type { ApolloServerPlugin } from '@apollo/server';
import { currentOperation } from './operation-record.ts';

const HASH_DIGITS = 12;
/** A name comes from the client and may be as long as a body. */
const LONGEST_NAME = 100;

/** Writes name, type and hash of the operation to its record, for the request's line in the log. */
export const recordOperations: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveSource: ({ queryHash }) => {
        const record = currentOperation();
        if (record !== undefined) record.hash = queryHash.slice(0, HASH_DIGITS);
        return Promise.resolve();
      },
      didResolveOperation: ({ operation, operationName }) => {
        const record = currentOperation();
        if (record !== undefined) {
          record.name = operationName?.slice(0, LONGEST_NAME) ?? null;
          record.type = operation?.operation ?? null;
        }
        return Promise.resolve();
      },
    }),
};
