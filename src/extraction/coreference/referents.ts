import type { MentionKind } from '../../model/extraction.ts';
import type { Span } from '../../model/span.ts';
import type { Reading } from '../attribution/reading.ts';
import { spanOfRange, tokenAt } from '../attribution/reading.ts';
import type { EntityDraft, SourceDraft } from '../entities/entity-table.ts';
import { mention } from '../entities/entity-table.ts';
import { personParts } from '../entities/name-forms.ts';
import type { Gender } from '../lexicons/lexicon.ts';
import type { Descriptor } from './descriptors.ts';
import { singular } from './descriptors.ts';
import { genderOfNoun } from './gender-of-noun.ts';
import type { Phrase } from './phrases.ts';

export type ReferentSort = 'PERSON' | 'PERSONS' | 'BODY' | 'PLACE' | 'THING' | 'THINGS';

/**
 * Somebody or something that the article speaks of: an entity, an unnamed source, or, where neither was made of it so far, just
 * a phrase. The last kind is there so that "it" can mean the bridge, and the mayor's office is not taken for it.
 */
export interface Referent {
  readonly sort: ReferentSort;
  readonly entity: EntityDraft | null;
  source: SourceDraft | null;
  /** The words that introduced it, where it has no name. */
  readonly phrase: Phrase | null;
  /** The noun of these words, lower case. */
  readonly head: string;
  gender: Gender | null;
  /** How often it was spoken of so far, and where last. */
  count: number;
  lastSentence: number;
  /** Mentions of one that is neither entity nor source yet. */
  readonly pending: { readonly span: Span; readonly kind: MentionKind }[];
}

/** A place where a referent is spoken of. */
export interface Occurrence {
  readonly referent: Referent;
  readonly phrase: Phrase;
  /** The statement in whose content it stands, or -1. */
  readonly statement: number;
}

export interface Referents {
  ofEntity(entity: EntityDraft): Referent;
  ofSource(source: SourceDraft): Referent;
  /** A referent of a phrase that means nobody known so far. */
  introduce(phrase: Phrase): Referent;
  ofKey(key: string | null): Referent | null;
  /** Makes an unnamed source of a referent that was a phrase so far. */
  becomeSource(referent: Referent, source: SourceDraft): void;
  /** The persons most spoken of: one for each gender. */
  prominent(): readonly Referent[];
  /** The organization of one of the kinds, or of none known, that was spoken of most so far. */
  mostNamed(kinds: readonly string[]): Referent | null;
  /** Those introduced by a noun, the last one first. */
  byNoun(noun: string): readonly Referent[];
}

function sortOfNoun(reading: Reading, noun: string): ReferentSort {
  const sort = reading.lexicon.peopleNouns.get(noun);
  if (sort !== undefined) return sort;
  if (/^\d+-year-old$/u.test(noun) || genderOfNoun(noun) !== null) return 'PERSON';
  if (reading.lexicon.roleTitles.get(noun)?.some(({ words }) => words.length === 1) === true) return 'PERSON';
  if (noun.endsWith('s') && reading.lexicon.peopleNouns.get(singular(noun)) === 'BODY') return 'PERSONS';
  if (noun.endsWith('s') && reading.lexicon.roleTitles.has(singular(noun))) return 'PERSONS';
  return noun.endsWith('s') && !/(?:ss|us|is|news)$/u.test(noun) ? 'THINGS' : 'THING';
}

const ENTITY_SORT = { Person: 'PERSON', Organization: 'BODY', Place: 'PLACE' } as const;

