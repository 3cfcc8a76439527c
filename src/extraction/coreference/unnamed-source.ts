import { entityAt, tokenAt } from '../attribution/reading.ts';
import type { Reading } from '../attribution/reading.ts';
import type { EntityDraft, SourceDraft } from '../entities/entity-table.ts';
import { countryOf } from '../entities/find-roles.ts';
import type { TokenRange } from '../sentences/split-sentences.ts';
import type { Discourse } from './discourse.ts';
import { isCoordinated } from './named-speaker.ts';
import { wordsOf } from './discourse.ts';
import type { Referent } from './referents.ts';
import { keyOf } from './score-antecedents.ts';

const OFFICIAL =
  /^(?:official|officials|minister|ministers|diplomat|diplomats|government|authorities|authority|ministry|spokesman|spokeswoman|spokesperson|president|premier|lawmakers|police|military|army|state|embassy|administration|negotiators|negotiator|ambassador|envoy)$/u;

/** The country named in a phrase, by name or by nationality. */
export function countryIn(reading: Reading, phrase: TokenRange): string | null {
  for (let index = phrase.first; index < phrase.after; index += 1) {
    const country = countryOf(reading, index);
    if (country !== null) return country;
  }
  return null;
}

/** What an unnamed speaker belongs to; "officials in Brussels" may be anyone's. */
function affiliationIn(reading: Reading, phrase: TokenRange, head: string): EntityDraft | null {
  for (let index = phrase.first; index < phrase.after; index += 1) {
    const entity = entityAt(reading, index);
    if (entity?.type === 'Organization') return entity;
  }
  if (!OFFICIAL.test(head)) return null;
  const end = [...Array(phrase.after - phrase.first).keys()].find((offset) =>
    /^(?:in|at|near|from)$/u.test(tokenAt(reading, phrase.first + offset).lower),
  );
  const named = end === undefined ? phrase : { first: phrase.first, after: phrase.first + end };
  const country = countryIn(reading, named);
  return country === null ? null : reading.table.government(country, null);
}

/** A new unnamed source, described by the words of a phrase. */
export function addSource({ reading }: Discourse, phrase: TokenRange, headIndex: number): SourceDraft {
  const head = tokenAt(reading, headIndex).lower;
  const sort = reading.lexicon.peopleNouns.get(head);
  return reading.table.addSource({
    description: wordsOf(reading, phrase.first, phrase.after),
    head,
    plural:
      isCoordinated(reading, phrase) || sort === 'PERSONS' || (sort === undefined && head.endsWith('s')),
    affiliationKey: affiliationIn(reading, phrase, head)?.key ?? null,
  });
}

/** The key of somebody who speaks: who has neither name nor key so far becomes an unnamed source. */
export function speakableKey(discourse: Discourse, referent: Referent): string | null {
  const known = keyOf(referent);
  if (known !== null || referent.phrase === null) return known;
  const source = addSource(discourse, referent.phrase, referent.phrase.head);
  discourse.referents.becomeSource(referent, source);
  return source.key;
}
