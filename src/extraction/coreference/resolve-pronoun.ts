import type { RawStatement } from '../attribution/raw-statement.ts';
import { quotationAt, tokenAt } from '../attribution/reading.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import type { Gender } from '../lexicons/lexicon.ts';
import type { Discourse, Resolution } from './discourse.ts';
import { entityOf, sourceOf } from './discourse.ts';

const REACH = 4;

function genderOf(pronoun: string): Gender | null {
  if (/^(?:he|his|him)$/u.test(pronoun)) return 'MALE';
  return /^(?:she|her)$/u.test(pronoun) ? 'FEMALE' : null;
}

function fits(entity: EntityDraft, gender: Gender | null): boolean {
  return gender === null || entity.gender === null || entity.gender === gender;
}

/** The last statement of a sentence whose speaker the pronoun can mean. */
function speakerIn(
  discourse: Discourse,
  sentence: number,
  pronoun: string,
  gender: Gender | null,
): string | null {
  for (const statement of (discourse.bySentence.get(sentence) ?? []).toReversed()) {
    const { key } = statement.speaker;
    const entity = entityOf(discourse, key);
    const source = sourceOf(discourse, key);
    if (gender !== null) {
      if (entity?.type === 'Person' && fits(entity, gender)) return key;
      if (
        source !== null &&
        !source.plural &&
        discourse.reading.lexicon.peopleNouns.get(source.head) === 'PERSON'
      )
        return key;
    } else if (pronoun === 'they' || pronoun === 'their') {
      if (source?.plural === true || entity?.type === 'Organization') return key;
    } else if (entity?.type === 'Organization') return key;
  }
  return null;
}

/** Persons named in a sentence before a token, outside quotations and outside what is said, each once, first named first. */
function personsIn(
  discourse: Discourse,
  sentence: number,
  before: number,
  raw: RawStatement,
  gender: Gender | null,
): EntityDraft[] {
  const found: EntityDraft[] = [];
  for (const [token, entity] of discourse.personsBySentence.get(sentence) ?? []) {
    const said = raw.content.some((range) => token >= range.first && token < range.after);
    if (
      token < before &&
      !said &&
      quotationAt(discourse.reading, token) < 0 &&
      fits(entity, gender) &&
      !found.includes(entity)
    )
      found.push(entity);
  }
  return found;
}

/**
 * Resolves "he", "she", "it", "they": to a person named earlier in the sentence; else, going back sentence by sentence, to
 * the last speaker, else to the person named there. Where the article offers nobody near, to nobody: no guess.
 */
export function resolvePronoun(discourse: Discourse, raw: RawStatement, index: number): Resolution {
  const { reading } = discourse;
  const pronoun = tokenAt(reading, index).lower;
  const words = tokenAt(reading, index).text;
  if (/^(?:i|we|you|my|our)$/u.test(pronoun))
    return { key: null, how: `pronoun '${words}' left open`, certainty: 0.6, alternatives: [] };
  const gender = genderOf(pronoun);
  const sentence = reading.document.sentenceOf[index] ?? 0;
  const alternatives = new Map<string, number>();
  for (let back = 0; back <= REACH && sentence - back >= 0; back += 1) {
    const at = sentence - back;
    const speaker = back === 0 ? speakerIn(discourse, at, pronoun, gender) : null;
    const persons = gender === null ? [] : personsIn(discourse, at, index, raw, gender);
    if (back === 0 && speaker === null && persons.length > 0) {
      const [only] = persons.slice(-1);
      if (only !== undefined) return done(only.key, persons, 'a person named before in the sentence', 0.85);
    }
    const last = speaker ?? (back > 0 ? speakerIn(discourse, at, pronoun, gender) : null);
    if (last !== null) return done(last, persons, 'the last speaker', back <= 1 ? 0.93 : 0.85);
    const [first] = persons;
    if (first !== undefined) {
      const certainty = persons.length === 1 ? 0.85 : 0.65;
      return done(first.key, persons, 'the last person named', back <= 2 ? certainty : certainty - 0.15);
    }
  }
  return {
    key: null,
    how: `pronoun '${words}' left open: nobody near whom it can mean`,
    certainty: 0.5,
    alternatives: [],
  };

  function done(key: string, others: readonly EntityDraft[], why: string, certainty: number): Resolution {
    for (const other of others) if (other.key !== key) alternatives.set(other.key, 0.3);
    return {
      key,
      how: `pronoun '${words}' resolved to ${why}`,
      certainty,
      alternatives: [...alternatives].map(([other, score]) => ({ key: other, score })),
    };
  }
}
