import type { Reading } from '../attribution/reading.ts';
import { entityAt, nameAt, posAt, tokenAt } from '../attribution/reading.ts';
import { headOf } from '../attribution/scan.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import { mention } from '../entities/entity-table.ts';
import { countryOf } from '../entities/find-roles.ts';
import type { TokenRange } from '../sentences/split-sentences.ts';
import { wordsOf } from './discourse.ts';
import type { Resolution } from './discourse.ts';

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

/** Are several named or described together: "Petrov and Brandt"? */
export function isCoordinated(reading: Reading, phrase: TokenRange): boolean {
  for (let index = phrase.first; index < phrase.after; index += 1)
    if (/^(?:and|or)$/u.test(tokenAt(reading, index).lower) && nameAt(reading, index) === null) return true;
  return false;
}

/** A place that speaks stands for its government. */
function resolvePlace(reading: Reading, place: EntityDraft, phrase: TokenRange, index: number): Resolution {
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

/** Who speaks by name, or a place for its government; null where the phrase is no name. */
export function resolveNamed(reading: Reading, phrase: TokenRange): Resolution | null {
  const named = (entity: EntityDraft, certainty: number): Resolution => ({
    key: entity.key,
    how: `named '${wordsOf(reading, phrase.first, phrase.after)}'`,
    certainty,
    alternatives: [],
  });
  const person = personOf(reading, phrase);
  if (person !== null) return named(person, 1);
  const head = headOf(reading, phrase);
  const entity = entityAt(reading, head);
  if (entity?.type === 'Organization') {
    const country = reading.lexicon.geography.metonyms.get(entity.name);
    return country === undefined ? named(entity, 0.97) : resolvePlace(reading, entity, phrase, head);
  }
  return entity?.type === 'Place' ? resolvePlace(reading, entity, phrase, head) : null;
}
