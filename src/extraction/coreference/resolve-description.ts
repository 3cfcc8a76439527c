import type { Reading } from '../attribution/reading.ts';
import { tokenAt } from '../attribution/reading.ts';
import { kindsForNoun } from '../entities/organization-noun.ts';
import { modifiersOf } from './descriptors.ts';
import type { Descriptor } from './descriptors.ts';
import type { Discourse } from './discourse.ts';
import { genderOfNoun } from './gender-of-noun.ts';
import type { Referent } from './referents.ts';
import { rank } from './rank.ts';
import type { Candidate, Ranking } from './rank.ts';
import type { Phrase } from './phrases.ts';
import { countryIn } from './unnamed-source.ts';

/** In logits, as for pronouns. */
const WEIGHTS = {
  sentence: -0.12,
  farthest: -1.5,
  title: 1.6,
  sharedWord: 1.2,
  strangeWord: -1.6,
  sameNoun: 0.9,
  kind: 1.9,
  unknownKind: 1.5,
  frequency: 0.15,
  near: 0.4,
  speaks: 0.3,
} as const;
const ELSE = 0.4;
const ELSE_POSSESSED = 1.4;
const AT_LEAST = 0.5;
/** How far a description without a noun known of anybody looks back. */
const NEAR = 2;

/** What people are called by what they do or are, beside the nouns of the list; and words that only end like it. */
const AGENT =
  /(?:-year-old|[a-z]{2}(?:[^h]er|or|ist|ian|eer|wright|wife|smith))$|^(?:poet|star|icon|legend|magnate|mogul|virtuoso|starlet|pensioner|firebrand|heartthrob|rookie|freshman|sophomore)$/u;
const NO_AGENT =
  /(?:letter|paper|order|number|register|tower|river|center|corridor|motor|sector|error|power|water|weather|other|master|quarter|poster|folder|indicator|monitor|minister|power|charter|chapter|computer|server|theater|summer|winter|matter|member)$/u;

/** Words that tell two holders of one title apart. */
const TELLING =
  /^(?:foreign|defen[cs]e|prime|finance|interior|home|vice|deputy|former|justice|trade|health|assistant)$/u;
/** Nouns for people of whom an article has many: "the judge" is not whoever was named last. */
const OF_OTHERS =
  /^(?:judge|justice|lawyer|attorney|prosecutor|spokesman|spokeswoman|spokesperson|official|minister|president|premier|governor|mayor|king|queen|pope|police|officer|detective|sheriff|coroner|doctor|nurse|surgeon|witness|victim|survivor|suspect|source|insider|aide|adviser|advisor|diplomat|ambassador|envoy|person|reader|viewer|caller|passer-by|neighbour|neighbor|resident|reporter|journalist|correspondent|mother|father|wife|husband|son|daughter|brother|sister|friend|colleague|counterpart|successor|predecessor|parent|driver|passenger|customer|voter|visitor|guest|owner|member|agent|staff|grocer|vicar|dealer|teacher|man|woman|boy|girl|head|chairman|chairwoman|chair|director|manager|editor|publisher|secretary|speaker|referee|opponent|rival|critic|expert|author|translation|translator|guard|clerk|interviewer|ministry)$/u;

/** Is a phrase of a sort that takes up somebody known: "the mayor", "her company", "the 54-year-old"? */
export function isDefinite(
  reading: Reading,
  phrase: { readonly first: number; readonly head: number },
): boolean {
  const first = tokenAt(reading, phrase.first).lower;
  if (/^(?:the|this|that|these|those|his|her|its|their)$/u.test(first)) return true;
  // "the alliance's Secretary General", "Northfield's mayor"
  for (let index = phrase.first; index < phrase.head; index += 1)
    if (tokenAt(reading, index).lower === "'s") return true;
  return false;
}

function isPossessed(reading: Reading, { first }: { readonly first: number }): boolean {
  return /^(?:his|her|its|their)$/u.test(tokenAt(reading, first).lower);
}

/** How well what somebody is called agrees with the words of a description; null where it cannot be meant. */
function agreement(words: ReadonlySet<string>, known: ReadonlySet<string>): number | null {
  let score = 0;
  for (const word of words) {
    if (known.has(word)) score += WEIGHTS.sharedWord;
    else if (TELLING.test(word)) return null;
    else score += WEIGHTS.strangeWord / Math.max(1, words.size);
  }
  return score;
}

function recency(sentence: number, referent: Referent): number {
  const distance = Math.max(0, sentence - referent.lastSentence);
  return (
    Math.max(WEIGHTS.farthest, WEIGHTS.sentence * distance) + WEIGHTS.frequency * Math.min(5, referent.count)
  );
}

interface Description {
  readonly phrase: Phrase;
  /** The noun, lower case. */
  readonly noun: string;
  readonly words: ReadonlySet<string>;
  readonly country: string | null;
}

/** Is a title known to be one of a country? */
function holdsIn({ entity }: Descriptor, discourse: Discourse, country: string): boolean {
  return discourse.roles.some(
    ({ person, organization }) => person === entity && organization?.name === `Government of ${country}`,
  );
}

