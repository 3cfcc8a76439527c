import type { NodeType } from './graph-schema.ts';
import type { Quote } from './span.ts';

/** A statement as corrections know it: found again by its words where a newer extractor gave it another id. */
export interface StatementAnchor {
  readonly articleId: string;
  readonly statementId: string;
  /** Its evidence when it was corrected. */
  readonly evidence: readonly Quote[];
}

/** What a person wants to be changed. Ids are those of the graph at that time. */
export type CorrectionAction =
  /** These are the one that is kept. All are of one type. */
  | {
      readonly kind: 'MERGE';
      readonly keepId: string;
      /** The name of the one that is kept, which it keeps too. */
      readonly keepName: string | null;
      readonly mergeIds: readonly string[];
    }
  /** These statements are somebody else's, of the same name or another. */
  | {
      readonly kind: 'SPLIT';
      readonly entityId: string;
      readonly statements: readonly StatementAnchor[];
      /** Null: the name it has. */
      readonly name: string | null;
      /** Names in articles of which all statements are among these: whatever the article says of the name goes along. */
      readonly references: readonly { readonly articleId: string; readonly nameId: string }[];
    }
  | { readonly kind: 'RENAME'; readonly entityId: string; readonly name: string }
  /** Null: nobody that is known. */
  | {
      readonly kind: 'REATTRIBUTE';
      readonly statement: StatementAnchor;
      readonly speakerId: string | null;
      /** The speaker's name then, for an article that does not name the speaker. */
      readonly speakerName: string | null;
    }
  | { readonly kind: 'REJECT'; readonly statement: StatementAnchor }
  | { readonly kind: 'CONFIRM'; readonly statement: StatementAnchor }
  /** The statement is about these topics and no others. */
  | {
      readonly kind: 'SET_TOPICS';
      readonly statement: StatementAnchor;
      readonly topicIds: readonly string[];
    }
  /** The person holds this role, or does not, whatever articles say. */
  | {
      readonly kind: 'SET_ROLE';
      readonly personId: string;
      readonly title: string;
      readonly organizationId: string | null;
      readonly organizationName: string | null;
      readonly held: boolean;
      /** The article that the role hangs on, where the person is named; null for one that is not held. */
      readonly articleId: string | null;
    };

/** One entry of the ledger. Nothing of it ever changes but `undone`. */
export interface Correction {
  /** `correction:` and its number in the ledger, twelve digits: "correction:000000000007". */
  readonly id: string;
  readonly author: string;
  readonly reason: string | null;
  /** ISO instant. */
  readonly recordedAt: string;
  /** How many entries the ledger had with this one; undoings count too. */
  readonly ledgerVersion: number;
  readonly action: CorrectionAction;
  /** Who the references that it speaks of were taken for by themselves when it was made: they stay so while it holds. */
  readonly frozen: readonly FrozenReference[];
  /** The entity that a split made. */
  readonly createdId: string | null;
  readonly undone: Undoing | null;
}

export interface Undoing {
  readonly author: string;
  readonly reason: string | null;
  /** ISO instant. */
  readonly recordedAt: string;
  readonly ledgerVersion: number;
}

/** A name in one article, or in all of them where `articleId` is null, and the entity that it was taken for. */
export interface FrozenReference {
  readonly articleId: string | null;
  /** The id that the name alone would give: "person:sergey-lavrov". */
  readonly nameId: string;
  readonly entityId: string;
}

/** Two entities that may be one, but too little speaks for it. */
export interface MergeCandidate {
  /** `candidate:` and a hash of the two. */
  readonly id: string;
  /** The two, in the order of their ids. */
  readonly entityIds: readonly [string, string];
  /** How near they are to being merged, 0 to 1. */
  readonly score: number;
  /** What speaks for and against it, for a person to read. */
  readonly evidence: readonly string[];
}

/** Why a name in an article was taken for an entity. */
export interface IdentityDecision {
  readonly articleId: string;
  /** The id that the name alone would give. */
  readonly nameId: string;
  /** The fullest form that the article uses. */
  readonly name: string;
  readonly entityId: string;
  readonly basis: DecisionBasis;
  /** How sure, 0 to 1. */
  readonly score: number;
  readonly evidence: readonly string[];
}

/**
 * NAME: the name is the entity's own. VARIANT: another spelling or a fuller form of it. SHORT_FORM: a surname or an
 * acronym. CONTEXT: one of several of that name. EVENT: the same event under another name. AUTHORITY: an authority
 * file. CORRECTION: a person.
 */
export const DECISION_BASES = [
  'NAME',
  'VARIANT',
  'SHORT_FORM',
  'CONTEXT',
  'EVENT',
  'AUTHORITY',
  'CORRECTION',
] as const;
export type DecisionBasis = (typeof DECISION_BASES)[number];

/** What differs between a version of an article and the one before it. */
export interface ArticleRevision {
  readonly articleId: string;
  /** 1 for the first. */
  readonly revision: number;
  readonly title: string;
  /** ISO instants. */
  readonly publishedAt: string;
  readonly recordedAt: string;
  /** When the next one became known, or the article was removed; null for the one that stands. */
  readonly supersededAt: string | null;
  readonly contentHash: string;
  readonly text: string;
  readonly statements: readonly RevisionStatement[];
  readonly changes: readonly StatementChange[];
}

/** A statement as a revision had it. */
export interface RevisionStatement {
  readonly id: string;
  readonly content: string;
  readonly polarity: string;
  readonly speakerId: string | null;
  readonly speakerName: string | null;
  readonly evidence: readonly Quote[];
}

export interface StatementChange {
  readonly kind: 'ADDED' | 'REMOVED' | 'ALTERED';
  /** Null for an added statement. */
  readonly before: RevisionStatement | null;
  /** Null for a removed one. */
  readonly after: RevisionStatement | null;
}

/** Types of entities that can be merged, split and renamed. */
export const CORRECTABLE_TYPES = [
  'Person',
  'Organization',
  'Place',
  'Event',
] as const satisfies readonly NodeType[];

/** Why a correction cannot be made, for a person to read. */
export interface CorrectionProblem {
  readonly code:
    | 'NOT_FOUND'
    | 'SAME_ENTITY'
    | 'DIFFERENT_TYPES'
    | 'NO_STATEMENTS'
    | 'NOT_ITS_STATEMENT'
    | 'INVALID'
    | 'NOTHING_TO_CHANGE'
    | 'ALREADY_UNDONE'
    | 'BUILT_UPON'
    /** The entity or statement was corrected since the client read it. */
    | 'CHANGED_MEANWHILE';
  /** The input's field, or null where it is the whole. */
  readonly field: string | null;
  readonly message: string;
}
