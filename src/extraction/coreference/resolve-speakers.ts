import type { RawStatement } from '../attribution/raw-statement.ts';
import type { Reading } from '../attribution/reading.ts';
import { entityAt, nameAt, posAt, quotationAt, spanOfRange, tokenAt } from '../attribution/reading.ts';
import { headOf } from '../attribution/scan.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import { mention } from '../entities/entity-table.ts';
import type { RoleDraft } from '../entities/find-roles.ts';
import { countryOf } from '../entities/find-roles.ts';
import type { TokenRange } from '../sentences/split-sentences.ts';
import { createDiscourse, entityOf, remember, sourceOf, wordsOf } from './discourse.ts';
import type { Discourse, Resolution, ResolvedStatement } from './discourse.ts';
import { resolveDescription } from './resolve-description.ts';
import { resolvePronoun } from './resolve-pronoun.ts';

const PRONOUN = /^(?:he|she|it|they|i|we|you|his|her|its|their|my|our)$/u;

/** The person whose name is the head of a phrase: it ends with the name, or begins with it. */
function personOf(reading: Reading, phrase: TokenRange): EntityDraft | null {
  let end = phrase.after;
  if (tokenAt(reading, end - 1).text === ')')
    while (end > phrase.first && tokenAt(reading, end - 1).text !== '(') end -= 1;
  if (tokenAt(reading, end - 1).text === '(') end -= 1;
  const last = entityAt(reading, end - 1);
  const lastName = nameAt(reading, end - 1);
  if (last?.type === 'Person' && lastName !== null) {
    const before = tokenAt(reading, lastName.first - 1).lower;
    const isHead =
      lastName.first === phrase.first || !/^(?:of|for|to|by|with|and|against|from|in|at)$/u.test(before);
    if (isHead) return last;
  }
  for (let index = phrase.first; index < end; index += 1) {
    const pos = posAt(reading, index);
    const name = nameAt(reading, index);
    if (name === null && pos === 'ADP') return null;
    if (name === null) continue;
    const entity = entityAt(reading, index);
    const next =
      name.end >= end || /^(?:of|for|from|in|at|with|\(|,)$/u.test(tokenAt(reading, name.end).lower);
    if (entity?.type === 'Person' && next) return entity;
    index = name.end - 1;
  }
  return null;
}

/** "the mayor, Ingrid Solheim," and "said his wife, Elena.": the name behind the comma. */
function appositionOf(reading: Reading, phrase: TokenRange): EntityDraft | null {
  const name = nameAt(reading, phrase.after + 1);
  const head = tokenAt(reading, headOf(reading, phrase)).lower;
  if (tokenAt(reading, phrase.after).text !== ',' || name?.first !== phrase.after + 1) return null;
  if (
    reading.lexicon.peopleNouns.get(head) !== 'PERSON' ||
    !/^(?:[,.;:)”"]|)$/u.test(tokenAt(reading, name.end).text)
  )
    return null;
  const entity = entityAt(reading, name.first);
  return entity?.type === 'Person' ? entity : null;
}

function isCoordinated(reading: Reading, phrase: TokenRange): boolean {
  for (let index = phrase.first; index < phrase.after; index += 1)
    if (/^(?:and|or)$/u.test(tokenAt(reading, index).lower) && nameAt(reading, index) === null) return true;
  return false;
}

/** A place that speaks stands for its government. */
function resolvePlace(
  discourse: Discourse,
  place: EntityDraft,
  phrase: TokenRange,
  index: number,
): Resolution {
  const { reading } = discourse;
  const words = wordsOf(reading, phrase.first, phrase.after);
  const country = reading.lexicon.geography.metonyms.get(place.name) ?? countryOf(reading, index);
  if (country === null)
    return {
      key: null,
      how: `place '${words}' stands for no government we know`,
      certainty: 0.6,
      alternatives: [],
    };
  const government = reading.table.government(country, country);
  const name = nameAt(reading, index);
  if (name !== null) {
    const span = { start: tokenAt(reading, name.first).start, end: tokenAt(reading, name.end - 1).end };
    place.mentions.delete(span.start);
    mention(government, span, 'NAME');
    government.forms.add(reading.document.text.slice(span.start, span.end).replace(/\s+/gu, ' '));
  }
  return {
    key: government.key,
    how: `'${words}' stands for the ${government.name.startsWith('Gov') ? 'government' : 'institutions'} of ${country}`,
    certainty: 0.92,
    alternatives: [],
  };
}

function resolvePhrase(discourse: Discourse, raw: RawStatement, phrase: TokenRange): Resolution {
  const { reading } = discourse;
  const first = tokenAt(reading, phrase.first);
  if (
    phrase.after - phrase.first === 1 &&
    PRONOUN.test(first.lower) &&
    nameAt(reading, phrase.first) === null
  ) {
    const resolution = resolvePronoun(discourse, raw, phrase.first);
    note(discourse, resolution.key, phrase, 'PRONOUN');
    return resolution;
  }
  if (isCoordinated(reading, phrase)) {
    const resolution = resolveDescription(discourse, phrase);
    note(discourse, resolution.key, phrase, 'DESCRIPTION');
    return resolution;
  }
  const person = personOf(reading, phrase) ?? appositionOf(reading, phrase);
  if (person !== null)
    return {
      key: person.key,
      how: `named '${wordsOf(reading, phrase.first, phrase.after)}'`,
      certainty: 1,
      alternatives: [],
    };
  const head = headOf(reading, phrase);
  const entity = entityAt(reading, head);
  if (entity?.type === 'Organization') {
    const country = reading.lexicon.geography.metonyms.get(entity.name);
    if (country !== undefined) return resolvePlace(discourse, entity, phrase, head);
    return {
      key: entity.key,
      how: `named '${wordsOf(reading, phrase.first, phrase.after)}'`,
      certainty: 0.97,
      alternatives: [],
    };
  }
  if (entity?.type === 'Place') return resolvePlace(discourse, entity, phrase, head);
  const resolution = resolveDescription(discourse, phrase);
  note(discourse, resolution.key, phrase, 'DESCRIPTION');
  return resolution;
}

/** Records the words as a mention of whom they mean. */
function note(
  discourse: Discourse,
  key: string | null,
  phrase: TokenRange,
  kind: 'PRONOUN' | 'DESCRIPTION',
): void {
  const target = entityOf(discourse, key) ?? sourceOf(discourse, key);
  if (target !== null) mention(target, spanOfRange(discourse.reading, phrase), kind);
}

function resolveOne(discourse: Discourse, raw: RawStatement): Resolution {
  const before = raw.sameSpeakerAs === null ? undefined : discourse.resolved.get(raw.sameSpeakerAs);
  if (before !== undefined)
    return {
      key: before.speaker.key,
      how: 'same speaker as before',
      certainty: Math.min(0.95, before.speaker.certainty),
      alternatives: before.speaker.alternatives,
    };
  if (raw.speaker !== null) return resolvePhrase(discourse, raw, raw.speaker);
  return { key: null, how: 'no speaker named', certainty: 0.8, alternatives: [] };
}

/** "Her speech was followed by …": pronouns between statements are left; only speakers and reporters are resolved. */
export function resolveSpeakers(
  reading: Reading,
  roles: readonly RoleDraft[],
  statements: readonly RawStatement[],
): ResolvedStatement[] {
  const discourse = createDiscourse(reading, roles);
  return statements.map((raw) => {
    const reporter =
      raw.reporter === null || quotationAt(reading, raw.reporter.first) >= 0
        ? null
        : resolvePhrase(discourse, raw, raw.reporter);
    const speaker = resolveOne(discourse, raw);
    const reporters = reporter?.key == null || reporter.key === speaker.key ? [] : [reporter.key];
    const statement: ResolvedStatement = { raw, speaker, reporters };
    remember(discourse, statement);
    return statement;
  });
}
