import type {
  ArticleRevision,
  Correction,
  CorrectionProblem,
  IdentityDecision,
  MergeCandidate,
} from '../model/correction.ts';
import type { Witness } from './audit/witness.ts';

/** What people may ask for. Statements and entities are named by their ids in the graph. */
export type CorrectionRequest =
  | { readonly kind: 'MERGE'; readonly keepId: string; readonly mergeIds: readonly string[] }
  | {
      readonly kind: 'SPLIT';
      readonly entityId: string;
      readonly statementIds: readonly string[];
      readonly name: string | null;
    }
  | { readonly kind: 'RENAME'; readonly entityId: string; readonly name: string }
  | { readonly kind: 'REATTRIBUTE'; readonly statementId: string; readonly speakerId: string | null }
  | { readonly kind: 'REJECT' | 'CONFIRM'; readonly statementId: string }
  | { readonly kind: 'SET_TOPICS'; readonly statementId: string; readonly topicIds: readonly string[] }
  | {
      readonly kind: 'SET_ROLE';
      readonly personId: string;
      readonly title: string;
      readonly organizationId: string | null;
      readonly held: boolean;
    };

export interface CorrectionBy {
  readonly author: string;
  readonly reason: string | null;
  /**
   * How many entries the ledger had when the editor looked; where it has more by now and one of them speaks of the
   * same entity or statement, the correction is refused (CHANGED_MEANWHILE). Null: not checked.
   */
  readonly ledgerVersion: number | null;
}

export type CorrectionOutcome =
  | { readonly correction: Correction; readonly ledgerVersion: number; readonly articles: number }
  | { readonly problems: readonly CorrectionProblem[] };

/** A page of what is kept in order: at most `limit` after the key. */
export interface KeyPage {
  readonly after: string | null;
  readonly limit: number;
}

export interface Keyed<T> {
  /** Marks its place in the list. */
  readonly key: string;
  readonly value: T;
}

/** People's corrections, and what they need to know to make them. */
export interface Editing {
  /** Makes a correction and brings every article that it concerns up to date, in one transaction. */
  correct(request: CorrectionRequest, by: CorrectionBy, witness?: Witness): Promise<CorrectionOutcome>;
  /** Takes a correction back; refuses where a later one builds on it (BUILT_UPON). */
  undo(correctionId: string, by: CorrectionBy, witness?: Witness): Promise<CorrectionOutcome>;
  correction(id: string): Promise<Correction | null>;
  /** Number of entries in the ledger: goes up with each correction and each undoing. */
  ledgerVersion(): Promise<number>;
  /** The latest first. */
  corrections(page: KeyPage): Promise<readonly Keyed<Correction>[]>;
  /** The most likely first. */
  mergeCandidates(page: KeyPage): Promise<readonly Keyed<MergeCandidate>[]>;
  /** Why names in articles were taken for this entity, by article id. */
  decisions(entityId: string, page: KeyPage): Promise<readonly Keyed<IdentityDecision>[]>;
  /** All versions of an article, the first one first; none where there is no such article. */
  revisions(articleId: string): Promise<readonly ArticleRevision[]>;
}
