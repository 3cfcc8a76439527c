import { foldText } from '../../shared/text.ts';
import type { Reading } from '../attribution/reading.ts';
import { nameAt, posAt, tokenAt } from '../attribution/reading.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import type { RoleDraft } from '../entities/find-roles.ts';
import { skipHonorific } from '../tagger/match-title.ts';
import { genderOfNoun } from './gender-of-noun.ts';
import { wordOf } from './grammatical-role.ts';
import type { Phrase } from './phrases.ts';

/** A noun that the article says of somebody by name: "Ana Petrov, the mayor of Northfield", "the roaster Quintal". */
export interface Descriptor {
  readonly entity: EntityDraft;
  /** The noun, lower case, without a plural. */
  readonly head: string;
  /** The other words of the phrase, lower case. */
  readonly words: ReadonlySet<string>;
  /** Token where it stands. */
  readonly token: number;
  /** The phrase, where it is one of its own: an apposition. */
  readonly phrase: Phrase | null;
}

const MAX_WORDS = 8;

/** Is the noun one that people or bodies are called by? */
export function isCalling(reading: Reading, noun: string): boolean {
  const { peopleNouns, roleTitles } = reading.lexicon;
  return peopleNouns.has(noun) || roleTitles.has(noun) || genderOfNoun(noun) !== null;
}

/** The words of a phrase without its noun. */
export function modifiersOf(reading: Reading, { first, head }: { first: number; head: number }): Set<string> {
  const words = new Set<string>();
  for (let index = first; index < head; index += 1) {
    const { lower } = tokenAt(reading, index);
    if (/^[\p{L}\d]/u.test(lower) && !/^(?:the|an?|this|that|his|her|its|their|our|my)$/u.test(lower))
      words.add(lower);
  }
  return words;
}

/** "striker Ana Petrov", "the coffee roaster Quintal": the nouns right before a name. */
function beforeName(reading: Reading, first: number, floor: number): { first: number; head: number } | null {
  let head = first - 1;
  for (let back = 2; back >= 1; back -= 1)
    if (skipHonorific(reading.document.tokens, first - back) === first) head = first - back - 1;
  if (head < floor || nameAt(reading, head) !== null) return null;
  if (posAt(reading, head) !== 'NOUN' && posAt(reading, head) !== 'PROPN') return null;
  let start = head;
  while (
    start - 1 >= floor &&
    head - start < MAX_WORDS &&
    /^(?:NOUN|PROPN|ADJ|NUM)$/u.test(posAt(reading, start - 1)) &&
    /^[\p{L}\d]/u.test(tokenAt(reading, start - 1).text)
  )
    start -= 1;
  return { first: start, head };
}

/** Does the tree, where there is one, hold one of two phrases for an apposition of the other? */
function apposed(reading: Reading, one: number, two: number): boolean | null {
  const { parse } = reading;
  if (parse === null) return null;
  const a = wordOf(parse, { first: one, after: one + 1 });
  const b = wordOf(parse, { first: two, after: two + 1 });
  const hangs = (word: number, other: number): boolean => {
    for (let at = word, step = 0; at >= 0 && step < 4; at = parse.heads[at] ?? -1, step += 1) {
      const relation = parse.relations[at];
      if (relation === 'appos' || relation === 'parataxis' || relation === 'list')
        return relation === 'appos' && parse.isWithin(parse.heads[at] ?? -1, other);
      if (relation !== 'flat' && relation !== 'compound') return false;
    }
    return false;
  };
  return hangs(a, b) || hangs(b, a);
}

/** The sign or word behind a phrase that may end an apposition. */
function endsApposition(reading: Reading, after: number): boolean {
  return /^(?:[,.;:)—–”"’]|-+|of|for|at|in|from|on|with|who|which|whose|that|and|said|says|)$/u.test(
    tokenAt(reading, after).lower,
  );
}

