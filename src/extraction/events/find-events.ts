import { foldText } from '../../shared/text.ts';
import type { Span } from '../../model/span.ts';
import type { DatePrecision, EventKind } from '../../model/vocabulary.ts';
import type { Reading } from '../attribution/reading.ts';
import { entityAt, isNominal, nameAt, posAt, quotationAt, tokenAt } from '../attribution/reading.ts';
import type { FoundDate } from '../dates/find-dates.ts';
import type { EventNoun } from '../lexicons/lexicon.ts';
import { countryOf } from '../entities/find-roles.ts';

/** An event that the article names or describes closely enough to be one: "Russia-NATO Council meeting". */
export interface EventDraft {
  readonly key: string;
  readonly name: string;
  readonly kind: EventKind;
  /** Can statements be made at it? */
  readonly scene: boolean;
  readonly forms: Set<string>;
  readonly mentions: {
    readonly span: Span;
    readonly first: number;
    readonly after: number;
    readonly kind: 'NAME' | 'DESCRIPTION';
  }[];
  readonly participants: Set<string>;
  placeKey: string | null;
  date: string | null;
  precision: DatePrecision | null;
}

interface Shape {
  /** The whole phrase. */
  readonly first: number;
  readonly after: number;
  /** What tells the event from others: the words before the noun and, in "session of the Council", after it. */
  readonly modifiers: string;
  readonly noun: string;
}

const MEETING_NOUNS = new Set(['meeting', 'session', 'summit', 'conference', 'talks', 'forum']);
const EMPTY_WORDS =
  /^(?:the|a|an|this|that|these|those|his|her|its|their|our|any|some|last|next|first|second|third|new|same|recent|possible|planned|other|another|latest|previous|annual|one|two|big|major)$/u;

function textOf(reading: Reading, first: number, after: number): string {
  return reading.document.text
    .slice(tokenAt(reading, first).start, tokenAt(reading, after - 1).end)
    .replace(/\s+/gu, ' ')
    .replace(/- /gu, '-');
}

function isModifier(reading: Reading, index: number): boolean {
  const pos = posAt(reading, index);
  return (
    (isNominal(pos) || pos === 'ADJ' || tokenAt(reading, index).text === '-') &&
    !EMPTY_WORDS.test(tokenAt(reading, index).lower)
  );
}

/** Does a stretch hold a name or an adjective of nationality, so that it tells one event from another? */
function isSpecific(reading: Reading, first: number, after: number): boolean {
  for (let index = first; index < after; index += 1) {
    if (nameAt(reading, index) !== null) return true;
    const country = reading.lexicon.geography.demonyms.get(tokenAt(reading, index).text);
    if (country !== undefined && country !== '') return true;
    if (
      /^(?:presidential|parliamentary|general|mayoral|legislative|midterm)$/u.test(
        tokenAt(reading, index).lower,
      )
    )
      return true;
  }
  return false;
}

/** The phrase around an event noun, or null where nothing tells it from others. */
function shapeAt(reading: Reading, noun: number, limit: number): Shape | null {
  let first = noun;
  const sentence = reading.document.sentenceOf[noun];
  while (
    first > 0 &&
    noun - first < 7 &&
    reading.document.sentenceOf[first - 1] === sentence &&
    isModifier(reading, first - 1)
  )
    first -= 1;
  const word = textOf(reading, noun, noun + 1);
  if (first < noun && isSpecific(reading, first, noun))
    return { first, after: noun + 1, modifiers: textOf(reading, first, noun), noun: word };
  if (!/^(?:of|between|with|in)$/u.test(tokenAt(reading, noun + 1).lower)) return null;
  let start = noun + 2;
  if (posAt(reading, start) === 'DET') start += 1;
  let after = start;
  while (
    after < limit &&
    after - start < 8 &&
    (isModifier(reading, after) ||
      (/^(?:and|of)$/u.test(tokenAt(reading, after).lower) &&
        after > start &&
        isModifier(reading, after + 1)))
  )
    after += 1;
  if (after === start || !isSpecific(reading, start, after)) return null;
  const preposition = tokenAt(reading, noun + 1).lower;
  const what = textOf(reading, start, after);
  if (preposition === 'of' && nameAt(reading, start) !== null && nameAt(reading, start)?.end === after)
    return { first: noun, after, modifiers: what, noun: word };
  return { first: noun, after, modifiers: `${preposition} ${what}`, noun: word };
}

function nameOf(shape: Shape): string {
  const prepositional = /^(?:of|between|with|in) /u.test(shape.modifiers);
  return prepositional ? `${shape.noun} ${shape.modifiers}` : `${shape.modifiers} ${shape.noun}`;
}

function keyOf(shape: Shape): string {
  const noun = shape.noun.toLowerCase();
  return `${foldText(shape.modifiers)}|${MEETING_NOUNS.has(noun.replace(/s$/u, '')) || MEETING_NOUNS.has(noun) ? 'meeting' : noun}`;
}

