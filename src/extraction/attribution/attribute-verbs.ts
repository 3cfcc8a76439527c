import type { TokenRange } from '../sentences/split-sentences.ts';
import { clauseEnd, continuation, findLeftContent, isFronted } from './around-cue.ts';
import { findContentEnd, findRightContent, trimContent } from './content.ts';
import type { RightContent } from './content.ts';
import { findSpeaker } from './cue-speaker.ts';
import type { Speaker } from './cue-speaker.ts';
import type { Cue } from './find-cues.ts';
import type { RawStatement } from './raw-statement.ts';
import type { Reading } from './reading.ts';
import { tokenAt } from './reading.ts';
import { canSpeak, hasQuotation, hasVerb, wordCount } from './scan.ts';
import type { Segment } from './segments.ts';

interface Found {
  readonly statement: RawStatement;
  /** Content ranges, so that cues inside are passed over. */
  readonly covers: readonly TokenRange[];
}

function build(
  cue: Cue,
  speaker: Speaker,
  content: readonly TokenRange[],
  clause: TokenRange,
  number: number,
  same: RawStatement | null,
  rule: string,
  confidence: number,
): RawStatement {
  return {
    content: [...content],
    speaker: speaker.range,
    sameSpeakerAs: speaker.range === null || speaker.goesOn === true ? same : null,
    cue: { range: cue.group, verb: cue.lemma, cueClass: cue.cue.cueClass },
    negative: cue.cue.negative,
    clause,
    reporter: null,
    segment: number,
    rule,
    confidence,
  };
}

function attributeOne(
  reading: Reading,
  cue: Cue,
  cues: readonly Cue[],
  segment: Segment,
  number: number,
  cursor: number,
  same: RawStatement | null,
): Found | null {
  const speaker = findSpeaker(reading, cue, segment, cursor, same);
  if (speaker === null) return null;
  const later = cues.filter((other) => other.verb > cue.verb);
  const right: RightContent | null =
    speaker.place === 'AFTER' ? null : findRightContent(reading, cue, segment.after);
  const left = findLeftContent(reading, cue, speaker, cursor);
  const leftFits =
    left !== null &&
    (left.quoted ||
      hasVerb(reading, left.first, left.after) ||
      hasQuotation(reading, left.first, left.after));
  const marked = right !== null && (right.opening === 'THAT' || right.opening === 'QUOTATION');
  const preferLeft =
    left !== null &&
    leftFits &&
    (left.quoted
      ? !(right?.opening === 'THAT' && right.first <= cue.group.after + 2)
      : !marked && (right === null || !isFronted(reading, left)));
  if (
    left !== null &&
    preferLeft &&
    !(
      speaker.place === 'BEFORE' &&
      !left.quoted &&
      isFronted(reading, left) &&
      !/^[,.]$/u.test(tokenAt(reading, cue.group.after).text) &&
      right !== null
    )
  ) {
    const end = clauseEnd(reading, speaker, segment, later);
    // "…, he said, …": nothing but the subject and the verb between two commas.
    const parenthesis =
      speaker.place === 'BEFORE' && end === cue.group.after && tokenAt(reading, end).text === ',';
    const more = continuation(reading, end, segment, later, left, parenthesis);
    const content = [trimContent(reading, left), more === null ? null : trimContent(reading, more)].filter(
      (range) => range !== null,
    );
    if (content.length === 0) return null;
    const statement = build(
      cue,
      speaker,
      content,
      { first: speaker.clauseFirst, after: end },
      number,
      same,
      speaker.place === 'AFTER' ? 'speaker after the verb' : 'clause after the content',
      left.quoted ? 0.93 : 0.86,
    );
    return { statement, covers: content };
  }
  if (right !== null) {
    const after = findContentEnd(reading, right.first, segment.after, later, right.opening);
    const content = trimContent(reading, { first: right.first, after });
    if (
      content === null ||
      (wordCount(reading, content.first, content.after) < 2 &&
        right.opening !== 'QUOTATION' &&
        right.opening !== 'PHRASE')
    )
      return null;
    if (
      right.opening === 'PHRASE' &&
      (speaker.range === null ? same === null : !canSpeak(reading, speaker.range, true))
    )
      return null;
    const confidence = { THAT: 0.9, QUOTATION: 0.92, CLAUSE: 0.85, INFINITIVE: 0.75, PHRASE: 0.7 }[
      right.opening
    ];
    const statement = build(
      cue,
      speaker,
      [content],
      { first: speaker.clauseFirst, after: right.first },
      number,
      same,
      speaker.place === 'ELIDED' ? 'subject of the clause before' : 'subject of the verb',
      confidence,
    );
    return { statement, covers: [{ first: right.first, after }] };
  }
  // "The plan, he said, will work": neither side is whole.
  const nextSign = tokenAt(reading, cue.group.after).text;
  if (
    left !== null &&
    speaker.place !== 'ELIDED' &&
    nextSign === ',' &&
    hasVerb(reading, cue.group.after + 1, segment.after)
  ) {
    const rest = trimContent(reading, {
      first: cue.group.after + 1,
      after: findContentEnd(reading, cue.group.after + 1, segment.after, later, 'CLAUSE'),
    });
    const head = trimContent(reading, left);
    const content = [head, rest].filter((range) => range !== null);
    if (rest === null) return null;
    return {
      statement: build(
        cue,
        speaker,
        content,
        { first: speaker.clauseFirst, after: cue.group.after },
        number,
        same,
        'clause inside the content',
        0.85,
      ),
      covers: content,
    };
  }
  return null;
}

