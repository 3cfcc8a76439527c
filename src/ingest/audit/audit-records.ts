import type { AuditEntry } from '../../model/audit.ts';
import type { JsonValue } from '../../model/json.ts';
import type { RecordWrite } from '../../model/records.ts';

/** Tag of the records that say on which days there are entries: their number stays small, however many entries there are. */
export const AUDIT_DAYS = 'audit-days';
/** Tag of entries about what was denied: anybody can make them, so they are not kept for ever. */
export const AUDIT_DENIED = 'audit-denied';

/** Tag of the entries of a day, "2026-11-30". */
export function dayTag(day: string): string {
  return `audit:${day}`;
}

export function dayKey(day: string): string {
  return `audit-day:${day}`;
}

/** The day of an instant or of an entry's id. */
export function dayOf(instant: string): string {
  return instant.slice(0, 'yyyy-mm-dd'.length);
}

/** Begins the ids of all entries of an instant, and comes before each of them. */
export function idPrefix(instant: string): string {
  return `audit:${instant}`;
}

/** The day in an entry's id. */
export function dayOfId(id: string): string {
  return dayOf(id.slice('audit:'.length));
}

/** What is written for an entry. */
export function auditWrites(entry: AuditEntry): RecordWrite[] {
  const day = dayOf(entry.at);
  return [
    { key: dayKey(day), value: { day }, tags: [AUDIT_DAYS] },
    {
      key: entry.id,
      value: entry as unknown as JsonValue,
      tags: [dayTag(day), ...(entry.outcome === 'DENIED' ? [AUDIT_DENIED] : [])],
    },
  ];
}
