import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ReaderPool } from '../../../../src/store/sqlite/readers/reader-pool.ts';

vi.setConfig({ testTimeout: 60_000 });

const QUICK = 'SELECT count(*) AS answer FROM number';
/** Without a condition on all of them it would be a thousand times a thousand times a thousand rows. */
const ENDLESS = 'SELECT count(*) AS answer FROM number a, number b, number c WHERE a.n + b.n + c.n < 0';

let folder: string;
let file: string;
const pools: ReaderPool[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-pool-'));
  file = join(folder, 'numbers.sqlite');
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('CREATE TABLE number (n INTEGER PRIMARY KEY, name TEXT UNIQUE) STRICT');
  database.exec('CREATE TABLE pair (a INTEGER, b TEXT, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID');
  database.exec(
    `WITH RECURSIVE up (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM up LIMIT 3000)
     INSERT INTO number SELECT n, 'name ' || n FROM up`,
  );
  database.exec('INSERT INTO pair SELECT n, name FROM number');
  database.close();
});

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});
afterAll(() => rm(folder, { recursive: true }));

function open(threads: number, path = file): ReaderPool {
  const pool = new ReaderPool({ file: path, busyTimeoutMs: 1000, threads });
  pools.push(pool);
  return pool;
}

function code(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => value,
    (error: unknown) => (error as { code?: unknown }).code,
  );
}

describe('a pool of threads that read', () => {
  it('answers in any number, and passes values', async () => {
    const pool = open(3);
    const sql = 'SELECT name AS answer FROM number WHERE n = ?1';
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => pool.get(sql, [i + 1])));
    expect(answers).toEqual(Array.from({ length: 50 }, (_, i) => `name ${i + 1}`));
  });

  it('stops queries over any table, with and without row numbers', async () => {
    const pool = open(1);
    for (const sql of [ENDLESS, ENDLESS.replaceAll('number', 'pair').replace(/\.n/g, '.a')]) {
      expect(await code(pool.get(sql, [], AbortSignal.timeout(50)))).toBe('TIMEOUT');
      // The only thread is free again.
      expect(await pool.get(QUICK, [])).toBe(3000);
    }
  });

  it('keeps a thread for quick queries, however many slow ones wait', async () => {
    const pool = open(2);
    expect(await pool.get(QUICK, [])).toBe(3000);
    const controller = new AbortController();
    const slow = Array.from({ length: 5 }, () => code(pool.get(ENDLESS, [], controller.signal)));
    for (let i = 0; i < 20; i += 1) expect(await pool.get(QUICK, [])).toBe(3000);
    controller.abort();
    expect(await Promise.all(slow)).toEqual(Array(5).fill('CANCELLED'));
  });

  it('has queries that only looked quick make room, and finishes them later', async () => {
    const pool = open(2);
    const long =
      'SELECT count(*) AS answer FROM number a, number b, number c WHERE a.n <= 30 AND b.n <= 30 AND a.n + b.n + c.n < 0';
    const controller = new AbortController();
    const endless = code(pool.get(ENDLESS, [], controller.signal));
    const looked = pool.get(long, []);
    // Nobody knows either of the two, so both threads are taken: one of them is given up.
    expect(await pool.get(QUICK, [])).toBe(3000);
    controller.abort();
    expect(await endless).toBe('CANCELLED');
    expect(await looked).toBe(0);
  });

  it('says what is wrong with a file or a query, and goes on', async () => {
    expect(await code(open(1, join(folder, 'none.sqlite')).get(QUICK, []))).toBe('STORE_UNAVAILABLE');
    const pool = open(1);
    await expect(pool.get('SELECT nothing AS answer FROM number', [])).rejects.toMatchObject({
      code: 'INTERNAL',
      message: expect.stringContaining(file) as string,
    });
    expect(await pool.get(QUICK, [])).toBe(3000);
  });

  it('refuses what is too much', async () => {
    const pool = open(1);
    const controller = new AbortController();
    const { signal } = controller;
    const first = code(pool.get(ENDLESS, [], signal));
    const others = Array.from({ length: 1000 }, () => code(pool.get(QUICK, [])));
    // One is with the thread or waits for it to begin, so at most one more than may wait is taken.
    const tooMany = await Promise.race([code(pool.get(QUICK, [])), code(pool.get(QUICK, []))]);
    expect(tooMany).toBe('STORE_BUSY');
    controller.abort();
    expect(await first).toBe('CANCELLED');
    expect((await Promise.all(others)).filter((answer) => answer === 3000).length).toBeGreaterThan(998);
  });

  it('gives up what goes on when it is closed, and takes nothing more', async () => {
    const pool = open(2);
    const reads = [ENDLESS, ENDLESS, QUICK, ENDLESS].map((sql) => code(pool.get(sql, [])));
    await pool.close();
    expect(new Set(await Promise.all(reads))).toEqual(new Set(['STORE_UNAVAILABLE']));
    expect(await code(pool.get(QUICK, []))).toBe('STORE_UNAVAILABLE');
    await pool.close();
  });
});
