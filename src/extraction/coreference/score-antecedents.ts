import { quotationAt, tokenAt } from '../attribution/reading.ts';
import type { RawStatement } from '../attribution/raw-statement.ts';
import { ELSE_WEIGHTS, WEIGHTS } from './antecedent-weights.ts';
import type { Feature } from './antecedent-weights.ts';
import type { Discourse } from './discourse.ts';
import { directStatementAt } from './discourse.ts';
import { shareClause } from './grammatical-role.ts';
import type { Phrase, PronounSort } from './phrases.ts';
import type { Candidate } from './rank.ts';
import { genderTendency } from './referents.ts';
import type { Occurrence, Referent, ReferentSort } from './referents.ts';

/** What a pronoun looks for: "he", "it", "they". */
export type Sought = 'PERSON' | 'THING' | 'SEVERAL';

/** Sentences to look back. */
const REACH = { PERSON: 7, THING: 2, SEVERAL: 3 } as const;
const MAX_COUNT = 6;
/** "He added": who spoke last goes on. Not in the fitted weights, since the cue is known for speakers only. */
const GOES_ON = /^(?:add|continue|go on|conclude|stress|note|explain)$/u;
const GOING_ON = 0.8;

export type Features = Partial<Record<Feature, number>>;

interface Seen {
  readonly referent: Referent;
  readonly distance: number;
  occurrence: Occurrence;
}

export interface Antecedents {
  readonly candidates: readonly Candidate[];
  /** The score of "somebody else". */
  readonly elseScore: number;
}

const PROMINENCE = { SUBJECT: 3, POSSESSOR: 2, OBJECT: 1, OTHER: 0 } as const;

function isFitting(sought: Sought, sort: ReferentSort, agent: boolean): boolean {
  if (sought === 'PERSON') return sort === 'PERSON';
  if (sought === 'THING') return sort === 'BODY' || sort === 'THING' || (!agent && sort === 'PLACE');
  return sort === 'PERSONS' || sort === 'BODY' || (!agent && (sort === 'THINGS' || sort === 'PLACE'));
}

/** Is it impossible for grammar's sake that the pronoun means what an occurrence means? */
function isBarred(discourse: Discourse, pronoun: Phrase, sort: PronounSort, { phrase }: Occurrence): boolean {
  if (phrase.sentence !== pronoun.sentence) return false;
  if (phrase.first <= pronoun.head && pronoun.head < phrase.after) return true;
  if (pronoun.role === 'POSSESSOR' || phrase.role === 'POSSESSOR') return false;
  const shares = shareClause(discourse.reading, phrase.head, pronoun.head);
  return sort.reflexive ? !shares : shares;
}

/** Who was spoken of lately and can be meant, with the most prominent of the nearest occurrences. */
function findSeen(
  discourse: Discourse,
  pronoun: Phrase,
  sort: PronounSort,
  sought: Sought,
  speaks: RawStatement | null,
): Seen[] {
  const own = directStatementAt(discourse, pronoun.head);
  const ownSpeaker = own === null ? null : (discourse.speakers.get(own)?.key ?? null);
  const seen = new Map<Referent, Seen>();
  const barred = new Set<Referent>();
  const fits = ({ sort: kind, gender }: Referent): boolean =>
    isFitting(sought, kind, speaks !== null) &&
    (sort.gender === null || gender === null || gender === sort.gender);
  for (let at = pronoun.sentence; at >= Math.max(0, pronoun.sentence - REACH[sought]); at -= 1)
    for (const occurrence of discourse.occurrences[at] ?? []) {
      const { referent, phrase, statement } = occurrence;
      if (phrase.head >= pronoun.head || !fits(referent)) continue;
      if (ownSpeaker !== null && keyOf(referent) === ownSpeaker) continue;
      if (speaks !== null && statement >= 0 && discourse.statements[statement] === speaks) continue;
      if (isBarred(discourse, pronoun, sort, occurrence)) barred.add(referent);
      const known = seen.get(referent);
      const distance = pronoun.sentence - at;
      if (known === undefined) seen.set(referent, { referent, distance, occurrence });
      else if (
        known.distance === distance &&
        PROMINENCE[phrase.role] >= PROMINENCE[known.occurrence.phrase.role]
      )
        known.occurrence = occurrence;
    }
  if (sought === 'PERSON')
    for (const referent of discourse.referents.prominent()) {
      const occurrence = discourse.occurrences[referent.lastSentence]?.find(
        (other) => other.referent === referent,
      );
      if (occurrence === undefined || seen.has(referent) || !fits(referent)) continue;
      if (referent.lastSentence >= pronoun.sentence || keyOf(referent) === ownSpeaker) continue;
      seen.set(referent, { referent, distance: pronoun.sentence - referent.lastSentence, occurrence });
    }
  return [...seen.values()].filter(({ referent }) => !barred.has(referent));
}

