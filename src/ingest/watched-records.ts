import type { RecordPage, RecordReader, StoredRecord } from '../model/records.ts';

/** Reads records and remembers what it gave, so that it can be told whether all of it was there at one time. */
export class WatchedRecords implements RecordReader {
  readonly #reader: RecordReader;
  readonly #versions = new Map<string, string | null>();

  constructor(reader: RecordReader) {
    this.#reader = reader;
  }

  async records(keys: readonly string[]): Promise<ReadonlyMap<string, StoredRecord>> {
    const found = await this.#reader.records(keys);
    for (const key of keys) this.#remember(key, found.get(key)?.version ?? null);
    return found;
  }

  async tagged(tag: string, page?: RecordPage): Promise<readonly StoredRecord[]> {
    const found = await this.#reader.tagged(tag, page);
    for (const { key, version } of found) this.#remember(key, version);
    return found;
  }

  /** Did somebody write one of the records since it was read first? */
  async haveChanged(): Promise<boolean> {
    const now = await this.#reader.records([...this.#versions.keys()]);
    return [...this.#versions].some(([key, version]) => (now.get(key)?.version ?? null) !== version);
  }

  #remember(key: string, version: string | null): void {
    if (!this.#versions.has(key)) this.#versions.set(key, version);
  }
}
