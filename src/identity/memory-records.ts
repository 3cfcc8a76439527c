import type { RecordPage, RecordReader, RecordWrite, StoredRecord } from '../model/records.ts';

/**
 * Records that live as long as the process, read and written as a store does it: identities of many documents can be
 * settled together without a store.
 */
export class MemoryRecords implements RecordReader {
  private readonly records_ = new Map<string, TaggedRecord>();
  private readonly keysByTag = new Map<string, SortedKeys>();
  private writes = 0;

  records(keys: readonly string[]): Promise<ReadonlyMap<string, StoredRecord>> {
    const found = new Map<string, StoredRecord>();
    for (const key of keys) {
      const known = this.records_.get(key);
      if (known !== undefined) found.set(key, known.record);
    }
    return Promise.resolve(found);
  }

  tagged(tag: string, page: RecordPage = {}): Promise<readonly StoredRecord[]> {
    const keys = this.keysByTag.get(tag)?.page(page) ?? [];
    return Promise.resolve(keys.flatMap((key) => this.records_.get(key)?.record ?? []));
  }

  /** Writes in the order given. */
  apply(writes: readonly RecordWrite[]): void {
    for (const { key, value, tags } of writes) {
      const kept = value === null ? [] : [...new Set(tags)];
      const before = this.records_.get(key)?.tags ?? [];
      for (const tag of before) if (!kept.includes(tag)) this.untag(tag, key);
      for (const tag of kept) if (!before.includes(tag)) this.keysOf(tag).add(key);
      if (value === null) this.records_.delete(key);
      else {
        this.writes += 1;
        this.records_.set(key, { record: { key, version: String(this.writes), value }, tags: kept });
      }
    }
  }

  private keysOf(tag: string): SortedKeys {
    const known = this.keysByTag.get(tag);
    if (known !== undefined) return known;
    const keys = new SortedKeys();
    this.keysByTag.set(tag, keys);
    return keys;
  }

  private untag(tag: string, key: string): void {
    const keys = this.keysByTag.get(tag);
    keys?.delete(key);
    if (keys?.isEmpty === true) this.keysByTag.delete(tag);
  }
}

interface TaggedRecord {
  readonly record: StoredRecord;
  readonly tags: readonly string[];
}

/** So many keys lie together at most: a new one moves no more than these, however many there are. */
const BLOCK = 512;

/** Different keys in the order of their code points, in blocks none of which is empty. */
class SortedKeys {
  private readonly blocks: string[][] = [];

  get isEmpty(): boolean {
    return this.blocks.length === 0;
  }

  add(key: string): void {
    const at = Math.max(0, this.blockOf(key));
    const block = this.blocks[at];
    if (block === undefined) {
      this.blocks.push([key]);
      return;
    }
    block.splice(countBefore(block, key), 0, key);
    if (block.length > BLOCK) this.blocks.splice(at + 1, 0, block.splice(BLOCK / 2));
  }

  delete(key: string): void {
    const at = this.blockOf(key);
    const block = this.blocks[at];
    const place = block === undefined ? -1 : countBefore(block, key);
    if (block?.[place] !== key) return;
    block.splice(place, 1);
    if (block.length === 0) this.blocks.splice(at, 1);
  }

  page({ after, limit = Infinity, descending = false }: RecordPage): string[] {
    const found: string[] = [];
    const step = descending ? -1 : 1;
    const first = descending ? this.blocks.length - 1 : 0;
    const start = after === undefined ? first : Math.max(0, this.blockOf(after));
    for (let at = start; found.length < limit; at += step) {
      const block = this.blocks[at];
      if (block === undefined) break;
      const behind = at === start && after !== undefined ? keysBehind(block, after, descending) : block;
      const wanted = descending ? behind.toReversed() : behind;
      for (const key of wanted.slice(0, limit - found.length)) found.push(key);
    }
    return found;
  }

  /** The last block that begins with the key or before it; -1 where the key lies before all. */
  private blockOf(key: string): number {
    return countWhile(this.blocks, ([first = '']) => compareCodePoints(first, key) <= 0) - 1;
  }
}

/** Keys of a block that come behind one, which need not be there itself. */
function keysBehind(block: readonly string[], key: string, descending: boolean): readonly string[] {
  const before = countBefore(block, key);
  return descending ? block.slice(0, before) : block.slice(before + (block[before] === key ? 1 : 0));
}

function countBefore(keys: readonly string[], key: string): number {
  return countWhile(keys, (other) => compareCodePoints(other, key) < 0);
}

/** For how many items a condition holds that holds for the first ones only. */
function countWhile<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let from = 0;
  let to = items.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** As stores compare them: characters beyond U+FFFF come last, though their halves are smaller than some characters. */
function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const one = a.charCodeAt(index);
    const other = b.charCodeAt(index);
    if (one !== other) return Number(isSurrogate(one)) - Number(isSurrogate(other)) || one - other;
  }
  return a.length - b.length;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
