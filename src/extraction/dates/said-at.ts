import type { RawStatement } from '../attribution/raw-statement.ts';
import type { Reading } from '../attribution/reading.ts';
import { posAt, tokenAt } from '../attribution/reading.ts';
import type { ExtractedStatement } from '../../model/extraction.ts';
import type { TokenRange } from '../sentences/split-sentences.ts';
import { isPossessive } from './direction.ts';
import { hangsOn } from './hangs-on.ts';
import type { FoundDate } from './find-dates.ts';

export type SaidAt = ExtractedStatement['saidAt'];

/** What may tell when a statement was made. */
export interface SaidAtInput {
  readonly raw: RawStatement;
  /** All dates of the article. */
  readonly dates: readonly FoundDate[];
  /** When the event took place at which it was said, if the article tells. */
  readonly event: SaidAt | null;
  /** When the statement was made from which this one goes on. */
  readonly before: SaidAt | null;
  /** ISO calendar date. */
  readonly published: string;
}

/**
 * When it was said: the date in the cue's clause, outside the content, that says when the cue happened; else the date of the
 * event at which it was said; else, where a pronoun goes on from the sentence before, that statement's date; else the day of
 * publication.
 */
export function saidAt(reading: Reading, input: SaidAtInput): SaidAt {
  const { raw, dates, published } = input;
  const own = raw.clause === null ? null : dateOfClause(reading, raw, raw.clause, dates, published);
  if (own !== null) return { date: own.date, precision: own.precision, derivation: own.derivation };
  return input.event ?? input.before ?? { date: published, precision: 'PUBLICATION', derivation: null };
}

/** What "since July" or "scheduled for Friday" names is no day of speaking. */
const NOT_THE_DAY = /^(?:since|by|until|till|for|from|before|after|through|between|of)$/u;

function dateOfClause(
  reading: Reading,
  raw: RawStatement,
  clause: TokenRange,
  dates: readonly FoundDate[],
  published: string,
): FoundDate | null {
  const first = frontedFirst(reading, clause, dates);
  const cue = raw.cue?.range ?? clause;
  const distance = ({ first: at }: FoundDate): number =>
    at < cue.first ? cue.first - at : Math.max(0, at - cue.after);
  let best: FoundDate | null = null;
  const sentence = reading.document.sentenceOf[cue.first];
  const { start, end } = sentencesAround(
    reading,
    Math.min(first, cue.first),
    Math.max(clause.after, cue.after),
  );
  for (let index = firstFrom(dates, start); index < dates.length; index += 1) {
    const date = dates[index];
    if (date === undefined || date.first >= end) break;
    if (date.date > published || inContent(raw, date.first)) continue;
    const inClause = date.first >= first && date.first < clause.after;
    const inSentence = reading.parse !== null && reading.document.sentenceOf[date.first] === sentence;
    if (!inClause && !inSentence) continue;
    // Where there is a tree, it finds dates on the other side of the content, and those of other clauses.
    const hangs = reading.parse === null ? 'UNKNOWN' : hangsOn(reading.parse, date, cue);
    if (hangs === 'NO' || (!inClause && hangs !== 'YES')) continue;
    if (!tellsWhen(reading, date, { first, after: clause.after }, cue)) continue;
    if (date.first < clause.first && date.precision !== 'DAY' && !/^(?:in|on)$/u.test(date.preposition ?? ''))
      continue;
    if (best === null || distance(date) < distance(best)) best = date;
  }
  return best;
}

/** The tokens of the sentences that hold a range. */
function sentencesAround(reading: Reading, first: number, after: number): { start: number; end: number } {
  const { sentences, sentenceOf } = reading.document;
  return {
    start: Math.min(first, sentences[sentenceOf[first] ?? 0]?.first ?? first),
    end: Math.max(after, sentences[sentenceOf[after - 1] ?? 0]?.after ?? after),
  };
}

/** The index of the first date that does not begin before a token (binary search: an article may be a book). */
function firstFrom(dates: readonly FoundDate[], token: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.first ?? Infinity) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

function inContent(raw: RawStatement, index: number): boolean {
  return raw.content.some((range) => index >= range.first && index < range.after);
}

