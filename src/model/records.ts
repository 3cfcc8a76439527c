import type { JsonValue } from './json.ts';

/**
 * What onrecord knows beside the graph: what each article said before identities were settled, evidence about names,
 * people's corrections. A store keeps records in the same transaction as the graph, and looks into none of them.
 */
export interface StoredRecord {
  readonly key: string;
  /** Another one after every write of the record, never used twice. */
  readonly version: string;
  readonly value: JsonValue;
}

export interface RecordWrite {
  readonly key: string;
  /** Null deletes the record. */
  readonly value: JsonValue | null;
  /** All tags by which the record is found from now on. */
  readonly tags: readonly string[];
}

/** Reads records; whoever decides something by them gives their versions back when it is written (see `GraphStore.commit`). */
export interface RecordReader {
  /** The records of these keys that exist, by key. */
  records(keys: readonly string[]): Promise<ReadonlyMap<string, StoredRecord>>;
  /** Records that carry a tag, in the order of their keys (by code points): all, or at most `limit` of those after a key. */
  tagged(tag: string, page?: RecordPage): Promise<readonly StoredRecord[]>;
}

export interface RecordPage {
  /** Only keys behind this one, in the order asked for. */
  readonly after?: string;
  readonly limit?: number;
  /** The last key first. */
  readonly descending?: boolean;
}
