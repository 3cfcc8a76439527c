import { describe } from 'vitest';
import { correctionContract } from './correction-contract.ts';
import { filterContract } from './filter-contract.ts';
import { groupsContract } from './groups-contract.ts';
import { ledgerContract } from './ledger-contract.ts';
import { linkContract } from './link-contract.ts';
import { meaningContract } from './meaning-contract.ts';
import type { Open } from './open-store.ts';
import { pageContract } from './page-contract.ts';
import { propertyContract } from './property-contract.ts';
import { readContract } from './read-contract.ts';
import { recordContract } from './record-contract.ts';
import { searchContract } from './search-contract.ts';
import { writeContract } from './write-contract.ts';

/**
 * The promises of the `GraphStore` port, on any adapter.
 *
 * What "the same graph" means is said once more, as code that is too slow to be wrong, in
 * `tests/support/naive-store.ts`; `property-contract.ts` compares each adapter with it.
 */
export function storeContract(name: string, open: Open): void {
  describe(`${name} fulfils the store contract`, () => {
    describe('writing', () => writeContract(open));
    describe('links between statements', () => linkContract(open));
    describe('corrections', () => correctionContract(open));
    describe('records', () => recordContract(open));
    describe('reading', () => readContract(open));
    describe('filters', () => filterContract(open));
    describe('pages', () => pageContract(open));
    describe('groups', () => groupsContract(open));
    describe('search', () => {
      searchContract(open);
      meaningContract(open);
    });
    describe('identities and the ledger', () => ledgerContract(open));
    describe('any corpus, any plan', () => propertyContract(open));
  });
}
