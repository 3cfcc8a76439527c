import type { AuditEntry, AuditFilter } from '../../model/audit.ts';
import type { RecordReader, StoredRecord } from '../../model/records.ts';
import type { KeyPage } from '../editing.ts';
import { AUDIT_DAYS, dayKey, dayOfId, dayTag, idPrefix } from './audit-records.ts';

export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  /** The page after this one begins after this id; null: there is none. */
  readonly next: string | null;
}

/** So many entries are looked through for one page. */
const MOST_SCANNED = 5_000;
const CHUNK = 200;

/**
 * A page of the audit log, the latest first. It has fewer entries than asked for, though others follow, where the filter
 * leaves out so many that 5,000 were looked through.
 */
export async function readAudit(
  reader: RecordReader,
  filter: AuditFilter,
  { after, limit }: KeyPage,
): Promise<AuditPage> {
  const entries: AuditEntry[] = [];
  let scanned = 0;
  let last = after;
  for await (const entry of entriesOf(reader, filter, after)) {
    if (entries.length === limit || scanned === MOST_SCANNED) return { entries, next: last };
    scanned += 1;
    last = entry.id;
    if (fits(entry, filter)) entries.push(entry);
  }
  return { entries, next: null };
}

/** The entries of the time that the filter gives, after this id, the latest first. */
async function* entriesOf(
  reader: RecordReader,
  { from, before }: AuditFilter,
  after: string | null,
): AsyncGenerator<AuditEntry> {
  const ends = [...(after === null ? [] : [after]), ...(before === null ? [] : [idPrefix(before)])].sort();
  const end = ends[0];
  const begin = from === null ? '' : idPrefix(from);
  for await (const day of daysUntil(reader, end === undefined ? null : dayOfId(end))) {
    if (day < dayOfId(begin)) return;
    for await (const { value } of records(reader, dayTag(day), end)) {
      const entry = value as unknown as AuditEntry;
      if (entry.id < begin) return;
      yield entry;
    }
  }
}

/** Days that have entries, until this one, the last first. */
async function* daysUntil(reader: RecordReader, last: string | null): AsyncGenerator<string> {
  // "~" comes after all that stands in a day, so that the day itself is among them.
  for await (const { value } of records(reader, AUDIT_DAYS, last === null ? undefined : `${dayKey(last)}~`))
    yield (value as { readonly day: string }).day;
}

async function* records(
  reader: RecordReader,
  tag: string,
  before: string | undefined,
): AsyncGenerator<StoredRecord> {
  let after = before;
  for (;;) {
    const page = { limit: CHUNK, descending: true, ...(after === undefined ? {} : { after }) };
    const found = await reader.tagged(tag, page);
    yield* found;
    if (found.length < CHUNK) return;
    after = found.at(-1)?.key;
  }
}

function fits(entry: AuditEntry, { subject, mutations, outcomes, target }: AuditFilter): boolean {
  return (
    (subject === null || entry.subject === subject) &&
    (mutations === null || mutations.includes(entry.mutation)) &&
    (outcomes === null || outcomes.includes(entry.outcome)) &&
    (target === null || entry.targets.includes(target) || entry.correctionId === target)
  );
}
