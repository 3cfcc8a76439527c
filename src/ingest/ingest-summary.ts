import type { InputSource } from '../readers/read-outcome.ts';
import type { ErrorCode } from '../shared/errors.ts';

/** An input that did not get into the graph, and why. */
export interface Problem {
  readonly source: InputSource;
  readonly code: ErrorCode;
  readonly reason: string;
}

/** What became of a batch of articles. */
export interface IngestSummary {
  readonly created: number;
  readonly replaced: number;
  readonly unchanged: number;
  /** Articles that were read and yet could not be added; `failures` lists them. */
  readonly failed: number;
  /** Statements of the articles that were created or replaced. */
  readonly statements: number;
  /** Articles created or replaced that were stored as text alone, because of their language. */
  readonly unread: number;
  /** Parts of extractions that were left out because they did not fit their article: bugs of the extractor. */
  readonly rejected: number;
  /** Inputs that could not be read as articles: the first thousand. */
  readonly skipped: readonly Problem[];
  /** How many these are in all. */
  readonly skippedCount: number;
  /** Like `skipped`, for articles that failed. */
  readonly failures: readonly Problem[];
  /** Why the batch ended before its input did: the store went away. */
  readonly stopped: { readonly code: ErrorCode; readonly reason: string } | null;
  /** Was it ended by its signal? */
  readonly interrupted: boolean;
  readonly seconds: number;
}

/** How far a batch is, after each article. */
export interface IngestProgress {
  /** Articles and failures so far. */
  readonly done: number;
  /** Share of the input's bytes, 0 to 1, or null where its size is not known. */
  readonly share: number | null;
  readonly outcome: 'CREATED' | 'REPLACED' | 'UNCHANGED' | 'SKIPPED' | 'FAILED';
  readonly source: InputSource;
  /** Title of an article that was read. */
  readonly title: string | null;
}

/** Problems kept for the summary; more are only counted, so that no input can fill the memory. */
const KEPT = 1_000;

/** Adds up a summary. */
export class SummaryBuilder {
  private readonly begin = performance.now();
  private readonly counts = { CREATED: 0, REPLACED: 0, UNCHANGED: 0, SKIPPED: 0, FAILED: 0 };
  private readonly skipped: Problem[] = [];
  private readonly failures: Problem[] = [];
  private statements = 0;
  private unread = 0;
  private rejected = 0;
  private stopped: IngestSummary['stopped'] = null;
  private interrupted = false;

  get done(): number {
    return Object.values(this.counts).reduce((sum, count) => sum + count, 0);
  }

  add(
    outcome: 'CREATED' | 'REPLACED' | 'UNCHANGED',
    found: { readonly statements: number; readonly rejected: number; readonly isUnread: boolean },
  ): void {
    this.counts[outcome] += 1;
    this.rejected += found.rejected;
    if (outcome === 'UNCHANGED') return;
    this.statements += found.statements;
    if (found.isUnread) this.unread += 1;
  }

  problem(outcome: 'SKIPPED' | 'FAILED', problem: Problem): void {
    this.counts[outcome] += 1;
    const list = outcome === 'SKIPPED' ? this.skipped : this.failures;
    if (list.length < KEPT) list.push(problem);
  }

  stop(code: ErrorCode, reason: string): void {
    this.stopped = { code, reason };
  }

  interrupt(): void {
    this.interrupted = true;
  }

  finish(): IngestSummary {
    return {
      created: this.counts.CREATED,
      replaced: this.counts.REPLACED,
      unchanged: this.counts.UNCHANGED,
      failed: this.counts.FAILED,
      statements: this.statements,
      unread: this.unread,
      rejected: this.rejected,
      skipped: this.skipped,
      skippedCount: this.counts.SKIPPED,
      failures: this.failures,
      stopped: this.stopped,
      interrupted: this.interrupted,
      seconds: (performance.now() - this.begin) / 1000,
    };
  }
}
