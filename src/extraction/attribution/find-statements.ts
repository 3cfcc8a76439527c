import type { TokenRange } from '../sentences/split-sentences.ts';
import { overlaps } from '../sentences/token-ranges.ts';
import { attributeAccordingTo } from './attribute-according-to.ts';
import { attributeLabel } from './attribute-label.ts';
import { attributeNouns } from './attribute-nouns.ts';
import { attributeQuotedAs } from './attribute-quoted-as.ts';
import { attributeSignature } from './attribute-signature.ts';
import { attributeVerbs } from './attribute-verbs.ts';
import { trimContent } from './content.ts';
import { speakerOf } from './cue-speaker.ts';
import { findCues } from './find-cues.ts';
import type { RawStatement } from './raw-statement.ts';
import type { Reading } from './reading.ts';
import { quotationAt, tokenAt } from './reading.ts';
import { hasVerb, wordCount } from './scan.ts';
import { findSegments } from './segments.ts';
import type { Segment } from './segments.ts';
import { vote } from './vote.ts';

function coveredBy(statements: readonly RawStatement[], range: TokenRange): boolean {
  return statements.some((statement) => statement.content.some((content) => overlaps(content, range)));
}

/** Statements of one segment; where two rules claim the same words, the earlier rule of the list keeps them. */
function attributeSegment(
  reading: Reading,
  segments: readonly Segment[],
  number: number,
  before: readonly RawStatement[],
): RawStatement[] {
  const segment = segments[number];
  if (segment === undefined || segment.role === 'JUNK') return [];
  const labels = [
    ...attributeLabel(reading, segment, number),
    ...attributeSignature(reading, segment, number),
  ];
  if (labels.length > 0) return labels;
  if (isQuestion(reading, segment)) return [];
  const cues = findCues(reading, segment);
  const rules = [
    attributeQuotedAs(reading, segment, number, cues),
    attributeAccordingTo(reading, segment, number),
    attributeVerbs(reading, segment, number, cues),
    attributeNouns(reading, segment, number, segments[number - 1], cues),
  ];
  const kept: RawStatement[] = [];
  for (const statement of rules.flat()) {
    const clause = statement.cue?.range;
    const nested = clause !== undefined && coveredBy(kept, clause);
    const taken = statement.content.some((range) => coveredBy(kept, range) || coveredBy(before, range));
    if (!nested && !taken) kept.push(statement);
  }
  return kept.sort((a, b) => (a.content[0]?.first ?? 0) - (b.content[0]?.first ?? 0));
}

