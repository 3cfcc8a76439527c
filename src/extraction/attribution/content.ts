import type { TokenRange } from '../sentences/split-sentences.ts';
import type { Cue } from './find-cues.ts';
import { phraseAfter } from './noun-phrase.ts';
import type { Reading } from './reading.ts';
import { entityAt, isCalendarWord, isNominal, posAt, quotationAt, tokenAt } from './reading.ts';
import { hasVerb, quotationEnd, skipScene } from './scan.ts';

/** How content begins after its cue: after "that" or a colon, as a quotation, a bare clause, an infinitive, a noun phrase. */
export type Opening = 'THAT' | 'QUOTATION' | 'CLAUSE' | 'INFINITIVE' | 'PHRASE';

export interface RightContent {
  readonly first: number;
  readonly opening: Opening;
}

const QUESTION = new Set(['how', 'why', 'whether', 'what', 'when', 'where', 'who', 'which', 'if']);
const MAX_GAP = 22;

function isGapWord(reading: Reading, index: number): boolean {
  const pos = posAt(reading, index);
  const token = tokenAt(reading, index);
  return (
    isNominal(pos) ||
    pos === 'DET' ||
    pos === 'ADJ' ||
    pos === 'ADP' ||
    pos === 'ADV' ||
    pos === 'PRON' ||
    token.lower === "'s" ||
    token.lower === 'and' ||
    token.text === '(' ||
    token.text === ')' ||
    token.text === '.'
  );
}

