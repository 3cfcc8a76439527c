import type { ChangedReference } from '../changed-references.ts';
import { count } from '../counts.ts';
import type { RecordSession } from '../record-session.ts';
import {
  meantBy,
  NO_SHORT_FORM,
  shortFormRecordKey,
  shortFormsOf,
  type ShortFormRecord,
} from './short-forms.ts';

/** Brings up to date which organizations short names mean. Returns the short names that mean another one now. */
export async function updateShortForms(
  session: RecordSession,
  changes: readonly ChangedReference[],
): Promise<ReadonlySet<string>> {
  const given = changes.flatMap(({ reference, by }) =>
    shortFormsOf(reference).map((short) => ({ short, longer: reference.nameId, by })),
  );
  await session.load(given.map(({ short }) => shortFormRecordKey(short)));
  for (const { short, longer, by } of given) {
    const key = shortFormRecordKey(short);
    const counts = count((session.peek<ShortFormRecord>(key) ?? NO_SHORT_FORM).longer, [longer], by);
    session.set(key, Object.keys(counts).length === 0 ? null : { longer: counts });
  }
  const meaning = (record: ShortFormRecord | null): string | null => meantBy(record ?? NO_SHORT_FORM);
  const changed = given.filter(({ short }) => {
    const key = shortFormRecordKey(short);
    return meaning(session.stored(key)) !== meaning(session.peek(key));
  });
  return new Set(changed.map(({ short }) => short));
}
