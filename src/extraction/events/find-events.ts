import type { Reading } from '../attribution/reading.ts';
import { tokenAt } from '../attribution/reading.ts';
import type { FoundDate } from '../dates/find-dates.ts';
import type { EventDraft, EventMention } from './event-draft.ts';
import { readEventNoun } from './read-event-noun.ts';
import { readMeetingVerb } from './read-meeting-verb.ts';
import { sameEvent } from './same-event.ts';

/** Articles are about few events: those spoken of longest ago are no longer looked at. */
const MAX_OPEN = 12;

/**
 * Events of the article, each with its mentions in reading order: those that a name, a place, a nationality or the people who
 * met tell from others, and scenes that nothing tells from others ("a news conference"), marked as `bare`. "The talks",
 * "Tuesday's session" go to the event they mean. `dates` are all dates of the article.
 */
export function findEvents(reading: Reading, dates: readonly FoundDate[]): EventDraft[] {
  const events: EventDraft[] = [];
  const open: { readonly event: EventDraft; sentence: number }[] = [];
  const datesBySentence = groupDates(reading, dates);
  for (const [number, sentence] of reading.document.sentences.entries()) {
    if (sentence.role !== 'BODY') continue;
    const own = datesBySentence.get(number) ?? [];
    for (let index = sentence.first; index < sentence.after; index += 1) {
      const mention =
        readEventNoun(reading, index, sentence.after, own) ??
        readMeetingVerb(reading, index, sentence.after, own);
      if (mention === null) continue;
      const known = open.map(({ event, sentence: last }) => ({ event, distance: number - last }));
      const event = sameEvent(mention, known) ?? newEvent(events, mention);
      if (event === null) continue;
      addMention(reading, event, mention);
      const at = open.findIndex((entry) => entry.event === event);
      if (at >= 0) open.splice(at, 1);
      open.unshift({ event, sentence: number });
      if (open.length > MAX_OPEN) open.pop();
      index = Math.max(index, mention.after - 1);
    }
  }
  return events;
}

function groupDates(reading: Reading, dates: readonly FoundDate[]): Map<number, FoundDate[]> {
  const groups = new Map<number, FoundDate[]>();
  for (const date of dates) {
    const sentence = reading.document.sentenceOf[date.first] ?? 0;
    groups.set(sentence, [...(groups.get(sentence) ?? []), date]);
  }
  return groups;
}

/** A new event, or null where the mention neither tells it from others nor is a scene. */
function newEvent(events: EventDraft[], mention: EventMention): EventDraft | null {
  if (!mention.specific && !mention.scene) return null;
  const event: EventDraft = {
    key: `v${events.length + 1}`,
    name: mention.name,
    kind: mention.kind,
    scene: mention.scene,
    bare: !mention.specific,
    group: mention.group,
    forms: new Set([mention.name]),
    mentions: [],
    names: new Set(mention.names),
    words: new Set(mention.words),
    participants: new Set(),
    placeKey: null,
    date: null,
    precision: null,
    dateWords: null,
  };
  events.push(event);
  return event;
}

function addMention(reading: Reading, event: EventDraft, mention: EventMention): void {
  const { first, after, specific } = mention;
  const span = { start: tokenAt(reading, first).start, end: tokenAt(reading, after - 1).end };
  event.mentions.push({ span, first, after, kind: mention.named ? 'NAME' : 'DESCRIPTION' });
  if (specific) event.forms.add(mention.name);
  for (const key of mention.participants) event.participants.add(key);
  event.placeKey ??= mention.placeKey;
  if (event.bare) return;
  const { date } = mention;
  const finer = event.precision !== 'DAY' && date?.precision === 'DAY';
  if (date === null || (event.date !== null && !finer)) return;
  event.date = date.date;
  event.precision = date.precision;
  event.dateWords = date.derivation;
}
