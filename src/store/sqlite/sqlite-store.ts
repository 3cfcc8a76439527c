import type { ArticleFacts, TopicFact } from '../../model/facts.ts';
import type { RecordPage, StoredRecord } from '../../model/records.ts';
import { oncePerPlan } from '../once-per-plan.ts';
import type {
  CommitReport,
  GraphChange,
  GraphStore,
  MigrationReport,
  QueryObserver,
  ReadOptions,
  RemoveReport,
  StoreDescription,
  WriteReport,
} from '../port.ts';
import type { ReadPlan, ReadResult } from '../read-plan.ts';
import { abortError } from '../abort-error.ts';
import { commitArticle, commitChange } from './commit.ts';
import { compilePlan } from './compile.ts';
import { Connection } from './connection.ts';
import { decodeAnswer } from './decode.ts';
import { describeStore } from './describe.ts';
import { checkVersion, migrate } from './migrations.ts';
import { ReaderPool } from './readers/reader-pool.ts';
import { readRecords, readTagged } from './records.ts';
import { removeArticle } from './remove.ts';
import { StatementVectors } from './statement-vectors.ts';
import { writeTopics } from './write-topics.ts';

export interface SqliteStoreOptions {
  /** Path of the database file, or ":memory:". Folder and file are created where there are none. */
  readonly file: string;
  /** Hears of every statement that is sent. */
  readonly observe?: QueryObserver | undefined;
  /** How long a call waits, and this process with it, while another process writes. 5,000 unless told. */
  readonly busyTimeoutMs?: number;
  /**
   * Threads that answer plans, at most, so that the thread of the caller stays free and a read can be given up while it
   * goes on. 0 unless told: plans are then answered on the caller's thread, as they always are for ":memory:".
   */
  readonly readers?: number;
}

/**
 * Opens the embedded store: one SQLite file, used by this process and beside it by others. Call `migrate` before
 * anything else.
 *
 * Throws STORE_UNAVAILABLE (the file cannot be opened or made), STORE_CORRUPT (it is no database, or another
 * program's), STORE_INCOMPATIBLE (a newer onrecord wrote it), STORE_BUSY.
 */
export function createSqliteStore(options: SqliteStoreOptions): Promise<GraphStore> {
  return attempt(() => {
    const { file, observe, busyTimeoutMs = 5000, readers = 0 } = options;
    const connection = new Connection({ file, observe, busyTimeoutMs });
    try {
      checkVersion(connection, file);
      const pool =
        readers > 0 && file !== ':memory:' ? new ReaderPool({ file, busyTimeoutMs, threads: readers }) : null;
      return new SqliteStore(connection, file, pool, observe);
    } catch (error) {
      connection.close();
      throw error;
    }
  });
}

class SqliteStore implements GraphStore {
  readonly #connection: Connection;
  readonly #file: string;
  readonly #readers: ReaderPool | null;
  readonly #observe: QueryObserver | undefined;
  readonly #vectors: StatementVectors;
  readonly #compiled = oncePerPlan((plan) =>
    compilePlan(plan, (embedding) => this.#vectors.nearest(embedding)),
  );

  constructor(
    connection: Connection,
    file: string,
    readers: ReaderPool | null,
    observe: QueryObserver | undefined,
  ) {
    this.#connection = connection;
    this.#file = file;
    this.#readers = readers;
    this.#observe = observe;
    this.#vectors = new StatementVectors(connection);
  }

  migrate(): Promise<MigrationReport> {
    return attempt(() => migrate(this.#connection, this.#file));
  }

  putTopics(topics: readonly TopicFact[]): Promise<void> {
    return attempt(() => writeTopics(this.#connection, topics));
  }

  write(facts: ArticleFacts): Promise<WriteReport> {
    return attempt(() => commitArticle(this.#connection, facts));
  }

  remove(articleId: string): Promise<RemoveReport> {
    return attempt(() => this.#connection.transaction(() => removeArticle(this.#connection, articleId)));
  }

  commit(change: GraphChange): Promise<CommitReport> {
    return attempt(() => commitChange(this.#connection, change));
  }

  records(keys: readonly string[]): Promise<ReadonlyMap<string, StoredRecord>> {
    return attempt(() => readRecords(this.#connection, keys));
  }

  tagged(tag: string, page: RecordPage = {}): Promise<readonly StoredRecord[]> {
    return attempt(() => readTagged(this.#connection, tag, page));
  }

  async read(plan: ReadPlan, { values: given = [], signal }: ReadOptions = {}): Promise<ReadResult> {
    if (signal?.aborted) throw abortError(signal);
    const { sql, values } = this.#compiled(plan);
    if (this.#readers === null) {
      return decodeAnswer(plan, this.#connection.get('read', sql, values(given))?.['answer']);
    }
    const begun = performance.now();
    try {
      return decodeAnswer(plan, await this.#readers.get(sql, values(given), signal));
    } finally {
      this.#observe?.({ purpose: 'read', query: sql, milliseconds: performance.now() - begun });
    }
  }

  /** Search is up to date with every write. */
  settle(): Promise<void> {
    return Promise.resolve();
  }

  describe(): Promise<StoreDescription> {
    return attempt(() => describeStore(this.#connection, this.#file));
  }

  ping(): Promise<void> {
    return attempt(() => {
      this.#connection.get('other', 'SELECT 1');
    });
  }

  async close(): Promise<void> {
    await this.#readers?.close();
    this.#connection.close();
  }
}

/** Does the work at once; what it throws becomes a rejection. */
function attempt<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(work()));
}
