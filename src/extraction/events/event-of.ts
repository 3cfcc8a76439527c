import type { RawStatement } from '../attribution/raw-statement.ts';
import type { Reading } from '../attribution/reading.ts';
import { posAt, tokenAt } from '../attribution/reading.ts';
import { hangsOn } from '../dates/hangs-on.ts';
import type { SaidAt } from '../dates/said-at.ts';
import type { TokenRange } from '../sentences/split-sentences.ts';
import type { EventDraft, EventMentionDraft } from './event-draft.ts';

/** Prepositions behind which an event is the scene of what was said. */
const AT = /^(?:at|during|after|following|in)$/u;
/** "on a visit to Kyiv", "in a speech to the congress". */
const ON = /^(?:visit|tour|trip)$/u;
/** What one makes to those who meet. */
const ADDRESS = /^(?:speech|address|remarks|message|statement|speaking|keynote|lecture|testimony)$/u;
/** Verbs whose object is the scene: "addressing the conference", "told the summit". */
const ADDRESSES =
  /^(?:tell|tells|told|telling|address|addressed|addressing|attending|chairing|opening|closing|hosting|welcoming|leaving|entering)$/u;
/** "on the sidelines of the summit", "at the end of the talks", "at the opening of the session". */
const PART_OF =
  /^(?:sidelines|margins|fringes|end|close|start|opening|closing|beginning|conclusion|course|day|morning|evening|break|middle|second|first|last)$/u;
const FRONT_WINDOW = 30;

/** The mentions of events at which statements can be made, by sentence. */
type Scenes = ReadonlyMap<number, readonly SceneMention[]>;

interface SceneMention {
  readonly event: EventDraft;
  readonly mention: EventMentionDraft;
}

/** Takes time linear in the number of mentions, so that each statement looks at its own sentences only. */
export function scenesBySentence(reading: Reading, events: readonly EventDraft[]): Scenes {
  const scenes = new Map<number, SceneMention[]>();
  for (const event of events) {
    if (!event.scene) continue;
    for (const mention of event.mentions) {
      const sentence = reading.document.sentenceOf[mention.first] ?? 0;
      const others = scenes.get(sentence);
      if (others === undefined) scenes.set(sentence, [{ event, mention }]);
      else others.push({ event, mention });
    }
  }
  return scenes;
}

/**
 * The event at which something was said: "said during a session of the Council", "told the summit", "speaking after the
 * talks", "on the sidelines of the conference". It stands in the clause of the cue or a phrase in front of it, outside the
 * content; null where none does, and where what was said is only about it.
 */
export function eventOf(reading: Reading, scenes: Scenes, raw: RawStatement): EventDraft | null {
  const { clause, cue } = raw;
  if (clause === null || cue === null) return null;
  const around = withFront(reading, clause);
  const sentence = reading.document.sentenceOf[cue.range.first];
  let best: { readonly event: EventDraft; readonly distance: number } | null = null;
  const last = reading.document.sentenceOf[around.after - 1] ?? sentence ?? 0;
  for (let number = reading.document.sentenceOf[around.first] ?? 0; number <= last; number += 1) {
    for (const { event, mention } of scenes.get(number) ?? []) {
      const inClause = mention.first >= around.first && mention.after <= around.after;
      const inSentence = reading.parse !== null && reading.document.sentenceOf[mention.first] === sentence;
      if (!inClause && !inSentence) continue;
      const hangs = reading.parse === null ? 'UNKNOWN' : hangsOn(reading.parse, mention, cue.range);
      if (hangs === 'NO' || (!inClause && hangs !== 'YES')) continue;
      if (raw.content.some((range) => mention.first < range.after && range.first < mention.after)) continue;
      if (!isScene(reading, mention, cue.range)) continue;
      const distance = Math.abs(mention.first - cue.range.first);
      if (best === null || distance < best.distance) best = { event, distance };
    }
  }
  return best?.event ?? null;
}

/** The clause with the phrase before it in its sentence that a comma ends: "Speaking after the talks, he said". */
function withFront(reading: Reading, clause: TokenRange): TokenRange {
  const sentence = reading.document.sentences[reading.document.sentenceOf[clause.first] ?? 0];
  if (sentence === undefined || sentence.first >= clause.first) return clause;
  const fronted =
    clause.first - sentence.first <= FRONT_WINDOW && tokenAt(reading, clause.first - 1).text === ',';
  return fronted ? { first: sentence.first, after: clause.after } : clause;
}

function isScene(reading: Reading, mention: EventMentionDraft, cue: TokenRange): boolean {
  const before = beforePhrase(reading, mention.first);
  const word = tokenAt(reading, before).lower;
  const further = tokenAt(reading, before - 1).lower;
  const isCue = before === cue.after - 1;
  const scene =
    isCue ||
    ADDRESSES.test(word) ||
    (AT.test(word) && !/^(?:interest|role|part|place|results?)$/u.test(further)) ||
    (word === 'on' && ON.test(nounOf(reading, mention))) ||
    (word === 'to' && ADDRESS.test(further)) ||
    (word === 'of' && PART_OF.test(further)) ||
    // "told reporters after meeting the governor": the verb is the event.
    (posAt(reading, mention.first) === 'VERB' && AT.test(tokenAt(reading, mention.first - 1).lower));
  return scene && !isBehindRelative(reading, mention, cue);
}

/** The token in front of a phrase with its article, adjectives, possessor: "at Tuesday's long session". */
function beforePhrase(reading: Reading, first: number): number {
  let index = first - 1;
  for (;;) {
    const { lower, text } = tokenAt(reading, index);
    if (/^(?:DET|ADJ|NUM)$/u.test(posAt(reading, index)) || /^(?:all|both)$/u.test(lower)) index -= 1;
    else if (/^['’]s?$/u.test(text)) index -= 2;
    else return index;
  }
}

function nounOf(reading: Reading, mention: EventMentionDraft): string {
  for (let index = mention.first; index < mention.after; index += 1)
    if (reading.lexicon.eventNouns.has(tokenAt(reading, index).lower)) return tokenAt(reading, index).lower;
  return '';
}

/** Does it stand in a relative clause: "Doe, who led the talks, said"? */
function isBehindRelative(reading: Reading, mention: EventMentionDraft, cue: TokenRange): boolean {
  const stop = mention.first > cue.first ? cue.after : mention.first - FRONT_WINDOW;
  for (let index = mention.first - 1; index >= stop; index -= 1) {
    const { lower, text } = tokenAt(reading, index);
    if (/^(?:who|which|whose|whom|where)$/u.test(lower)) return true;
    if (/^[.;:]$/u.test(text)) return false;
  }
  return false;
}

/** When statements were made at an event: its day, if the article tells it and it has come. */
export function dateOfEvent(event: EventDraft | null, published: string): SaidAt | null {
  if (event?.date == null || event.precision !== 'DAY' || event.date > published) return null;
  return { date: event.date, precision: 'DAY', derivation: event.dateWords };
}
