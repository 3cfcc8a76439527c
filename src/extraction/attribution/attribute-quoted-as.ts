import { findContentEnd, trimContent } from './content.ts';
import type { Cue } from './find-cues.ts';
import { phraseBefore, subjectBefore } from './noun-phrase.ts';
import type { RawStatement } from './raw-statement.ts';
import type { Reading } from './reading.ts';
import { posAt, tokenAt } from './reading.ts';
import type { Segment } from './segments.ts';
import { wordCount } from './scan.ts';

const QUOTING = /^(?:quoted|cited|quotes|quoting|cites|citing)$/u;

/**
 * Second hand: "a correspondent of Y quoted X as saying that …" and "X was quoted by Y as saying …". X is the speaker,
 * Y the one who passes it on.
 */
export function attributeQuotedAs(
  reading: Reading,
  segment: Segment,
  number: number,
  cues: readonly Cue[],
): RawStatement[] {
  const statements: RawStatement[] = [];
  for (const cue of cues) {
    if (cue.form !== 'QUOTED_AS') continue;
    const as = cue.verb - 1;
    let quoting = as - 1;
    while (quoting >= segment.first && as - quoting < 16 && !QUOTING.test(tokenAt(reading, quoting).lower))
      quoting -= 1;
    if (quoting < segment.first || !QUOTING.test(tokenAt(reading, quoting).lower)) continue;
    const passive = posAt(reading, quoting - 1) === 'AUX' || posAt(reading, quoting - 2) === 'AUX';
    const groupFirst = passive
      ? posAt(reading, quoting - 1) === 'AUX'
        ? quoting - 1
        : quoting - 2
      : quoting;
    const subject = subjectBefore(reading, groupFirst, segment.first);
    const between = as > quoting + 1 ? phraseBefore(reading, as, quoting + 1) : null;
    const speaker = passive ? subject : between;
    const reporter = passive ? (tokenAt(reading, quoting + 1).lower === 'by' ? between : null) : subject;
    if (speaker === null) continue;
    const first =
      tokenAt(reading, cue.group.after).lower === 'that' ||
      /^[:,]$/u.test(tokenAt(reading, cue.group.after).text)
        ? cue.group.after + 1
        : cue.group.after;
    const later = cues.filter((other) => other.verb > cue.verb);
    const content = trimContent(reading, {
      first,
      after: findContentEnd(reading, first, segment.after, later, 'THAT'),
    });
    if (content === null || wordCount(reading, content.first, content.after) < 2) continue;
    statements.push({
      content: [content],
      speaker,
      sameSpeakerAs: null,
      cue: { range: cue.group, verb: cue.lemma, cueClass: cue.cue.cueClass },
      negative: false,
      clause: { first: (subject ?? speaker).first, after: first },
      reporter,
      segment: number,
      rule: passive ? 'was quoted as saying' : 'quoted as saying',
      confidence: 0.88,
    });
  }
  return statements;
}
