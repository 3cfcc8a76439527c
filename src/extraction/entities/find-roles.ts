import type { Span } from '../../model/span.ts';
import type { Reading } from '../attribution/reading.ts';
import { entityAt, posAt, tokenAt } from '../attribution/reading.ts';
import type { RoleTitle } from '../lexicons/lexicon.ts';
import { matchTitle, skipHonorific } from '../tagger/match-title.ts';
import type { EntityDraft } from './entity-table.ts';
import { organizationForNoun } from './organization-noun.ts';

/** A title that the article gives a person. */
export interface RoleDraft extends Span {
  readonly person: EntityDraft;
  readonly title: string;
  readonly organization: EntityDraft | null;
  /** The title's words, lower case: how a later "the minister" finds it. */
  readonly words: readonly string[];
}

interface TitleAt {
  readonly first: number;
  readonly end: number;
  readonly title: RoleTitle;
}

const MAX_TITLE = 6;

/** The longest title that ends right before a token. */
function titleBefore(reading: Reading, index: number, floor: number): TitleAt | null {
  for (let first = Math.max(floor, index - MAX_TITLE); first < index; first += 1) {
    if (reading.nameOf[first] !== -1) continue;
    const match = matchTitle(reading.document.tokens, first, index, reading.lexicon);
    if (match !== null && match.end === index) return { first, end: index, title: match.title };
  }
  return null;
}

/** The organization that stands before a title: "NATO", "Russian", "Acme", "the alliance's". */
function organizationBefore(
  reading: Reading,
  title: TitleAt,
  floor: number,
): { organization: EntityDraft | null; first: number } {
  let index = title.first - 1;
  if (tokenAt(reading, index).lower === "'s") {
    index -= 1;
    // "the alliance's Secretary General"
    const noun = tokenAt(reading, index);
    const body =
      reading.lexicon.peopleNouns.get(noun.lower) === 'BODY' && posAt(reading, index - 1) === 'DET';
    if (body)
      return { organization: organizationForNoun(reading.table, noun.lower, noun.start), first: index - 1 };
  }
  while (
    index >= floor &&
    posAt(reading, index) === 'ADJ' &&
    !reading.lexicon.geography.demonyms.has(tokenAt(reading, index).text) &&
    /^(?:former|deputy|senior|new|outgoing|acting|then|chief|top)$/u.test(tokenAt(reading, index).lower)
  )
    index -= 1;
  if (index < floor) return { organization: null, first: title.first };
  const entity = entityAt(reading, index);
  if (entity?.type === 'Organization')
    return {
      organization: entity,
      first: reading.tagging.names[reading.nameOf[index] ?? -1]?.first ?? index,
    };
  if (!title.title.governmental) return { organization: null, first: title.first };
  const country = countryOf(reading, index);
  if (country !== null) return { organization: reading.table.government(country, null), first: index };
  return { organization: null, first: title.first };
}

/** The country that a name or adjective of nationality at a token means. */
export function countryOf(reading: Reading, index: number): string | null {
  const { geography } = reading.lexicon;
  const text = tokenAt(reading, index).text;
  const two = `${tokenAt(reading, index - 1).text} ${text}`;
  const byDemonym = geography.demonyms.get(two) ?? geography.demonyms.get(text);
  if (byDemonym !== undefined && byDemonym !== '') return byDemonym;
  const entity = entityAt(reading, index);
  if (entity?.type !== 'Place') return null;
  for (const form of entity.forms) {
    const country = geography.countries.get(form) ?? geography.capitals.get(form);
    if (country !== undefined) return country;
  }
  return null;
}

/** The organization after a title: "of the Russian Federation", "for Acme", "at the University of Oslo". */
function organizationAfter(
  reading: Reading,
  title: TitleAt,
  limit: number,
): { organization: EntityDraft | null; end: number } {
  const none = { organization: null, end: title.end };
  if (!/^(?:of|for|at|with|in)$/u.test(tokenAt(reading, title.end).lower)) return none;
  let index = title.end + 1;
  while (
    index < limit &&
    index - title.end < 5 &&
    (posAt(reading, index) === 'DET' || posAt(reading, index) === 'ADJ')
  )
    index += 1;
  const entity = entityAt(reading, index);
  if (entity === null || index >= limit) return none;
  const end = reading.tagging.names[reading.nameOf[index] ?? -1]?.end ?? index + 1;
  if (entity.type === 'Organization') return { organization: entity, end };
  const country = title.title.governmental ? countryOf(reading, index) : null;
  if (country !== null && reading.lexicon.geography.countries.has([...entity.forms][0] ?? ''))
    return { organization: reading.table.government(country, null), end };
  return none;
}

