import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { OnrecordError } from '../../shared/errors.ts';
import type { QueryEvent, QueryObserver } from '../port.ts';
import { translateError } from './translate-errors.ts';
import { watchTables } from './watch-tables.ts';

/** A value as SQL takes it. A text with a NUL character goes as bytes: the driver would cut it there. */
export type SqlValue = string | number | null | Uint8Array;
export type SqlRow = Readonly<Record<string, string | number | null>>;

/** Prepared statements are kept by their text, so many at most. */
const KEPT_STATEMENTS = 200;

export interface ConnectionOptions {
  /** Path of the file, or ":memory:". Its folder is created. */
  readonly file: string;
  /** How long to wait for another process that writes. */
  readonly busyTimeoutMs: number;
  readonly observe: QueryObserver | undefined;
  /** Opens it for reading alone, as a second connection: every query stops soon after this becomes true (CANCELLED). */
  readonly stopped?: () => boolean;
}

/** One open database. Calls are synchronous and throw `OnrecordError`s. */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #database: DatabaseSyncInstance;
  readonly #statements = new Map<string, StatementSyncInstance>();

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#database = openDatabase(options);
  }

  /** All rows of a query. Parameters are numbered in the text: ?1, ?2 ... */
  all(purpose: QueryEvent['purpose'], sql: string, values: readonly SqlValue[] = []): SqlRow[] {
    return this.#send(purpose, sql, () => this.#prepare(sql).all(...values) as SqlRow[]);
  }

  /** The first row of a query, if there is one. */
  get(purpose: QueryEvent['purpose'], sql: string, values: readonly SqlValue[] = []): SqlRow | undefined {
    return this.#send(purpose, sql, () => this.#prepare(sql).get(...values) as SqlRow | undefined);
  }

  /** Runs a statement that changes something. */
  run(sql: string, values: readonly SqlValue[] = []): void {
    this.#send('write', sql, () => this.#prepare(sql).run(...values));
  }

  /** Runs a script of several statements. */
  script(sql: string): void {
    this.#send('other', sql, () => this.#database.exec(sql));
  }

  /** Runs `work` in a transaction that nobody else writes beside: all of it is kept, or nothing. */
  transaction<T>(work: () => T): T {
    this.#guard(() => this.#database.exec('BEGIN IMMEDIATE'));
    try {
      const result = work();
      this.#guard(() => this.#database.exec('COMMIT'));
      return result;
    } catch (error) {
      // SQLite may have rolled back by itself, as it does when the disk is full.
      if (this.#database.isTransaction) this.#guard(() => this.#database.exec('ROLLBACK'));
      throw error;
    }
  }

  close(): void {
    if (!this.#database.isOpen) return;
    this.#statements.clear();
    this.#database.close();
  }

  #send<T>(purpose: QueryEvent['purpose'], query: string, work: () => T): T {
    const { observe } = this.#options;
    if (observe === undefined) return this.#guard(work);
    const start = performance.now();
    try {
      return this.#guard(work);
    } finally {
      observe({ purpose, query, milliseconds: performance.now() - start });
    }
  }

  #prepare(sql: string): StatementSyncInstance {
    const kept = this.#statements.get(sql);
    const statement = kept ?? this.#database.prepare(sql);
    // A map iterates in the order of insertion: putting it back in makes it the most recently used.
    this.#statements.delete(sql);
    this.#statements.set(sql, statement);
    if (kept === undefined && this.#statements.size > KEPT_STATEMENTS) {
      for (const oldest of this.#statements.keys()) {
        this.#statements.delete(oldest);
        break;
      }
    }
    return statement;
  }

  #guard<T>(work: () => T): T {
    const { file } = this.#options;
    if (!this.#database.isOpen) {
      throw new OnrecordError('STORE_UNAVAILABLE', `The store in ${file} was closed.`);
    }
    try {
      return work();
    } catch (error) {
      throw translateError(error, file);
    }
  }
}

function openDatabase({ file, busyTimeoutMs, stopped }: ConnectionOptions): DatabaseSyncInstance {
  let database: DatabaseSyncInstance | undefined;
  try {
    if (stopped !== undefined) {
      database = new DatabaseSync(file, { timeout: busyTimeoutMs, readOnly: true });
      database.exec('PRAGMA cache_size = -32768');
      database.exec('PRAGMA temp_store = MEMORY');
      watchTables(database, stopped);
      return database;
    }
    if (file !== ':memory:') mkdirSync(dirname(resolve(file)), { recursive: true });
    database = new DatabaseSync(file, { timeout: busyTimeoutMs });
    // WAL lets readers go on beside a writer; with synchronous=FULL what is committed survives a crash of the machine.
    database.exec('PRAGMA journal_mode = WAL');
    database.exec('PRAGMA synchronous = FULL');
    database.exec('PRAGMA foreign_keys = ON');
    database.exec('PRAGMA cache_size = -65536');
    database.exec('PRAGMA temp_store = MEMORY');
    return database;
  } catch (error) {
    database?.close();
    throw translateError(error, file);
  }
}
