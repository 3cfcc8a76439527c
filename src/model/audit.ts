import type { Role } from './role.ts';

/**
 * APPLIED: the change is in the graph. UNCHANGED: the graph was so already. REFUSED: what was asked for cannot be done.
 * DENIED: the role does not allow it. FAILED: a fault, after which nothing of it is in the graph as far as the store tells.
 */
export const AUDIT_OUTCOMES = ['APPLIED', 'UNCHANGED', 'REFUSED', 'DENIED', 'FAILED'] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

/** What somebody changed, or wanted to. It holds ids and codes, and no text that somebody wrote. */
export interface AuditEntry {
  /** `audit:`, the instant, and what tells it from others of that instant; ids are in the order of time. */
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  /** Whom the token is of; null where it names nobody. */
  readonly subject: string | null;
  /** Null: without a token. */
  readonly role: Role | null;
  /** Name of the mutation: "mergeEntities". */
  readonly mutation: string;
  readonly outcome: AuditOutcome;
  /** Why it was not applied: codes of the catalogue of errors, or of the answer's problems. */
  readonly codes: readonly string[];
  /** Ids of what it speaks of. */
  readonly targets: readonly string[];
  /** The correction that it made or took back. */
  readonly correctionId: string | null;
  /** The id under which the log has the request. */
  readonly requestId: string;
  /** Of a DENIED one: how many others were denied before it and not written down, because there were too many. */
  readonly omitted: number;
}

/** Only entries of which all hold that is not null. */
export interface AuditFilter {
  readonly subject: string | null;
  readonly mutations: readonly string[] | null;
  readonly outcomes: readonly AuditOutcome[] | null;
  /** Id of what the entry speaks of, or of its correction. */
  readonly target: string | null;
  /** ISO instants: from this one on, and before that one. */
  readonly from: string | null;
  readonly before: string | null;
}

export const EVERY_ENTRY: AuditFilter = {
  subject: null,
  mutations: null,
  outcomes: null,
  target: null,
  from: null,
  before: null,
};
