import type { ChangedReference } from '../changed-references.ts';
import { withMember, without } from '../counts.ts';
import type { RecordSession } from '../record-session.ts';
import { dayRecordKey, eventInArticle, NO_DAY, settleDay, type DayRecord } from './days.ts';

/** Brings the events of days up to date. Returns the names of events that are other events now. */
export async function updateDays(
  session: RecordSession,
  changes: readonly ChangedReference[],
): Promise<ReadonlySet<string>> {
  const dated = changes.flatMap(({ reference, article, by }) =>
    reference.type === 'Event' && reference.startDate !== null
      ? [{ key: dayRecordKey(reference.startDate), reference, article, by }]
      : [],
  );
  const keys = new Set(dated.map(({ key }) => key));
  await session.load(keys);
  for (const { key, reference, article, by } of dated) {
    const { nameId } = reference;
    const { events } = session.peek<DayRecord>(key) ?? NO_DAY;
    const before = events[nameId] ?? {};
    const articles =
      by === 1
        ? { ...before, [article.articleId]: eventInArticle(reference, article.publishedAt) }
        : without(before, article.articleId);
    const others = withMember(events, nameId, articles);
    session.set(key, Object.keys(others).length === 0 ? null : { events: others });
  }
  return new Set([...keys].flatMap((key) => changedEvents(session, key)));
}

function changedEvents(session: RecordSession, key: string): string[] {
  const before = settleDay(session.stored<DayRecord>(key) ?? NO_DAY);
  const now = settleDay(session.peek<DayRecord>(key) ?? NO_DAY);
  return [...before].filter(([nameId, entityId]) => now.get(nameId) !== entityId).map(([nameId]) => nameId);
}
