import type { ExtractedDate } from '../../model/extraction.ts';
import { invariant } from '../../shared/errors.ts';
import type { TextDocument } from '../sentences/read-document.ts';
import type { TokenRange } from '../sentences/split-sentences.ts';
import { isIsoDate } from './calendar.ts';
import { isDateline, paragraphStarts, readDatelineWeekday } from './datelines.ts';
import { directionOf, isPossessive } from './direction.ts';
import { readExpression } from './expressions.ts';
import type { Meaning, Reading } from './meaning.ts';
import { readLead } from './lead.ts';
import { hasPersonMay } from './month-names.ts';
import { resolve } from './resolve.ts';
import type { Resolved } from './resolve.ts';

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
  for (const candidate of findCandidates(document)) {
    const date = toDate(document, candidate, publishedOn);
    if (date !== null) found.push(date);
  }
  return found;
}

function findCandidates(document: TextDocument): Candidate[] {
  const { tokens } = document;
  const reading: Reading = { tokens, mayIsName: hasPersonMay(tokens) };
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

function toDate(document: TextDocument, candidate: Candidate, publishedOn: string): FoundDate | null {
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
  const resolved = resolve(meaning, publishedOn, dateline ? 'NEAREST' : directionOf(document, place));
  const start = tokens[first]?.start ?? 0;
  const end = tokens[after - 1]?.end ?? start;
  if (resolved === null) return null;
  // "at Monday's rally": the preposition belongs to the rally.
  const opening = isPossessive(tokens, after) ? first : lead.first;
  const derivation = text.slice(tokens[opening]?.start ?? start, end);
  return { start, end, first, after, ...resolved, derivation, preposition: lead.preposition, dateline };
}
