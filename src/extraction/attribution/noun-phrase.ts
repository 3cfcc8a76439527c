import type { TokenRange } from '../sentences/split-sentences.ts';
import type { Reading } from './reading.ts';
import { isCalendarWord, isNominal, nameAt, posAt, quotationAt, tokenAt } from './reading.ts';

const MAX_PHRASE = 28;
const RELATIVE = new Set(['who', 'which', 'that']);
/** Pronouns that can be a subject by themselves. */
export const SUBJECT_PRONOUN: ReadonlySet<string> = new Set([
  'he',
  'she',
  'it',
  'they',
  'i',
  'we',
  'you',
  'who',
  'others',
  'some',
  'many',
  'everyone',
  'someone',
  'anyone',
  'somebody',
  'nobody',
  'one',
  'neither',
  'both',
  'several',
  'most',
  'few',
  'another',
  'none',
  'those',
  'all',
]);
const PHRASE_PREPOSITION = new Set([
  'of',
  'for',
  'in',
  'at',
  'from',
  'with',
  'to',
  'on',
  'by',
  'under',
  'behind',
  'near',
  'against',
  'about',
  'within',
  'inside',
  'outside',
  'as',
]);

function inPhrase(reading: Reading, index: number): boolean {
  const pos = posAt(reading, index);
  const token = tokenAt(reading, index);
  if (isCalendarWord(token) && nameAt(reading, index) === null) return false;
  return (
    isNominal(pos) ||
    pos === 'ADJ' ||
    pos === 'DET' ||
    token.lower === "'s" ||
    token.text === '-' ||
    token.text === "'" ||
    token.text === '’' ||
    token.text === '&' ||
    token.text === '/'
  );
}

/** Skips a bracket that closes at `index`: "Rep. Gwen Moore (D-Wis.) said". */
function skipBracket(reading: Reading, index: number, first: number): number {
  if (tokenAt(reading, index).text !== ')') return index;
  for (let at = index; at >= first && at > index - 12; at -= 1)
    if (tokenAt(reading, at).text === '(') return at - 1;
  return index;
}

/** Is the full stop at `index` part of a title or initial: "Sen. Warren", "J. Smith"? */
function isInnerStop(reading: Reading, index: number): boolean {
  const token = tokenAt(reading, index);
  const before = tokenAt(reading, index - 1);
  if (token.text !== '.' || before.end !== token.start) return false;
  return /^\p{Lu}$/u.test(before.text) || reading.lexicon.abbreviations.never.has(before.text);
}

/**
 * The noun phrase that ends before `after`, not reaching back over `first`; null where no noun or pronoun stands there.
 * Walks left over nouns, adjectives, determiners, possessives, prepositions between nouns, and "and" between nouns where
 * no verb stands before.
 */
export function phraseBefore(reading: Reading, after: number, first: number): TokenRange | null {
  let index = skipBracket(reading, after - 1, first);
  while (
    index >= first &&
    (posAt(reading, index) === 'ADV' || isCalendarWord(tokenAt(reading, index))) &&
    posAt(reading, index) !== 'PROPN' &&
    after - index < 6
  )
    index -= 1;
  const end = index + 1;
  if (index < first || quotationAt(reading, index) >= 0) return null;
  if (SUBJECT_PRONOUN.has(tokenAt(reading, index).lower) && posAt(reading, index) !== 'PROPN')
    return { first: index, after: end };
  if (
    !isNominal(posAt(reading, index)) &&
    posAt(reading, index) !== 'ADJ' &&
    tokenAt(reading, index).text !== "'"
  )
    return null;
  let start = end;
  let conjunction = -1;
  while (index >= first && end - index <= MAX_PHRASE && quotationAt(reading, index) < 0) {
    const token = tokenAt(reading, index);
    // "this afternoon the director said": a phrase goes on behind its determiner only over a preposition.
    const closed = start < end && start === index + 1 && opensPhrase(reading, start);
    if (closed && inPhrase(reading, index) && !/^(?:all|both|half|such)$/u.test(token.lower)) break;
    if (inPhrase(reading, index) || isInnerStop(reading, index)) {
      start = index;
      index -= 1;
    } else if (token.text === ')') {
      const before = skipBracket(reading, index, first);
      if (before === index) break;
      index = before;
    } else if (
      PHRASE_PREPOSITION.has(token.lower) &&
      index > first &&
      endsNoun(reading, index - 1) &&
      start === index + 1
    ) {
      start = index;
      index -= 1;
    } else if (
      /^(?:and|&|or)$/u.test(token.lower) &&
      index > first &&
      endsNoun(reading, index - 1) &&
      start === index + 1
    ) {
      conjunction = index;
      index -= 1;
    } else break;
  }
  // "He met aides and officials said": what a verb governs is no part of the subject.
  const stop = posAt(reading, index);
  if (
    conjunction >= 0 &&
    index >= first &&
    (stop === 'VERB' || stop === 'AUX' || stop === 'PART' || stop === 'ADP')
  )
    start = conjunction + 1;
  if (PHRASE_PREPOSITION.has(tokenAt(reading, start).lower)) start += 1;
  while (start < end && (tokenAt(reading, start).lower === "'s" || tokenAt(reading, start).text === '.'))
    start += 1;
  return start < end ? { first: start, after: end } : null;
}

function opensPhrase(reading: Reading, index: number): boolean {
  return /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your)$/u.test(
    tokenAt(reading, index).lower,
  );
}

