import { findContentEnd, trimContent } from './content.ts';
import type { Cue } from './find-cues.ts';
import { phraseAfter, phraseBefore } from './noun-phrase.ts';
import type { RawStatement } from './raw-statement.ts';
import type { Reading } from './reading.ts';
import { posAt, quotationAt, tokenAt } from './reading.ts';
import { canSpeak, hasVerb } from './scan.ts';
import type { Segment } from './segments.ts';

const MADE = /^(?:made|given|issued|voiced|expressed|delivered|released|shared)$/u;

function classOf(reading: Reading, index: number) {
  const word = tokenAt(reading, index).lower;
  return reading.lexicon.nominalCues.get(word) ?? reading.lexicon.nominalCues.get(word.replace(/s$/u, ''));
}

/** "A statement to this effect was made by X": what X said is the sentence before. */
function madeBy(
  reading: Reading,
  segment: Segment,
  number: number,
  before: Segment | undefined,
): RawStatement | null {
  if (before?.role !== 'BODY') return null;
  const limit = Math.min(segment.after, segment.first + 14);
  for (let index = segment.first; index < limit; index += 1) {
    const cueClass = classOf(reading, index);
    if (cueClass === undefined || quotationAt(reading, index) >= 0) continue;
    for (let verb = index + 1; verb < Math.min(limit, index + 9); verb += 1) {
      if (
        !MADE.test(tokenAt(reading, verb).lower) ||
        posAt(reading, verb - 1) !== 'AUX' ||
        tokenAt(reading, verb + 1).lower !== 'by'
      )
        continue;
      const speaker = phraseAfter(reading, verb + 2, segment.after);
      const content = trimContent(reading, before);
      if (
        speaker === null ||
        content === null ||
        !canSpeak(reading, speaker, true) ||
        !hasVerb(reading, before.first, before.after)
      )
        return null;
      return {
        content: [content],
        speaker,
        sameSpeakerAs: null,
        cue: { range: { first: index, after: index + 1 }, verb: tokenAt(reading, index).lower, cueClass },
        negative: cueClass === 'DENIED',
        clause: { first: segment.first, after: segment.after },
        reporter: null,
        segment: number,
        rule: 'noun that refers to the sentence before',
        confidence: 0.8,
      };
    }
    return null;
  }
  return null;
}

/** "X's warning that …", "his claim that …": the possessor is the speaker. */
function possessed(reading: Reading, segment: Segment, number: number, cues: readonly Cue[]): RawStatement[] {
  const statements: RawStatement[] = [];
  for (let index = segment.first + 1; index < segment.after - 2; index += 1) {
    const cueClass = classOf(reading, index);
    if (
      cueClass === undefined ||
      tokenAt(reading, index + 1).lower !== 'that' ||
      quotationAt(reading, index) >= 0
    )
      continue;
    let owner = index - 1;
    while (owner > segment.first && posAt(reading, owner) === 'ADJ') owner -= 1;
    const word = tokenAt(reading, owner).lower;
    const pronoun = /^(?:his|her|their|its)$/u.test(word);
    const phrase =
      word === "'s" || word === "'" || word === '’' ? phraseBefore(reading, owner, segment.first) : null;
    const speaker = pronoun ? { first: owner, after: owner + 1 } : phrase;
    if (speaker === null || (!pronoun && !canSpeak(reading, speaker, true))) continue;
    const first = index + 2;
    const content = trimContent(reading, {
      first,
      after: findContentEnd(reading, first, segment.after, cues, 'PHRASE'),
    });
    if (content === null || !hasVerb(reading, content.first, content.after)) continue;
    statements.push({
      content: [content],
      speaker,
      sameSpeakerAs: null,
      cue: { range: { first: index, after: index + 1 }, verb: tokenAt(reading, index).lower, cueClass },
      negative: cueClass === 'DENIED',
      clause: { first: speaker.first, after: first },
      reporter: null,
      segment: number,
      rule: 'possessor of a noun of speech',
      confidence: 0.75,
    });
  }
  return statements;
}

/** Statements that a noun introduces instead of a verb. */
export function attributeNouns(
  reading: Reading,
  segment: Segment,
  number: number,
  before: Segment | undefined,
  cues: readonly Cue[],
): RawStatement[] {
  const made = madeBy(reading, segment, number, before);
  return [...(made === null ? [] : [made]), ...possessed(reading, segment, number, cues)];
}
