import { foldText } from '../../shared/text.ts';
import type { Reading } from '../attribution/reading.ts';
import { entityAt, isNominal, nameAt, posAt, quotationAt, tokenAt } from '../attribution/reading.ts';
import type { FoundDate } from '../dates/find-dates.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import { countryOf } from '../entities/find-roles.ts';
import type { EventNoun } from '../lexicons/lexicon.ts';
import { circumstancesBehind } from './circumstances.ts';
import type { EventMention } from './event-draft.ts';
import { groupOf } from './event-groups.ts';
import { subjectsOf } from './subject-of.ts';

/** The words around an event noun that tell the event from others. */
interface Shape {
  /** The whole phrase. */
  readonly first: number;
  readonly after: number;
  /** Where the words before the noun begin. */
  readonly front: number;
  readonly name: string;
  readonly specific: boolean;
  /** What is left of the phrase for names: the words before the noun and, in "session of the Council", after it. */
  readonly complement: {
    readonly first: number;
    readonly after: number;
    readonly preposition: string;
  } | null;
}

const EMPTY_WORDS =
  /^(?:the|a|an|this|that|these|those|his|her|its|their|our|any|some|last|next|first|second|third|new|same|recent|possible|planned|other|another|latest|previous|annual|one|two|big|major|further|more|fresh|day-long|two-day|three-day|brief|short|long)$/u;
const ELECTION_WORDS = /^(?:presidential|parliamentary|general|mayoral|legislative|midterm|gubernatorial)$/u;
/** Only with these before it is a strike an attack, and no walkout. */
const MILITARY = /^(?:air|drone|missile|military|rocket|artillery|retaliatory|nuclear)$/u;
/** Written with a capital, these still mean an event: "the Lisbon Summit". A Congress or Forum is mostly a body. */
const CAPITAL_NOUNS =
  /^(?:summit|talks|session|meeting|conference|agreement|accord|accords|treaty|pact|war)$/u;
const MAX_FRONT = 7;
const MAX_COMPLEMENT = 8;

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
    const { text, lower } = tokenAt(reading, index);
    const country = reading.lexicon.geography.demonyms.get(text);
    if ((country !== undefined && country !== '') || ELECTION_WORDS.test(lower)) return true;
  }
  return false;
}

/** Is the noun at an index one that means an event here? Not in quotations, names of bodies, and strikes of workers. */
function isEventNoun(reading: Reading, index: number): boolean {
  const { lower } = tokenAt(reading, index);
  const pos = posAt(reading, index);
  if (quotationAt(reading, index) >= 0) return false;
  if (/^strikes?$/u.test(lower) && !MILITARY.test(tokenAt(reading, index - 1).lower)) return false;
  if (pos === 'PROPN') {
    const name = nameAt(reading, index);
    return CAPITAL_NOUNS.test(lower) && (name === null || (name.end === index + 1 && name.first < index));
  }
  return isNominal(pos) || nameAt(reading, index - 1) !== null;
}

/** The words before the noun; a possessor counts as one where it is a name: "NATO's summit". */
function frontOf(reading: Reading, noun: number, dates: readonly FoundDate[]): number {
  const sentence = reading.document.sentenceOf[noun];
  const named = nameAt(reading, noun);
  let first = named !== null ? named.first : noun;
  while (noun - first < MAX_FRONT && reading.document.sentenceOf[first - 1] === sentence && first > 0) {
    const before = tokenAt(reading, first - 1);
    const ofDate = dates.some(
      (date) => first - 1 >= date.first && first - 1 < date.after + 1 && !/^\d{4}$/u.test(before.text),
    );
    if (ofDate) break;
    if (isModifier(reading, first - 1)) first -= 1;
    else if (before.lower === "'s" && nameAt(reading, first - 2) !== null) first -= 2;
    else break;
  }
  while (first < noun && tokenAt(reading, first).text === '-') first += 1;
  return first;
}

/** "of the Council", "between Russia and NATO" behind a noun, or null where no such phrase with a name stands there. */
function complementOf(reading: Reading, after: number, limit: number): Shape['complement'] {
  const preposition = tokenAt(reading, after).lower;
  if (!/^(?:of|between|with|in)$/u.test(preposition)) return null;
  let start = after + 1;
  if (posAt(reading, start) === 'DET') start += 1;
  let end = start;
  while (
    end < limit &&
    end - start < MAX_COMPLEMENT &&
    (isModifier(reading, end) ||
      (/^(?:and|of)$/u.test(tokenAt(reading, end).lower) && end > start && isModifier(reading, end + 1)))
  )
    end += 1;
  if (end === start || !isSpecific(reading, start, end)) return null;
  return { first: start, after: end, preposition };
}