/** A question of the writer's reports nothing. */
function isQuestion(reading: Reading, segment: Segment): boolean {
  const last = segment.after - 1;
  return (
    tokenAt(reading, last).text === '?' &&
    quotationAt(reading, last) < 0 &&
    !/[:"“]/u.test(tokenAt(reading, segment.first).text) &&
    quotationAt(reading, segment.first) < 0
  );
}

/** The one quotation that a segment consists of, or null. */
function wholeQuotation(reading: Reading, segment: Segment): TokenRange | null {
  let first = segment.first;
  let after = segment.after;
  while (
    after > first &&
    quotationAt(reading, after - 1) < 0 &&
    !/[\p{L}\p{N}]/u.test(tokenAt(reading, after - 1).text)
  )
    after -= 1;
  while (
    first < after &&
    quotationAt(reading, first) < 0 &&
    !/[\p{L}\p{N}]/u.test(tokenAt(reading, first).text)
  )
    first += 1;
  if (first >= after) return null;
  for (let index = first; index < after; index += 1) if (quotationAt(reading, index) < 0) return null;
  return { first, after };
}

/** Does the quotation go on in a later paragraph, where its speaker may be named? */
function continuesLater(
  reading: Reading,
  range: TokenRange,
  segments: readonly Segment[],
  number: number,
): boolean {
  const next = segments[number + 1];
  return next !== undefined && quotationAt(reading, next.first) === quotationAt(reading, range.after - 1);
}

/**
 * A segment that is nothing but quotation: it goes on from the statement before where that was quoted too. In the same
 * paragraph it is more of the same statement, in the next one a statement of its own by the same speaker.
 */
function continueQuotation(
  reading: Reading,
  segments: readonly Segment[],
  number: number,
  found: RawStatement[],
): void {
  const segment = segments[number];
  if (segment === undefined || segment.role === 'JUNK') return;
  const quotation = wholeQuotation(reading, segment);
  if (
    quotation === null ||
    coveredBy(found, quotation) ||
    continuesLater(reading, quotation, segments, number)
  )
    return;
  const last = found.at(-1);
  const lastSegment = last === undefined ? undefined : segments[last.segment];
  const follows = last !== undefined && lastSegment !== undefined && last.segment >= number - 1;
  const lastRange = last?.content.at(-1);
  const quotedBefore = follows && lastRange !== undefined && quotationAt(reading, lastRange.after - 1) >= 0;
  if (quotedBefore && lastSegment.paragraph === segment.paragraph) {
    last.content.push(quotation);
    return;
  }
  if (
    wordCount(reading, quotation.first, quotation.after) < 4 ||
    !hasVerb(reading, quotation.first, quotation.after)
  )
    return;
  const near = follows && segment.paragraph - lastSegment.paragraph <= 1;
  found.push({
    content: [quotation],
    speaker: null,
    sameSpeakerAs: near ? last : null,
    cue: null,
    negative: false,
    clause: null,
    reporter: null,
    segment: number,
    rule: near ? 'quotation that goes on from the statement before' : 'quotation without a named speaker',
    confidence: near ? (quotedBefore ? 0.75 : 0.6) : 0.4,
  });
}

/** "He added:" closes its paragraph: what he added is the next one, with or without marks. */
function openedByColon(reading: Reading, segments: readonly Segment[], number: number): RawStatement | null {
  const segment = segments[number];
  const before = segments[number - 1];
  if (segment?.role !== 'BODY' || before?.role !== 'BODY' || before.paragraph === segment.paragraph)
    return null;
  if (tokenAt(reading, before.after - 1).text !== ':') return null;
  const cue = findCues(reading, before).findLast(({ cue: entry }) => entry.takes.has('q'));
  const speaker = cue === undefined ? null : speakerOf(reading, cue, before);
  if (cue === undefined || speaker === null) return null;
  const quotation = wholeQuotation(reading, segment);
  const content = quotation ?? trimContent(reading, segment);
  if (content === null) return null;
  return {
    content: [content],
    speaker,
    sameSpeakerAs: null,
    cue: { range: cue.group, verb: cue.lemma, cueClass: cue.cue.cueClass },
    negative: cue.cue.negative,
    clause: { first: before.first, after: before.after },
    reporter: null,
    segment: number,
    rule: 'cue before a colon at the end of the paragraph before',
    confidence: quotation === null ? 0.6 : 0.88,
  };
}

export interface FoundStatements {
  readonly segments: readonly Segment[];
  readonly statements: readonly RawStatement[];
}

const MIN_TURNS = 3;

/** How often a name and a colon open a paragraph of the body: in a transcript or interview, each is a turn. */
function isTranscript(reading: Reading, segments: readonly Segment[]): boolean {
  let turns = 0;
  for (const [number, segment] of segments.entries()) {
    if (segment.role === 'BODY' && attributeLabel(reading, segment, number).length > 0) turns += 1;
    if (turns >= MIN_TURNS) return true;
  }
  return false;
}

/** In a transcript the whole paragraph is what the one said whose name opens it. */
function extendTurn(
  reading: Reading,
  segments: readonly Segment[],
  number: number,
  turn: RawStatement,
): RawStatement {
  const content = [...turn.content];
  const paragraph = segments[number]?.paragraph;
  for (let next = number + 1; segments[next]?.paragraph === paragraph; next += 1) {
    const segment = segments[next];
    const last = content.at(-1);
    if (segment === undefined || last === undefined) break;
    content[content.length - 1] = trimContent(reading, { first: last.first, after: segment.after }) ?? last;
  }
  return { ...turn, content, verbatim: true };
}

/** All statements of an article by the rules of this folder and the encoder, in reading order, speakers still unresolved. */
export function findStatements(reading: Reading): FoundStatements {
  const segments = findSegments(reading);
  const found: RawStatement[] = [];
  const transcript = isTranscript(reading, segments);
  let turnParagraph = -1;
  for (const number of segments.keys()) {
    if (segments[number]?.paragraph === turnParagraph) continue;
    const recent = found.slice(-6);
    const statements = attributeSegment(reading, segments, number, recent);
    const opened = statements.length === 0 ? openedByColon(reading, segments, number) : null;
    const [turn] =
      transcript && segments[number]?.role === 'BODY'
        ? attributeLabel(reading, segments[number], number)
        : [];
    if (turn !== undefined) {
      turnParagraph = segments[number]?.paragraph ?? -1;
      found.push(extendTurn(reading, segments, number, turn));
    } else if (statements.length > 0) found.push(...statements);
    else if (opened !== null) found.push(opened);
    else continueQuotation(reading, segments, number, found);
  }
  const { parse } = reading;
  return { segments, statements: parse === null ? found : vote(reading, parse, segments, found) };
}
