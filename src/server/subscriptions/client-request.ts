import { OnrecordError } from '../../shared/errors.ts';
import type { SubscriptionRequest } from '../../graphql/subscriptions/prepare-subscription.ts';

export interface ClientRequest extends SubscriptionRequest {
  /** Of the last result that the client got; null where it begins. */
  readonly lastEventId: string | null;
}

/** An event id is shorter. */
const LONGEST_ID = 100;

/**
 * Checks what a client sent to subscribe: the parameters of GraphQL over HTTP, with `extensions.lastEventId`.
 * Throws BAD_REQUEST.
 */
export function readClientRequest(sent: Readonly<Record<string, unknown>>): ClientRequest {
  const { query, operationName = null, variables = null, extensions = null } = sent;
  if (typeof query !== 'string' || query.trim() === '')
    throw new OnrecordError('BAD_REQUEST', 'Send the operation as `query`.');
  if (operationName !== null && typeof operationName !== 'string')
    throw new OnrecordError('BAD_REQUEST', '`operationName` must be a string.');
  const { lastEventId = null } = objectOf(extensions, 'extensions') ?? {};
  return {
    query,
    operationName,
    variables: objectOf(variables, 'variables'),
    lastEventId: lastEventId === null ? null : eventIdOf(lastEventId),
  };
}

function eventIdOf(value: unknown): string {
  if (typeof value === 'string' && value.length <= LONGEST_ID) return value;
  throw new OnrecordError('BAD_REQUEST', 'The last event id must be a string that a subscription gave.');
}

/** Where it is sent in an address, it is JSON. */
function objectOf(value: unknown, name: string): Readonly<Record<string, unknown>> | null {
  const read = typeof value === 'string' ? parsed(value, name) : value;
  if (read === null) return null;
  if (typeof read !== 'object' || Array.isArray(read))
    throw new OnrecordError('BAD_REQUEST', `\`${name}\` must be an object.`);
  return read as Readonly<Record<string, unknown>>;
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new OnrecordError('BAD_REQUEST', `\`${name}\` is not valid JSON.`);
  }
}