function opensScene(reading: Reading, index: number): boolean {
  const pos = posAt(reading, index);
  const word = tokenAt(reading, index).lower;
  return (
    pos === 'ADP' ||
    pos === 'ADV' ||
    isCalendarWord(tokenAt(reading, index)) ||
    /^(?:last|this|next|earlier|late|early|\()$/u.test(word)
  );
}

/** "that", a colon or a quotation after the cue, with nothing but nouns, adverbs and prepositions between. */
function markedOpening(reading: Reading, cue: Cue, limit: number): RightContent | null {
  const takes = cue.cue.takes;
  for (let index = cue.group.after; index < limit && index - cue.group.after < MAX_GAP; index += 1) {
    const token = tokenAt(reading, index);
    if (quotationAt(reading, index) >= 0)
      return takes.has('q') ? { first: index, opening: 'QUOTATION' } : null;
    if (token.text === ':')
      return takes.has('q') || takes.has('t') ? { first: index + 1, opening: 'THAT' } : null;
    if (token.lower === 'that') {
      const timeWord = /^(?:day|night|week|month|year|morning|evening|afternoon|time)$/u.test(
        tokenAt(reading, index + 1).lower,
      );
      if (timeWord) continue;
      return takes.has('t') ? { first: index + 1, opening: 'THAT' } : null;
    }
    if (token.text === ',') {
      if (quotationAt(reading, index + 1) >= 0 || tokenAt(reading, index + 1).lower === 'that') continue;
      return null;
    }
    if (!isGapWord(reading, index)) return null;
    // "said the plan that …": without a preposition a noun right after the cue begins what was said.
    const beginsContent =
      index === cue.group.after && !takes.has('o') && takes.has('b') && !opensScene(reading, index);
    if (beginsContent) return null;
  }
  return null;
}

function looksLikeClause(reading: Reading, first: number, limit: number): boolean {
  const pos = posAt(reading, first);
  const token = tokenAt(reading, first);
  const opens =
    pos === 'DET' ||
    pos === 'PRON' ||
    isNominal(pos) ||
    pos === 'ADJ' ||
    quotationAt(reading, first) >= 0 ||
    /^(?:there|too|if|when|while|since|because|although|more|less|only|almost|nearly|even|not)$/u.test(
      token.lower,
    ) ||
    (pos === 'VERB' && token.lower.endsWith('ing')) ||
    (pos === 'ADP' &&
      /^(?:in|at|on|under|with|without|despite|after|before|for|by|like)$/u.test(token.lower) &&
      commaBeforeVerb(reading, first, limit));
  if (!opens) return false;
  for (let index = first + 1; index < limit && index - first < 40; index += 1) {
    if (tokenAt(reading, index).text === ';') return false;
    const innerPos = posAt(reading, index);
    if (innerPos === 'AUX') return true;
    if (
      innerPos === 'VERB' &&
      !tokenAt(reading, index).lower.endsWith('ing') &&
      tokenAt(reading, index - 1).lower !== 'to'
    )
      return true;
  }
  return false;
}

function commaBeforeVerb(reading: Reading, first: number, limit: number): boolean {
  for (let index = first; index < limit && index - first < 12; index += 1) {
    if (tokenAt(reading, index).text === ',') return true;
    if (posAt(reading, index) === 'VERB' || posAt(reading, index) === 'AUX') return false;
  }
  return false;
}

/** The person or persons spoken to after "told", "asked", "warned"; the same index where none stands there. */
function skipAddressee(reading: Reading, cue: Cue, limit: number): number {
  const first = cue.group.after;
  if (!cue.cue.takes.has('o')) return first;
  const pos = posAt(reading, first);
  if (pos === 'PRON') return first + 1;
  const phrase = phraseAfter(reading, first, limit);
  if (phrase === null) return first;
  // "told Reuters the plan was dead": a name is an addressee by itself.
  const entity = entityAt(reading, first);
  if (entity !== null) {
    let end = first;
    while (end < phrase.after && entityAt(reading, end) === entity) end += 1;
    return end;
  }
  if (pos === 'DET') {
    for (let index = first + 1; index < phrase.after; index += 1)
      if (posAt(reading, index) === 'DET' && tokenAt(reading, index - 1).lower !== 'of') return index;
  }
  return phrase.after;
}

/** Where the content after a cue begins, or null where nothing there is content. */
export function findRightContent(reading: Reading, cue: Cue, limit: number): RightContent | null {
  const takes = cue.cue.takes;
  const direct = cue.group.after;
  const isPhraseVerb = takes.has('g') || (takes.has('n') && !takes.has('b'));
  if (!isPhraseVerb || tokenAt(reading, direct).lower === 'that' || tokenAt(reading, direct).text === ':') {
    const marked = markedOpening(reading, cue, limit);
    if (marked !== null && (!takes.has('g') || marked.first === direct + 1)) return marked;
  }
  const addressed = skipAddressee(reading, cue, limit);
  const first = skipScene(reading, addressed, limit, false);
  const token = tokenAt(reading, first);
  if (first >= limit || /^[,.;:!?)—–]$/u.test(token.text)) return null;
  if (takes.has('t') && QUESTION.has(token.lower)) return { first, opening: 'THAT' };
  if ((takes.has('i') || takes.has('o')) && token.lower === 'to' && posAt(reading, first + 1) === 'VERB')
    return { first, opening: 'INFINITIVE' };
  if (takes.has('b') && looksLikeClause(reading, first, limit)) return { first, opening: 'CLAUSE' };
  if (takes.has('n') || takes.has('g')) {
    const pos = posAt(reading, direct);
    const opens =
      pos === 'DET' ||
      pos === 'PRON' ||
      isNominal(pos) ||
      pos === 'ADJ' ||
      quotationAt(reading, direct) >= 0 ||
      (pos === 'VERB' && tokenAt(reading, direct).lower.endsWith('ing'));
    if (opens) return { first: direct, opening: 'PHRASE' };
  }
  return null;
}

const SHARED = /^(?:approach|view|position|opinion|sentiment|stance|concern|idea|belief|claim)$/u;

