import { namedId } from '../../identity/ids.ts';
import { correctionId, type Ledger } from '../../identity/ledger/ledger.ts';
import { nameSlotsOf } from '../../identity/name-slots.ts';
import type { Correction, CorrectionAction, CorrectionProblem } from '../../model/correction.ts';
import { typeOfId } from '../../model/graph-schema.ts';
import type { RecordReader } from '../../model/records.ts';
import type { GraphStore } from '../../store/port.ts';
import type { Witness } from '../audit/witness.ts';
import type { CorrectionBy, CorrectionOutcome, CorrectionRequest } from '../editing.ts';
import type { Change, GraphWriter } from '../graph-writer.ts';
import { ledgerWrites, type StoredLedger } from '../ledger-records.ts';
import { checkRequest, type Subjects } from './check-request.ts';
import { changedMeanwhile, dependentsOf } from './dependents.ts';
import { makeAction } from './make-action.ts';
import { concernedBy, entitiesOf, freeze } from './subjects.ts';

export interface CorrectionsOptions {
  readonly store: GraphStore;
  /** Writes to the same store. */
  readonly writer: GraphWriter;
  /** ISO instant of now. */
  readonly now?: () => string;
}

/** Makes corrections and takes them back. */
export class Corrections {
  readonly #store: GraphStore;
  readonly #writer: GraphWriter;
  readonly #now: () => string;

  constructor({ store, writer, now = () => new Date().toISOString() }: CorrectionsOptions) {
    this.#store = store;
    this.#writer = writer;
    this.#now = now;
  }

  /** See `Editing.correct`. */
  correct(request: CorrectionRequest, by: CorrectionBy, witness?: Witness): Promise<CorrectionOutcome> {
    return this.#enter(witness, async (stored) => {
      const { subjects, problems } = await checkRequest(request, stored.ledger, this.#store);
      if (problems.length > 0) throw new Refused(problems);
      const action = await makeAction(request, subjects, stored.ledger, this.#store);
      refuseIfChanged(action, by, stored);
      const guards = await guardsFor(action, stored.ledger, this.#store);
      const id = correctionId(stored.ledger.corrections.length + 1);
      const correction: Correction = {
        id,
        author: by.author,
        reason: by.reason,
        recordedAt: this.#now(),
        ledgerVersion: stored.version + 1,
        action,
        frozen: await freeze(this.#store, entitiesOf(action)),
        createdId: createdBy(action, subjects, stored.ledger.corrections.length + 1),
        undone: null,
      };
      return { entry: correction, corrections: [...stored.ledger.corrections, correction], guards };
    });
  }

  /** See `Editing.undo`. */
  undo(correctionId: string, by: CorrectionBy, witness?: Witness): Promise<CorrectionOutcome> {
    return this.#enter(witness, async ({ ledger, version }) => {
      const correction = ledger.corrections.find(({ id }) => id === correctionId);
      if (correction === undefined)
        throw refusal('NOT_FOUND', 'correction', `There is no correction "${correctionId}" in the ledger.`);
      if (correction.undone !== null)
        throw refusal(
          'ALREADY_UNDONE',
          'correction',
          `${correctionId} was undone by ${correction.undone.author} already.`,
        );
      const dependents = dependentsOf(correction, ledger);
      if (dependents.length > 0) {
        const ids = dependents.map(({ id }) => id).reverse();
        throw refusal(
          'BUILT_UPON',
          'correction',
          `Later corrections build on ${correctionId}. Undo these first, in this order: ${ids.join(', ')}.`,
        );
      }
      const undone = {
        author: by.author,
        reason: by.reason,
        recordedAt: this.#now(),
        ledgerVersion: version + 1,
      };
      const entry = { ...correction, undone };
      return {
        entry,
        corrections: ledger.corrections.map((each) => (each === correction ? entry : each)),
        guards: await guardsFor(correction.action, ledger, this.#store),
      };
    });
  }

  async #enter(
    witness: Witness = () => [],
    decide: (stored: StoredLedger) => Promise<Entry>,
  ): Promise<CorrectionOutcome> {
    let made: { readonly correction: Correction; readonly ledgerVersion: number } | null = null;
    try {
      const { articles } = await this.#writer.write(async (stored) => {
        const { entry, corrections, guards } = await decide(stored);
        made = { correction: entry, ledgerVersion: stored.version + 1 };
        const records = witness({ correctionId: entry.id });
        return { ...(await changeOf(entry, corrections, stored, this.#store)), guards, records };
      });
      const { correction, ledgerVersion } = made as unknown as NonNullable<typeof made>;
      return { correction, ledgerVersion, articles: articles.length };
    } catch (error) {
      if (error instanceof Refused) return { problems: error.problems };
      throw error;
    }
  }
}

/** An entry that is new or undone, and the ledger with it. */
interface Entry {
  readonly entry: Correction;
  readonly corrections: readonly Correction[];
  /** Of records that tell whether articles came that it concerns. */
  readonly guards: ReadonlyMap<string, string | null>;
}

/** A correction that cannot be made: ends the write that it was for. */
class Refused extends Error {
  readonly problems: readonly CorrectionProblem[];

  constructor(problems: readonly CorrectionProblem[]) {
    super('the correction was refused');
    this.problems = problems;
  }
}

function refusal(code: CorrectionProblem['code'], field: string | null, message: string): Refused {
  return new Refused([{ code, field, message }]);
}

/** To be read before it is looked for what the correction concerns. */
async function guardsFor(
  action: CorrectionAction,
  ledger: Ledger,
  reader: RecordReader,
): Promise<ReadonlyMap<string, string | null>> {
  const ids = entitiesOf(action);
  const slots = nameSlotsOf([...ids, ...ids.map((id) => ledger.mergedInto(id))]);
  const records = await reader.records(slots);
  return new Map(slots.map((slot) => [slot, records.get(slot)?.version ?? null]));
}

async function changeOf(
  entry: Correction,
  corrections: readonly Correction[],
  { ledger: before, version }: StoredLedger,
  reader: RecordReader,
): Promise<Change> {
  const ledger = before.with(corrections);
  return {
    ledger: {
      ledger,
      records: ledgerWrites(version + 1, [entry]),
      entries: [entry],
      version: version + 1,
      // What the entry brought together is found where it holds, whichever way it goes.
      concerning: await concernedBy(reader, entry.undone === null ? ledger : before, entry),
    },
  };
}

function refuseIfChanged(action: CorrectionAction, by: CorrectionBy, { ledger }: StoredLedger): void {
  if (by.ledgerVersion === null) return;
  const others = changedMeanwhile({ action }, by.ledgerVersion, ledger);
  if (others.length === 0) return;
  const ids = others.map(({ id, author }) => `${id} by ${author}`).join(', ');
  throw refusal(
    'CHANGED_MEANWHILE',
    null,
    `Somebody corrected the same since you looked (${ids}). Look again, then decide.`,
  );
}

/** The id of the entity that a split makes. */
function createdBy(action: CorrectionAction, { entities }: Subjects, sequence: number): string | null {
  if (action.kind !== 'SPLIT') return null;
  const type = typeOfId(action.entityId);
  const name = action.name ?? entities.get(action.entityId)?.name ?? action.entityId;
  if (type !== 'Person' && type !== 'Organization') return null;
  return `${namedId(type, name)}-${sequence}`;
}
