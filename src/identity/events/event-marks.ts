import type { ChangedReference } from '../changed-references.ts';
import { without } from '../counts.ts';
import type { RecordSession } from '../record-session.ts';
import type { ArticleReferences, NameReference } from '../references.ts';
import { eventInArticle, type EventInArticle } from './days.ts';
import { lookOf, marksOf } from './likeness.ts';

/**
 * Events with one mark (a telling word, a word of the place, somebody who took part) in one week. Kept under
 * `event-mark:`, the mark and the week. Whoever looks for events like one reads the records of its marks and of the weeks
 * about then: what that costs depends on how many events are alike, not on how many there are.
 */
export interface MarkRecord {
  /** Without a day, in the week in which their articles were published; by article and `nameId` with a blank between. */
  readonly undated: Readonly<Record<string, UndatedEvent>>;
  /** Days of events that began in the week, under the same keys. */
  readonly dated: Readonly<Record<string, string>>;
}

/** An event of which an article tells no day. */
export interface UndatedEvent extends EventInArticle {
  readonly nameId: string;
  readonly articleId: string;
  /** First and last day between which it began, where the article tells a week, month or year. */
  readonly within: readonly [string, string] | null;
}

const NO_MARK: MarkRecord = { undated: {}, dated: {} };
const DAY = 86_400_000;

/** Days since 1970 of an ISO date or instant. */
export function dayNumber(date: string): number {
  return Math.floor(Date.parse(date) / DAY);
}

export function undatedEvent(event: NameReference, article: ArticleReferences): UndatedEvent {
  const { nameId, within } = event;
  return { ...eventInArticle(event, article), nameId, articleId: article.articleId, within };
}

/** The records of marks from one day to another, both counted. */
export async function eventsMarked(
  session: RecordSession,
  marks: Iterable<string>,
  from: number,
  to: number,
): Promise<{ readonly undated: readonly UndatedEvent[]; readonly dates: readonly string[] }> {
  const weeks = Array.from({ length: weekOf(to) - weekOf(from) + 1 }, (_, n) => weekOf(from) + n);
  const keys = [...marks].flatMap((mark) => weeks.map((week) => markKey(mark, week)));
  await session.load(keys);
  const records = keys.map((key) => session.peek<MarkRecord>(key) ?? NO_MARK);
  const isNear = (date: string): boolean => dayNumber(date) >= from && dayNumber(date) <= to;
  const undated = new Map(records.flatMap((record) => Object.entries(record.undated)));
  const dates = new Set(records.flatMap((record) => Object.values(record.dated)));
  return {
    undated: [...undated.values()].filter(({ publishedAt }) => isNear(publishedAt)),
    dates: [...dates].filter(isNear).sort(),
  };
}

/** Brings the records of marks up to date. */
export async function updateMarks(
  session: RecordSession,
  changes: readonly ChangedReference[],
): Promise<void> {
  const marked = changes.flatMap((change) => {
    const { reference, article } = change;
    if (reference.type !== 'Event') return [];
    const week = weekOf(dayNumber(reference.startDate ?? article.publishedAt));
    const marks = marksOf(lookOf([eventInArticle(reference, article)]));
    return marks.map((mark) => ({ ...change, key: markKey(mark, week) }));
  });
  await session.load(marked.map(({ key }) => key));
  for (const { key, reference, article, by } of marked) {
    const place = `${article.articleId} ${reference.nameId}`;
    const record = session.peek<MarkRecord>(key) ?? NO_MARK;
    const { startDate } = reference;
    const others = { dated: without(record.dated, place), undated: without(record.undated, place) };
    const dated = by === 1 && startDate !== null ? { ...others.dated, [place]: startDate } : others.dated;
    const undated =
      by === 1 && startDate === null
        ? { ...others.undated, [place]: undatedEvent(reference, article) }
        : others.undated;
    const isEmpty = Object.keys(dated).length + Object.keys(undated).length === 0;
    session.set(key, isEmpty ? null : { undated, dated });
  }
}

function weekOf(day: number): number {
  return Math.floor(day / 7);
}

function markKey(mark: string, week: number): string {
  return `event-mark:${mark}:${week}`;
}
