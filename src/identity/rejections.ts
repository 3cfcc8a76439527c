import type { Span } from '../model/span.ts';

/** Something of an extraction that did not become part of the graph, and why: a bug of the extractor, never of the article. */
export interface Rejection {
  readonly what: 'entity' | 'source' | 'mention' | 'role' | 'statement' | 'statement detail';
  readonly reason: string;
  /** Where it would have been, if known. */
  readonly span: Span | null;
}

export type Reject = (what: Rejection['what'], reason: string, span?: Span) => void;