function shapeAt(reading: Reading, noun: number, limit: number, dates: readonly FoundDate[]): Shape {
  const front = frontOf(reading, noun, dates);
  const before = front < noun ? textOf(reading, front, noun).replace(/['’]s(?= |$)/gu, '') : '';
  const word = textOf(reading, noun, noun + 1);
  const own = before === '' ? word : `${before} ${word}`;
  if (front < noun && isSpecific(reading, front, noun + 1))
    return { first: front, after: noun + 1, front, name: own, specific: true, complement: null };
  const complement = complementOf(reading, noun + 1, limit);
  if (complement === null)
    return { first: front, after: noun + 1, front, name: own, specific: false, complement };
  const { first, after, preposition } = complement;
  const what = textOf(reading, first, after);
  const isName =
    preposition === 'of' && nameAt(reading, first) !== null && nameAt(reading, first)?.end === after;
  const name = isName ? `${what} ${own}` : `${own} ${preposition} ${what}`;
  return { first: front, after, front, name, specific: true, complement };
}

/** Entities that a stretch names, those of nationalities too, and those whose names are joined in one: "Russia-NATO". */
function entitiesIn(
  reading: Reading,
  first: number,
  after: number,
): { named: EntityDraft[]; parts: EntityDraft[] } {
  const named = new Set<EntityDraft>();
  const parts = new Set<EntityDraft>();
  const words = new Set<string>();
  for (let index = first; index < after; index += 1) {
    const entity = entityAt(reading, index);
    const { text } = tokenAt(reading, index);
    if (text.includes('-')) for (const part of text.split('-')) words.add(part);
    if (entity !== null) named.add(entity);
    else if (reading.lexicon.geography.demonyms.has(text)) {
      const country = countryOf(reading, index);
      for (const other of reading.table.entities.values())
        if (other.type === 'Place' && country !== null && other.forms.has(country)) named.add(other);
    }
  }
  if (words.size > 0)
    for (const entity of reading.table.entities.values())
      if (
        entity.type !== 'Person' &&
        [...entity.forms].some((form) => !form.includes(' ') && words.has(form))
      )
        parts.add(entity);
  return { named: [...named], parts: [...parts] };
}

/** A city is where an event is; a country may be who takes part: "Lisbon summit", "Russia talks". */
function isScene(entity: EntityDraft): boolean {
  return entity.type === 'Place' && entity.kind !== 'COUNTRY' && entity.kind !== null;
}

/** Who does these with an event takes part in it. */
const TAKES_PART =
  /^(?:held|hold|holds|holding|attend|attends|attended|attending|host|hosts|hosted|hosting|chair|chairs|chaired|join|joined|sign|signs|signed|signing|reach|reached|struck|concluded|win|wins|won|lost|convened|boycotted|led|opened|began|launched|announced|agreed)$/u;

/** The verb whose object the phrase is, where its subject takes part. */
function verbBefore(reading: Reading, first: number): number {
  let index = first - 1;
  while (/^(?:DET|ADJ|NUM)$/u.test(posAt(reading, index)) || /^['’]s$/u.test(tokenAt(reading, index).lower))
    index -= 1;
  return TAKES_PART.test(tokenAt(reading, index).lower) ? index : -1;
}

/** The date in front of a phrase: "Tuesday's session", "the 2012 summit". */
function dateBefore(reading: Reading, shape: Shape, dates: readonly FoundDate[]): FoundDate | null {
  const found = dates.find(
    ({ first, after }) =>
      (first >= shape.first && after <= shape.after) ||
      after === shape.first ||
      (after === shape.first - 1 && /^['’]s?$/u.test(tokenAt(reading, after).lower)),
  );
  return found ?? null;
}

/** "the talks", "Tuesday's session", "its summit", and "after talks" without more; not "a meeting", "talks with". */
function isDefinite(reading: Reading, shape: Shape, noun: string, dated: boolean): boolean {
  const before = tokenAt(reading, shape.first - 1).lower;
  if (dated || before === "'s" || before === "'") return true;
  if (/^(?:the|this|that|these|those|his|her|its|their)$/u.test(before)) return true;
  const behind = tokenAt(reading, shape.after).lower;
  return (
    noun === 'talks' &&
    /^(?:after|following|during|at)$/u.test(before) &&
    !/^(?:with|about|on|between|of|in|over|for|to|at)$/u.test(behind)
  );
}

/** What the event noun at an index says of its event, or null where it means none. `dates` are those of its sentence. */
export function readEventNoun(
  reading: Reading,
  index: number,
  limit: number,
  dates: readonly FoundDate[],
): EventMention | null {
  const noun = tokenAt(reading, index).lower;
  const entry: EventNoun | undefined = reading.lexicon.eventNouns.get(noun);
  if (entry === undefined || !isEventNoun(reading, index)) return null;
  const shape = shapeAt(reading, index, limit, dates);
  const { named, parts } = entitiesIn(reading, shape.first, shape.after);
  const harms = entry.kind === 'CONFLICT' || entry.kind === 'DISASTER';
  const around = circumstancesBehind(reading, shape.after, limit, dates, harms);
  const before = dateBefore(reading, shape, dates);
  const inPlace = shape.complement?.preposition === 'in';
  const place = named.find((entity) => (inPlace ? entity.type === 'Place' : isScene(entity))) ?? null;
  const verb = verbBefore(reading, shape.first);
  const participants = [
    ...named,
    ...parts,
    ...around.participants,
    ...(verb < 0 ? [] : subjectsOf(reading, verb)),
  ];
  const people =
    entry.kind === 'DEPLOYMENT' ? participants.filter(({ type }) => type !== 'Person') : participants;
  const words = new Set<string>();
  for (let at = shape.front; at < index; at += 1)
    if (nameAt(reading, at) === null && isModifier(reading, at))
      words.add(foldText(tokenAt(reading, at).text));
  const placeKey = around.place?.key ?? place?.key ?? null;
  return {
    first: shape.first,
    after: shape.after,
    noun,
    named: shape.specific,
    group: groupOf(noun, tokenAt(reading, index - 1).lower),
    kind: entry.kind,
    scene: entry.scene,
    // "an attack on a mosque in Kabul": the place tells it from others.
    name: shape.specific || around.place === null ? shape.name : `${shape.name} in ${around.place.name}`,
    specific: shape.specific || around.place !== null,
    definite: isDefinite(reading, shape, noun, before !== null),
    names: new Set(named.map(({ key }) => key)),
    words,
    participants: new Set(people.map(({ key }) => key).filter((key) => key !== placeKey)),
    placeKey,
    inFront: place !== null && shape.complement === null && placeKey === place.key,
    date: before ?? around.date,
  };
}
