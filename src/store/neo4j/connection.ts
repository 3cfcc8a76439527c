import neo4j from 'neo4j-driver';
import type { Driver, ManagedTransaction, Session } from 'neo4j-driver';
import { OnrecordError } from '../../shared/errors.ts';
import type { QueryEvent, QueryObserver } from '../port.ts';
import { untilAborted } from '../until-aborted.ts';
import { NodeGone } from './node-gone.ts';
import { toCypherValue } from './parameters.ts';
import { printableAddress, translateError } from './translate-errors.ts';
import type { Neo4jAddress } from './translate-errors.ts';

export interface Neo4jSettings extends Neo4jAddress {
  readonly password: string;
  /** Told of every query that was sent. */
  readonly observe?: QueryObserver;
}

/**
 * After so long Neo4j ends a query that only reads, in milliseconds: a net for those that nobody gave up, or where that was
 * not heard.
 */
const LONGEST_READ_MS = 300_000;
/** How often a transaction begins, at most, because nodes go that it waits for. */
const ATTEMPTS = 50;

export type Row = Readonly<Record<string, unknown>>;
export type Run = (query: string, parameters?: Readonly<Record<string, unknown>>) => Promise<Row[]>;

/** Sends queries and tells the observer; knows nothing of the graph. All errors come out as `OnrecordError`. */
export interface Connection {
  /**
   * One query in a transaction of its own: a single round trip. Tried once more if Neo4j says that may help. Once the
   * signal is aborted it rejects at once, and Neo4j ends the transaction.
   */
  read(
    purpose: QueryEvent['purpose'],
    query: string,
    parameters?: Readonly<Record<string, unknown>>,
    signal?: AbortSignal,
  ): Promise<Row[]>;
  /** The same for a query that changes something, or that may not run inside a transaction. */
  execute(query: string, parameters?: Readonly<Record<string, unknown>>): Promise<Row[]>;
  /** All queries of `work` or none; `work` is run again after a deadlock, a lost leader or a node that went. */
  transaction<T>(work: (run: Run) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Opens the driver and sees to it that the server answers and knows the user.
 * @throws OnrecordError STORE_UNAVAILABLE, STORE_AUTH, SETTING_INVALID
 */
export async function connect(settings: Neo4jSettings): Promise<Connection> {
  const translate = (error: unknown): Error => translateError(error, settings);
  const driver = openDriver(settings);

  // One manager for all sessions: whoever reads through this connection sees what was written through it, on any
  // member of a cluster.
  const bookmarkManager = neo4j.bookmarkManager();
  const withSession = async <T>(
    mode: 'READ' | 'WRITE',
    work: (session: Session) => Promise<T>,
  ): Promise<T> => {
    const options = { database: settings.database, defaultAccessMode: mode, bookmarkManager };
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its options as classes
    const session = driver.session(options);
    try {
      return await work(session);
    } catch (error) {
      throw translate(error);
    } finally {
      await session.close();
    }
  };
  const observed = async (
    purpose: QueryEvent['purpose'],
    runner: Pick<Session | ManagedTransaction, 'run'>,
    query: string,
    parameters: Readonly<Record<string, unknown>>,
    limits?: { readonly timeout: number },
  ): Promise<Row[]> => {
    const begun = performance.now();
    try {
      const { records } = await runner.run(query, toCypherValue(parameters), limits);
      return records.map((record) => record.toObject());
    } finally {
      settings.observe?.({ purpose, query, milliseconds: performance.now() - begun });
    }
  };

  const connection: Connection = {
    read: (purpose, query, parameters = {}, signal) => {
      let open: Session | undefined;
      const work = withSession('READ', async (session) => {
        open = session;
        const send = (): Promise<Row[]> =>
          observed(purpose, session, query, parameters, { timeout: LONGEST_READ_MS });
        try {
          return await send();
        } catch (error) {
          if (signal?.aborted || !neo4j.isRetryableError(error)) throw error;
          return send();
        }
      });
      // To close a session at work resets its connection, which ends the transaction on the server within milliseconds.
      return untilAborted(work, signal, () => void open?.close().catch(() => undefined));
    },
    execute: (query, parameters = {}) =>
      withSession('WRITE', (session) => observed('other', session, query, parameters)),
    transaction: (work) =>
      withSession('WRITE', async (session) => {
        for (let attempt = 1; ; attempt++) {
          try {
            return await session.executeWrite((transaction) =>
              work((query, parameters = {}) => observed('write', transaction, query, parameters)),
            );
          } catch (error) {
            if (!(error instanceof NodeGone) || attempt === ATTEMPTS) throw error;
          }
        }
      }),
    close: () => driver.close(),
  };
  try {
    // A query, because the driver's own check does not ask whether there is such a database.
    await connection.read('other', 'RETURN 1 AS one');
  } catch (error) {
    await driver.close();
    throw error;
  }
  return connection;
}

function openDriver({ uri, username, password }: Neo4jSettings): Driver {
  const options = {
    disableLosslessIntegers: true,
    connectionTimeout: 10_000,
    connectionAcquisitionTimeout: 30_000,
    maxTransactionRetryTime: 30_000,
    userAgent: 'onrecord',
  };
  try {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its options as classes
    return neo4j.driver(uri, neo4j.auth.basic(username, password), options);
  } catch (error) {
    // It connects later; what it checks here is the address.
    throw new OnrecordError(
      'SETTING_INVALID',
      `NEO4J_URI is not an address of a Neo4j server: "${printableAddress(uri)}". It begins with bolt://, neo4j://, bolt+s:// or neo4j+s://.`,
      { cause: error },
    );
  }
}
