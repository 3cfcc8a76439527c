import type { RecordSession } from '../record-session.ts';
import { dayRecordKey, NO_DAY, settleDay, type DayRecord } from './days.ts';
import { isLasting } from './event-words.ts';
import { dayNumber, eventsMarked, type UndatedEvent } from './event-marks.ts';
import { ENOUGH, likeness, lookOf, marksOf, type EventLook } from './likeness.ts';

/** How many days before and after its article's publication an event may have begun. */
export const BEGAN = { before: 7, after: 14 };
/** How many days may lie between the articles: of a war more than of a hearing; of one whose month is told, a week. */
const APART = { most: 3, told: 7, lasting: 14 };
/** How much more must speak for a dated event than for the next one. */
const MARGIN = 1;

/** Which event one without a day is taken for, and why. */
export interface UndatedFound {
  readonly entityId: string;
  readonly evidence: string;
}

/**
 * An event without a day is a dated one that clearly fits. Otherwise it is the first-published one like it that stands
 * for itself: one of which the article tells at least a week, month or year, or one with none like it before. Only such
 * can be what others are taken for, so that nothing depends on more than the days around, however long articles go on
 * telling of a thing; the price is that in a long row of articles the later ones stay apart.
 */
export async function findUndated(session: RecordSession, event: UndatedEvent): Promise<UndatedFound | null> {
  const dated = await findDated(session, event);
  if (dated !== null)
    return {
      entityId: dated,
      evidence: `${dated} was about then, and the name, the place or those who took part agree`,
    };
  for (const other of await precursors(session, event)) {
    if (!(await standsForItself(session, other))) continue;
    return {
      entityId: (await findDated(session, other)) ?? other.nameId,
      evidence: `${other.articleId} told of it as ${other.nameId}, and what both tell agrees`,
    };
  }
  return null;
}

/** Events without a day that are decided by an event: those that may be taken for it. */
export async function followers(session: RecordSession, event: UndatedEvent): Promise<UndatedEvent[]> {
  const near = await around(session, event, -APART.told, APART.lasting);
  return near.filter((other) => precedes(event, other) && mayBeOne(event, other));
}

/** Events without a day that may be taken for an event of that day with these marks. */
export async function aboutDay(
  session: RecordSession,
  date: string,
  marks: readonly string[],
): Promise<readonly UndatedEvent[]> {
  const day = dayNumber(date);
  return (await eventsMarked(session, marks, day - BEGAN.after, day + BEGAN.before)).undated;
}

/** What an event may be taken for, the first-published first; one whose week, month or year is told, where it is the only one. */
async function precursors(session: RecordSession, event: UndatedEvent): Promise<readonly UndatedEvent[]> {
  if (event.within !== null) return [];
  const earlier = (await before(session, event))
    .filter((other) => mayBeOne(event, other))
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  const told = onlyTold(earlier);
  if (told !== null) return [told];
  return earlier.filter(({ within }) => within === null);
}

/** What was found out about events without a day: names are decided when the session's records of events are final. */
interface Known {
  readonly stand: Map<string, Promise<boolean>>;
  readonly dated: Map<string, Promise<string | null>>;
}
const knownIn = new WeakMap<RecordSession, Known>();

/** Finds something out once in a session. */
function once<T>(
  session: RecordSession,
  event: UndatedEvent,
  memory: (known: Known) => Map<string, Promise<T>>,
  find: () => Promise<T>,
): Promise<T> {
  const known = knownIn.get(session) ?? { stand: new Map(), dated: new Map() };
  knownIn.set(session, known);
  const key = `${event.articleId} ${event.nameId}`;
  const found = memory(known).get(key) ?? find();
  memory(known).set(key, found);
  return found;
}

function standsForItself(session: RecordSession, event: UndatedEvent): Promise<boolean> {
  return once(
    session,
    event,
    ({ stand }) => stand,
    () => hasNoPrecursor(session, event),
  );
}

/** Whether an event has no precursors, which mostly one look at the events before it tells. */
async function hasNoPrecursor(session: RecordSession, event: UndatedEvent): Promise<boolean> {
  if (event.within !== null) return true;
  const earlier = await before(session, event);
  if (earlier.some((other) => other.within === null && mayBeOne(event, other))) return false;
  return onlyTold(earlier.filter((other) => other.within !== null && mayBeOne(event, other))) === null;
}

