import type { EntityKind } from '../../model/vocabulary.ts';
import type { EventInArticle } from './days.ts';
import { placeWords, tellingWords } from './event-words.ts';

/** What one or more articles tell of an event. */
export interface EventLook {
  readonly kinds: ReadonlySet<EntityKind>;
  readonly sorts: ReadonlySet<string>;
  readonly telling: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly participants: ReadonlySet<string>;
  readonly company: ReadonlySet<number>;
}

export function lookOf(views: readonly EventInArticle[]): EventLook {
  return {
    kinds: new Set(views.flatMap(({ kind }) => kind ?? [])),
    sorts: new Set(views.flatMap(({ sorts }) => sorts)),
    telling: tellingWords(views.flatMap(({ words }) => words)),
    places: new Set(views.flatMap(({ placeId }) => placeId ?? [])),
    participants: new Set(views.flatMap(({ participantIds }) => participantIds)),
    company: new Set(views.flatMap(({ company }) => company)),
  };
}

/** So much must speak for two events being one where no day says so. */
export const ENOUGH = 2;
const MOST = { words: 2, participants: 2 };
/** So many persons and organizations in both articles say that they tell of one thing. */
const COMPANY = 2;

/**
 * How much speaks for two events being one; 0 where something contradicts it. Telling words, those who took part, the
 * place, and the persons and organizations of the articles count; a word and a place alone do not: there are many
 * hearings in a city.
 */
export function likeness(a: EventLook, b: EventLook): number {
  const clash = <T>(x: ReadonlySet<T>, y: ReadonlySet<T>): boolean =>
    x.size > 0 && y.size > 0 && common(x, y).length === 0;
  if (clash(a.kinds, b.kinds) || clash(a.sorts, b.sorts)) return 0;
  if (clash(a.places, b.places) || clash(a.participants, b.participants)) return 0;
  const shared = common(a.telling, b.telling);
  if (shared.length < Math.min(a.telling.size, b.telling.size)) return 0;
  const ofPlaces = new Set([...a.places, ...b.places].flatMap(placeWords));
  const words = Math.min(MOST.words, shared.filter((word) => !ofPlaces.has(word)).length);
  const participants = Math.min(MOST.participants, common(a.participants, b.participants).length);
  const place = common(a.places, b.places).length > 0 || names(a, b) || names(b, a) ? 1 : 0;
  const company = common(a.company, b.company).length >= COMPANY ? 1 : 0;
  if (words < MOST.words && participants === 0 && company === 0) return 0;
  const own = words + participants + place;
  return own === 0 ? 0 : own + company;
}

/** Whether a place of the one is in the name of the other. */
function names({ places }: EventLook, { telling }: EventLook): boolean {
  return [...places].some((placeId) => placeWords(placeId).every((word) => telling.has(word)));
}

function common<T>(x: ReadonlySet<T>, y: ReadonlySet<T>): T[] {
  return [...x].filter((each) => y.has(each));
}

/** By what articles are found that may tell of the event: two that are like each other have one of these in common. */
export function marksOf({ telling, places, participants }: EventLook): readonly string[] {
  return [...new Set([...telling, ...[...places].flatMap(placeWords), ...participants])].sort();
}
