/**
 * Every error a user can meet, by code. Codes are public (docs/errors.md explains each, and a test holds the two
 * together); the class that carries them is not.
 */
export const ERROR_CODES = {
  // reading articles
  INPUT_NOT_FOUND: 'The file or folder does not exist or cannot be read.',
  INPUT_EMPTY: 'The input holds no article text.',
  INPUT_BINARY: 'The input is not text.',
  INPUT_ENCODING: 'The input is not valid UTF-8.',
  INPUT_TOO_LARGE: 'The input is larger than the limit.',
  INPUT_MALFORMED: 'The input does not have the form its type asks for.',
  INPUT_UNDATED: 'The article has no publication date.',
  INPUT_UNSUPPORTED: 'No reader knows this type of file.',
  // settings and command line
  SETTING_INVALID: 'A setting is missing or has a wrong value.',
  USAGE: 'The command was called with wrong arguments.',
  PORT_IN_USE: 'Another program listens on the address.',
  OPERATION_INVALID: 'An operation cannot be made a trusted document.',
  // store
  STORE_UNAVAILABLE: 'The graph store cannot be reached.',
  STORE_AUTH: 'The graph store refused the user name or password.',
  STORE_INCOMPATIBLE: 'The store was written by a newer version of onrecord.',
  STORE_CORRUPT: 'The store answers in a way that cannot be right.',
  STORE_BUSY: 'The store is locked by another process, or has too much to do.',
  STORE_CONFLICT: 'The graph was changed by somebody else in the meantime.',
  // language model
  LANGUAGE_MODEL_UNAVAILABLE: "The language model's endpoint cannot be reached or does not answer in time.",
  LANGUAGE_MODEL_AUTH: "The language model's endpoint refused the key.",
  LANGUAGE_MODEL_BUSY: "The language model's endpoint takes no more requests now.",
  LANGUAGE_MODEL_REJECTED: "The language model's endpoint rejected the request.",
  LANGUAGE_MODEL_ANSWER: "The language model's answer cannot be used.",
  // requests
  BAD_REQUEST: 'An argument has a value that is not allowed.',
  BAD_CURSOR: 'The cursor was not made by this list.',
  UNAUTHENTICATED: 'The request needs a bearer token.',
  FORBIDDEN: 'The bearer token does not allow this.',
  AUTH_UNAVAILABLE: 'The keys that tokens are checked with cannot be read.',
  SEMANTIC_UNAVAILABLE: 'Nothing can be found by its meaning here.',
  LIMIT_EXCEEDED: 'The operation asks for more than is allowed at once.',
  RATE_LIMITED: 'Too many requests came within a minute.',
  INTROSPECTION_OFF: 'The server does not tell its schema.',
  OPERATION_NOT_TRUSTED: 'The server takes trusted documents alone, and the operation is none of them.',
  TIMEOUT: 'The operation took longer than it may.',
  CANCELLED: 'The operation was given up before it was answered.',
  EVENT_EXPIRED: 'The events after the given one are not kept any more.',
  STOPPING: 'The server is stopping.',
  INTERNAL: 'An error of onrecord itself.',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** An error with a public code and a message that says what is wrong, where, and what to do. */
export class OnrecordError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'OnrecordError';
    this.code = code;
  }
}

/** Throws INTERNAL if the condition does not hold: for our own bugs, never for bad input. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new OnrecordError('INTERNAL', message);
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