/** Entities that the phrase names, and those whose names are joined in one: "Russia-NATO Council". */
function addParticipants(reading: Reading, event: EventDraft, first: number, after: number): void {
  for (let index = first; index < after; index += 1) {
    const entity = entityAt(reading, index);
    if (entity !== null && (event.kind !== 'DEPLOYMENT' || entity.type !== 'Person'))
      event.participants.add(entity.key);
    if (entity === null && reading.lexicon.geography.demonyms.has(tokenAt(reading, index).text)) {
      const country = countryOf(reading, index);
      for (const other of reading.table.entities.values())
        if (other.type === 'Place' && country !== null && other.forms.has(country))
          event.participants.add(other.key);
    }
  }
  const parts = event.name.split(/[\s-]/u);
  for (const entity of reading.table.entities.values())
    if (
      entity.type !== 'Person' &&
      [...entity.forms].some((form) => !form.includes(' ') && parts.includes(form))
    )
      event.participants.add(entity.key);
}

/** "in Brussels" within a few words after the event, and the date that stands there. */
function addCircumstances(
  reading: Reading,
  event: EventDraft,
  after: number,
  limit: number,
  dates: readonly FoundDate[],
): void {
  for (let index = after; index < Math.min(limit, after + 9); index += 1) {
    if (/^[;:.]$/u.test(tokenAt(reading, index).text)) break;
    const before = tokenAt(reading, index - 1).lower;
    const entity = entityAt(reading, index);
    if (entity?.type === 'Place' && (before === 'in' || before === 'at') && event.placeKey === null)
      event.placeKey = entity.key;
    const date = dates.find((candidate) => candidate.first === index);
    if (date !== undefined && event.date === null && event.scene) {
      event.date = date.date;
      event.precision = date.precision;
    }
  }
}

/**
 * Events of the article, each with its mentions in reading order. "The meeting" alone goes to the last event of that noun.
 * `dates` are all dates of the article.
 */
export function findEvents(reading: Reading, dates: readonly FoundDate[]): EventDraft[] {
  const events: EventDraft[] = [];
  const byKey = new Map<string, EventDraft>();
  const datesBySentence = new Map<number, FoundDate[]>();
  for (const date of dates) {
    const sentence = reading.document.sentenceOf[date.first] ?? 0;
    datesBySentence.set(sentence, [...(datesBySentence.get(sentence) ?? []), date]);
  }
  for (const [number, sentence] of reading.document.sentences.entries()) {
    if (sentence.role !== 'BODY') continue;
    for (let index = sentence.first; index < sentence.after; index += 1) {
      const noun = reading.lexicon.eventNouns.get(tokenAt(reading, index).lower);
      const pos = posAt(reading, index);
      if (
        noun === undefined ||
        quotationAt(reading, index) >= 0 ||
        pos === 'PROPN' ||
        !(isNominal(pos) || nameAt(reading, index - 1) !== null)
      )
        continue;
      const shape = shapeAt(reading, index, sentence.after);
      const known =
        shape === null
          ? lastOf(events, tokenAt(reading, index).lower, reading, index)
          : (byKey.get(keyOf(shape)) ?? null);
      if (shape === null && known === null) continue;
      const first = shape?.first ?? index;
      const after = shape?.after ?? index + 1;
      const event = known ?? newEvent(`v${events.length + 1}`, shape === null ? '' : nameOf(shape), noun);
      if (known === null && shape !== null) {
        events.push(event);
        byKey.set(keyOf(shape), event);
      }
      const span = { start: tokenAt(reading, first).start, end: tokenAt(reading, after - 1).end };
      event.mentions.push({ span, first, after, kind: shape === null ? 'DESCRIPTION' : 'NAME' });
      if (shape !== null) {
        event.forms.add(nameOf(shape));
        addParticipants(reading, event, first, after);
      }
      addCircumstances(reading, event, after, sentence.after, datesBySentence.get(number) ?? []);
      index = Math.max(index, after - 1);
    }
  }
  return events;
}

function newEvent(key: string, name: string, noun: EventNoun): EventDraft {
  return {
    key,
    name,
    kind: noun.kind,
    scene: noun.scene,
    forms: new Set(),
    mentions: [],
    participants: new Set(),
    placeKey: null,
    date: null,
    precision: null,
  };
}

/** The last event whose noun is this one, for "the meeting" within a few sentences. */
function lastOf(
  events: readonly EventDraft[],
  noun: string,
  reading: Reading,
  index: number,
): EventDraft | null {
  if (posAt(reading, index - 1) !== 'DET') return null;
  const sentence = reading.document.sentenceOf[index] ?? 0;
  for (const event of events.toReversed().slice(0, 8)) {
    const last = event.mentions.at(-1);
    const near = last !== undefined && sentence - (reading.document.sentenceOf[last.first] ?? 0) <= 8;
    if (near && [...event.forms].some((form) => form.toLowerCase().split(' ').includes(noun))) return event;
  }
  return null;
}
