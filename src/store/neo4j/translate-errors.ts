import neo4j from 'neo4j-driver';
import { messageOf, OnrecordError } from '../../shared/errors.ts';

/** Whom the connection is to; all of it may stand in messages. */
export interface Neo4jAddress {
  /** bolt://, neo4j:// and their encrypted forms (+s, +ssc). */
  readonly uri: string;
  readonly username: string;
  readonly database: string;
}

const AUTH_CODES = new Set([
  'Neo.ClientError.Security.Unauthorized',
  'Neo.ClientError.Security.AuthenticationRateLimit',
  'Neo.ClientError.Security.CredentialsExpired',
  'Neo.ClientError.Security.TokenExpired',
]);

const TIMED_OUT = 'Neo.ClientError.Transaction.TransactionTimedOut';
const TERMINATED = 'Neo.ClientError.Transaction.Terminated';

/**
 * What the driver threw, in the words of onrecord: which server it was about and what to do. The password is in no
 * message; the driver's error is kept as `cause`.
 */
export function translateError(error: unknown, settings: Neo4jAddress): Error {
  if (error instanceof OnrecordError) return error;
  const address = printableAddress(settings.uri);
  const cause = { cause: error };
  if (!(error instanceof neo4j.Neo4jError)) {
    return new OnrecordError('INTERNAL', `The Neo4j adapter failed: ${messageOf(error)}`, cause);
  }
  const { code } = error;
  if (AUTH_CODES.has(code)) {
    return new OnrecordError(
      'STORE_AUTH',
      `Neo4j at ${address} refused the user "${settings.username}". Check NEO4J_USERNAME and NEO4J_PASSWORD.`,
      cause,
    );
  }
  if (code === 'Neo.ClientError.Security.Forbidden') {
    return new OnrecordError(
      'STORE_AUTH',
      `Neo4j at ${address} does not let the user "${settings.username}" do this: ${error.message}`,
      cause,
    );
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new OnrecordError(
      'STORE_UNAVAILABLE',
      `Neo4j at ${address} has no database "${settings.database}". Check NEO4J_DATABASE.`,
      cause,
    );
  }
  // The timeout of the client's own has a longer code.
  if (code.startsWith(TIMED_OUT)) {
    return new OnrecordError('TIMEOUT', `Neo4j at ${address} ended a query that took too long.`, cause);
  }
  if (code === TERMINATED) {
    return new OnrecordError('CANCELLED', `Somebody ended a query in Neo4j at ${address}.`, cause);
  }
  if (code.startsWith('Neo.TransientError.Transaction.')) {
    return new OnrecordError(
      'STORE_BUSY',
      `Neo4j at ${address} could not finish because of other transactions. Try again.`,
      cause,
    );
  }
  if (code === neo4j.error.SERVICE_UNAVAILABLE || code === neo4j.error.SESSION_EXPIRED || error.retryable) {
    return new OnrecordError(
      'STORE_UNAVAILABLE',
      `Neo4j at ${address} does not answer. Is it running, and is NEO4J_URI right?`,
      cause,
    );
  }
  return new OnrecordError('INTERNAL', `Neo4j refused a query (${code}): ${error.message}`, cause);
}

/** The address without whatever somebody may have put before an "@". */
export function printableAddress(uri: string): string {
  return uri.replace(/\/\/[^/@]*@/, '//');
}
