import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, vi } from 'vitest';
import { createSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import { cancelContract } from './cancel-contract.ts';
import { filterContract } from './filter-contract.ts';
import { linkContract } from './link-contract.ts';
import type { Open } from './open-store.ts';
import { pageContract } from './page-contract.ts';
import { readContract } from './read-contract.ts';
import { searchContract } from './search-contract.ts';

// Every write is to a file, and makes sure that it is on the disk.
process.env['ONRECORD_FC_RUNS'] ??= '0.25';
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const { propertyContract } = await import('./property-contract.ts');

const open: Open = async (observe) => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-readers-'));
  const store = await createSqliteStore({ file: join(folder, 'onrecord.sqlite'), observe, readers: 2 });
  await store.migrate();
  return {
    store,
    async done() {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
};

describe('the SQLite store that reads on threads of its own', () => {
  describe('gives reads up', () => cancelContract(open));
  describe('links between statements', () => linkContract(open));
  describe('reading', () => readContract(open));
  describe('filters', () => filterContract(open));
  describe('pages', () => pageContract(open));
  describe('search', () => searchContract(open));
  describe('any corpus, any plan', () => propertyContract(open));
});