function placeFeatures(discourse: Discourse, pronoun: Phrase, { occurrence, distance }: Seen): Features {
  const { phrase, statement } = occurrence;
  const { document } = discourse.reading;
  const here = document.sentences[pronoun.sentence];
  const there = document.sentences[phrase.sentence];
  return {
    same: Number(distance === 0),
    before: Number(distance === 1),
    distance: Math.min(6, Math.max(0, distance - 1)),
    paragraph: Number(here?.paragraph === there?.paragraph),
    subject: Number(phrase.role === 'SUBJECT'),
    object: Number(phrase.role === 'OBJECT'),
    possessor: Number(phrase.role === 'POSSESSOR'),
    parallel: Number(phrase.role === 'SUBJECT' && pronoun.role === 'SUBJECT'),
    pronoun: Number(phrase.sort === 'PRONOUN'),
    said: Number(statement >= 0 && statement !== discourse.contentOf[pronoun.head]),
    quoted: Number(phrase.quotation >= 0 && phrase.quotation !== pronoun.quotation),
    embedded: Number(phrase.embedded),
    headline: Number(there?.role === 'HEADLINE'),
    opens: Number(phrase.first === there?.first),
  };
}

function ownFeatures(
  discourse: Discourse,
  sort: PronounSort,
  { sort: kind, ...referent }: Referent,
): Features {
  const tendency =
    sort.gender === null || referent.gender !== null
      ? 0
      : genderTendency(referent.entity) * (sort.gender === 'FEMALE' ? 1 : -1);
  const indefinite =
    referent.phrase !== null &&
    /^(?:an?|one|two|some)$/u.test(tokenAt(discourse.reading, referent.phrase.first).lower);
  return {
    frequency: Math.min(referent.count, MAX_COUNT) / MAX_COUNT,
    sameGender: Number(sort.gender !== null && referent.gender === sort.gender),
    tendency,
    unnamed: Number(referent.entity === null),
    indefinite: Number(indefinite),
    body: Number(kind === 'BODY'),
    place: Number(kind === 'PLACE'),
    thing: Number(kind === 'THING' || kind === 'THINGS'),
  };
}

function scoreOf(features: Features, weights: Readonly<Record<Feature, number>>): number {
  let score = 0;
  for (const [feature, value] of Object.entries(features)) score += weights[feature as Feature] * value;
  return score;
}

/** Whom a pronoun can mean, with scores. */
export function scoreAntecedents(
  discourse: Discourse,
  pronoun: Phrase,
  sort: PronounSort,
  speaks: RawStatement | null,
): Antecedents {
  const sought: Sought = sort.number === 'PERSON' || sort.number === 'SEVERAL' ? sort.number : 'THING';
  const seen = findSeen(discourse, pronoun, sort, sought, speaks);
  const among = new Set(seen.map(({ referent }) => referent));
  const lastSpeaker = lastSpeakerBefore(discourse, pronoun, among);
  const speakerAround = contentSpeaker(discourse, pronoun);
  const most = Math.max(0, ...seen.map(({ referent }) => referent.count));
  const nearest = Math.max(-1, ...seen.map(({ occurrence }) => occurrence.phrase.head));
  const rows = seen.map((one) => ({
    referent: one.referent,
    features: {
      ...placeFeatures(discourse, pronoun, one),
      ...ownFeatures(discourse, sort, one.referent),
      lastSpeaker: Number(one.referent === lastSpeaker),
      speakerAround: Number(speakerAround !== null && keyOf(one.referent) === speakerAround),
      mostSpokenOf: Number(one.referent.count === most),
      nearest: Number(one.occurrence.phrase.head === nearest),
    } satisfies Features,
  }));
  const elseFeatures = {
    bias: 1,
    speaks: Number(speaks !== null),
    quoted: Number(quotationAt(discourse.reading, pronoun.head) >= 0),
    possessive: Number(pronoun.role === 'POSSESSOR'),
    several: Math.log(1 + seen.length),
  };
  const weights = WEIGHTS[sought];
  const goesOn = GOES_ON.test(speaks?.cue?.verb ?? '');
  const elseWeights = ELSE_WEIGHTS[sought];
  const elseScore = Object.entries(elseFeatures).reduce(
    (total, [feature, value]) => total + elseWeights[feature as keyof typeof elseWeights] * value,
    0,
  );
  return {
    candidates: rows.map(({ referent, features }) => ({
      referent,
      score: scoreOf(features, weights) + (goesOn && referent === lastSpeaker ? GOING_ON : 0),
    })),
    elseScore,
  };
}

/** Key of an entity or source; null for a phrase that is neither. */
export function keyOf(referent: Referent): string | null {
  return referent.entity?.key ?? referent.source?.key ?? null;
}

/** Who says the indirect speech in which the pronoun stands: "Petrov said that he …". */
function contentSpeaker(discourse: Discourse, pronoun: Phrase): string | null {
  const content = discourse.statements[discourse.contentOf[pronoun.head] ?? -1];
  return content === undefined || pronoun.quotation >= 0
    ? null
    : (discourse.speakers.get(content)?.key ?? null);
}

/** Who of the candidates spoke last, in the sentence or one of the two before. */
function lastSpeakerBefore(
  discourse: Discourse,
  pronoun: Phrase,
  among: ReadonlySet<Referent>,
): Referent | null {
  for (let at = pronoun.sentence; at >= Math.max(0, pronoun.sentence - 2); at -= 1) {
    const speaker = discourse.spoke.get(at)?.findLast((referent) => among.has(referent));
    if (speaker !== undefined) return speaker;
  }
  return null;
}