function belongsTo({ entity, head }: Descriptor, discourse: Discourse, country: string | null): boolean {
  if (country === null) return true;
  const roles = discourse.roles.filter((role) => role.person === entity && role.words.at(-1) === head);
  const governments = roles.flatMap(({ organization }) => organization?.name ?? []);
  const named = governments.filter((name) => name.startsWith('Government of '));
  return named.length === 0 || named.includes(`Government of ${country}`);
}

const SYNONYMS = [
  ['judge', 'justice'],
  ['premier', 'minister'],
  ['ceo', 'executive', 'boss', 'chief'],
  ['spokesman', 'spokeswoman', 'spokesperson'],
  ['lawmaker', 'mp', 'senator', 'legislator', 'congressman', 'congresswoman'],
  ['lawyer', 'attorney', 'solicitor', 'barrister', 'counsel'],
  ['chairman', 'chairwoman', 'chair', 'chairperson'],
  ['coach', 'manager'],
  ['academic', 'professor', 'researcher', 'scientist'],
  ['footballer', 'striker', 'midfielder', 'defender', 'winger', 'goalkeeper', 'player'],
];

/** Nouns that the holder of a title may be called by. */
function namesFor(noun: string): readonly string[] {
  return SYNONYMS.find((nouns) => nouns.includes(noun)) ?? [noun];
}

/** Those of whom the article used the noun before; in a headline, of whom it will. */
function byTitle(discourse: Discourse, description: Description): Candidate[] {
  const { phrase, noun, words, country } = description;
  const headline = discourse.reading.document.sentences[phrase.sentence]?.role === 'HEADLINE';
  const best = new Map<Referent, number>();
  const put = (referent: Referent, score: number): void => {
    best.set(referent, Math.max(best.get(referent) ?? -Infinity, score));
  };
  for (const descriptor of namesFor(noun).flatMap((name) => discourse.byHead.get(name) ?? [])) {
    if (descriptor.token >= phrase.head && !headline) continue;
    if (descriptor.token === phrase.head || !belongsTo(descriptor, discourse, country)) continue;
    const agreed = agreement(withoutCountry(discourse.reading, phrase, words, country), descriptor.words);
    if (agreed === null) continue;
    const score =
      country !== null && !holdsIn(descriptor, discourse, country) ? agreed + WEIGHTS.strangeWord : agreed;
    const referent = discourse.referents.ofEntity(descriptor.entity);
    put(referent, WEIGHTS.title + score + recency(phrase.sentence, referent));
  }
  for (const referent of discourse.referents.byNoun(noun).slice(0, 4)) {
    const from = referent.phrase ?? null;
    const known = from === null ? wordsOfSource(referent) : modifiersOf(discourse.reading, from);
    const score = agreement(words, known);
    if (score !== null && referent.count > 0)
      put(referent, WEIGHTS.sameNoun + score + recency(phrase.sentence, referent));
  }
  return [...best].map(([referent, score]) => ({ referent, score }));
}

