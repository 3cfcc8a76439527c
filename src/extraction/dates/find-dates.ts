import type { ExtractedDate } from '../../model/extraction.ts';
import { invariant } from '../../shared/errors.ts';
import type { TextDocument } from '../sentences/read-document.ts';
import type { TokenRange } from '../sentences/split-sentences.ts';
import type { Token } from '../sentences/tokenize.ts';
import { isIsoDate, startOfWeek } from './calendar.ts';
import { isDateline, paragraphStarts, readDatelineWeekday } from './datelines.ts';
import { directionOf, isPossessive } from './direction.ts';
import { readExpression } from './expressions.ts';
import type { Meaning, Reading } from './meaning.ts';
import { readLead } from './lead.ts';
import { hasPersonMay } from './month-names.ts';
import { readDayFirst } from './read-numeric-date.ts';
import { resolve } from './resolve.ts';
import type { Resolved } from './resolve.ts';
import { lowerAt } from './words.ts';

/** A date in a text. Its span covers the expression alone ("Tuesday night"). */
export interface FoundDate extends ExtractedDate, TokenRange {
  readonly precision: Resolved['precision'];
  /** The words as they stand in the text, with those that lead them in: "late on Tuesday night". Ends where the span ends. */
  readonly derivation: string;
  /** The preposition among these, in lower case: what holds "since July" or "by Friday" did not happen on that day. */
  readonly preposition: string | null;
  /** It stands in a dateline: "BRUSSELS, Dec 4 (Agency) -". */
  readonly dateline: boolean;
}

interface Candidate extends TokenRange {
  readonly meaning: Meaning;
  readonly dateline: boolean;
}

/**
 * The dates a text names, in reading order and disjoint, resolved against the day of publication: absolute ones
 * ("4 December"), and relative ones ("on Tuesday", "last week") as English-language news uses them. Where a weekday, day or
 * month may be the past or the coming one, the words of its clause decide; without any, a weekday is the last one up to the
 * publication, a day or month the nearest. Of overlapping expressions the longest counts. Linear in the text's length.
 *
 * @param publishedOn ISO calendar date.
 * @throws OnrecordError INTERNAL if `publishedOn` is no ISO calendar date.
 */
export function findDates(document: TextDocument, publishedOn: string): FoundDate[] {
  invariant(isIsoDate(publishedOn), `The day of publication "${publishedOn}" is no ISO date`);
  const found: FoundDate[] = [];
  const candidates = findCandidates(document);
  for (const [index, candidate] of candidates.entries()) {
    const anchor = anchorOf(document, found, candidate, publishedOn);
    const behind = candidates[index + 1];
    const follows = behind?.first === candidate.after ? behind : null;
    const { meaning } = candidate;
    const date =
      meaning.kind === 'ANCHORED' && meaning.to === 'BEHIND'
        ? fromBehind(document, candidate, meaning, follows, publishedOn)
        : toDate(document, candidate, publishedOn, anchor);
    if (date !== null) found.push(date);
  }
  return found;
}

/** How many sentences back "the following day" and "the end of the year" may look for what they count from. */
const ANCHOR_SENTENCES = 2;

/** The date that "the following day" and "the end of the year" count from, if the text has just named one. */
function anchorOf(
  document: TextDocument,
  found: readonly FoundDate[],
  { meaning, first }: Candidate,
  publishedOn: string,
): FoundDate | null {
  if (meaning.kind !== 'ANCHORED' && meaning.kind !== 'PERIOD') return null;
  const nearest = (document.sentenceOf[first] ?? 0) - ANCHOR_SENTENCES;
  for (let index = found.length - 1; index >= 0; index -= 1) {
    const date = found[index];
    if (date === undefined || (document.sentenceOf[date.first] ?? 0) < nearest) return null;
    if (!date.dateline && fits(date, meaning, publishedOn)) return date;
  }
  return null;
}

const FINENESS = { DAY: 0, WEEK: 1, MONTH: 2, YEAR: 3 } as const;

