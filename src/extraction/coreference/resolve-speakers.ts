import type { RawStatement } from '../attribution/raw-statement.ts';
import type { Reading } from '../attribution/reading.ts';
import { entityAt, quotationAt, spanOfRange } from '../attribution/reading.ts';
import { headOf } from '../attribution/scan.ts';
import type { RoleDraft } from '../entities/find-roles.ts';
import type { TokenRange } from '../sentences/split-sentences.ts';
import { appositionTo } from './descriptors.ts';
import { describeSpeaker } from './describe-speaker.ts';
import { createDiscourse, occur, wordsOf } from './discourse.ts';
import type { Discourse, Resolution, ResolvedStatement } from './discourse.ts';
import { roleOf } from './grammatical-role.ts';
import { resolveNamedAs } from './named-as.ts';
import { isCoordinated, resolveNamed } from './named-speaker.ts';
import { pronounAt } from './phrases.ts';
import type { Phrase } from './phrases.ts';
import { noteMention } from './referents.ts';
import type { Referent } from './referents.ts';
import { antecedentOf } from './relative-pronoun.ts';
import { isDefinite, rankDescription } from './resolve-description.ts';
import { resolvePronoun } from './resolve-pronoun.ts';
import { speakableKey } from './unnamed-source.ts';

/** Words that name who says or passes on a statement. */
interface SpeakerPhrase {
  readonly phrase: Phrase;
  readonly raw: RawStatement;
  readonly part: 'SPEAKER' | 'REPORTER';
}

function phraseOf(reading: Reading, range: TokenRange): Phrase {
  const head = headOf(reading, range);
  const pronoun = range.after - range.first === 1 && pronounAt(reading, range.first) !== null;
  return {
    ...range,
    head,
    sort: pronoun ? 'PRONOUN' : entityAt(reading, head) === null ? 'NOUN' : 'NAME',
    sentence: reading.document.sentenceOf[head] ?? 0,
    quotation: quotationAt(reading, head),
    role: roleOf(reading, range, head),
    embedded: false,
  };
}

function resolvePhrase(discourse: Discourse, { phrase, raw, part }: SpeakerPhrase): Resolution {
  const { reading, referents } = discourse;
  const given =
    part === 'SPEAKER' && appositionTo(reading, phrase) === null ? resolveNamedAs(reading, raw) : null;
  const taken = referents.ofKey(given?.key ?? null);
  if (given !== null && taken !== null) {
    noteMention(taken, spanOfRange(reading, phrase), phrase.sort === 'PRONOUN' ? 'PRONOUN' : 'DESCRIPTION');
    occur(discourse, taken, phrase);
    return given;
  }
  if (phrase.sort === 'PRONOUN') return resolvePronoun(discourse, phrase, part === 'SPEAKER' ? raw : null);
  const antecedent =
    phrase.first === phrase.head ? atToken(discourse, antecedentOf(reading, phrase.head)) : null;
  if (antecedent !== null) {
    noteMention(antecedent, spanOfRange(reading, phrase), 'PRONOUN');
    const how = `'${wordsOf(reading, phrase.first, phrase.after)}' resolved to what it follows`;
    return { key: speakableKey(discourse, antecedent), how, certainty: 0.95, alternatives: [] };
  }
  const named = isCoordinated(reading, phrase) ? null : resolveNamed(reading, phrase);
  if (named === null) return describeSpeaker(discourse, phrase);
  const referent = referents.ofKey(named.key);
  if (referent !== null) occur(discourse, referent, phrase);
  return named;
}

/** A phrase that names no speaker: a mention of somebody known, or of somebody or something new. */
function resolveMention(discourse: Discourse, phrase: Phrase): void {
  const { reading, referents } = discourse;
  if (phrase.sort === 'PRONOUN') {
    resolvePronoun(discourse, phrase, null);
    return;
  }
  if (phrase.sort === 'NAME') {
    const entity = entityAt(reading, phrase.head);
    if (entity !== null) occur(discourse, referents.ofEntity(entity), phrase);
    return;
  }
  const apposition = appositionTo(reading, phrase);
  if (apposition !== null) {
    noteMention(referents.ofEntity(apposition.entity), spanOfRange(reading, phrase), 'DESCRIPTION');
    return;
  }
  const known = isDefinite(reading, phrase) ? rankDescription(discourse, phrase, false).best : null;
  if (known !== null) noteMention(known, spanOfRange(reading, phrase), 'DESCRIPTION');
  occur(discourse, known ?? referents.introduce(phrase), phrase);
}

function speakerPhrases(reading: Reading, statements: readonly RawStatement[]): SpeakerPhrase[] {
  return statements.flatMap((raw) => {
    const found: SpeakerPhrase[] = [];
    if (raw.reporter !== null && quotationAt(reading, raw.reporter.first) < 0)
      found.push({ phrase: phraseOf(reading, raw.reporter), raw, part: 'REPORTER' });
    if (raw.speaker !== null && raw.sameSpeakerAs === null)
      found.push({ phrase: phraseOf(reading, raw.speaker), raw, part: 'SPEAKER' });
    return found;
  });
}