/** Does the cue's clause stand behind all of its content, which is no quotation? */
function isClosing(reading: Reading, cue: Cue, segment: Segment): boolean {
  if (cue.form !== 'FINITE') return false;
  const speaker = findSpeaker(reading, cue, segment, segment.first);
  if (speaker === null || speaker.place === 'ELIDED') return false;
  const left = findLeftContent(reading, cue, speaker, segment.first);
  if (left === null || left.quoted || isFronted(reading, left) || !hasVerb(reading, left.first, left.after))
    return false;
  return speaker.place === 'AFTER' || findRightContent(reading, cue, segment.after) === null;
}

function inside(ranges: readonly TokenRange[], index: number): boolean {
  return ranges.some((range) => index >= range.first && index < range.after);
}

/**
 * The statements that verbs introduce in a segment. A cue inside the content of another is what that speaker says, and
 * gives no statement of its own.
 */
export function attributeVerbs(
  reading: Reading,
  segment: Segment,
  number: number,
  cues: readonly Cue[],
): RawStatement[] {
  const found: Found[] = [];
  let covered: TokenRange[] = [];
  let cursor = segment.first;
  // A cue that closes the sentence ("…, he said.") takes precedence over the cues inside what stands before it.
  const closing = cues.findLast((cue) => isClosing(reading, cue, segment));
  const order = closing === undefined ? cues : [closing, ...cues.filter((cue) => cue !== closing)];
  for (const cue of order) {
    if (cue.form === 'QUOTED_AS' || inside(covered, cue.verb)) continue;
    const same = found.at(-1)?.statement ?? null;
    const result = attributeOne(reading, cue, cues, segment, number, cursor, same);
    if (result === null) continue;
    const swallowed = found.filter(
      (other) => other.statement.cue !== null && inside(result.covers, other.statement.cue.range.first),
    );
    for (const other of swallowed) found.splice(found.indexOf(other), 1);
    found.push(result);
    covered = found.flatMap((item) => item.covers);
    const rightmost = Math.max(...result.covers.map((range) => range.after), cue.group.after);
    const [firstCover] = result.covers;
    cursor = firstCover !== undefined && firstCover.first > cue.verb ? Math.max(cursor, rightmost) : cursor;
  }
  return found.map((item) => item.statement);
}
