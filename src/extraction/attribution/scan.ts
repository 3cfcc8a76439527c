import type { TokenRange } from '../sentences/split-sentences.ts';
import { SUBJECT_PRONOUN } from './noun-phrase.ts';
import type { Reading } from './reading.ts';
import { entityAt, isCalendarWord, posAt, quotationAt, tokenAt } from './reading.ts';

/** Is there a finite verb or a quotation between two tokens? */
export function hasVerb(reading: Reading, first: number, after: number): boolean {
  for (let index = first; index < after; index += 1) {
    const pos = posAt(reading, index);
    if (pos === 'AUX' || (pos === 'VERB' && !tokenAt(reading, index).lower.endsWith('ing'))) return true;
  }
  return false;
}

/** Does a quotation stand anywhere in the range? */
export function hasQuotation(reading: Reading, first: number, after: number): boolean {
  for (let index = first; index < after; index += 1) if (quotationAt(reading, index) >= 0) return true;
  return false;
}

/** Does a quotation end with the token? */
export function closesQuotation(reading: Reading, index: number): boolean {
  return quotationAt(reading, index) >= 0 && quotationAt(reading, index + 1) < 0;
}

/** Words, signs left out. */
export function wordCount(reading: Reading, first: number, after: number): number {
  let words = 0;
  for (let index = first; index < after; index += 1)
    if (/[\p{L}\p{N}]/u.test(tokenAt(reading, index).text)) words += 1;
  return words;
}

/** The end of the quotation that a token stands in, within `limit`. */
export function quotationEnd(reading: Reading, index: number, limit: number): number {
  const quotation = quotationAt(reading, index);
  let end = index;
  while (end < limit && quotationAt(reading, end) === quotation) end += 1;
  return end;
}

/** Subjects that leave open whether anybody speaks: "nobody said". */
const SPEAKS_FOR_NONE = new Set(['anyone', 'somebody', 'nobody', 'neither', 'none']);

/** The noun that says what a phrase is about: the last noun before the first preposition. */
export function headOf(reading: Reading, phrase: TokenRange): number {
  let head = phrase.after - 1;
  for (let index = phrase.first; index < phrase.after; index += 1) {
    const pos = posAt(reading, index);
    const token = tokenAt(reading, index);
    const inName = reading.nameOf[index] !== undefined && reading.nameOf[index] !== -1;
    if (
      (pos === 'ADP' && !inName) ||
      token.text === '(' ||
      token.text === ',' ||
      (pos === 'CCONJ' && !inName)
    )
      return Math.max(phrase.first, index - 1);
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || pos === 'ADJ' || pos === 'NUM') head = index;
  }
  return head;
}

/** Can the phrase speak: a pronoun, a name, a noun for people or bodies? `strict` asks for one of these; else any noun will do. */
export function canSpeak(reading: Reading, phrase: TokenRange, strict: boolean): boolean {
  const first = tokenAt(reading, phrase.first);
  const isPronoun = SUBJECT_PRONOUN.has(first.lower) && !SPEAKS_FOR_NONE.has(first.lower);
  if (phrase.after - phrase.first === 1 && isPronoun) return true;
  for (let index = phrase.first; index < phrase.after; index += 1) {
    const entity = entityAt(reading, index);
    if (entity?.type === 'Person' || entity?.type === 'Organization') return true;
  }
  const head = headOf(reading, phrase);
  const token = tokenAt(reading, head);
  if (isCalendarWord(token) && reading.nameOf[head] === -1) return false;
  if (
    /^(?:morning|afternoon|evening|night|week|month|year|time|way|case|example|moment|place|question|reason|thing)s?$/u.test(
      token.lower,
    )
  )
    return false;
  const noun = token.lower;
  if (reading.lexicon.peopleNouns.has(noun) || reading.lexicon.roleTitles.has(noun)) return true;
  if (entityAt(reading, head)?.type === 'Place') return true;
  if (reading.nameOf[head] !== -1) return true;
  return !strict && posAt(reading, head) !== 'ADJ' && /^\p{L}/u.test(token.text);
}

const SCENE = new Set([
  'statement',
  'interview',
  'conference',
  'briefing',
  'tweet',
  'speech',
  'email',
  'e-mail',
  'report',
  'release',
  'letter',
  'call',
  'post',
  'message',
  'address',
  'reporters',
  'journalists',
  'twitter',
  'facebook',
  'meeting',
  'session',
  'hearing',
  'testimony',
  'article',
  'memo',
  'filing',
  'note',
  'summit',
  'debate',
  'rally',
  'video',
  'text',
  'press',
  'television',
  'radio',
  'tv',
  'part',
  'addition',
  'telephone',
  'phone',
  'condition',
  'anonymity',
  'court',
  'parliament',
]);

/** The end of adverbs, days and phrases such as "in a statement" that begin at a token; the token itself where none does. */
export function skipScene(reading: Reading, first: number, limit: number, any: boolean): number {
  let index = first;
  while (index < limit && quotationAt(reading, index) < 0) {
    const token = tokenAt(reading, index);
    const pos = posAt(reading, index);
    if (
      isCalendarWord(token) ||
      (pos === 'ADV' && !/^(?:there|here|more|less|most|only|almost|nearly|even)$/u.test(token.lower))
    ) {
      index += 1;
      continue;
    }
    if (
      /^(?:last|this|next|earlier|late|early)$/u.test(token.lower) &&
      /^(?:week|month|year|night|morning|afternoon|evening|day|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|fall|autumn|winter|weekend|today|on|in)$/u.test(
        tokenAt(reading, index + 1).lower,
      )
    ) {
      index +=
        tokenAt(reading, index + 1).lower === 'on' || tokenAt(reading, index + 1).lower === 'in' ? 1 : 2;
      continue;
    }
    if (pos !== 'ADP' || /^(?:of|like|than)$/u.test(token.lower)) break;
    let end = index + 1;
    let scene = false;
    while (end < limit && end - index < 9 && quotationAt(reading, end) < 0) {
      const inner = tokenAt(reading, end);
      const innerPos = posAt(reading, end);
      const fits =
        innerPos === 'DET' ||
        innerPos === 'NOUN' ||
        innerPos === 'PROPN' ||
        innerPos === 'ADJ' ||
        innerPos === 'NUM' ||
        inner.lower === "'s" ||
        isCalendarWord(inner);
      if (!fits) break;
      if (SCENE.has(inner.lower) || isCalendarWord(inner) || /^\d{4}$/u.test(inner.text)) scene = true;
      end += 1;
      if (scene && !any) break;
    }
    if (end === index + 1 || (!scene && !any)) break;
    index = end;
  }
  return index;
}
