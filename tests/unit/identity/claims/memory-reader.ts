import type { RecordReader, RecordWrite, StoredRecord } from '../../../../src/model/records.ts';

/** Records in memory, as a store keeps them; counts what is read. */
export class MemoryReader implements RecordReader {
  private readonly stored = new Map<string, { record: StoredRecord; tags: readonly string[] }>();
  private writes = 0;
  reads = 0;

  records(keys: readonly string[]): Promise<ReadonlyMap<string, StoredRecord>> {
    const found = keys.flatMap((key) => this.stored.get(key)?.record ?? []);
    this.reads += found.length;
    return Promise.resolve(new Map(found.map((record) => [record.key, record])));
  }

  tagged(tag: string): Promise<readonly StoredRecord[]> {
    const found = [...this.stored.values()].filter(({ tags }) => tags.includes(tag));
    this.reads += found.length;
    return Promise.resolve(found.map(({ record }) => record).sort((a, b) => (a.key < b.key ? -1 : 1)));
  }

  /** What a store's commit does: false, and nothing is written, where a guarded record is not what it was. */
  commit(guards: ReadonlyMap<string, string | null>, records: readonly RecordWrite[]): boolean {
    for (const [key, version] of guards)
      if ((this.stored.get(key)?.record.version ?? null) !== version) return false;
    for (const { key, value, tags } of records) {
      this.writes += 1;
      if (value === null) this.stored.delete(key);
      else {
        const copy = JSON.parse(JSON.stringify(value)) as typeof value;
        this.stored.set(key, { record: { key, version: String(this.writes), value: copy }, tags });
      }
    }
    return true;
  }

  /** Everything but the slots, which count writes. */
  contents(): Record<string, { value: unknown; tags: readonly string[] }> {
    const kept = [...this.stored].filter(([key]) => !key.startsWith('said-slot:'));
    return Object.fromEntries(
      kept.sort().map(([key, { record, tags }]) => [key, { value: record.value, tags: [...tags].sort() }]),
    );
  }

  get sizes(): { records: number; tags: number } {
    const kept = [...this.stored.values()];
    return { records: kept.length, tags: kept.reduce((sum, { tags }) => sum + tags.length, 0) };
  }
}
