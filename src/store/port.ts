import type { ArticleFacts, TopicFact } from '../model/facts.ts';
import type { RecordReader, RecordWrite } from '../model/records.ts';
import type { ParameterValues, ReadPlan, ReadResult } from './read-plan.ts';

/**
 * The graph store, in the words of the domain. Two adapters fulfil it (`neo4j/`, `sqlite/`), one contract suite
 * (`tests/contract/store/`) holds both to the same answers.
 *
 * Every method rejects with an `OnrecordError`: STORE_UNAVAILABLE, STORE_AUTH, STORE_INCOMPATIBLE, STORE_BUSY,
 * STORE_CORRUPT, STORE_CONFLICT, LIMIT_EXCEEDED (a plan nested deeper than the store can answer: some 18 edges are
 * fine), TIMEOUT and CANCELLED (`read` alone), INTERNAL; drivers' own errors do not pass this line, but as `cause`.
 */
export interface GraphStore extends RecordReader {
  /** Brings the store's structure (tables or constraints and indexes) to this version; safe to repeat. */
  migrate(): Promise<MigrationReport>;
  /** Adds or updates topics of the vocabulary; never removes one. Broader topics may come in any order. */
  putTopics(topics: readonly TopicFact[]): Promise<void>;
  /**
   * Writes one article in one transaction: all of it or nothing. The same facts twice change nothing; changed facts
   * replace what the article said before, keep the ids of statements that are still there, and leave no orphan.
   * Facts that name a topic which is not in the vocabulary, or have a link to a statement which is not in the graph in
   * the end, are a bug of the caller (INTERNAL). A link goes when the statement that it leads to does.
   */
  write(facts: ArticleFacts): Promise<WriteReport>;
  /** Removes an article with its statements, and every node that only it held in the graph. Topics stay. */
  remove(articleId: string): Promise<RemoveReport>;
  /**
   * Writes and removes articles and records in one transaction: all of it or nothing. Articles are written as `write`
   * does it, in the order given, then removals are done, then records written. Links between statements may lead to
   * statements of any of the articles.
   *
   * Rejects with STORE_CONFLICT, and changes nothing, where a guarded record has another version by now, or exists
   * though the guard says that it did not: whoever decided by it reads again and decides anew.
   */
  commit(change: GraphChange): Promise<CommitReport>;
  /**
   * Answers a plan with one query; `values` are those of the plan's parameters. Once `signal` is aborted it rejects at
   * once, with the error of `abortError`, and the store stops working on the query within a second; whoever reads the
   * same plan again is not disturbed by that.
   */
  read(plan: ReadPlan, options?: ReadOptions): Promise<ReadResult>;
  /** Waits until all that was written can be found by search. */
  settle(): Promise<void>;
  describe(): Promise<StoreDescription>;
  /** Resolves if the store answers now. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface ReadOptions {
  /** None unless told. */
  readonly values?: ParameterValues;
  /** Gives the read up. One signal may serve many reads. */
  readonly signal?: AbortSignal | undefined;
}

export interface GraphChange {
  /** Versions of all records that the change was decided by: null where there was none. */
  readonly guards: ReadonlyMap<string, string | null>;
  readonly records: readonly RecordWrite[];
  readonly articles: readonly ArticleFacts[];
  /** Ids of articles. One that does not exist is no error. */
  readonly removals: readonly string[];
}

export interface CommitReport {
  /** One for each of the articles, in their order. */
  readonly articles: readonly WriteReport[];
  /** One for each of the removals, in their order. */
  readonly removals: readonly RemoveReport[];
}

export interface MigrationReport {
  /** Version of the structure before and after; 0 is an empty store. */
  readonly from: number;
  readonly to: number;
}

export interface WriteReport {
  readonly articleId: string;
  readonly outcome: 'CREATED' | 'REPLACED' | 'UNCHANGED';
  /** The one that the facts give. */
  readonly revision: number;
  readonly statements: { readonly added: number; readonly kept: number; readonly removed: number };
}

export interface RemoveReport {
  /** False if there was no such article. */
  readonly removed: boolean;
  readonly statements: number;
}

export interface StoreDescription {
  readonly adapter: 'sqlite' | 'neo4j';
  /** What runs underneath, for example "SQLite 3.50.4" or "Neo4j 5.26.30 community". */
  readonly version: string;
  readonly schemaVersion: number;
  /** Nodes by type, only types that occur. */
  readonly counts: Readonly<Record<string, number>>;
}

/** One query that a store sent: told to the observer, so that round trips can be logged and counted in tests. */
export interface QueryEvent {
  /** Is it part of `read`, or of anything else? */
  readonly purpose: 'read' | 'write' | 'other';
  readonly query: string;
  readonly milliseconds: number;
}

export type QueryObserver = (event: QueryEvent) => void;
