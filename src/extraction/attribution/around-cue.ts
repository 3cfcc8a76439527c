import type { TokenRange } from '../sentences/split-sentences.ts';
import { findContentEnd } from './content.ts';
import type { Speaker } from './cue-speaker.ts';
import type { Cue } from './find-cues.ts';
import type { Reading } from './reading.ts';
import { isNominal, posAt, quotationAt, tokenAt } from './reading.ts';
import { closesQuotation, hasVerb, wordCount } from './scan.ts';
import type { Segment } from './segments.ts';

/** What stands before a cue's clause. */
export interface LeftContent {
  readonly first: number;
  readonly after: number;
  readonly quoted: boolean;
}

/** What stands before the cue's clause, where a comma or closing mark parts them. */
export function findLeftContent(
  reading: Reading,
  cue: Cue,
  speaker: Speaker,
  cursor: number,
): LeftContent | null {
  if (speaker.place === 'ELIDED' || (!cue.cue.takes.has('q') && !cue.cue.takes.has('b'))) return null;
  let boundary = speaker.clauseFirst - 1;
  while (boundary > cursor && posAt(reading, boundary) === 'ADV' && quotationAt(reading, boundary) < 0)
    boundary -= 1;
  const token = tokenAt(reading, boundary);
  const quoted =
    closesQuotation(reading, boundary) ||
    (/^[,—–]$/u.test(token.text) && closesQuotation(reading, boundary - 1));
  if (!quoted && !/^[,—–?!]$/u.test(token.text)) return null;
  if (boundary < cursor) return null;
  return { first: cursor, after: quotationAt(reading, boundary) >= 0 ? boundary + 1 : boundary, quoted };
}

/** A fronted clause or phrase ("When he arrived,", "In Brussels,", "Speaking to reporters,") is no content. */
export function isFronted(reading: Reading, left: LeftContent): boolean {
  const token = tokenAt(reading, left.first);
  const pos = posAt(reading, left.first);
  if (quotationAt(reading, left.first) >= 0) return false;
  return (
    pos === 'ADP' ||
    (pos === 'SCONJ' && token.lower !== 'that') ||
    (pos === 'VERB' && /(?:ing|ed)$/u.test(token.lower)) ||
    pos === 'ADV' ||
    (pos === 'CCONJ' && wordCount(reading, left.first, left.after) < 5)
  );
}

/** Skips from the end of the cue's words to the comma, mark or end that closes its clause, past insertions. */
export function clauseEnd(
  reading: Reading,
  speaker: Speaker,
  segment: Segment,
  cues: readonly Cue[],
): number {
  let index = speaker.clauseAfter;
  for (let commas = 0; index < segment.after; index += 1) {
    if (quotationAt(reading, index) >= 0) return index;
    const token = tokenAt(reading, index);
    if (/^[;:]$/u.test(token.text)) return index;
    if (token.text !== ',' && token.text !== '—' && token.text !== '–') continue;
    const next = tokenAt(reading, index + 1);
    const inserts =
      speaker.place === 'AFTER' &&
      commas === 0 &&
      (/^(?:a|an|the|who|whose|his|her|its|one|chief|head|president|director)$/u.test(next.lower) ||
        /^\d{2}$/u.test(next.text) ||
        (isNominal(posAt(reading, index + 1)) && !hasVerbBeforeComma(reading, index + 1, segment.after)));
    const cueAhead = cues.some((cue) => cue.verb > index && cue.verb <= index + 3 && cue.form === 'GERUND');
    if (cueAhead || !inserts) return index;
    commas += 1;
    let close = index + 1;
    while (
      close < segment.after &&
      quotationAt(reading, close) < 0 &&
      !/^[,;:—–]$/u.test(tokenAt(reading, close).text)
    )
      close += 1;
    index = close - 1;
    if (close < segment.after && quotationAt(reading, close) < 0) index = close;
    if (index >= segment.after - 1 || quotationAt(reading, close) >= 0) return close;
    // after the insertion the clause may still hold "told reporters": go on to the next sign
    index = close;
    if (tokenAt(reading, close).text === ',') return close;
  }
  return segment.after;
}

function hasVerbBeforeComma(reading: Reading, first: number, limit: number): boolean {
  for (let index = first; index < limit && tokenAt(reading, index).text !== ','; index += 1)
    if (posAt(reading, index) === 'VERB' || posAt(reading, index) === 'AUX') return true;
  return false;
}

/** What follows the cue's clause and still belongs to the content: `…, he said, …`. */
export function continuation(
  reading: Reading,
  end: number,
  segment: Segment,
  cues: readonly Cue[],
  left: LeftContent,
  parenthesis: boolean,
): TokenRange | null {
  if (end >= segment.after) return null;
  const first = /^[,—–:]$/u.test(tokenAt(reading, end).text) ? end + 1 : end;
  if (quotationAt(reading, first) >= 0) {
    const after = findContentEnd(reading, first, segment.after, cues, 'QUOTATION');
    return { first, after };
  }
  if (left.quoted) {
    // `…," she said at a rally in Kenansville, N.C., "…`
    for (
      let index = first;
      index < segment.after && index - first < 14 && posAt(reading, index) !== 'VERB';
      index += 1
    )
      if (quotationAt(reading, index) >= 0 && tokenAt(reading, index - 1).text === ',')
        return { first: index, after: findContentEnd(reading, index, segment.after, cues, 'QUOTATION') };
    return null;
  }
  const opening = tokenAt(reading, first);
  if (opening.lower.endsWith('ing') && hasVerb(reading, left.first, left.after)) return null;
  const complete = !parenthesis && hasVerb(reading, left.first, left.after);
  if (!parenthesis && !hasVerb(reading, first, segment.after)) return null;
  const goesOn =
    /^(?:and|but|or|because|while|although|if|when|as|which|who|that|with|is|are|was|were|will|would|has|have|had|can|could|should|may|must)$/u.test(
      opening.lower,
    );
  if (complete && !goesOn) return null;
  const after = findContentEnd(reading, first, segment.after, cues, 'CLAUSE');
  return { first, after };
}
