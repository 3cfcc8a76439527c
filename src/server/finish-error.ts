import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, OnrecordError } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import { currentOperation } from './operation-record.ts';

type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * The last step of an error on its way out: it names the request's id, and its code is noted for the log. What the store
 * says of itself (addresses, file names) goes to the log only; the client gets the code and what it means.
 */
export function finishErrors(format: FormatError, logger: Logger): FormatError {
  return (formatted, error) => {
    const record = currentOperation();
    const shown = format(formatted, error);
    const code = shown.extensions?.['code'];
    if (typeof code === 'string') record?.errorCodes.add(code);

    const finished = { ...shown, extensions: { ...shown.extensions, requestId: record?.requestId } };
    const cause = unwrapResolverError(error);
    if (!(cause instanceof OnrecordError && cause.code.startsWith('STORE_'))) return finished;
    logger.error({ requestId: record?.requestId, err: cause }, 'the store failed');
    return { ...finished, message: ERROR_CODES[cause.code] };
  };
}