function endsNoun(reading: Reading, index: number): boolean {
  return (
    isNominal(posAt(reading, index)) ||
    tokenAt(reading, index).text === ')' ||
    posAt(reading, index) === 'PRON'
  );
}

/** The phrase that begins at `first`, not reaching over `limit`, up to a comma, verb or clause; null where none begins. */
export function phraseAfter(reading: Reading, first: number, limit: number): TokenRange | null {
  let index = first;
  if (SUBJECT_PRONOUN.has(tokenAt(reading, index).lower)) return { first, after: first + 1 };
  let nouns = 0;
  while (index < limit && index - first < MAX_PHRASE && quotationAt(reading, index) < 0) {
    const token = tokenAt(reading, index);
    if (isCalendarWord(token) && nameAt(reading, index) === null) break;
    if (inPhrase(reading, index) || isInnerStop(reading, index)) {
      if (isNominal(posAt(reading, index))) nouns += 1;
      index += 1;
    } else if (token.text === '(' && nouns > 0) {
      let close = index;
      while (close < limit && close - index < 12 && tokenAt(reading, close).text !== ')') close += 1;
      if (tokenAt(reading, close).text !== ')') break;
      index = close + 1;
    } else if (
      /^(?:of|for|from|with|at|in|by)$/u.test(token.lower) &&
      nouns > 0 &&
      inPhrase(reading, index + 1) &&
      !endsPerson(reading, index)
    )
      index += 1;
    else if (token.lower === 'and' && nouns > 0 && inPhrase(reading, index + 1)) index += 1;
    else break;
  }
  return nouns > 0 ? { first, after: index } : null;
}

function endsPerson(reading: Reading, index: number): boolean {
  const name = nameAt(reading, index - 1);
  return name !== null && reading.table.ofName[reading.nameOf[index - 1] ?? -1]?.type === 'Person';
}

/** A subject with what stands between it and its verb: an apposition, a relative clause. */
export interface Subject extends TokenRange {
  /** Where the subject's clause begins to belong to it: the same as `first`, or the head of the apposition. */
  readonly clauseFirst: number;
}

/** "X, the head of Y, said" and "X, who leads Y, said": the token before the comma that opens the insertion, or -1. */
function insertionStart(reading: Reading, comma: number, first: number): number {
  for (let index = comma - 1; index > first && comma - index <= 30; index -= 1) {
    const token = tokenAt(reading, index);
    if (quotationAt(reading, index) >= 0) return -1;
    if (/^[;:.]$/u.test(token.text) && !isInnerStop(reading, index)) return -1;
    if (token.text !== ',' && token.text !== '—' && token.text !== '–') continue;
    const next = tokenAt(reading, index + 1);
    const pos = posAt(reading, index + 1);
    const opensInsertion =
      /^(?:who|which|whose|where|a|an|the|his|her|its|their|one|now|then|himself|herself|former|also|formerly|including|along|based)$/u.test(
        next.lower,
      ) ||
      pos === 'NUM' ||
      pos === 'NOUN' ||
      pos === 'ADJ' ||
      pos === 'PROPN' ||
      pos === 'VERB';
    const nounBefore = isNominal(posAt(reading, index - 1)) || tokenAt(reading, index - 1).text === ')';
    if (opensInsertion && nounBefore) return index;
  }
  return -1;
}

/**
 * The subject of the verb group that begins at `verb`, not reaching back over `first`: the phrase before it, past an
 * insertion between commas, and from a relative pronoun back to what it stands for.
 */
export function subjectBefore(reading: Reading, verb: number, first: number): Subject | null {
  let index = verb;
  if (/^[,—–]$/u.test(tokenAt(reading, index - 1).text)) {
    const open = insertionStart(reading, index - 1, first);
    if (open < 0) return null;
    index = open;
  }
  const phrase = phraseBefore(reading, index, first);
  if (phrase === null) {
    const before = tokenAt(reading, index - 1).lower;
    if (!RELATIVE.has(before)) return null;
    return antecedent(reading, index - 1, first);
  }
  if (tokenAt(reading, phrase.first).lower === 'who') return antecedent(reading, phrase.first, first);
  // "an official who met reporters after Lungescu said": the phrase hangs on "after", the official said it.
  const relative =
    posAt(reading, phrase.first - 1) === 'ADP' ? openRelative(reading, phrase.first - 1, first) : -1;
  if (relative >= 0) return antecedent(reading, relative, first) ?? { ...phrase, clauseFirst: phrase.first };
  return { ...phrase, clauseFirst: phrase.first };
}

/** A "who" a few words back whose clause has its verb already, with no comma between; -1 where there is none. */
function openRelative(reading: Reading, index: number, first: number): number {
  let hasVerb = false;
  for (let at = index; at > first && index - at < 14; at -= 1) {
    const token = tokenAt(reading, at);
    if (/^[,;:—–]$/u.test(token.text) || quotationAt(reading, at) >= 0) return -1;
    if (posAt(reading, at) === 'VERB') hasVerb = true;
    if (token.lower === 'who') return hasVerb ? at : -1;
  }
  return -1;
}

function antecedent(reading: Reading, relative: number, first: number): Subject | null {
  const before = tokenAt(reading, relative - 1).text === ',' ? relative - 1 : relative;
  if (tokenAt(reading, relative).lower === 'that' && !isNominal(posAt(reading, relative - 1))) return null;
  const phrase = phraseBefore(reading, before, first);
  return phrase === null ? null : { ...phrase, clauseFirst: phrase.first };
}
