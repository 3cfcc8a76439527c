import type { TokenRange } from '../sentences/split-sentences.ts';
import { findContentEnd, trimContent } from './content.ts';
import { phraseAfter } from './noun-phrase.ts';
import type { RawStatement } from './raw-statement.ts';
import type { Reading } from './reading.ts';
import { posAt, quotationAt, tokenAt } from './reading.ts';
import { canSpeak, hasQuotation, hasVerb } from './scan.ts';
import type { Segment } from './segments.ts';

/** The source's phrase with its insertions: "Jane Doe, chief executive of Acme,". Returns where the source ends. */
function sourceEnd(reading: Reading, phrase: TokenRange, limit: number): number {
  let index = phrase.after;
  while (
    index < limit &&
    quotationAt(reading, index) < 0 &&
    tokenAt(reading, index).text !== ',' &&
    !/^[.;:—–]$/u.test(tokenAt(reading, index).text)
  )
    index += 1;
  return index;
}

/** "According to X, content", "content, according to X", "content, according to X, content". */
export function attributeAccordingTo(reading: Reading, segment: Segment, number: number): RawStatement[] {
  const statements: RawStatement[] = [];
  for (let index = segment.first; index < segment.after - 2; index += 1) {
    if (
      tokenAt(reading, index).lower !== 'according' ||
      tokenAt(reading, index + 1).lower !== 'to' ||
      quotationAt(reading, index) >= 0
    )
      continue;
    const phrase = phraseAfter(reading, index + 2, segment.after);
    if (phrase === null || !canSpeak(reading, phrase, true)) continue;
    const end = sourceEnd(reading, phrase, segment.after);
    let content: TokenRange[];
    const before = trimContent(reading, { first: segment.first, after: index });
    const hasBefore =
      before !== null &&
      (hasVerb(reading, before.first, before.after) || hasQuotation(reading, before.first, before.after));
    if (hasBefore) {
      const goesOn =
        tokenAt(reading, end).text === ',' &&
        /^(?:and|but|with|who|which|is|was|are|were|has|have|will|would)$/u.test(
          tokenAt(reading, end + 1).lower,
        ) &&
        hasVerb(reading, end + 1, segment.after) &&
        tokenAt(reading, index - 1).text === ',' &&
        posAt(reading, end + 1) === 'AUX';
      const more = goesOn ? trimContent(reading, { first: end + 1, after: segment.after }) : null;
      content = more === null ? [before] : [before, more];
    } else {
      let first = end + 1;
      const relative = /^(?:who|which|whose)$/u.test(tokenAt(reading, first).lower);
      // "According to Jane Doe, head of Acme, sales fell": the content is what has a verb.
      const second = sourceEnd(reading, { first, after: first }, segment.after);
      if (
        tokenAt(reading, second).text === ',' &&
        (relative || !hasVerb(reading, first, second)) &&
        hasVerb(reading, second + 1, segment.after) &&
        second - first < 14 &&
        posAt(reading, first) !== 'ADP'
      )
        first = second + 1;
      const rest = trimContent(reading, {
        first,
        after: findContentEnd(reading, first, segment.after, [], 'THAT'),
      });
      if (rest === null || end >= segment.after) continue;
      const head = before !== null && before.after - before.first > 1 ? [before] : [];
      content = [...head, rest];
    }
    statements.push({
      content,
      speaker: phrase,
      sameSpeakerAs: null,
      cue: { range: { first: index, after: index + 2 }, verb: 'according to', cueClass: 'SAID' },
      negative: false,
      clause: { first: index, after: end },
      reporter: null,
      segment: number,
      rule: 'according to',
      confidence: 0.9,
    });
  }
  return statements;
}
