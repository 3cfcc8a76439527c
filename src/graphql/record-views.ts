import type { QuoteDiff } from '../ingest/quotations.ts';
import type { Quote } from '../model/span.ts';
import type { WriteReport } from '../store/port.ts';
import type { NodeRecord } from '../store/read-plan.ts';

/** A piece of a statement's evidence, with the statement it belongs to. */
export interface EvidenceView {
  readonly statement: NodeRecord;
  readonly quote: Quote;
}

/** An article that was added, as it is stored now; without the record where nothing of it was asked for. */
export interface IngestedView {
  readonly __typename: 'IngestedArticle';
  readonly outcome: WriteReport['outcome'];
  readonly article: NodeRecord | null;
}

/** What a speaker said about a topic: the earliest statements, perhaps with more than are shown. */
export interface PositionsView {
  readonly speaker: NodeRecord;
  readonly topic: NodeRecord;
  readonly statements: readonly NodeRecord[];
  readonly truncated: boolean;
}

export interface PositionStepView {
  readonly statement: NodeRecord;
  readonly previous: NodeRecord | null;
  readonly changed: boolean;
  readonly reason: string | null;
}

export interface ClaimVariantView {
  readonly statement: NodeRecord;
  /** Null where there is no quotation to compare with. */
  readonly compare: () => QuoteDiff | null;
}
