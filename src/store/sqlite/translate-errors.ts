import { messageOf, OnrecordError, type ErrorCode } from '../../shared/errors.ts';

/** Primary result codes, see https://www.sqlite.org/rescode.html */
const CODE_OF_RESULT: Readonly<Record<number, { readonly code: ErrorCode; readonly advice: string }>> = {
  3: { code: 'STORE_UNAVAILABLE', advice: 'may not be used; check its permissions' },
  5: { code: 'STORE_BUSY', advice: 'is locked by another process; try again when that has finished' },
  6: { code: 'STORE_BUSY', advice: 'is locked; try again' },
  8: {
    code: 'STORE_UNAVAILABLE',
    advice: 'may not be written; check the permissions of the file and its folder',
  },
  10: { code: 'STORE_UNAVAILABLE', advice: 'could not be read or written; check the disk' },
  11: {
    code: 'STORE_CORRUPT',
    advice: 'is damaged; restore it from a backup, or move it away and seed again',
  },
  13: { code: 'STORE_UNAVAILABLE', advice: 'has no space left on its disk' },
  14: { code: 'STORE_UNAVAILABLE', advice: 'cannot be opened; check that it is a file and may be written' },
  26: { code: 'STORE_CORRUPT', advice: 'is not a database; name another file, or move this one away' },
};

/** What SQLite says of a statement that is nested deeper than its limits allow; it has no code of its own. */
const TOO_DEEP = /^(Expression tree is too large|parser stack overflow|Recursion limit)/;

/** What a driver or the file system threw, in the words of the port, with the file's path and what to do. */
export function translateError(error: unknown, file: string): OnrecordError {
  if (error instanceof OnrecordError) return error;
  if (isSystemError(error)) {
    const message = `The store in ${file} cannot be opened (${error.code}); choose a folder that may be written.`;
    return new OnrecordError('STORE_UNAVAILABLE', message, { cause: error });
  }
  if (TOO_DEEP.test(messageOf(error))) {
    return new OnrecordError('LIMIT_EXCEEDED', 'The query is nested deeper than the store can answer.', {
      cause: error,
    });
  }
  // An extended code carries the primary one in its low byte.
  const known = CODE_OF_RESULT[resultCodeOf(error) & 0xff];
  if (known) return new OnrecordError(known.code, `The store in ${file} ${known.advice}.`, { cause: error });
  return new OnrecordError('INTERNAL', `The store in ${file} failed: ${messageOf(error)}`, { cause: error });
}

function resultCodeOf(error: unknown): number {
  if (!(error instanceof Error) || !('errcode' in error)) return 0;
  return typeof error.errcode === 'number' ? error.errcode : 0;
}

/** An error of the file system, which making the folder throws. */
function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}
