import { trimContent } from './content.ts';
import { phraseAfter } from './noun-phrase.ts';
import type { RawStatement } from './raw-statement.ts';
import type { Reading } from './reading.ts';
import { entityAt, posAt, tokenAt } from './reading.ts';
import { canSpeak, hasVerb, wordCount } from './scan.ts';
import type { Segment } from './segments.ts';

/**
 * Headline and transcript form: a name, a colon, and what was said ("Lavrov: Russia and NATO agree"). In a headline the
 * source may also stand behind ("Reactor safe: ministry").
 */
export function attributeLabel(reading: Reading, segment: Segment, number: number): RawStatement[] {
  const opensParagraph =
    number === 0 ||
    tokenAt(reading, segment.first).start === 0 ||
    segment.role === 'HEADLINE' ||
    startsParagraph(reading, segment);
  if (!opensParagraph) return [];
  let colon = segment.first;
  while (colon < segment.after && colon - segment.first < 12 && tokenAt(reading, colon).text !== ':')
    colon += 1;
  if (tokenAt(reading, colon).text !== ':' || colon === segment.first) return [];
  const label = phraseAfter(reading, segment.first, colon);
  const names = entityAt(reading, colon - 1);
  const isName =
    label?.after === colon &&
    names !== null &&
    names.type !== 'Place' &&
    !hasVerb(reading, segment.first, colon);
  const base = { sameSpeakerAs: null, negative: false, reporter: null, segment: number } as const;
  const cue = { range: { first: colon, after: colon + 1 }, verb: 'say', cueClass: 'SAID' } as const;
  if (isName) {
    const content = trimContent(reading, { first: colon + 1, after: segment.after });
    if (content === null || wordCount(reading, content.first, content.after) < 3) return [];
    return [
      {
        ...base,
        content: [content],
        speaker: label,
        cue,
        clause: { first: segment.first, after: colon + 1 },
        rule: 'name before a colon',
        confidence: 0.8,
      },
    ];
  }
  if (segment.role !== 'HEADLINE') return [];
  const tail = phraseAfter(reading, colon + 1, segment.after);
  if (
    tail === null ||
    tail.after - tail.first > 4 ||
    trimContent(reading, { first: tail.after, after: segment.after }) !== null
  )
    return [];
  if (
    !canSpeak(reading, tail, true) ||
    !hasVerb(reading, segment.first, colon) ||
    posAt(reading, tail.first) === 'VERB'
  )
    return [];
  const content = trimContent(reading, { first: segment.first, after: colon });
  return content === null
    ? []
    : [
        {
          ...base,
          content: [content],
          speaker: tail,
          cue,
          clause: { first: colon, after: segment.after },
          rule: 'source after a colon',
          confidence: 0.7,
        },
      ];
}

function startsParagraph(reading: Reading, segment: Segment): boolean {
  const sentence = reading.document.sentenceOf[segment.first] ?? 0;
  const before = reading.document.sentences[sentence - 1];
  return before?.paragraph !== segment.paragraph;
}
