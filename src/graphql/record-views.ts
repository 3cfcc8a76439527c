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
