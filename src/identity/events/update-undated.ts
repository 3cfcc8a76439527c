import type { ChangedReference } from '../changed-references.ts';
import type { RecordSession } from '../record-session.ts';
import { dayRecordKey, NO_DAY, type DayRecord } from './days.ts';
import { undatedEvent, updateMarks, type UndatedEvent } from './event-marks.ts';
import { aboutDay, followers } from './find-undated.ts';
import { lookOf, marksOf } from './likeness.ts';
import type { DatedEvent } from './update-days.ts';

/**
 * Brings what is known of events without a day up to date. Returns those of other articles that may be taken for another
 * event now: what they are taken for depends on dated events (`dated` are those that changed), on those without a day
 * that may precede them, and on what these may be taken for in turn.
 */
export async function updateUndated(
  session: RecordSession,
  changes: readonly ChangedReference[],
  dated: readonly DatedEvent[],
): Promise<readonly UndatedEvent[]> {
  await updateMarks(session, changes);
  const changed = changes.flatMap(({ reference, article }) =>
    reference.type === 'Event' && reference.startDate === null ? [undatedEvent(reference, article)] : [],
  );
  const next = await allFollowers(session, changed);
  const about: UndatedEvent[] = [];
  for (const { date, nameId } of dated) {
    const key = dayRecordKey(date);
    const records = [session.stored<DayRecord>(key), session.peek<DayRecord>(key)];
    const views = records.flatMap((record) => Object.values((record ?? NO_DAY).events[nameId] ?? {}));
    about.push(...(await aboutDay(session, date, marksOf(lookOf(views)))));
  }
  return [...next, ...about, ...(await allFollowers(session, [...next, ...about]))];
}

async function allFollowers(
  session: RecordSession,
  events: readonly UndatedEvent[],
): Promise<UndatedEvent[]> {
  const found = new Map<string, UndatedEvent>();
  for (const event of events)
    for (const other of await followers(session, event))
      found.set(`${other.articleId} ${other.nameId}`, other);
  return [...found.values()];
}