/** The first of those whose week, month or year is told, where all of them have one name. */
function onlyTold(events: readonly UndatedEvent[]): UndatedEvent | null {
  const told = events.filter(({ within }) => within !== null);
  return new Set(told.map(({ nameId }) => nameId)).size === 1 ? (told[0] ?? null) : null;
}

/** Events with a telling word of this one that may decide what it is, like it or not. */
async function before(session: RecordSession, event: UndatedEvent): Promise<UndatedEvent[]> {
  const days = isLasting(event.sorts) ? APART.lasting : APART.told;
  return (await around(session, event, -days, APART.told)).filter((other) => precedes(other, event));
}

function precedes(a: UndatedEvent, b: UndatedEvent): boolean {
  if (b.within !== null) return false;
  return a.within !== null || rank(a) < rank(b);
}

function rank({ publishedAt, articleId, nameId }: UndatedEvent): string {
  return `${publishedAt} ${articleId} ${nameId}`;
}

/** Events without a day that have a telling word of this one, in articles of about then. */
async function around(
  session: RecordSession,
  event: UndatedEvent,
  from: number,
  to: number,
): Promise<readonly UndatedEvent[]> {
  const day = dayNumber(event.publishedAt);
  return (await eventsMarked(session, lookAt(event).telling, day + from, day + to)).undated;
}

/** Whether events without a day of two articles may be one: never where the name of one tells nothing. */
function mayBeOne(a: UndatedEvent, b: UndatedEvent): boolean {
  if (a.articleId === b.articleId) return false;
  if (Math.abs(dayNumber(a.publishedAt) - dayNumber(b.publishedAt)) > daysApart(a, b)) return false;
  const [one, other] = [lookAt(a), lookAt(b)];
  return one.telling.size > 0 && other.telling.size > 0 && likeness(one, other) >= ENOUGH;
}

const looks = new WeakMap<UndatedEvent, EventLook>();

/** Made once for each event that a session knows. */
function lookAt(event: UndatedEvent): EventLook {
  const look = looks.get(event) ?? lookOf([event]);
  looks.set(event, look);
  return look;
}

function daysApart(a: UndatedEvent, b: UndatedEvent): number {
  if (a.within !== null || b.within !== null) return APART.told;
  return isLasting(a.sorts) && isLasting(b.sorts) ? APART.lasting : APART.most;
}

function findDated(session: RecordSession, event: UndatedEvent): Promise<string | null> {
  return once(
    session,
    event,
    ({ dated }) => dated,
    () => lookForDated(session, event),
  );
}

/** The entity of the dated event that clearly fits best; none of which the same article tells. */
async function lookForDated(session: RecordSession, event: UndatedEvent): Promise<string | null> {
  const look = lookAt(event);
  const day = dayNumber(event.publishedAt);
  const { dates } = await eventsMarked(session, marksOf(look), day - BEGAN.before, day + BEGAN.after);
  const { within } = event;
  const possible = dates.filter((date) => within === null || (within[0] <= date && date <= within[1]));
  await session.load(possible.map(dayRecordKey));
  const scores = new Map<string, number>();
  for (const date of possible) {
    const record = session.peek<DayRecord>(dayRecordKey(date)) ?? NO_DAY;
    const like = Object.entries(record.events).flatMap(([nameId, articles]) => {
      const score = event.articleId in articles ? 0 : likeness(look, lookOf(Object.values(articles)));
      return score > 0 ? [{ nameId, score }] : [];
    });
    const settled = like.length > 0 ? settleDay(record) : null;
    for (const { nameId, score } of like) {
      const entityId = settled?.get(nameId) ?? nameId;
      scores.set(entityId, Math.max(score, scores.get(entityId) ?? 0));
    }
  }
  const [best, second] = [...scores].sort(([, a], [, b]) => b - a);
  if (best === undefined || best[1] < ENOUGH) return null;
  return second === undefined || best[1] - second[1] >= MARGIN ? best[0] : null;
}