export function createReferents(reading: Reading, descriptors: readonly Descriptor[]): Referents {
  const byEntity = new Map<EntityDraft, Referent>();
  const bySource = new Map<SourceDraft, Referent>();
  const nouns = new Map<string, Referent[]>();
  const known = (noun: string, referent: Referent): void => {
    const list = nouns.get(noun);
    if (list === undefined) nouns.set(noun, [referent]);
    else list.unshift(referent);
  };
  const genderFromDescriptors = new Map<EntityDraft, Gender>();
  for (const { entity, head } of descriptors) {
    const gender = genderOfNoun(head);
    if (gender !== null) genderFromDescriptors.set(entity, gender);
  }
  const referents: Referents = {
    ofEntity(entity) {
      const before = byEntity.get(entity);
      if (before !== undefined) return before;
      const gender =
        entity.type === 'Person' ? (entity.gender ?? genderFromDescriptors.get(entity) ?? null) : null;
      const referent: Referent = {
        sort: ENTITY_SORT[entity.type],
        entity,
        source: null,
        phrase: null,
        head: '',
        gender,
        count: 0,
        lastSentence: -1,
        pending: [],
      };
      byEntity.set(entity, referent);
      return referent;
    },
    ofSource(source) {
      const before = bySource.get(source);
      if (before !== undefined) return before;
      const sort: ReferentSort = source.plural ? 'PERSONS' : sortOfNoun(reading, source.head);
      const referent: Referent = {
        sort,
        entity: null,
        source,
        phrase: null,
        head: source.head,
        gender: genderOfNoun(source.head),
        count: 0,
        lastSentence: -1,
        pending: [],
      };
      bySource.set(source, referent);
      known(source.head, referent);
      return referent;
    },
    introduce(phrase) {
      const head = tokenAt(reading, phrase.head).lower;
      const referent: Referent = {
        sort: sortOfNoun(reading, head),
        entity: null,
        source: null,
        phrase,
        head,
        gender: genderOfNoun(head),
        count: 0,
        lastSentence: -1,
        pending: [{ span: spanOfRange(reading, phrase), kind: 'DESCRIPTION' }],
      };
      known(head, referent);
      return referent;
    },
    ofKey(key) {
      if (key === null) return null;
      const entity = reading.table.entities.get(key);
      if (entity !== undefined) return referents.ofEntity(entity);
      const source = reading.table.sources.get(key);
      if (source === undefined) return null;
      return referents.ofSource(source);
    },
    becomeSource(referent, source) {
      referent.source = source;
      bySource.set(source, referent);
      for (const { span, kind } of referent.pending) mention(source, span, kind);
      referent.pending.length = 0;
    },
    prominent() {
      const most = (gender: Gender): Referent[] => {
        let best: Referent | undefined;
        for (const referent of byEntity.values())
          if (referent.gender === gender && referent.count > (best?.count ?? 1)) best = referent;
        return best === undefined ? [] : [best];
      };
      return [...most('FEMALE'), ...most('MALE')];
    },
    mostNamed(kinds) {
      let best: Referent | null = null;
      for (const referent of byEntity.values()) {
        if (referent.entity?.type !== 'Organization' || referent.entity.metonymOf !== null) continue;
        const { kind } = referent.entity;
        if (kind === null ? !kinds.includes('COMPANY') : !kinds.includes(kind)) continue;
        if (referent.count > (best?.count ?? 0)) best = referent;
      }
      return best;
    },
    byNoun: (noun) => nouns.get(noun) ?? [],
  };
  return referents;
}

/** Records words as a mention of whom they mean; a name that stands there already stays. */
export function noteMention(referent: Referent, span: Span, kind: MentionKind): void {
  const target = referent.entity ?? referent.source;
  if (target === null) referent.pending.push({ span, kind });
  else if (target.mentions.get(span.start)?.kind !== 'NAME') mention(target, span, kind);
}

/** A guess at the gender of a given name that no list knows, from -1 (male) to 1 (female): most names in -a are women's. */
export function genderTendency(entity: EntityDraft | null): number {
  const given = entity === null ? '' : (personParts(entity.name)[0] ?? '');
  if (!entity?.name.includes(' ')) return 0;
  if (/(?:a|ie|elle|ette|ine)$/u.test(given)) return 1;
  return /(?:o|us|rd|er|n|k|t|d)$/u.test(given) ? -1 : 0;
}
