import { phraseAfter } from './noun-phrase.ts';
import type { RawStatement } from './raw-statement.ts';
import type { Reading } from './reading.ts';
import { entityAt, quotationAt, tokenAt } from './reading.ts';
import { quotationEnd } from './scan.ts';
import type { Segment } from './segments.ts';

const DASH = /^(?:[―—–]|-+)$/u;

/** A quotation that is signed: `"We will rebuild." — Jane Doe`. */
export function attributeSignature(reading: Reading, segment: Segment, number: number): RawStatement[] {
  if (quotationAt(reading, segment.first) < 0) return [];
  const end = quotationEnd(reading, segment.first, segment.after);
  if (end >= segment.after || !DASH.test(tokenAt(reading, end).text)) return [];
  const signature = phraseAfter(reading, end + 1, segment.after);
  if (signature === null || entityAt(reading, signature.first)?.type !== 'Person') return [];
  const rest = tokenAt(reading, signature.after).text;
  if (signature.after < segment.after && !/^[.,]$/u.test(rest)) return [];
  return [
    {
      content: [{ first: segment.first, after: end }],
      speaker: signature,
      sameSpeakerAs: null,
      cue: null,
      negative: false,
      clause: { first: end, after: segment.after },
      reporter: null,
      segment: number,
      rule: 'name signed after a dash',
      confidence: 0.85,
    },
  ];
}
