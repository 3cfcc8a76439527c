import type { Ledger } from '../../identity/ledger/ledger.ts';
import type { Correction } from '../../model/correction.ts';
import { entitiesOf, statementsOf } from './subjects.ts';

/** Corrections that hold and could not have been made without this one. */
export function dependentsOf(correction: Correction, ledger: Ledger): readonly Correction[] {
  const { action, createdId } = correction;
  return ledger.after(correction).filter((later) => {
    if (createdId !== null && entitiesOf(later.action).includes(createdId)) return true;
    // It moved names away from where the merge had brought them.
    if (action.kind !== 'MERGE' || later.action.kind !== 'SPLIT') return false;
    const { references } = later.action;
    const merged = new Set(action.mergeIds);
    return later.frozen.some(
      ({ articleId, nameId, entityId }) =>
        merged.has(entityId) &&
        references.some(
          (moved) => moved.nameId === nameId && (articleId === null || moved.articleId === articleId),
        ),
    );
  });
}

/** Entries made after a version of the ledger that speak of something that this one speaks of too. */
export function changedMeanwhile(
  { action }: Pick<Correction, 'action'>,
  version: number,
  ledger: Ledger,
): readonly Correction[] {
  const subjects = new Set([...entitiesOf(action), ...statementsOf(action)]);
  return ledger.corrections.filter((other) => {
    const last = other.undone?.ledgerVersion ?? other.ledgerVersion;
    if (last <= version) return false;
    const { createdId } = other;
    const theirs = [...entitiesOf(other.action), ...statementsOf(other.action)];
    return [...theirs, ...(createdId === null ? [] : [createdId])].some((id) => subjects.has(id));
  });
}