/** Can something be counted from a date: days from a day; and "the year" be that of a date, if it is in the past? */
function fits(
  date: FoundDate,
  meaning: Meaning & { kind: 'ANCHORED' | 'PERIOD' },
  publishedOn: string,
): boolean {
  if (FINENESS[date.precision] > FINENESS[meaning.unit]) return false;
  return meaning.kind === 'ANCHORED' || (date.date < publishedOn && date.precision !== 'DAY');
}

/** "two days after Friday": two days after what the next expression comes to. */
function fromBehind(
  document: TextDocument,
  candidate: Candidate,
  meaning: Meaning & { kind: 'ANCHORED' },
  behind: Candidate | null,
  publishedOn: string,
): FoundDate | null {
  const anchor = behind === null ? null : toDate(document, behind, publishedOn, null);
  return anchor?.precision === 'DAY' || (anchor !== null && meaning.unit === 'WEEK')
    ? toDate(document, candidate, publishedOn, anchor)
    : null;
}

function findCandidates(document: TextDocument): Candidate[] {
  const { tokens } = document;
  const reading: Reading = { tokens, mayIsName: hasPersonMay(tokens), dayFirst: readDayFirst(tokens) };
  const starts = paragraphStarts(document);
  const candidates: Candidate[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    const candidate = readCandidate(document, reading, starts, first);
    if (candidate === null) continue;
    const last = candidates.at(-1);
    if (last !== undefined && first < last.after) {
      if (candidate.after - first <= last.after - last.first) continue;
      candidates.pop();
    }
    candidates.push(candidate);
  }
  return candidates;
}

function readCandidate(
  document: TextDocument,
  reading: Reading,
  starts: ReadonlySet<number>,
  first: number,
): Candidate | null {
  const { tokens } = document;
  const expression = readExpression(reading, first);
  if (expression !== null) {
    const { meaning, after } = expression;
    if (crossesParagraph(document, first, after)) return null;
    return { meaning, first, after, dateline: isDateline(document, starts, first, after) };
  }
  const short = readDatelineWeekday(tokens, first);
  if (short === null || !isDateline(document, starts, first, short.after)) return null;
  return { ...short, first, dateline: true };
}

function crossesParagraph(document: TextDocument, first: number, after: number): boolean {
  const paragraphOf = (token: number) => document.sentences[document.sentenceOf[token] ?? 0]?.paragraph;
  return paragraphOf(first) !== paragraphOf(after - 1);
}

function toDate(
  document: TextDocument,
  candidate: Candidate,
  publishedOn: string,
  anchor: FoundDate | null,
): FoundDate | null {
  const { tokens, text } = document;
  const { meaning, first, after, dateline } = candidate;
  const lead = readLead(tokens, first);
  const place = {
    lead: lead.first,
    first,
    after,
    preposition: lead.preposition,
    yearly: meaning.kind === 'DAY' || meaning.kind === 'MONTH',
  };
  // A dateline tells when the piece was written, whatever its first sentence looks ahead to.
  const direction = dateline ? 'NEAREST' : directionOf(document, place);
  const resolved = weekOf(tokens, lead.first, resolve(meaning, publishedOn, direction, anchor?.date ?? null));
  const start = tokens[first]?.start ?? 0;
  const end = tokens[after - 1]?.end ?? start;
  if (resolved === null) return null;
  // "at Monday's rally": the preposition belongs to the rally.
  const opening = isPossessive(tokens, after) ? first : lead.first;
  const derivation = text.slice(tokens[opening]?.start ?? start, end);
  return { start, end, first, after, ...resolved, derivation, preposition: lead.preposition, dateline };
}

/** "the week of 6 May", "the week beginning 6 May": the whole week. */
function weekOf(tokens: readonly Token[], first: number, resolved: Resolved | null): Resolved | null {
  const isWeek =
    /^(?:of|beginning|starting)$/u.test(lowerAt(tokens, first - 1)) && lowerAt(tokens, first - 2) === 'week';
  if (!isWeek || resolved?.precision !== 'DAY') return resolved;
  return { date: startOfWeek(resolved.date), precision: 'WEEK' };
}
