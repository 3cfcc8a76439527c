import type { JsonValue } from '../model/json.ts';
import type { RecordReader, RecordWrite, StoredRecord } from '../model/records.ts';

/**
 * Reads records once, holds what is to become of them, and knows afterwards what was read and what is to be written.
 * Values are never changed in place: a new value takes the old one's place.
 */
export class RecordSession {
  readonly #reader: RecordReader;
  readonly #versions = new Map<string, string | null>();
  readonly #stored = new Map<string, JsonValue | null>();
  readonly #values = new Map<string, JsonValue | null>();
  readonly #writes = new Map<string, RecordWrite>();

  constructor(reader: RecordReader) {
    this.#reader = reader;
  }

  /** Reads records that will be asked for, in one go. */
  async load(keys: Iterable<string>): Promise<void> {
    const missing = [...new Set(keys)].filter((key) => !this.#values.has(key));
    if (missing.length === 0) return;
    const found = await this.#reader.records(missing);
    for (const key of missing) this.#keep(key, found.get(key) ?? null);
  }

  /** The value of a record as it is to be, or null where there is none. The caller vouches for its shape. */
  async get<T>(key: string): Promise<T | null> {
    await this.load([key]);
    return this.peek<T>(key);
  }

  /** The same for a record that was read before. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller vouches for the shape
  peek<T>(key: string): T | null {
    return (this.#values.get(key) ?? null) as T | null;
  }

  /** The value of a record that was read before, as the store has it. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller vouches for the shape
  stored<T>(key: string): T | null {
    return (this.#stored.get(key) ?? null) as T | null;
  }

  /** Keys of the stored records with a tag. */
  async keysTagged(tag: string): Promise<string[]> {
    const found = await this.#reader.tagged(tag);
    for (const record of found) if (!this.#values.has(record.key)) this.#keep(record.key, record);
    return found.map(({ key }) => key);
  }

  /** Says what is to become of a record that was read before; null deletes it. */
  set(key: string, value: object | null, tags: readonly string[] = []): void {
    const json = value as JsonValue | null;
    this.#values.set(key, json);
    this.#writes.set(key, { key, value: json, tags });
  }

  /** Versions of all records that were read; null where there was none. */
  get guards(): ReadonlyMap<string, string | null> {
    return this.#versions;
  }

  /** What is to be written: nothing where a record is to be as it is. */
  get writes(): readonly RecordWrite[] {
    return [...this.#writes.values()].filter(
      ({ key, value }) => value !== null || this.#versions.get(key) !== null,
    );
  }

  #keep(key: string, record: StoredRecord | null): void {
    this.#versions.set(key, record?.version ?? null);
    this.#stored.set(key, record?.value ?? null);
    this.#values.set(key, record?.value ?? null);
  }
}
