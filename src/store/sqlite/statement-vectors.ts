import { EMBEDDING_SIZE, type Embedding } from '../../model/embedding.ts';
import { vectorNumbers } from '../../shared/embedding-vector.ts';
import { COMPARED, MEANT } from '../read-plan.ts';
import type { Connection } from './connection.ts';

/** Rows that are read at once. */
const BATCH = 10_000;

/**
 * The vectors of statements, in memory: comparing one with 200,000 takes some hundredths of a second there, and seconds in
 * SQL. They are read with the first search that needs them, and later what was written since, by whichever process. Those of
 * removed statements stay until half are such: whoever asks joins what is found with the statements.
 */
export class StatementVectors {
  readonly #connection: Connection;
  #model = '';
  #change = '';
  #lastSeq = 0;
  #ids: (string | null)[] = [];
  #numbers = new Int8Array(0);
  #slotOf = new Map<string, number>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** The statements that are likest, the likest first, with the sums of the products of their numbers; ties by id. */
  nearest({ model, vector }: Embedding): [statementId: string, product: number][] {
    this.#catchUp(model);
    const products = productsOf(this.#numbers, this.#ids.length, vectorNumbers(vector));
    const best: [string, number][] = [];
    let least = -Infinity;
    for (const [slot, id] of this.#ids.entries()) {
      const product = products[slot] ?? 0;
      if (id === null || product < least) continue;
      let at = best.length;
      while (at > 0 && isBefore(id, product, best[at - 1])) at -= 1;
      best.splice(at, 0, [id, product]);
      if (best.length > MEANT) best.pop();
      if (best.length === MEANT) least = best.at(-1)?.[1] ?? least;
    }
    return best;
  }

  #catchUp(model: string): void {
    // The one tells of other processes' changes, the other of our own.
    const { data_version: others } = this.#connection.get('other', 'PRAGMA data_version') ?? {};
    const { own } = this.#connection.get('other', 'SELECT total_changes() AS own') ?? {};
    const change = `${String(others)} ${String(own)}`;
    if (model === this.#model && change === this.#change) return;
    if (model !== this.#model) this.#forget(model);
    this.#readNew();
    const [stored, held] = [this.#count(), this.#slotOf.size];
    if (held > 2 * stored || this.#ids.length > 1.5 * COMPARED) {
      this.#forget(model);
      this.#readNew();
    }
    this.#change = change;
  }

  #forget(model: string): void {
    this.#model = model;
    this.#lastSeq = 0;
    this.#ids = [];
    this.#slotOf = new Map();
    this.#numbers = new Int8Array(0);
  }

  #count(): number {
    const row = this.#connection.get(
      'other',
      'SELECT count(*) AS n FROM statement_embedding WHERE model = ?1',
      [this.#model],
    );
    return Number(row?.['n']);
  }

  #readNew(): void {
    if (this.#lastSeq === 0) this.#lastSeq = this.#firstSeq() - 1;
    for (;;) {
      const rows = this.#connection.all(
        'other',
        `SELECT seq, statement_id, vector FROM statement_embedding WHERE model = ?1 AND seq > ?2 ORDER BY seq LIMIT ${BATCH}`,
        [this.#model, this.#lastSeq],
      );
      // The types of rows know no bytes: this is the only column that has them.
      for (const row of rows) this.#put(String(row['statement_id']), row['vector'] as unknown as Uint8Array);
      this.#lastSeq = Number(rows.at(-1)?.['seq'] ?? this.#lastSeq);
      if (rows.length < BATCH) break;
    }
    for (let slot = 0; this.#slotOf.size > COMPARED && slot < this.#ids.length; slot += 1) this.#drop(slot);
  }

  /** The first of the rows that are compared: the `COMPARED` that were written last. */
  #firstSeq(): number {
    const row = this.#connection.get(
      'other',
      `SELECT seq FROM statement_embedding WHERE model = ?1 ORDER BY seq DESC LIMIT 1 OFFSET ${COMPARED - 1}`,
      [this.#model],
    );
    return Number(row?.['seq'] ?? 1);
  }

  #put(id: string, bytes: Uint8Array): void {
    const before = this.#slotOf.get(id);
    if (before !== undefined) this.#drop(before);
    const slot = this.#ids.push(id) - 1;
    this.#slotOf.set(id, slot);
    const end = (slot + 1) * EMBEDDING_SIZE;
    if (end > this.#numbers.length) {
      const larger = new Int8Array(Math.max(2 * end, 1_000 * EMBEDDING_SIZE));
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers.set(bytes, end - EMBEDDING_SIZE);
  }

  #drop(slot: number): void {
    const id = this.#ids[slot];
    if (typeof id === 'string' && this.#slotOf.get(id) === slot) this.#slotOf.delete(id);
    this.#ids[slot] = null;
  }
}

function isBefore(id: string, product: number, other: readonly [string, number] | undefined): boolean {
  if (other === undefined) return true;
  return product > other[1] || (product === other[1] && id < other[0]);
}

function productsOf(numbers: Int8Array, count: number, query: Int8Array): Int32Array {
  const products = new Int32Array(count);
  for (let slot = 0; slot < count; slot += 1) {
    const offset = slot * EMBEDDING_SIZE;
    let sum = 0;
    for (let i = 0; i < EMBEDDING_SIZE; i += 1) sum += (numbers[offset + i] ?? 0) * (query[i] ?? 0);
    products[slot] = sum;
  }
  return products;
}
