import type { GraphQLResolveInfo } from 'graphql';

import type { Attempt, AuditLog, Result } from '../ingest/audit/audit-log.ts';
import type { Witness } from '../ingest/audit/witness.ts';
import type { ApiContext } from './context.ts';
import type { Viewer } from './viewer.ts';

/**
 * Makes the change of a mutation's field and writes it down in the audit log.
 *
 * @param targets ids in its input
 */
export function audited<T>(
  context: Pick<ApiContext, 'audit' | 'viewer' | 'requestId'>,
  { fieldName }: Pick<GraphQLResolveInfo, 'fieldName'>,
  targets: readonly string[],
  work: (witness: Witness) => Promise<T>,
  resultOf: (result: T) => Result,
): Promise<T> {
  return context.audit.record(attemptOf(context, fieldName, targets), work, resultOf);
}

/** Writes down that the viewer may not do what this mutation asks for. */
export function auditDenial(
  context: Pick<ApiContext, 'audit' | 'viewer' | 'requestId'>,
  mutation: string,
  code: string,
): ReturnType<AuditLog['deny']> {
  return context.audit.deny(attemptOf(context, mutation, []), code);
}

function attemptOf(
  { viewer, requestId }: Pick<ApiContext, 'viewer' | 'requestId'>,
  mutation: string,
  targets: readonly string[],
): Attempt {
  return { subject: viewer.subject, role: roleIn(viewer), mutation, requestId, targets };
}

function roleIn({ role }: Viewer): Attempt['role'] {
  return role === 'ANONYMOUS' ? null : role;
}
