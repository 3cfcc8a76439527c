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
import { commitArticle, commitChange } from './commit.ts';
import { compilePlan } from './compile.ts';
import { Connection } from './connection.ts';
import { decodeAnswer } from './decode.ts';
import { describeStore } from './describe.ts';
import { checkVersion, migrate } from './migrations.ts';
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
    const { file, observe, busyTimeoutMs = 5000 } = options;
    const connection = new Connection({ file, observe, busyTimeoutMs });
    try {
      checkVersion(connection, file);
      return new SqliteStore(connection, file);
    } catch (error) {
      connection.close();
      throw error;
    }
  });
}

class SqliteStore implements GraphStore {
  readonly #connection: Connection;
  readonly #file: string;
  readonly #vectors: StatementVectors;
  readonly #compiled = oncePerPlan((plan) =>
    compilePlan(plan, (embedding) => this.#vectors.nearest(embedding)),
  );

  constructor(connection: Connection, file: string) {
    this.#connection = connection;
    this.#file = file;
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

  read(plan: ReadPlan, options: ReadOptions = {}): Promise<ReadResult> {
    return attempt(() => {
      const { sql, values } = this.#compiled(plan);
      const row = this.#connection.get('read', sql, values(options.values ?? []));
      return decodeAnswer(plan, row?.['answer']);
    });
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

  close(): Promise<void> {
    return attempt(() => this.#connection.close());
  }
}

/** Does the work at once; what it throws becomes a rejection. */
function attempt<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(work()));
}
