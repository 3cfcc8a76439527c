import type { Span } from '../model/span.ts';
import type { CueClass } from '../model/vocabulary.ts';
import { trimContent } from './attribution/content.ts';
import type { FoundStatements } from './attribution/find-statements.ts';
import type { RawStatement } from './attribution/raw-statement.ts';
import type { Reading } from './attribution/reading.ts';
import { quotationAt, tokenAt } from './attribution/reading.ts';
import { findSegments } from './attribution/segments.ts';
import type { Segment } from './attribution/segments.ts';
import type { TokenRange } from './sentences/split-sentences.ts';

/** A statement that something else than the rules found: where its parts stand in the article's text. */
export interface GivenStatement {
  /** In reading order, no two overlapping. */
  readonly content: readonly Span[];
  readonly cue: Span | null;
  /** The words that name the speaker beside the cue: "He". */
  readonly speaker: Span | null;
  /** Places that name the same speaker in full, for where `speaker` does not: "Ingrid Solvane". */
  readonly namedAs: readonly Span[];
  /** The words that name who passes the statement on. */
  readonly reporter: Span | null;
  /** Does the cue deny the content? Asked only of cues that the word lists do not know. */
  readonly denies: boolean;
  /** What found it, for a person to read. */
  readonly rule: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Statements that were given as spans, in the form in which the rules of attribution give theirs, in reading order. */
export function placeStatements(reading: Reading, given: readonly GivenStatement[]): FoundStatements {
  const segments = findSegments(reading);
  const statements = given
    .map((statement) => place(reading, segments, statement))
    .filter((statement) => statement !== null)
    .sort((a, b) => (a.content[0]?.first ?? 0) - (b.content[0]?.first ?? 0));
  return { segments, statements };
}

function place(reading: Reading, segments: readonly Segment[], given: GivenStatement): RawStatement | null {
  const range = (span: Span | null): TokenRange | null => (span === null ? null : rangeOf(reading, span));
  const content = given.content
    .map(range)
    .map((words) => (words === null ? null : trimContent(reading, overMarks(reading, words))))
    .filter((words) => words !== null);
  const [first] = content;
  if (first === undefined) return null;
  const cue = range(given.cue);
  const anchor = cue?.first ?? first.first;
  const sentence = reading.document.sentences[reading.document.sentenceOf[anchor] ?? -1];
  return {
    content,
    speaker: withoutPossessive(reading, range(given.speaker)),
    namedAs: given.namedAs.map(range).filter((words) => words !== null),
    sameSpeakerAs: null,
    cue: cue === null ? null : { range: cue, ...readCue(reading, cue) },
    negative: cue === null ? given.denies : (denial(reading, cue) ?? given.denies),
    clause: cue === null || sentence === undefined ? null : { first: sentence.first, after: sentence.after },
    reporter: withoutPossessive(reading, range(given.reporter)),
    segment: Math.max(
      0,
      segments.findLastIndex((segment) => segment.first <= anchor),
    ),
    // Part of a quotation is quoted too, unless the cue stands in it: then somebody else is quoted.
    verbatim: isQuoted(reading, content) && (cue === null || quotationAt(reading, cue.first) < 0),
    rule: given.rule,
    confidence: given.confidence,
    foundBy: 'given',
  };
}

/** The tokens that a span touches; null for a span that touches none. */
function rangeOf({ document: { tokens } }: Reading, { start, end }: Span): TokenRange | null {
  // The first token for which something holds that holds for all behind it.
  const search = (holds: (index: number) => boolean): number => {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const first = search((index) => (tokens[index]?.end ?? Infinity) > start);
  const after = search((index) => (tokens[index]?.start ?? Infinity) >= end);
  return first < after ? { first, after } : null;
}

/** Words of a quotation with the marks and stops beside them, which go with the words where they fill it. */
function overMarks(reading: Reading, { first, after }: TokenRange): TokenRange {
  const isMark = (index: number, quotation: number): boolean =>
    quotation >= 0 &&
    quotationAt(reading, index) === quotation &&
    !/[\p{L}\p{N}]/u.test(tokenAt(reading, index).text);
  let [from, to] = [first, after];
  while (isMark(from - 1, quotationAt(reading, first))) from -= 1;
  while (isMark(to, quotationAt(reading, after - 1))) to += 1;
  return { first: from, after: to };
}

/** Do all words stand in quotations? */
function isQuoted(reading: Reading, content: readonly TokenRange[]): boolean {
  return content.every(({ first, after }) => {
    for (let index = first; index < after; index += 1)
      if (quotationAt(reading, index) < 0 && /[\p{L}\p{N}]/u.test(tokenAt(reading, index).text)) return false;
    return true;
  });
}

/** "Solvane's" warning: the speaker is Solvane. */
function withoutPossessive(reading: Reading, range: TokenRange | null): TokenRange | null {
  if (range === null || range.after - range.first < 2) return range;
  const last = tokenAt(reading, range.after - 1).lower;
  return last === "'s" || last === "'" ? { first: range.first, after: range.after - 1 } : range;
}

/** The cue verb among the words of a cue, the last one where there are several: "went on to say". */
function cueVerbIn(reading: Reading, cue: TokenRange) {
  for (let index = cue.after - 1; index >= cue.first; index -= 1) {
    const lemma = reading.lexicon.verbs.get(tokenAt(reading, index).lower)?.lemma;
    const entry = reading.lexicon.cueVerbs
      .get(lemma ?? '')
      ?.find(({ particles }) =>
        particles.every((word, offset) => tokenAt(reading, index + 1 + offset).lower === word),
      );
    if (entry !== undefined) return entry;
  }
  return null;
}

function denial(reading: Reading, cue: TokenRange): boolean | null {
  return cueVerbIn(reading, cue)?.negative ?? null;
}

/** The cue's base form and class, from the word lists; a cue that they do not know stands as it is, for plain saying. */
function readCue(reading: Reading, cue: TokenRange): { verb: string; cueClass: CueClass } {
  const verb = cueVerbIn(reading, cue);
  if (verb !== null) return { verb: [verb.verb, ...verb.particles].join(' '), cueClass: verb.cueClass };
  for (let index = cue.first; index < cue.after; index += 1) {
    const { lower } = tokenAt(reading, index);
    for (const noun of [lower, lower.replace(/s$/u, '')]) {
      const cueClass = reading.lexicon.nominalCues.get(noun);
      if (cueClass !== undefined) return { verb: noun, cueClass };
    }
  }
  const words: string[] = [];
  for (let index = cue.first; index < cue.after; index += 1) words.push(tokenAt(reading, index).lower);
  return { verb: words.join(' '), cueClass: 'SAID' };
}