function wordsOfSource({ source }: Referent): Set<string> {
  return new Set((source?.description ?? '').toLowerCase().split(/[^\p{L}\p{N}'-]+/u));
}

function withoutCountry(
  reading: Reading,
  phrase: Phrase,
  words: ReadonlySet<string>,
  country: string | null,
): ReadonlySet<string> {
  if (country === null) return words;
  const left = new Set(words);
  for (let index = phrase.first; index < phrase.head; index += 1)
    if (countryIn(reading, { first: index, after: index + 1 }) !== null)
      left.delete(tokenAt(reading, index).lower);
  return left;
}

/** "the company" after "Marrow Foods": organizations of a kind that the noun fits. */
function byKind(discourse: Discourse, { phrase, noun, words }: Description): Candidate[] {
  const kinds = kindsForNoun(noun);
  if (kinds === null || kinds.includes('GOVERNMENT') || words.size > 1) return [];
  const candidates = new Map<Referent, number>();
  const most = discourse.referents.mostNamed(kinds);
  if (most !== null && most.count > 2 && words.size === 0) candidates.set(most, 0.9);
  const from = Math.max(0, phrase.sentence - 6);
  for (let at = phrase.sentence; at >= from; at -= 1)
    for (const { referent, phrase: other } of discourse.occurrences[at] ?? []) {
      const { entity } = referent;
      if (entity?.type !== 'Organization' || other.head >= phrase.first || entity.metonymOf !== null)
        continue;
      const fits = entity.kind !== null && kinds.includes(entity.kind);
      if (!fits && (entity.kind !== null || !kinds.includes('COMPANY'))) continue;
      const place = other.role === 'SUBJECT' || other.role === 'POSSESSOR' ? 0.4 : 0;
      const score =
        (fits ? WEIGHTS.kind : WEIGHTS.unknownKind) +
        place -
        0.35 * (phrase.sentence - at) +
        WEIGHTS.frequency * Math.min(5, referent.count) +
        (words.size > 0 ? -1.2 : 0);
      candidates.set(referent, Math.max(candidates.get(referent) ?? -Infinity, score));
    }
  return [...candidates].map(([referent, score]) => ({ referent, score }));
}

/** "the 54-year-old", "the striker": the only person near, where the noun is none that belongs to others. */
function byNearness(discourse: Discourse, description: Description): Candidate[] {
  const { noun } = description;
  const { reading } = discourse;
  const isAge = /^\d+-year-old$/u.test(noun);
  if (!isAge && (reading.lexicon.peopleNouns.get(noun) !== 'PERSON' || OF_OTHERS.test(noun))) return [];
  return nearPersons(discourse, description);
}

/** The same for a phrase that speaks: what speaks under a noun in -er or -ist is a person. */
function bySpeech(discourse: Discourse, description: Description): Candidate[] {
  const { noun } = description;
  const sort = discourse.reading.lexicon.peopleNouns.get(noun);
  const isPerson = sort === 'PERSON' || (sort === undefined && AGENT.test(noun) && !NO_AGENT.test(noun));
  const { phrase } = description;
  // "the woman on my left" is told from the others by more than her noun.
  const isBare =
    phrase.after === phrase.head + 1 &&
    /^(?:the|this|that)$/u.test(tokenAt(discourse.reading, phrase.first).lower);
  return isPerson && isBare && !OF_OTHERS.test(noun)
    ? nearPersons(discourse, description).map(({ referent, score }) => ({
        referent,
        score: score + WEIGHTS.speaks,
      }))
    : [];
}

function nearPersons(discourse: Discourse, { phrase, noun }: Description): Candidate[] {
  const gender = genderOfNoun(noun);
  const near = new Map<Referent, number>();
  for (let at = phrase.sentence; at >= Math.max(0, phrase.sentence - NEAR); at -= 1)
    for (const { referent, phrase: other, statement } of discourse.occurrences[at] ?? []) {
      if (referent.sort !== 'PERSON' || other.head >= phrase.first) continue;
      if (gender !== null && referent.gender !== null && gender !== referent.gender) continue;
      const subject = other.role === 'SUBJECT' ? 0.8 : other.role === 'OTHER' ? -0.4 : 0;
      const said = statement >= 0 && statement !== discourse.contentOf[phrase.head] ? -1 : 0;
      const score =
        WEIGHTS.near +
        subject +
        said -
        0.6 * (phrase.sentence - at) +
        WEIGHTS.frequency * Math.min(5, referent.count) +
        (referent.entity === null ? -0.8 : 0) +
        (at === phrase.sentence ? -1 : 0);
      near.set(referent, Math.max(near.get(referent) ?? -Infinity, score));
    }
  return [...near].map(([referent, score]) => ({ referent, score }));
}

/** "the city" after "Northfield": the place of that kind that was named last. */
function byPlaceKind(discourse: Discourse, { phrase, noun, words }: Description): Candidate[] {
  const kind = /^(?:city|town|capital|village)$/u.test(noun)
    ? 'CITY'
    : /^(?:country|nation)$/u.test(noun)
      ? 'COUNTRY'
      : null;
  if (kind === null || words.size > 0) return [];
  const found = new Map<Referent, number>();
  for (let at = phrase.sentence; at >= Math.max(0, phrase.sentence - 3); at -= 1)
    for (const { referent, phrase: other } of discourse.occurrences[at] ?? [])
      if (referent.entity?.type === 'Place' && referent.entity.kind === kind && other.head < phrase.first)
        found.set(referent, Math.max(found.get(referent) ?? -Infinity, 1.2 - 0.4 * (phrase.sentence - at)));
  return [...found].map(([referent, score]) => ({ referent, score }));
}

/** Whom a description takes up, with how likely that is: somebody of that title, of that kind, or the only one near. */
export function rankDescription(
  discourse: Discourse,
  phrase: Phrase,
  speaks: boolean,
): Ranking & { readonly why: string } {
  const { reading } = discourse;
  const description: Description = {
    phrase,
    noun: tokenAt(reading, phrase.head).lower,
    words: modifiersOf(reading, phrase),
    country: countryIn(reading, phrase),
  };
  const elseScore = isPossessed(reading, phrase) ? ELSE_POSSESSED : ELSE;
  const best = new Map<Referent, { score: number; why: string }>();
  for (const [find, why] of [
    [byTitle, 'whom the article calls so'],
    [byKind, 'the organization named before'],
    [byPlaceKind, 'the place named before'],
    [speaks ? bySpeech : byNearness, 'the person near'],
  ] as const)
    for (const { referent, score } of find(discourse, description))
      if (score > (best.get(referent)?.score ?? -Infinity)) best.set(referent, { score, why });
  const candidates = [...best].map(([referent, { score }]) => ({ referent, score }));
  const ranking = rank(candidates, elseScore, AT_LEAST);
  return { ...ranking, why: ranking.best === null ? '' : (best.get(ranking.best)?.why ?? '') };
}
