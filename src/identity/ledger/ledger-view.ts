/** What people and authority files say of identities, ready to be asked for one reference after another. */
export interface LedgerView {
  /** Who a name in an article is taken for because a correction froze it so, or null. */
  frozen(articleId: string, nameId: string): string | null;
  /** The same for every article: the name of a whole entity that a correction speaks of. */
  frozenName(nameId: string): string | null;
  /** The entity that an authority file gives the name to, or null. */
  authority(nameId: string): string | null;
  /** What merges and splits make of who a reference is taken for; the same entity where none speaks of it. */
  correct(articleId: string, nameId: string, entityId: string): string;
  /** The entity that one is now: itself, or what it was merged into. */
  mergedInto(entityId: string): string;
}

export const NO_LEDGER: LedgerView = {
  frozen: () => null,
  frozenName: () => null,
  authority: () => null,
  correct: (_articleId, _nameId, entityId) => entityId,
  mergedInto: (entityId) => entityId,
};