function textOf(reading: Reading, first: number, end: number): string {
  return reading.document.text
    .slice(tokenAt(reading, first).start, tokenAt(reading, end - 1).end)
    .replace(/\s+/gu, ' ');
}

function draft(
  reading: Reading,
  person: EntityDraft,
  title: TitleAt,
  organization: EntityDraft | null,
  first: number,
  end: number,
): RoleDraft {
  person.gender ??= title.title.gender;
  return {
    start: tokenAt(reading, first).start,
    end: tokenAt(reading, end - 1).end,
    person,
    title: textOf(reading, title.first, title.end),
    organization,
    words: title.title.words,
  };
}

/** "…Foreign Minister of the Russian Federation Sergey Lavrov": an organization between the title and the name. */
function titleWithOrganization(
  reading: Reading,
  name: number,
  floor: number,
): { title: TitleAt; organization: EntityDraft | null } | null {
  if (reading.nameOf[name - 1] === -1) return null;
  let first = reading.tagging.names[reading.nameOf[name - 1] ?? -1]?.first ?? name - 1;
  while (first > floor && posAt(reading, first - 1) === 'DET') first -= 1;
  if (!/^(?:of|for)$/u.test(tokenAt(reading, first - 1).lower)) return null;
  const title = titleBefore(reading, first - 1, floor);
  return title === null
    ? null
    : { title, organization: organizationAfter(reading, title, name).organization };
}

/** "Jane Doe, chief executive of Acme," and "Jane Doe, the agency's director,". */
function titleAfter(
  reading: Reading,
  end: number,
  limit: number,
): { title: TitleAt; organization: EntityDraft | null; end: number } | null {
  if (tokenAt(reading, end).text !== ',') return null;
  for (let first = end + 1; first < Math.min(limit, end + 8); first += 1) {
    if (
      /^[,.;:]$/u.test(tokenAt(reading, first).text) ||
      posAt(reading, first) === 'VERB' ||
      posAt(reading, first) === 'AUX'
    )
      return null;
    const match =
      reading.nameOf[first] === -1
        ? matchTitle(reading.document.tokens, first, limit, reading.lexicon)
        : null;
    if (match === null) continue;
    const title: TitleAt = { first, end: match.end, title: match.title };
    const after = organizationAfter(reading, title, limit);
    const before = after.organization === null ? organizationBefore(reading, title, end + 1) : null;
    return { title, organization: after.organization ?? before?.organization ?? null, end: after.end };
  }
  return null;
}

/** Every role that the article gives a person by name, in reading order. */
export function findRoles(reading: Reading): RoleDraft[] {
  const roles: RoleDraft[] = [];
  for (const [index, name] of reading.tagging.names.entries()) {
    const person = reading.table.ofName[index];
    if (person?.type !== 'Person') continue;
    const sentence = reading.document.sentences[reading.document.sentenceOf[name.first] ?? 0];
    if (sentence === undefined) continue;
    let anchor = name.first;
    for (let back = 2; back >= 1; back -= 1)
      if (skipHonorific(reading.document.tokens, name.first - back) === name.first)
        anchor = name.first - back;
    const title =
      titleBefore(reading, name.first, sentence.first) ?? titleBefore(reading, anchor, sentence.first);
    const between = title === null ? titleWithOrganization(reading, name.first, sentence.first) : null;
    const after = title === null && between === null ? titleAfter(reading, name.end, sentence.after) : null;
    if (title !== null) {
      const before = organizationBefore(reading, title, sentence.first);
      roles.push(draft(reading, person, title, before.organization, before.first, name.end));
    } else if (between !== null)
      roles.push(draft(reading, person, between.title, between.organization, between.title.first, name.end));
    else if (after !== null)
      roles.push(draft(reading, person, after.title, after.organization, name.first, after.end));
  }
  return roles;
}