/** How a phrase begins that stands before the cue's clause and belongs to it: "Asked about it on Thursday, he said". */
const FRONT =
  /^(?:asked|pressed|questioned|interviewed|reached|contacted|confronted|speaking|addressing|talking|writing|appearing|testifying|visiting|opening|closing|launching|presenting|announcing|returning|at|in|on|during|after|following|late|early|later|earlier|when)$/u;
const MAX_FRONT = 25;
const MAX_LEAD = 3;

/** The first token of the clause, or of the phrase in front of it that a comma ends. */
function frontedFirst(reading: Reading, clause: TokenRange, dates: readonly FoundDate[]): number {
  const number = reading.document.sentenceOf[clause.first] ?? 0;
  const sentence = reading.document.sentences[number];
  if (sentence === undefined || sentence.first >= clause.first) return clause.first;
  // "The next day she told", "Friday's report said"
  const opening = dates[firstFrom(dates, sentence.first)];
  const isBefore = opening?.after === clause.first || opening?.after === clause.first - 1;
  if (opening !== undefined && isBefore && opening.first - sentence.first <= MAX_LEAD) return opening.first;
  const fronted =
    clause.first - sentence.first <= MAX_FRONT &&
    tokenAt(reading, clause.first - 1).text === ',' &&
    FRONT.test(tokenAt(reading, sentence.first).lower);
  return fronted ? sentence.first : clause.first;
}

/** Does a date say when the cue happened, and not when something else in its clause did? */
function tellsWhen(reading: Reading, date: FoundDate, clause: TokenRange, cue: TokenRange): boolean {
  if (isPossessive(reading.document.tokens, date.after)) {
    if (!isOccasion(reading, date)) return false;
  } else {
    if (NOT_THE_DAY.test(date.preposition ?? '')) return false;
    // "the winter of 2031", "the May congress": no adverb of time.
    if (isFigure(date) && date.preposition === null) return false;
  }
  return !isOfAnotherClause(reading, date, clause, cue);
}

function isFigure({ precision, derivation }: FoundDate): boolean {
  return (precision === 'YEAR' || precision === 'MONTH') && /^(?:\d|\p{Lu})/u.test(derivation);
}

/** Words, and what is published on a day: "Friday's report said", "in Tuesday's interview". */
const UTTERANCES =
  /^(?:statement|report|letter|interview|edition|paper|ruling|verdict|judgment|filing|announcement|article|column|post|broadcast|programme|program|remarks|message|note|issue|bulletin|communique)$/u;
const NOT_AT = /^(?:before|of|on|about|for|over|since|from)$/u;
const MAX_NOUNS = 4;

/** "at Tuesday's session", "told Friday's meeting": something is said there. "on Monday's attack": about it. */
function isOccasion(reading: Reading, date: FoundDate): boolean {
  if (NOT_AT.test(tokenAt(reading, date.first - 1).lower)) return false;
  for (let at = date.after + 1; at <= date.after + MAX_NOUNS; at += 1) {
    const { lower } = tokenAt(reading, at);
    if (UTTERANCES.test(lower) || reading.lexicon.eventNouns.get(lower)?.scene === true) return true;
    if (!['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(posAt(reading, at))) return false;
  }
  return false;
}

const RELATIVE = /^(?:who|which|whose|whom|where)$/u;
/** Participles that say when words came out, or when someone spoke. */
const OUT =
  /^(?:published|released|issued|dated|posted|sent|broadcast|aired|written|seen|leaked|obtained|made|given|held|asked|pressed|questioned|interviewed|reached|contacted|confronted|delivered|unveiled|filed|circulated|read|recorded|taped|conducted)$/u;
const PAST_PARTICIPLE =
  /^(?:\p{Ll}+ed|born|won|held|sworn|shot|built|written|lost|begun|founded|made|hurt|taken|bought|sold)$/u;

/** "Pell, who was born in 1984, said", "Montasana, founded in 1907, said". */
function isOfAnotherClause(reading: Reading, date: FoundDate, clause: TokenRange, cue: TokenRange): boolean {
  const stop = date.first > cue.first ? cue.after : clause.first;
  let open = date.first < cue.first;
  for (let at = date.first - 1; at >= stop; at -= 1) {
    const { lower, text } = tokenAt(reading, at);
    if (RELATIVE.test(lower)) return true;
    if (text === ',') open = false;
    if (open && PAST_PARTICIPLE.test(lower) && posAt(reading, at) === 'VERB') return !OUT.test(lower);
  }
  return false;
}
