import type { RecordSession } from '../record-session.ts';
import type { ArticleReferences, NameReference } from '../references.ts';
import { dayRecordKey, NO_DAY, settleDay, type DayRecord } from './days.ts';
import { undatedEvent } from './event-marks.ts';
import { findUndated } from './find-undated.ts';

/** Another event of which an article tells under its own name, and why; null where it is none. */
export async function findEvent(
  session: RecordSession,
  article: ArticleReferences,
  event: NameReference,
): Promise<{ readonly entityId: string; readonly score: number; readonly evidence: string } | null> {
  const { nameId, startDate } = event;
  if (startDate === null) {
    const found = await findUndated(session, undatedEvent(event, article));
    return found && { ...found, score: 0.65 };
  }
  const day = (await session.get<DayRecord>(dayRecordKey(startDate))) ?? NO_DAY;
  const entityId = settleDay(day).get(nameId) ?? nameId;
  if (entityId === nameId) return null;
  return {
    entityId,
    score: 0.75,
    evidence: `${entityId} has the same day and kind, and the name, the place or those who took part agree`,
  };
}