/** Resolves phrases in reading order, those that name speakers and all others; each token means one. */
function walk(
  discourse: Discourse,
  phrases: readonly Phrase[],
  speakers: readonly SpeakerPhrase[],
  reporters: Map<RawStatement, string>,
): void {
  const order = [
    ...phrases.map((phrase) => ({ phrase, speaker: null })),
    ...speakers.map((speaker) => ({ phrase: speaker.phrase, speaker })),
  ].sort(
    (a, b) =>
      a.phrase.first - b.phrase.first ||
      Number(a.speaker === null) - Number(b.speaker === null) ||
      b.phrase.after - a.phrase.after,
  );
  const done = new Map<number, Resolution>();
  for (const { phrase, speaker } of order) {
    if (speaker === null) {
      // "Petrov and Brandt" speak as one source; each is named all the same.
      const before = done.get(phrase.head);
      const other = phrase.sort === 'NAME' && before?.key !== entityAt(discourse.reading, phrase.head)?.key;
      if (before === undefined || other) resolveMention(discourse, phrase);
      continue;
    }
    const resolution = done.get(phrase.head) ?? resolvePhrase(discourse, speaker);
    done.set(phrase.head, resolution);
    if (speaker.part === 'REPORTER') {
      if (resolution.key !== null) reporters.set(speaker.raw, resolution.key);
      continue;
    }
    discourse.speakers.set(speaker.raw, resolution);
    const referent = discourse.referents.ofKey(resolution.key);
    const list = discourse.spoke.get(phrase.sentence);
    if (referent !== null && list === undefined) discourse.spoke.set(phrase.sentence, [referent]);
    else if (referent !== null) list?.push(referent);
  }
}

/** The speaker of a statement, or of the one whose speaker goes on. */
function speakerOf(discourse: Discourse, raw: RawStatement): Resolution {
  const seen = new Set<RawStatement>();
  let at = raw;
  while (at.sameSpeakerAs !== null && !seen.has(at)) {
    seen.add(at);
    at = at.sameSpeakerAs;
  }
  const found = discourse.speakers.get(at);
  if (found === undefined)
    return (
      resolveNamedAs(discourse.reading, at) ?? {
        key: null,
        how: 'no speaker named',
        certainty: 0.8,
        alternatives: [],
      }
    );
  return at === raw
    ? found
    : { ...found, how: 'same speaker as before', certainty: Math.min(0.95, found.certainty) };
}

/**
 * Finds out whom the speakers and reporters of statements mean, and every other pronoun and description on the way; all are
 * noted as mentions of their entity or unnamed source. First what stands outside quotations, in reading order; then what is
 * quoted, when it is known who says "I".
 */
export function resolveSpeakers(
  reading: Reading,
  roles: readonly RoleDraft[],
  statements: readonly RawStatement[],
): ResolvedStatement[] {
  const discourse = createDiscourse(reading, roles, statements);
  const speakers = speakerPhrases(reading, statements);
  const reporters = new Map<RawStatement, string>();
  const inside = (phrase: Phrase): boolean => isSaid(discourse, phrase);
  const outside = (phrase: Phrase): boolean => !isSaid(discourse, phrase);
  walk(
    discourse,
    discourse.phrases.filter(outside),
    speakers.filter(({ phrase }) => outside(phrase)),
    reporters,
  );
  for (const raw of statements)
    if (raw.sameSpeakerAs !== null) discourse.speakers.set(raw, speakerOf(discourse, raw));
  walk(
    discourse,
    discourse.phrases.filter(inside),
    speakers.filter(({ phrase }) => inside(phrase)),
    reporters,
  );
  noteRelatives(discourse);
  return statements.map((raw) => {
    const speaker = speakerOf(discourse, raw);
    const reporter = reporters.get(raw);
    return { raw, speaker, reporters: reporter === undefined || reporter === speaker.key ? [] : [reporter] };
  });
}

/** Whom the phrase around a token means, as far as it was read already; null for -1. */
function atToken({ reading, occurrences }: Discourse, token: number): Referent | null {
  const sentence = occurrences[reading.document.sentenceOf[token] ?? -1];
  const found = sentence?.find(
    ({ phrase }) =>
      phrase.head === token || (phrase.sort === 'NAME' && phrase.first <= token && token < phrase.after),
  );
  return found?.referent ?? null;
}

/** "who" and "which" mean what they follow. */
function noteRelatives(discourse: Discourse): void {
  const { reading } = discourse;
  for (const index of reading.document.tokens.keys()) {
    const referent = atToken(discourse, antecedentOf(reading, index));
    if (referent !== null)
      noteMention(referent, spanOfRange(reading, { first: index, after: index + 1 }), 'PRONOUN');
  }
}

/** Is a phrase part of what somebody says word for word? Names are known at once wherever they stand. */
function isSaid({ reading, statements, contentOf }: Discourse, { sort, head }: Phrase): boolean {
  if (sort === 'NAME') return false;
  return quotationAt(reading, head) >= 0 || statements[contentOf[head] ?? -1]?.verbatim === true;
}
