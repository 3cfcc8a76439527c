import type { DatePrecision } from '../../model/vocabulary.ts';
import { addDays, addMonths } from '../dates/calendar.ts';
import { foldText } from '../../shared/text.ts';
import type { FoundDate } from '../dates/find-dates.ts';
import { GROUPED } from './event-groups.ts';
import type { EventDraft, EventMention } from './event-draft.ts';

/** How many sentences back "the meeting" may look for the meeting it means. */
const REACH = 8;

/** Nouns of a group that may mean any of it: "the talks" after a summit; "the consultations" are their own. */
const STANDS_FOR_OTHERS =
  /^(?:meeting|talks|session|summit|gathering|election|vote|attack|attacks|war|conflict|deal|agreement|accord|pact|truce|ceasefire|merger|takeover|quake|storm|floods|flooding|fire|blaze|crash|outbreak|epidemic|trial|address|speech|uprising|withdrawal)$/u;

/** An event of the article with how far back it was last spoken of. */
interface KnownEvent {
  readonly event: EventDraft;
  /** In sentences. */
  readonly distance: number;
}

/**
 * The event that a mention means, of those that the article has spoken of, latest first; null where it is a new one or where
 * that cannot be told. Two meetings with different days, places or people are never one.
 */
export function sameEvent(mention: EventMention, known: readonly KnownEvent[]): EventDraft | null {
  const possible = known.filter(({ event }) => event.group === mention.group && !conflicts(event, mention));
  const named = possible.find(({ event }) => hasSameNames(event, mention));
  if (named !== undefined) return named.event;
  if (!mention.definite) return null;
  const near = possible.filter(({ event, distance }) => distance <= REACH && isReferredTo(event, mention));
  const sameNoun = near.find(({ event }) => nounsOf(event).has(mention.noun));
  if (sameNoun !== undefined) return sameNoun.event;
  if (!STANDS_FOR_OTHERS.test(mention.noun)) return null;
  return near.find(({ event }) => !event.bare)?.event ?? null;
}

/** Do both say a day, a place or names, and not the same? */
function conflicts(event: EventDraft, mention: EventMention): boolean {
  if (event.date !== null && mention.date !== null && !isSameTime(event, mention.date)) return true;
  if (event.placeKey !== null && mention.placeKey !== null && event.placeKey !== mention.placeKey)
    return true;
  return false;
}

/** Can both be the same time: a day and its month, a week and a month that share a day? */
function isSameTime(event: EventDraft, date: FoundDate): boolean {
  if (event.date === null || event.precision === null) return true;
  return (
    event.date <= lastDay(date.date, date.precision) && date.date <= lastDay(event.date, event.precision)
  );
}

function lastDay(date: string, precision: DatePrecision): string {
  if (precision === 'WEEK') return addDays(date, 6);
  if (precision === 'MONTH') return addDays(addMonths(date, 1), -1);
  return precision === 'YEAR' ? addDays(addMonths(date, 12), -1) : date;
}

function hasSameNames(event: EventDraft, mention: EventMention): boolean {
  if (!mention.specific || event.bare) return false;
  if (
    mention.placeKey === event.placeKey &&
    tellingOf(mention.name, [mention.noun]) === tellingOf(event.name, nounsOf(event))
  )
    return true;
  if (mention.names.size === 0 || event.names.size !== mention.names.size)
    return mention.names.size === 0 && event.name.toLowerCase() === mention.name.toLowerCase();
  return [...mention.names].every((key) => event.names.has(key)) && agree(event.words, mention.words);
}

/** The words of a name but for its event noun: "russia nato council" of a session and of a meeting. */
function tellingOf(name: string, nouns: Iterable<string>): string {
  const all = new Set(nouns);
  return foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !(all.has(word) && GROUPED.has(word)))
    .sort()
    .join(' ');
}

/** Neither has a word of its own that the other lacks: "emergency talks" and "talks", not "emergency" and "budget talks". */
function agree(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].every((word) => b.has(word)) || [...b].every((word) => a.has(word));
}

/** Does "the talks", "the meeting in Brussels", "Tuesday's session" say nothing that is not so of the event? */
function isReferredTo(event: EventDraft, mention: EventMention): boolean {
  const known = new Set([
    ...event.names,
    ...event.participants,
    ...(event.placeKey === null ? [] : [event.placeKey]),
  ]);
  const others = [...mention.names].filter((key) => key !== mention.placeKey);
  // "the Lisbon summit" after talks of whom the article does not say where.
  if (
    mention.placeKey !== null &&
    event.placeKey === null &&
    (mention.inFront || !nounsOf(event).has(mention.noun))
  )
    return false;
  // "the Commission's talks" after talks of the Council may be other talks.
  if (others.some((key) => !known.has(key))) return false;
  // Some of several names: "the NATO meeting" after a session of NATO and Russia may be another.
  if (others.length > 0 && others.length < event.names.size) return false;
  return [...mention.words].every((word) => event.words.has(word));
}

function nounsOf(event: EventDraft): ReadonlySet<string> {
  return new Set([...event.forms].flatMap((form) => form.toLowerCase().split(' ')));
}
