import type { Correction, CorrectionAction, StatementAnchor } from '../../model/correction.ts';
import { NO_AUTHORITY, type Authority } from './authority.ts';
import type { LedgerView } from './ledger-view.ts';

/** A correction that holds, with its place in the ledger. */
type Holding<Kind extends CorrectionAction['kind'] = CorrectionAction['kind']> = Correction & {
  readonly action: Extract<CorrectionAction, { kind: Kind }>;
};

/** Where a merge or a split leads. */
interface Step {
  readonly sequence: number;
  readonly from: string;
  readonly to: string;
}

/** What is said of one statement, the earliest first. */
export interface StatementCorrection {
  readonly anchor: StatementAnchor;
  readonly action:
    | Extract<CorrectionAction, { kind: 'REATTRIBUTE' | 'REJECT' | 'CONFIRM' | 'SET_TOPICS' }>
    /** A split took it to the entity that it made, but not the whole name. */
    | {
        readonly kind: 'SPLIT_OFF';
        readonly entityId: string;
        readonly createdId: string;
        /** Null: the name that the article has for the one it was split off from. */
        readonly name: string | null;
      };
}

/**
 * All corrections that hold, ready to be asked. They apply in the order in which they were made, to who a reference is
 * taken for without them; what was undone is as if it had never been made.
 */
export class Ledger implements LedgerView {
  readonly corrections: readonly Correction[];
  readonly #authority: Authority;
  readonly #holding: readonly Holding[];
  readonly #frozen = new Map<string, string>();
  readonly #frozenNames = new Map<string, string>();
  readonly #merges = new Map<string, Step[]>();
  readonly #splits = new Map<string, Step[]>();
  readonly #statements = new Map<string, StatementCorrection[]>();
  readonly #names = new Map<string, string>();
  readonly #roles: Holding<'SET_ROLE'>[] = [];

  /** @param corrections in the order of the ledger */
  constructor(corrections: readonly Correction[] = [], authority: Authority = NO_AUTHORITY) {
    this.corrections = corrections;
    this.#authority = authority;
    this.#holding = corrections.filter(({ undone }) => undone === null);
    for (const correction of this.#holding) this.#read(correction);
  }

  frozen(articleId: string, nameId: string): string | null {
    return this.#frozen.get(placeOf(articleId, nameId)) ?? null;
  }

  frozenName(nameId: string): string | null {
    return this.#frozenNames.get(nameId) ?? null;
  }

  authority(nameId: string): string | null {
    return this.#authority.entities.get(nameId)?.id ?? null;
  }

  correct(articleId: string, nameId: string, entityId: string): string {
    return this.#follow(entityId, this.#splits.get(placeOf(articleId, nameId)) ?? []);
  }

  /** The entity that one is now: itself, or what it was merged into. */
  mergedInto(entityId: string): string {
    return this.#follow(entityId, []);
  }

  statementCorrections(articleId: string): readonly StatementCorrection[] {
    return this.#statements.get(articleId) ?? [];
  }

  /** The name that a person or an authority file gave the entity, or null. */
  preferredName(entityId: string): string | null {
    return this.#names.get(entityId) ?? this.#authority.byId.get(entityId)?.name ?? null;
  }

  wikidataId(entityId: string): string | null {
    return this.#authority.byId.get(entityId)?.wikidataId ?? null;
  }

  /** Roles that persons hold or do not hold according to corrections, the earliest first. */
  get roles(): readonly Extract<CorrectionAction, { kind: 'SET_ROLE' }>[] {
    return this.#roles.map(({ action }) => action);
  }

  /** The same authority with other corrections. */
  with(corrections: readonly Correction[]): Ledger {
    return new Ledger(corrections, this.#authority);
  }

  /** Corrections that hold and were made after this one. */
  after(correction: Correction): readonly Correction[] {
    return this.#holding.filter(({ id }) => id > correction.id);
  }

  #read(correction: Holding): void {
    const sequence = sequenceOf(correction.id);
    for (const { articleId, nameId, entityId } of correction.frozen) {
      const [known, key] =
        articleId === null ? [this.#frozenNames, nameId] : [this.#frozen, placeOf(articleId, nameId)];
      // The first one holds: later corrections were made while it did.
      if (!known.has(key)) known.set(key, entityId);
    }
    const { action } = correction;
    switch (action.kind) {
      case 'MERGE':
        for (const from of action.mergeIds) add(this.#merges, from, { sequence, from, to: action.keepId });
        if (action.keepName !== null && !this.#names.has(action.keepId))
          this.#names.set(action.keepId, action.keepName);
        break;
      case 'SPLIT':
        this.#readSplit(action, sequence, correction.createdId ?? '');
        break;
      case 'RENAME':
        this.#names.set(action.entityId, action.name);
        break;
      case 'SET_ROLE':
        this.#roles.push(correction as Holding<'SET_ROLE'>);
        break;
      default:
        add(this.#statements, action.statement.articleId, { anchor: action.statement, action });
    }
  }

  #readSplit(
    { entityId, references, statements, name }: Extract<CorrectionAction, { kind: 'SPLIT' }>,
    sequence: number,
    createdId: string,
  ): void {
    const whole = new Set(references.map(({ articleId }) => articleId));
    for (const { articleId, nameId } of references)
      add(this.#splits, placeOf(articleId, nameId), { sequence, from: entityId, to: createdId });
    for (const anchor of statements) {
      if (whole.has(anchor.articleId)) continue;
      const action = { kind: 'SPLIT_OFF', entityId, createdId, name } as const;
      add(this.#statements, anchor.articleId, { anchor, action });
    }
    if (name !== null) this.#names.set(createdId, name);
  }

  #follow(entityId: string, splits: readonly Step[]): string {
    let [current, sequence] = [entityId, -1];
    for (;;) {
      const steps = [...(this.#merges.get(current) ?? []), ...splits.filter(({ from }) => from === current)];
      const later = steps.filter((step) => step.sequence > sequence).sort((a, b) => a.sequence - b.sequence);
      const [next] = later;
      if (next === undefined) return current;
      [current, sequence] = [next.to, next.sequence];
    }
  }
}

/** The id of the n-th correction. */
export function correctionId(sequence: number): string {
  return `correction:${String(sequence).padStart(12, '0')}`;
}

export function sequenceOf(id: string): number {
  return Number(id.slice(id.indexOf(':') + 1));
}

function placeOf(articleId: string, nameId: string): string {
  return `${articleId} ${nameId}`;
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
