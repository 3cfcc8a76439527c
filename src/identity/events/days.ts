import type { EntityKind } from '../../model/vocabulary.ts';
import { foldedWords } from '../../shared/text.ts';
import { companyOf } from '../names/evidence.ts';
import type { ArticleReferences, NameReference } from '../references.ts';
import { isIdle, sortsOf } from './event-words.ts';

/** Events that began on one day. Kept under `day:` and the date. */
export interface DayRecord {
  /** By `nameId`, and by article inside. */
  readonly events: Readonly<Record<string, Readonly<Record<string, EventInArticle>>>>;
}

/** An event as one article tells of it. */
export interface EventInArticle {
  /** ISO instant: the article that was published first gives the event its id. */
  readonly publishedAt: string;
  readonly kind: EntityKind | null;
  /** Words of its names, each once. */
  readonly words: readonly string[];
  /** What sort of thing its names say that it is (see `sortsOf`). */
  readonly sorts: readonly string[];
  readonly placeId: string | null;
  readonly participantIds: readonly string[];
  /** Hashes of persons and organizations that the article names. */
  readonly company: readonly number[];
}

export const NO_DAY: DayRecord = { events: {} };

export function dayRecordKey(date: string): string {
  return `day:${date}`;
}

export function eventInArticle(event: NameReference, article: ArticleReferences): EventInArticle {
  const words = event.forms.flatMap(foldedWords);
  return {
    publishedAt: article.publishedAt,
    kind: event.kind,
    words: [...new Set(words.filter((word) => !isIdle(word)))].sort(),
    sorts: sortsOf(words),
    placeId: event.placeId,
    participantIds: [...event.participantIds].sort(),
    company: companyOf(article),
  };
}

/** Which of a day's events are one: `nameId` -> `nameId` whose id all of them have. */
export function settleDay({ events }: DayRecord): ReadonlyMap<string, string> {
  const views = Object.entries(events)
    .map(([nameId, articles]) => viewOf(nameId, Object.entries(articles)))
    .sort((a, b) => (a.first < b.first ? -1 : 1));
  const settled = new Map<string, string>();
  const groups: EventView[][] = [];
  for (const view of views) {
    const near = groups.filter((group) => group.some((other) => isOne(view, other)));
    const [target] = near;
    if (target === undefined) groups.push([view]);
    else {
      target.push(...near.slice(1).flat(), view);
      for (const other of near.slice(1)) groups.splice(groups.indexOf(other), 1);
    }
  }
  for (const group of groups) {
    const leader = group.reduce((a, b) => (a.first < b.first ? a : b)).nameId;
    for (const { nameId } of group) settled.set(nameId, leader);
  }
  return settled;
}

interface EventView {
  readonly nameId: string;
  /** By which events are ordered: the earliest article, then the id. */
  readonly first: string;
  readonly kinds: ReadonlySet<EntityKind>;
  readonly words: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly participants: ReadonlySet<string>;
}

function viewOf(nameId: string, articles: readonly (readonly [string, EventInArticle])[]): EventView {
  const views = articles.map(([, view]) => view);
  const first = articles
    .map(([articleId, { publishedAt }]) => `${publishedAt} ${articleId} ${nameId}`)
    .sort()[0];
  return {
    nameId,
    first: first ?? nameId,
    kinds: new Set(views.flatMap(({ kind }) => kind ?? [])),
    words: new Set(views.flatMap(({ words }) => words)),
    places: new Set(views.flatMap(({ placeId }) => placeId ?? [])),
    participants: new Set(views.flatMap(({ participantIds }) => participantIds)),
  };
}

/**
 * Two events of one day are one where their kinds do not contradict each other and enough else agrees: a word of the
 * name that is not an idle one, the place, those who took part.
 */
function isOne(a: EventView, b: EventView): boolean {
  const common = <T>(x: ReadonlySet<T>, y: ReadonlySet<T>): number =>
    [...x].filter((each) => y.has(each)).length;
  if (a.kinds.size > 0 && b.kinds.size > 0 && common(a.kinds, b.kinds) === 0) return false;
  if (a.places.size > 0 && b.places.size > 0 && common(a.places, b.places) === 0) return false;
  const words = common(a.words, b.words);
  const fewer = Math.min(a.words.size, b.words.size);
  const places = common(a.places, b.places);
  const participants = common(a.participants, b.participants);
  const names = fewer === 0 ? 0.5 : words / fewer;
  return names + 0.5 * Math.min(1, places) + 0.5 * Math.min(3, participants) >= 1.5;
}
