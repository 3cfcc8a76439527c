import type { TokenRange } from '../sentences/split-sentences.ts';
import type { Cue } from './find-cues.ts';
import { phraseAfter, phraseBefore, subjectBefore } from './noun-phrase.ts';
import type { RawStatement } from './raw-statement.ts';
import type { Reading } from './reading.ts';
import { isCalendarWord, posAt, quotationAt, tokenAt } from './reading.ts';
import { canSpeak, closesQuotation } from './scan.ts';
import type { Segment } from './segments.ts';

/** The words that name who speaks by a cue, and the clause they make with it. */
export interface Speaker {
  readonly range: TokenRange | null;
  /** Where the cue's clause begins. */
  readonly clauseFirst: number;
  /** Where the cue's own words end: after the verb, or after a subject that follows it. */
  readonly clauseAfter: number;
  readonly place: 'BEFORE' | 'AFTER' | 'ELIDED';
  /** The speaker of the statement before goes on: "…, he said, adding that …". */
  readonly goesOn?: boolean;
}

/** Verbs so plainly of speech that any noun can be their subject. */
const PLAIN = new Set([
  'say',
  'tell',
  'add',
  'state',
  'note',
  'write',
  'announce',
  'report',
  'warn',
  'explain',
  'acknowledge',
  'insist',
  'stress',
  'argue',
  'claim',
  'reply',
  'recall',
  'declare',
]);

/** "said X": the subject after the verb, where the verb follows a comma or a quotation. */
function invertedSubject(reading: Reading, cue: Cue, segment: Segment): Speaker | null {
  // "…, telling Reuters that": who stands there is spoken to.
  if (cue.form === 'GERUND' || cue.lemma === 'tell') return null;
  const before = cue.group.first - 1;
  const afterQuotation =
    closesQuotation(reading, before) ||
    (tokenAt(reading, before).text === ',' && closesQuotation(reading, before - 1));
  const afterComma = tokenAt(reading, before).text === ',';
  if (!cue.cue.takes.has('q') || (!afterQuotation && !afterComma)) return null;
  if (posAt(reading, cue.group.after) === 'PRON' && !afterQuotation) return null;
  const phrase = phraseAfter(reading, cue.group.after, segment.after);
  if (
    phrase === null ||
    isCalendarWord(tokenAt(reading, phrase.first)) ||
    !canSpeak(reading, phrase, !afterQuotation)
  )
    return null;
  const next = tokenAt(reading, phrase.after);
  const closes =
    phrase.after >= segment.after ||
    /^[,.:;—–"”]$/u.test(next.text) ||
    posAt(reading, phrase.after) === 'ADP' ||
    posAt(reading, phrase.after) === 'SCONJ' ||
    posAt(reading, phrase.after) === 'ADV' ||
    isCalendarWord(next) ||
    quotationAt(reading, phrase.after) >= 0 ||
    next.lower === 'who' ||
    (next.lower.endsWith('ing') && afterQuotation);
  return closes
    ? { range: phrase, clauseFirst: cue.group.first, clauseAfter: phrase.after, place: 'AFTER' }
    : null;
}

function isElided(reading: Reading, cue: Cue, segment: Segment): boolean {
  if (cue.form === 'GERUND') return true;
  const before = tokenAt(reading, cue.group.first - 1);
  return (
    cue.group.first > segment.first &&
    (/^(?:and|but|then|or)$/u.test(before.lower) || posAt(reading, cue.group.first - 1) === 'ADV')
  );
}

/** The subject of the sentence's first verb: whose participle a later "adding that" is. */
function mainSubject(reading: Reading, cue: Cue, segment: Segment): TokenRange | null {
  // "with ministers saying", "a letter saying": what stands right before it.
  const nearest = cue.form === 'GERUND' ? phraseBefore(reading, cue.group.first, segment.first) : null;
  if (nearest !== null && canSpeak(reading, nearest, true)) return nearest;
  for (let index = segment.first; index < cue.group.first; index += 1) {
    if (quotationAt(reading, index) >= 0) continue;
    const pos = posAt(reading, index);
    if ((pos !== 'VERB' && pos !== 'AUX') || tokenAt(reading, index).lower.endsWith('ing')) continue;
    const phrase = phraseBefore(reading, index, segment.first);
    const subject = phrase ?? subjectBefore(reading, index, segment.first);
    if (subject !== null) return canSpeak(reading, subject, true) ? subject : null;
  }
  return null;
}

/** Who speaks by a cue: its subject, the phrase behind it where it is inverted, or the subject of the clause before. */
export function findSpeaker(
  reading: Reading,
  cue: Cue,
  segment: Segment,
  cursor: number,
  before: RawStatement | null = null,
): Speaker | null {
  const inverted = invertedSubject(reading, cue, segment);
  if (cue.form === 'FINITE') {
    const subject = subjectBefore(reading, cue.group.first, Math.min(cursor, cue.group.first));
    const strict = !PLAIN.has(cue.lemma);
    if (
      subject !== null &&
      canSpeak(reading, subject, strict) &&
      !isBareAgreementError(reading, cue, subject)
    )
      return {
        range: subject,
        clauseFirst: subject.clauseFirst,
        clauseAfter: cue.group.after,
        place: 'BEFORE',
      };
  }
  if (inverted !== null) return inverted;
  if (!isElided(reading, cue, segment)) return null;
  return {
    range: goesOn(reading, cue, before) ? before.speaker : mainSubject(reading, cue, segment),
    goesOn: goesOn(reading, cue, before),
    clauseFirst: cue.group.first,
    clauseAfter: cue.group.after,
    place: 'ELIDED',
  };
}

/** Does the cue hang on the clause of the statement before, with a comma or "and" between? */
function goesOn(reading: Reading, cue: Cue, before: RawStatement | null): before is RawStatement {
  if (before?.cue == null || before.cue.range.first > cue.verb) return false;
  const sign = tokenAt(reading, cue.group.first - 1);
  return sign.text === ',' || /^(?:and|but|then)$/u.test(sign.lower);
}

/** "The company report": a base form after a singular noun is no verb. */
function isBareAgreementError(reading: Reading, cue: Cue, subject: TokenRange): boolean {
  const verb = reading.lexicon.verbs.get(tokenAt(reading, cue.verb).lower);
  if (verb === undefined || verb.forms.has('PAST') || verb.forms.has('GERUND') || verb.forms.has('THIRD'))
    return false;
  const hasAuxiliary = cue.group.first < cue.verb && posAt(reading, cue.group.first) === 'AUX';
  if (hasAuxiliary || !verb.forms.has('BASE') || verb.forms.has('PARTICIPLE')) return false;
  const last = tokenAt(reading, subject.after - 1).lower;
  if (/^(?:he|she|it|who)$/u.test(last)) return last !== 'who';
  for (let index = subject.first; index < subject.after; index += 1)
    if (tokenAt(reading, index).lower === 'and') return false;
  return !/(?:s|men|people|they|we|you|i|many|some|others|who|police|few|both|all|most|those)$/u.test(last);
}

/** The words that name who speaks by a cue, or null. */
export function speakerOf(reading: Reading, cue: Cue, segment: Segment): TokenRange | null {
  return findSpeaker(reading, cue, segment, segment.first)?.range ?? null;
}