/** Does the token at a comma open what is no longer said: "according to", "adding that", "an approach shared by"? */
function leavesContent(reading: Reading, comma: number, cues: readonly Cue[]): boolean {
  const next = comma + 1;
  if (tokenAt(reading, next).lower === 'according' && tokenAt(reading, next + 1).lower === 'to') return true;
  if (
    cues.some(
      (cue) =>
        cue.form === 'GERUND' && cue.group.first <= next + 1 && cue.verb >= next && cue.verb <= next + 2,
    )
  )
    return true;
  if (SHARED.test(tokenAt(reading, next + 1).lower) && tokenAt(reading, next + 3).lower === 'by') return true;
  return false;
}

/** A later cue of the same rank, joined by "and", "but" or "while", ends the content before it. */
function coordinateCue(reading: Reading, index: number, cues: readonly Cue[], afterComma: boolean): boolean {
  const word = tokenAt(reading, index).lower;
  if (!/^(?:and|but|while|whereas|though|although)$/u.test(word)) return false;
  const next = cues.find((cue) => cue.verb > index);
  if (next?.form !== 'FINITE' || !next.cue.takes.has('q') || next.verb - index > 14) return false;
  const past = reading.lexicon.verbs.get(tokenAt(reading, next.verb).lower)?.forms.has('PAST') ?? false;
  const elided = next.group.first === index + 1;
  if (elided) return past;
  return afterComma && past && !hasVerb(reading, index + 1, next.group.first);
}

/** Where content that begins at `first` ends. */
export function findContentEnd(
  reading: Reading,
  first: number,
  limit: number,
  cues: readonly Cue[],
  opening: Opening,
): number {
  let index = first;
  while (index < limit) {
    if (quotationAt(reading, index) >= 0) {
      const end = quotationEnd(reading, index, limit);
      const next = tokenAt(reading, end).text;
      if (index === first && opening === 'QUOTATION' && (end >= limit || /^[,.;—–]$/u.test(next))) {
        const sentence = /[.!?,…]$/u.test(tokenAt(reading, end - 2).text) || /[.!?]/u.test(next);
        if (sentence && !/^(?:and|but|or)$/u.test(tokenAt(reading, end + 1).lower)) return end;
      }
      index = end;
      continue;
    }
    const token = tokenAt(reading, index);
    if (token.text === ',' && leavesContent(reading, index, cues)) return index;
    if (token.text === ',' && coordinateCue(reading, index + 1, cues, true)) return index;
    if (index > first && coordinateCue(reading, index, cues, false)) return index;
    if (token.text === ';' && cues.some((cue) => cue.verb > index)) return index;
    if (opening === 'PHRASE' && token.text === ',' && leavesPhrase(reading, index + 1)) return index;
    // "welcomed the plan but the opposition was against it"
    if (
      opening === 'PHRASE' &&
      /^(?:but|while|whereas)$/u.test(token.lower) &&
      hasVerb(reading, index + 1, Math.min(limit, index + 12))
    )
      return index;
    index += 1;
  }
  return limit;
}

function leavesPhrase(reading: Reading, index: number): boolean {
  const pos = posAt(reading, index);
  return (
    pos === 'VERB' || pos === 'CCONJ' || pos === 'SCONJ' || pos === 'ADP' || pos === 'PRON' || pos === 'ADV'
  );
}

/** A range without punctuation, brackets that do not close, and conjunctions at its edges; null where nothing is left. */
export function trimContent(reading: Reading, range: TokenRange): TokenRange | null {
  let { first, after } = range;
  const edge = (index: number): boolean =>
    quotationAt(reading, index) < 0 && /^[,;:.—–-]$|^-+$|^\.{2,}$/u.test(tokenAt(reading, index).text);
  while (first < after && edge(first)) first += 1;
  while (after > first && edge(after - 1)) {
    // The full stop of an abbreviation is part of it: "the U.S." is one token, "Inc." two.
    if (
      tokenAt(reading, after - 1).text === '.' &&
      /^(?:Inc|Ltd|Co|Corp|Jr|Sr|etc)$/u.test(tokenAt(reading, after - 2).text)
    )
      break;
    after -= 1;
  }
  return first < after ? { first, after } : null;
}
