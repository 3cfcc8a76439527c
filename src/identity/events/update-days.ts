import type { ChangedReference } from '../changed-references.ts';
import { withMember, without } from '../counts.ts';
import type { RecordSession } from '../record-session.ts';
import { dayRecordKey, eventInArticle, NO_DAY, settleDay, type DayRecord } from './days.ts';

/** A dated event, by the name that articles give it. */
export interface DatedEvent {
  readonly date: string;
  readonly nameId: string;
}

export interface DayUpdate {
  /** Events that articles tell of otherwise than before, and events that are other events now. */
  readonly changed: readonly DatedEvent[];
  /** Names of events that are other events now. */
  readonly regrouped: ReadonlySet<string>;
}

/** Brings the events of days up to date. */
export async function updateDays(
  session: RecordSession,
  changes: readonly ChangedReference[],
): Promise<DayUpdate> {
  const dated = changes.flatMap(({ reference, article, by }) =>
    reference.type === 'Event' && reference.startDate !== null
      ? [{ date: reference.startDate, reference, article, by }]
      : [],
  );
  const dates = new Set(dated.map(({ date }) => date));
  await session.load([...dates].map(dayRecordKey));
  for (const { date, reference, article, by } of dated) {
    const key = dayRecordKey(date);
    const { nameId } = reference;
    const { events } = session.peek<DayRecord>(key) ?? NO_DAY;
    const before = events[nameId] ?? {};
    const articles =
      by === 1
        ? { ...before, [article.articleId]: eventInArticle(reference, article) }
        : without(before, article.articleId);
    const others = withMember(events, nameId, articles);
    session.set(key, Object.keys(others).length === 0 ? null : { events: others });
  }
  const regrouped = [...dates].flatMap((date) => regroupedEvents(session, date));
  const told = dated.map(({ date, reference: { nameId } }): DatedEvent => ({ date, nameId }));
  const changed = new Map([...told, ...regrouped].map((event) => [`${event.date} ${event.nameId}`, event]));
  return { changed: [...changed.values()], regrouped: new Set(regrouped.map(({ nameId }) => nameId)) };
}

function regroupedEvents(session: RecordSession, date: string): DatedEvent[] {
  const key = dayRecordKey(date);
  const before = settleDay(session.stored<DayRecord>(key) ?? NO_DAY);
  const now = settleDay(session.peek<DayRecord>(key) ?? NO_DAY);
  return [...before].flatMap(([nameId, entityId]) =>
    now.get(nameId) === entityId ? [] : [{ date, nameId }],
  );
}
