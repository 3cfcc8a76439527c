import type { Reading } from '../attribution/reading.ts';
import { entityAt, isCalendarWord, nameAt, posAt, quotationAt, tokenAt } from '../attribution/reading.ts';
import type { Gender } from '../lexicons/lexicon.ts';
import type { TokenRange } from '../sentences/split-sentences.ts';
import { isEmbedded, roleOf } from './grammatical-role.ts';
import type { GrammaticalRole } from './grammatical-role.ts';

/** Words that mean somebody or something: a name, a pronoun, or a noun with what belongs to it. */
export interface Phrase extends TokenRange {
  readonly sort: 'NAME' | 'PRONOUN' | 'NOUN';
  /** The token that says what it is; the last one of a name. */
  readonly head: number;
  readonly sentence: number;
  /** The quotation it stands in, or -1. */
  readonly quotation: number;
  readonly role: GrammaticalRole;
  /** In a clause below the main one of its sentence. */
  readonly embedded: boolean;
}

/** What a pronoun asks of whom it means. */
export interface PronounSort {
  readonly number: 'PERSON' | 'THING' | 'SEVERAL' | 'SPEAKER' | 'SPEAKERS' | 'HEARER';
  readonly gender: Gender | null;
  readonly reflexive: boolean;
  readonly possessive: boolean;
}

const PRONOUNS = new Map<string, PronounSort>();
const list = (
  words: string,
  number: PronounSort['number'],
  gender: Gender | null,
  { reflexive = false, possessive = false } = {},
): void => {
  for (const word of words.split(' ')) PRONOUNS.set(word, { number, gender, reflexive, possessive });
};
list('he him', 'PERSON', 'MALE');
list('his', 'PERSON', 'MALE', { possessive: true });
list('himself', 'PERSON', 'MALE', { reflexive: true });
list('she', 'PERSON', 'FEMALE');
list('her hers', 'PERSON', 'FEMALE', { possessive: true });
list('herself', 'PERSON', 'FEMALE', { reflexive: true });
list('it', 'THING', null);
list('its', 'THING', null, { possessive: true });
list('itself', 'THING', null, { reflexive: true });
list('they them', 'SEVERAL', null);
list('their theirs', 'SEVERAL', null, { possessive: true });
list('themselves', 'SEVERAL', null, { reflexive: true });
list('i me myself', 'SPEAKER', null);
list('my mine', 'SPEAKER', null, { possessive: true });
list('we us ourselves', 'SPEAKERS', null);
list('our ours', 'SPEAKERS', null, { possessive: true });
list('you your yours yourself', 'HEARER', null);

/** What the pronoun at a token asks for; null where there is none. "US" and "IT" in capitals are none. */
export function pronounAt(reading: Reading, index: number): PronounSort | null {
  const { text, lower } = tokenAt(reading, index);
  const sort = PRONOUNS.get(lower);
  if (sort === undefined || nameAt(reading, index) !== null) return null;
  return text.length > 1 && text === text.toUpperCase() ? null : sort;
}

const AGE = /^\d{1,3}-year-olds?$/u;

/** Can a noun phrase end with the token? */
function isHeadNoun(reading: Reading, index: number): boolean {
  const token = tokenAt(reading, index);
  if (nameAt(reading, index) !== null || !/^[\p{L}\d]/u.test(token.text)) return false;
  if (AGE.test(token.lower)) return posAt(reading, index + 1) !== 'NOUN';
  const pos = posAt(reading, index);
  if (pos !== 'NOUN' && pos !== 'PROPN') return false;
  if (isCalendarWord(token)) return false;
  // "striker Ana Petrov": a title, told with the name.
  if (nameAt(reading, index + 1)?.first === index + 1 && entityAt(reading, index + 1)?.type !== 'Place')
    return false;
  const next = posAt(reading, index + 1);
  const joined = tokenAt(reading, index + 1).start <= token.end + 1;
  return !((next === 'NOUN' || next === 'PROPN') && nameAt(reading, index + 1) === null && joined);
}

function isModifier(reading: Reading, index: number, floor: number): boolean {
  if (index < floor) return false;
  const pos = posAt(reading, index);
  const token = tokenAt(reading, index);
  if (nameAt(reading, index) !== null) return true;
  if (token.lower === "'s") return index > floor;
  return (
    (pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ' || pos === 'NUM') &&
    /^[\p{L}\d$€£]/u.test(token.text) &&
    !isCalendarWord(token)
  );
}

/** Where the noun phrase of a head noun begins: over adjectives, nouns and possessors, up to an article. */
function startOf(reading: Reading, head: number, floor: number): number {
  let first = head;
  while (isModifier(reading, first - 1, floor)) {
    first -= 1;
    const name = nameAt(reading, first);
    if (name !== null) first = Math.max(floor, name.first);
  }
  const opens = posAt(reading, first - 1) === 'DET' || pronounAt(reading, first - 1)?.possessive === true;
  if (first - 1 >= floor && opens) first -= 1;
  while (tokenAt(reading, first).lower === "'s") first += 1;
  return first;
}

/** Every phrase of a document in reading order; names and nouns inside a longer phrase have one of their own. */
export function findPhrases(reading: Reading): Phrase[] {
  const { document } = reading;
  const phrases: Phrase[] = [];
  for (const [number, sentence] of document.sentences.entries()) {
    if (sentence.role === 'JUNK') continue;
    const add = (sort: Phrase['sort'], first: number, after: number, head: number): void => {
      phrases.push({
        sort,
        first,
        after,
        head,
        sentence: number,
        quotation: quotationAt(reading, head),
        role: roleOf(reading, { first, after }, head),
        embedded: isEmbedded(reading, head),
      });
    };
    for (let index = sentence.first; index < sentence.after; index += 1) {
      const name = nameAt(reading, index);
      if (name !== null) {
        if (name.first === index) add('NAME', name.first, name.end, name.end - 1);
      } else if (pronounAt(reading, index) !== null) add('PRONOUN', index, index + 1, index);
      else if (isHeadNoun(reading, index))
        add('NOUN', startOf(reading, index, sentence.first), index + 1, index);
    }
  }
  return phrases;
}
