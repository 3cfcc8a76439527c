import type { Reading } from '../attribution/reading.ts';
import { entityAt, isNominal, posAt, quotationAt, tokenAt } from '../attribution/reading.ts';
import type { FoundDate } from '../dates/find-dates.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import { circumstancesBehind } from './circumstances.ts';
import type { EventMention } from './event-draft.ts';
import { MEETING_GROUP } from './event-groups.ts';
import { subjectsOf } from './subject-of.ts';

const MEET = /^(?:met|meets|meet|meeting)$/u;
/** What did not take place, or may never do. */
const UNREAL =
  /^(?:not|never|n't|refused|declined|failed|wanted|hoped|if|would|could|might|should|refuse|ready|willing|asked)$/u;
const MAX_OBJECT = 10;

/**
 * What "met" says of a meeting: "Lavrov met Kerry in Geneva on Friday", "told reporters after meeting the governor". Null where
 * it names nobody who took part and no place. `dates` are those of its sentence.
 */
export function readMeetingVerb(
  reading: Reading,
  index: number,
  limit: number,
  dates: readonly FoundDate[],
): EventMention | null {
  const { lower } = tokenAt(reading, index);
  if (!MEET.test(lower) || posAt(reading, index) !== 'VERB' || quotationAt(reading, index) >= 0) return null;
  if (isUnreal(reading, index)) return null;
  const object = objectsBehind(reading, index + 1, limit);
  const subjects = subjectsOf(reading, index);
  const people = unique([...subjects, ...object.entities]);
  const around = circumstancesBehind(reading, object.after, limit, dates);
  const name = nameOf(subjects, object.entities, people, around.place);
  if (name === null) return null;
  const participants = new Set([...people, ...around.participants].map(({ key }) => key));
  if (around.place !== null) participants.delete(around.place.key);
  return {
    first: index,
    after: index + 1,
    noun: 'meeting',
    named: false,
    group: MEETING_GROUP,
    kind: 'MEETING',
    scene: true,
    name,
    specific: true,
    definite: false,
    names: new Set(people.map(({ key }) => key)),
    words: new Set(),
    participants,
    placeKey: around.place?.key ?? null,
    inFront: false,
    date: around.date ?? dateInFront(reading, index, dates),
  };
}

function isUnreal(reading: Reading, index: number): boolean {
  for (let at = index - 1; at >= index - 4; at -= 1) {
    const { lower, text } = tokenAt(reading, at);
    if (/^[,;:.]$/u.test(text)) return false;
    if (UNREAL.test(lower) || lower.endsWith("n't")) return true;
  }
  return false;
}

/** Those who are met: names up to the end of the object, past the words before them ("with the Turkish president"). */
function objectsBehind(
  reading: Reading,
  first: number,
  limit: number,
): { readonly entities: EntityDraft[]; readonly after: number } {
  const entities: EntityDraft[] = [];
  let after = first;
  let index = tokenAt(reading, first).lower === 'with' ? first + 1 : first;
  for (; index < Math.min(limit, first + MAX_OBJECT); index += 1) {
    const entity = entityAt(reading, index);
    if (entity !== null) {
      const number = reading.nameOf[index];
      while (reading.nameOf[index + 1] === number) index += 1;
      // "the mayor of Oslo": the name behind "of" is of the one who is met.
      if (tokenAt(reading, index + 1).lower !== "'s") {
        entities.push(entity);
        after = index + 1;
      }
      continue;
    }
    const { lower } = tokenAt(reading, index);
    const pos = posAt(reading, index);
    if (isNominal(pos) || pos === 'ADJ' || pos === 'DET' || lower === 'and' || lower === "'s") continue;
    break;
  }
  return { entities, after };
}

function unique(entities: readonly EntityDraft[]): EntityDraft[] {
  return [...new Set(entities)];
}

function nameOf(
  subjects: readonly EntityDraft[],
  objects: readonly EntityDraft[],
  people: readonly EntityDraft[],
  place: EntityDraft | null,
): string | null {
  if (people.length >= 2) {
    const names = people.map(({ name }) => name).sort();
    return `meeting of ${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  }
  if (place === null) return null;
  const [object] = objects;
  if (object !== undefined) return `meeting with ${object.name} in ${place.name}`;
  const [subject] = subjects;
  if (subject?.type === 'Organization') return `meeting of ${subject.name} in ${place.name}`;
  // "The ministers met in Brussels": a gathering; one person who "met residents in Oslo" makes none.
  return subjects.length === 0 ? `meeting in ${place.name}` : null;
}

/** "On Tuesday, Lavrov met Kerry": the date that opens the sentence. */
function dateInFront(reading: Reading, index: number, dates: readonly FoundDate[]): FoundDate | null {
  const sentence = reading.document.sentences[reading.document.sentenceOf[index] ?? 0];
  const [date] = dates;
  if (date === undefined || sentence === undefined || date.after > index) return null;
  return date.first - sentence.first <= 2 ? date : null;
}
