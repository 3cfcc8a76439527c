import { randomBytes } from 'node:crypto';
import type { AuditEntry, AuditFilter, AuditOutcome } from '../../model/audit.ts';
import { typeOfId } from '../../model/graph-schema.ts';
import type { RecordWrite } from '../../model/records.ts';
import type { Role } from '../../model/role.ts';
import { OnrecordError } from '../../shared/errors.ts';
import type { Logger } from '../../shared/logger.ts';
import type { GraphStore } from '../../store/port.ts';
import type { KeyPage } from '../editing.ts';
import { AUDIT_DENIED, auditWrites, idPrefix } from './audit-records.ts';
import { DenialBudget } from './denial-budget.ts';
import { readAudit } from './read-audit.ts';
import type { Witness } from './witness.ts';

/** Who asks for what. */
export interface Attempt {
  readonly subject: string | null;
  readonly role: Role | null;
  readonly mutation: string;
  readonly requestId: string;
  /** Ids in its input; what is none of the graph's or the ledger's is left out. */
  readonly targets: readonly string[];
}

/** What became of it. */
export interface Result {
  readonly outcome: Exclude<AuditOutcome, 'DENIED' | 'FAILED'>;
  readonly codes?: readonly string[];
  readonly targets?: readonly string[];
}

export interface AuditLogOptions {
  readonly store: GraphStore;
  /** Told of entries that could not be written. */
  readonly logger?: Logger;
  readonly now?: () => Date;
}

const MOST_TARGETS = 50;
const LONGEST_ID = 300;
/** Entries about denials are deleted after so long, looked for once in an hour at most. */
const DENIED_DAYS = 30;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MOST_DELETED = 500;

/**
 * The book of who changed what by a mutation, kept in the graph's store. The entry of a change that is applied is written in
 * the transaction of the change, so that neither is there without the other; the others are written right after.
 */
export class AuditLog {
  readonly #store: GraphStore;
  readonly #logger: Logger | undefined;
  readonly #now: () => Date;
  readonly #budget: DenialBudget;
  #sequence = 0;
  #cleanedAt = -Infinity;

  constructor({ store, logger, now = () => new Date() }: AuditLogOptions) {
    this.#store = store;
    this.#logger = logger;
    this.#now = now;
    this.#budget = new DenialBudget(now().getTime());
  }

  /**
   * Makes a change and writes down what became of it.
   *
   * @param work hands the witness to whoever makes the change
   * @param resultOf what its result means
   */
  async record<T>(
    attempt: Attempt,
    work: (witness: Witness) => Promise<T>,
    resultOf: (result: T) => Result,
  ): Promise<T> {
    const entry = this.#entry(attempt, { outcome: 'APPLIED' });
    const told = { isWitnessed: false };
    let result: T;
    try {
      result = await work(({ targets = [], correctionId = null }) => {
        told.isWitnessed = true;
        return auditWrites({ ...entry, targets: idsIn([...attempt.targets, ...targets]), correctionId });
      });
    } catch (error) {
      const code = error instanceof OnrecordError ? error.code : 'INTERNAL';
      // Under an id of its own: where the store did not tell what became of the transaction, the other may be there.
      await this.#write(this.#entry(attempt, { outcome: 'FAILED', codes: [code] }));
      throw error;
    }
    const known = resultOf(result);
    if (known.outcome !== 'APPLIED' || !told.isWitnessed)
      await this.#write({ ...this.#entry(attempt, known), id: entry.id, at: entry.at });
    return result;
  }

  /** Writes down that somebody may not do this, unless there were too many of these lately. */
  async deny(attempt: Attempt, code: string): Promise<void> {
    const now = this.#now().getTime();
    const omitted = this.#budget.take(now);
    if (omitted === null) return;
    await this.#write({ ...this.#entry(attempt, { outcome: 'DENIED', codes: [code] }), omitted });
    if (now - this.#cleanedAt < HOUR_MS) return;
    this.#cleanedAt = now;
    await this.#clean(now);
  }

  /** The latest first; see `readAudit`. */
  entries(filter: AuditFilter, page: KeyPage): ReturnType<typeof readAudit> {
    return readAudit(this.#store, filter, page);
  }

  #entry(
    { subject, role, mutation, requestId, targets }: Attempt,
    known: {
      readonly outcome: AuditOutcome;
      readonly codes?: readonly string[];
      readonly targets?: readonly string[];
    },
  ): AuditEntry {
    const at = this.#now().toISOString();
    this.#sequence = (this.#sequence + 1) % 1_000_000;
    const own = `${String(this.#sequence).padStart(6, '0')}-${randomBytes(4).toString('hex')}`;
    return {
      id: `${idPrefix(at)}-${own}`,
      at,
      subject,
      role,
      mutation,
      outcome: known.outcome,
      codes: [...new Set(known.codes)],
      targets: idsIn([...targets, ...(known.targets ?? [])]),
      correctionId: null,
      requestId,
      omitted: 0,
    };
  }

  async #write(entry: AuditEntry): Promise<void> {
    await this.#commit(
      auditWrites(entry),
      `an entry of the audit log (${entry.mutation}, ${entry.outcome}) was not written`,
    );
  }

  /** Nothing was changed that would go unrecorded by a failure here, so whoever asked gets the answer all the same. */
  async #commit(records: readonly RecordWrite[], failure: string): Promise<void> {
    try {
      await this.#store.commit({ guards: new Map(), records, articles: [], removals: [] });
    } catch (error) {
      this.#logger?.error({ err: error }, failure);
    }
  }

  async #clean(now: number): Promise<void> {
    const last = idPrefix(new Date(now - DENIED_DAYS * DAY_MS).toISOString());
    try {
      const oldest = await this.#store.tagged(AUDIT_DENIED, { limit: MOST_DELETED });
      const old = oldest.filter(({ key }) => key < last).map(({ key }) => ({ key, value: null, tags: [] }));
      if (old.length > 0) await this.#commit(old, 'old entries of the audit log were not deleted');
    } catch (error) {
      this.#logger?.error({ err: error }, 'the audit log could not be read');
    }
  }
}

/** Each once, and nothing that somebody could have written a text into. */
function idsIn(targets: readonly string[]): string[] {
  const isId = (id: string) =>
    id.length <= LONGEST_ID && !/\s/.test(id) && (typeOfId(id) !== null || id.startsWith('correction:'));
  return [...new Set(targets)].filter(isId).slice(0, MOST_TARGETS);
}
