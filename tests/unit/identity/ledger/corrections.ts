import { correctionId } from '../../../../src/identity/ledger/ledger.ts';
import type { Correction, CorrectionAction, StatementAnchor } from '../../../../src/model/correction.ts';

/** An entry of which only what it does is told, or more. */
export type Made = CorrectionAction | (Partial<Correction> & Pick<Correction, 'action'>);

/** Entries of a ledger, numbered in their order, made by one editor. */
export function entries(...made: readonly Made[]): Correction[] {
  return made.map((each, index) => ({
    id: correctionId(index + 1),
    author: 'ines',
    reason: null,
    recordedAt: '2026-12-01T00:00:00.000Z',
    ledgerVersion: index + 1,
    frozen: [],
    createdId: null,
    undone: null,
    ...('action' in each ? each : { action: each }),
  }));
}

export const UNDONE: Correction['undone'] = {
  author: 'ines',
  reason: null,
  recordedAt: '2026-12-02T00:00:00.000Z',
  ledgerVersion: 99,
};

export function merge(keepId: string, ...mergeIds: readonly string[]): CorrectionAction {
  return { kind: 'MERGE', keepId, keepName: null, mergeIds };
}

export function anchor(statementId: string, articleId = 'article:a'): StatementAnchor {
  return { articleId, statementId, evidence: [] };
}

/** The split of these statements from an entity, and of the name in the articles of which all statements are among them. */
export function split(
  entityId: string,
  createdId: string,
  details: Partial<Omit<Extract<CorrectionAction, { kind: 'SPLIT' }>, 'kind' | 'entityId'>>,
): Pick<Correction, 'action' | 'createdId'> {
  const action = { kind: 'SPLIT', entityId, statements: [], references: [], name: null, ...details } as const;
  return { action, createdId };
}
