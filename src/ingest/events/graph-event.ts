import type { Correction } from '../../model/correction.ts';
import type { ErrorCode } from '../../shared/errors.ts';

/** Something that happened to the graph, told when it is committed. Plain JSON: it may travel between processes. */
export type GraphEvent =
  /** An article came, or came in another version. */
  | {
      readonly kind: 'ARTICLE';
      readonly articleId: string;
      /** Those that the graph did not have before, in the order of the article. */
      readonly statementIds: readonly string[];
    }
  /** A correction was made or taken back. */
  | {
      readonly kind: 'CORRECTION';
      /** The entry as it stood then. */
      readonly correction: Correction;
      readonly ledgerVersion: number;
      /** How many articles were brought up to date. */
      readonly articles: number;
    }
  /** An article was dealt with, whatever became of it. */
  | { readonly kind: 'PROGRESS'; readonly progress: BatchProgress };

export type GraphEventKind = GraphEvent['kind'];

/** How far the articles are that somebody is adding. */
export interface BatchProgress {
  /** Tells batches apart; one article that is added alone is a batch too. */
  readonly batch: string;
  /** Articles and failures so far. */
  readonly done: number;
  /** Share of the input that is done, 0 to 1; null where its size is not known. */
  readonly share: number | null;
  /** Was this the last one? */
  readonly finished: boolean;
  /** What became of the latest one; null where there was none. */
  readonly outcome: 'CREATED' | 'REPLACED' | 'UNCHANGED' | 'SKIPPED' | 'FAILED' | null;
  /** The latest one's title; null where it could not be read. */
  readonly title: string | null;
  /** Why the latest one did not get into the graph, or why the batch ended before its input did. */
  readonly problem: ErrorCode | null;
}

/** Whom writers of the graph tell. */
export interface EventSink {
  /** Never fails and never waits: telling is no reason not to write. */
  publish(event: GraphEvent): void;
}

/** Nobody is told. */
export const NO_EVENTS: EventSink = { publish: () => undefined };