/** A phrase for what a name before or behind it is called; null where it is none. */
export function appositionTo(
  reading: Reading,
  phrase: Pick<Phrase, 'first' | 'after' | 'head' | 'sentence'>,
): { readonly entity: EntityDraft; readonly name: number } | null {
  const noun = singular(tokenAt(reading, phrase.head).lower);
  if (!isCalling(reading, noun) && !/^\d+-year-old$/u.test(noun)) return null;
  const before = nameBefore(reading, phrase);
  if (before !== null) return before;
  // "the mayor, Ana Petrov,"
  let at = phrase.after;
  while (at < phrase.after + 8 && /^(?:ADP|DET|ADJ|NOUN|PROPN|NUM)$/u.test(posAt(reading, at))) at += 1;
  if (tokenAt(reading, at).text !== ',') return null;
  const nameFirst = skipHonorific(reading.document.tokens, at + 1);
  const name = nameAt(reading, nameFirst);
  const entity = reading.table.ofName[reading.nameOf[nameFirst] ?? -1] ?? null;
  if (name?.first !== nameFirst || entity === null || entity.type === 'Place') return null;
  if (!/^(?:[,.;:)”"—–]|)$/u.test(tokenAt(reading, name.end).text)) return null;
  const held = apposed(reading, phrase.head, name.end - 1);
  return held === false && tokenAt(reading, name.end).text !== ','
    ? null
    : fits(reading, entity, noun, nameFirst);
}

/** "Ana Petrov, the mayor,", "Ana Petrov, 54, a nurse,", "Ana Petrov, now mayor of Northfield," */
function nameBefore(
  reading: Reading,
  phrase: Parameters<typeof appositionTo>[1],
): { readonly entity: EntityDraft; readonly name: number } | null {
  let comma = phrase.first - 1;
  while (/^(?:now|then|currently|formerly|once|also|who|is)$/u.test(tokenAt(reading, comma).lower))
    comma -= 1;
  if (!/^(?:,|\(|[—–])$/u.test(tokenAt(reading, comma).text)) return null;
  let end = comma;
  if (/^\d{1,3}$/u.test(tokenAt(reading, end - 1).text) && tokenAt(reading, end - 2).text === ',') end -= 2;
  const name = nameAt(reading, end - 1);
  if (name?.end !== end || !endsApposition(reading, phrase.after)) return null;
  const entity = reading.table.ofName[reading.nameOf[end - 1] ?? -1] ?? null;
  if (entity === null || entity.type === 'Place') return null;
  const noun = singular(tokenAt(reading, phrase.head).lower);
  const held = apposed(reading, name.end - 1, phrase.head);
  const sentence = reading.document.sentences[phrase.sentence];
  const opens =
    name.first === sentence?.first ||
    (posAt(reading, name.first - 1) !== 'ADP' && reading.document.sentenceOf[name.first] === phrase.sentence);
  const isArticle = /^(?:an?|the)$/u.test(tokenAt(reading, phrase.first).lower);
  return held === true || (opens && (held === null || (isArticle && name.first === sentence?.first)))
    ? fits(reading, entity, noun, name.first)
    : null;
}

/** A person is called by nouns for persons, an organization by nouns for bodies. */
function fits(
  reading: Reading,
  entity: EntityDraft,
  noun: string,
  name: number,
): { readonly entity: EntityDraft; readonly name: number } | null {
  const sort = reading.lexicon.peopleNouns.get(noun) ?? 'PERSON';
  const wanted = entity.type === 'Person' ? 'PERSON' : 'BODY';
  return sort === wanted || /^(?:leader|giant|maker|owner|operator)$/u.test(noun) ? { entity, name } : null;
}

export function singular(noun: string): string {
  return noun.endsWith('s') && !noun.endsWith('ss') ? noun.replace(/ies$/u, 'y').replace(/s$/u, '') : noun;
}

/** "Ana Petrov is a nurse": the noun behind "is". */
function copulaOf(reading: Reading, end: number): number {
  const { parse } = reading;
  if (!/^(?:is|was|became|remains|,)$/u.test(tokenAt(reading, end).lower)) return -1;
  if (!/^(?:an?|the)$/u.test(tokenAt(reading, end + 1).lower)) return -1;
  if (tokenAt(reading, end).text === ',') return -1;
  let head = end + 2;
  while (/^(?:NOUN|ADJ|PROPN|NUM)$/u.test(posAt(reading, head + 1)) && head < end + 7) head += 1;
  if (parse !== null && parse.child(wordOf(parse, { first: head, after: head + 1 }), 'nsubj') < 0) return -1;
  return head;
}

/** What the article calls each of its people and organizations, in reading order. */
export function findDescriptors(
  reading: Reading,
  roles: readonly RoleDraft[],
  phrases: readonly Phrase[],
): Descriptor[] {
  const found: Descriptor[] = [];
  for (const { person, words, start } of roles)
    found.push({
      entity: person,
      head: words.at(-1) ?? '',
      words: new Set(words.slice(0, -1)),
      token: tokenFrom(reading, start),
      phrase: null,
    });
  for (const [index, name] of reading.tagging.names.entries()) {
    const entity = reading.table.ofName[index];
    if (entity == null || entity.type === 'Place') continue;
    const sentence = reading.document.sentences[reading.document.sentenceOf[name.first] ?? 0];
    const title = beforeName(reading, name.first, sentence?.first ?? 0);
    if (title !== null) {
      const noun = tokenAt(reading, title.head).lower;
      if (isCalling(reading, noun) && fits(reading, entity, noun, name.first) !== null)
        found.push({
          entity,
          head: noun,
          words: modifiersOf(reading, title),
          token: title.head,
          phrase: null,
        });
    }
    const head = copulaOf(reading, name.end);
    const noun = tokenAt(reading, head).lower;
    if (head >= 0 && isCalling(reading, noun) && fits(reading, entity, noun, name.first) !== null)
      found.push({
        entity,
        head: noun,
        words: modifiersOf(reading, { first: name.end + 2, head }),
        token: head,
        phrase: null,
      });
  }
  for (const phrase of phrases) {
    if (phrase.sort !== 'NOUN') continue;
    const apposition = appositionTo(reading, phrase);
    if (apposition === null) continue;
    found.push({
      entity: apposition.entity,
      head: singular(tokenAt(reading, phrase.head).lower),
      words: modifiersOf(reading, phrase),
      token: phrase.head,
      phrase,
    });
  }
  for (const entity of reading.table.entities.values()) {
    if (entity.type !== 'Organization' || entity.metonymOf !== null) continue;
    for (const form of entity.forms) {
      const words = foldText(form).split(' ');
      const token = tokenFrom(reading, Math.min(...entity.mentions.keys()));
      for (const head of words)
        if (reading.lexicon.peopleNouns.get(head) === 'BODY')
          found.push({ entity, head, words: new Set(words), token, phrase: null });
    }
  }
  return found.sort((a, b) => a.token - b.token);
}

/** The first token that does not begin before a character. */
export function tokenFrom(reading: Reading, start: number): number {
  const { tokens } = reading.document;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
