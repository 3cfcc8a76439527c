import { authorityOf, type AuthorityEntity } from '../identity/ledger/authority.ts';
import { Ledger } from '../identity/ledger/ledger.ts';
import type { Correction } from '../model/correction.ts';
import type { JsonValue } from '../model/json.ts';
import type { RecordReader, RecordWrite } from '../model/records.ts';

/** Every change of corrections or of the authority file writes this record, so that whoever decides by them guards it. */
export const LEDGER_KEY = 'ledger';
export const CORRECTIONS = 'corrections';
const AUTHORITY_KEY = 'authority';

/** The ledger as a store has it. */
export interface StoredLedger {
  /** Entries so far, undoings among them. */
  readonly version: number;
  readonly ledger: Ledger;
  readonly guard: readonly [key: string, version: string | null];
}

/** Reads the ledger of one store; again only where it changed. */
export class LedgerReader {
  readonly #reader: RecordReader;
  #last: StoredLedger | null = null;

  constructor(reader: RecordReader) {
    this.#reader = reader;
  }

  async read(): Promise<StoredLedger> {
    const head = (await this.#reader.records([LEDGER_KEY])).get(LEDGER_KEY);
    const version = head?.version ?? null;
    if (this.#last !== null && this.#last.guard[1] === version) return this.#last;
    const corrections = await this.#reader.tagged(CORRECTIONS);
    const authority = await storedAuthority(this.#reader);
    this.#last = {
      version: (head?.value as { readonly version: number } | undefined)?.version ?? 0,
      ledger: new Ledger(
        corrections.map(({ value }) => value as unknown as Correction),
        authorityOf(authority),
      ),
      guard: [LEDGER_KEY, version],
    };
    return this.#last;
  }
}

/** The entities of the authority file that was loaded last, in its order. */
export async function storedAuthority(reader: RecordReader): Promise<readonly AuthorityEntity[]> {
  const record = (await reader.records([AUTHORITY_KEY])).get(AUTHORITY_KEY);
  return (record?.value ?? []) as unknown as readonly AuthorityEntity[];
}

/** What is written where the ledger gains an entry or one of its entries is undone. */
export function ledgerWrites(version: number, corrections: readonly Correction[]): RecordWrite[] {
  return [
    { key: LEDGER_KEY, value: { version }, tags: [] },
    ...corrections.map((correction) => ({
      key: correction.id,
      value: correction as unknown as JsonValue,
      tags: [CORRECTIONS],
    })),
  ];
}

/** What is written where the authority file changes. */
export function authorityWrites(version: number, entities: readonly AuthorityEntity[]): RecordWrite[] {
  return [
    { key: LEDGER_KEY, value: { version }, tags: [] },
    { key: AUTHORITY_KEY, value: entities as unknown as JsonValue, tags: [] },
  ];
}
