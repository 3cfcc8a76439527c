import { foldText } from '../../shared/text.ts';
import type { EntityKind } from '../../model/vocabulary.ts';
import type { Gender, Lexicon } from '../lexicons/lexicon.ts';
import type { TextDocument } from '../sentences/read-document.ts';
import type { Gazetteer } from '../tagger/gazetteer.ts';
import { honorificGender } from '../tagger/match-title.ts';
import type { NameSpan, NameType, Tagging } from '../tagger/tagger.ts';
import { createEntityTable, mention } from './entity-table.ts';
import type { EntityDraft, EntityTable } from './entity-table.ts';
import { initialsOf, personParts, sameGivenName } from './name-forms.ts';
import { nameText, typeNames } from './type-names.ts';

interface Named {
  readonly index: number;
  readonly name: NameSpan;
  readonly text: string;
  readonly type: NameType;
}

interface State {
  readonly document: TextDocument;
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  readonly table: EntityTable;
  /** Persons by folded surname, and by folded given name. */
  readonly bySurname: Map<string, EntityDraft[]>;
  readonly byGivenName: Map<string, EntityDraft[]>;
  readonly byForm: Map<string, EntityDraft>;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

function genderBefore(state: State, name: NameSpan): Gender | null {
  const { tokens } = state.document;
  const at = tokens[name.first - 1]?.text === '.' ? name.first - 2 : name.first - 1;
  const before = tokens[at];
  const byTitle =
    before === undefined
      ? undefined
      : state.lexicon.roleTitles.get(before.lower)?.find(({ words }) => words.length === 1);
  return honorificGender(before) ?? byTitle?.gender ?? null;
}

/** A person named in full joins the one of the same surname whose given name can be the same. */
function linkFullPerson(state: State, { text, name }: Named): EntityDraft {
  const parts = personParts(text);
  const surname = foldText(parts.at(-1) ?? text);
  const given = parts[0] ?? '';
  const known = state.bySurname.get(surname)?.find((person) => {
    const other = personParts(person.name);
    return other.length > 1 && sameGivenName(given, other[0] ?? '');
  });
  const gender = state.lexicon.givenNames.get(given) ?? genderBefore(state, name);
  const person =
    known ?? state.table.addEntity({ type: 'Person', name: text, kind: null, gender, metonymOf: null });
  person.gender ??= gender;
  push(state.bySurname, surname, person);
  push(state.byGivenName, foldText(given), person);
  return person;
}

/** A surname alone means the person of that surname; where there are two, an honorific decides, then the more frequent. */
function linkShortPerson(state: State, { text, name }: Named): EntityDraft {
  const folded = foldText(text);
  const gender = genderBefore(state, name);
  const fits = (person: EntityDraft): boolean =>
    gender === null || person.gender === null || person.gender === gender;
  const candidates = [...(state.bySurname.get(folded) ?? [])].filter(fits);
  const byGiven = state.byGivenName.get(folded) ?? [];
  const [best] =
    candidates.length > 0 ? candidates.sort((a, b) => b.mentions.size - a.mentions.size) : byGiven;
  if (best !== undefined) {
    best.gender ??= gender;
    return best;
  }
  const person = state.table.addEntity({
    type: 'Person',
    name: text,
    kind: null,
    gender: gender ?? state.lexicon.givenNames.get(text) ?? null,
    metonymOf: null,
  });
  push(state.bySurname, folded, person);
  return person;
}

function organizationKind(state: State, text: string): EntityKind | null {
  const words = text.split(/[\s]+/u);
  const known = state.gazetteer.find(text);
  if (known !== null) return known.kind;
  if (state.lexicon.organizationSuffixes.has(words.at(-1) ?? '')) return 'COMPANY';
  for (const word of words.toReversed()) {
    const kind = state.lexicon.organizationWords.get(word);
    if (kind !== undefined && (kind !== 'GOVERNMENT' || !/NATO|EU\b|UN\b/u.test(text))) return kind;
    if (kind !== undefined) return 'IGO';
  }
  return null;
}

/** What an organization is found again by: its list name, else its folded words without "the" and legal form. */
function organizationKey(state: State, text: string): string {
  const known = state.gazetteer.find(text);
  if (known?.type === 'Organization') return `known ${known.canonical}`;
  return foldText(text)
    .replace(/^the /u, '')
    .replace(/- /gu, '-')
    .replace(/[,.]? (?:inc|ltd|llc|corp|co|plc|ag|sa|gmbh)\.?$/u, '');
}

function linkOrganization(state: State, { text }: Named): EntityDraft {
  const key = organizationKey(state, text);
  const acronym = /^\p{Lu}{2,8}$/u.test(text) ? state.byForm.get(`initials ${text}`) : undefined;
  const known =
    state.byForm.get(`organization ${key}`) ??
    acronym ??
    (text.includes(' ') ? undefined : state.byForm.get(`first ${key}`));
  const organization =
    known ??
    state.table.addEntity({
      type: 'Organization',
      name: text,
      kind: organizationKind(state, text),
      gender: null,
      metonymOf: null,
    });
  state.byForm.set(`organization ${key}`, organization);
  if (text.includes(' ') && state.gazetteer.find(text) === null) {
    const initials = initialsOf(text);
    if (initials.length > 1 && !state.byForm.has(`initials ${initials}`))
      state.byForm.set(`initials ${initials}`, organization);
    const first = foldText(text.split(' ')[0] ?? '');
    const generic =
      state.lexicon.geography.demonyms.has(text.split(' ')[0] ?? '') ||
      state.lexicon.commonWords.has(first) ||
      state.gazetteer.find(text.split(' ')[0] ?? '') !== null;
    // "Acme" is short for "Acme Shipping"; "Elmouth" is not for "Elmouth Port Authority".
    const shortens =
      organization.kind === 'COMPANY' || organization.kind === 'MEDIA' || organization.kind === null;
    if (!generic && shortens && !state.byForm.has(`first ${first}`))
      state.byForm.set(`first ${first}`, organization);
  }
  return organization;
}

function linkPlace(state: State, { text }: Named): EntityDraft {
  const known =
    state.gazetteer.find(text) ?? state.gazetteer.find(text.charAt(0) + text.slice(1).toLowerCase());
  const key = `place ${known?.type === 'Place' ? known.canonical : foldText(text)}`;
  const place =
    state.byForm.get(key) ??
    state.table.addEntity({
      type: 'Place',
      name: text,
      kind: known?.type === 'Place' ? known.kind : null,
      gender: null,
      metonymOf: null,
    });
  state.byForm.set(key, place);
  return place;
}

/** "World Health Organization (WHO)": the acronym in brackets is the same organization. */
function bracketed(state: State, named: readonly Named[], at: number): EntityDraft | null {
  const current = named[at];
  const before = named[at - 1];
  const { tokens } = state.document;
  if (current === undefined || before?.type !== 'Organization') return null;
  const open = tokens[current.name.first - 1]?.text === '(' && tokens[current.name.end]?.text === ')';
  if (!open || before.name.end !== current.name.first - 1 || !/^\p{Lu}[\p{L}&.]{1,8}$/u.test(current.text))
    return null;
  return state.table.ofName[before.index] ?? null;
}

/** "BRUSSELS" in a dateline is Brussels. */
function calm(text: string, type: NameType): string {
  if (type !== 'Place' || text.length < 5 || text !== text.toUpperCase() || /[.\d]/u.test(text)) return text;
  return text.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

function better(candidate: string, name: string): boolean {
  return (
    candidate.split(' ').length > name.split(' ').length ||
    (candidate.length > name.length && /^\p{Lu}+$/u.test(name))
  );
}

/**
 * Groups an article's names into entities: a surname with the full name, spellings of one given name, acronyms with what
 * they stand for, countries by any of their names. The fullest form becomes the name.
 */
export function linkNames(
  document: TextDocument,
  tagging: Tagging,
  lexicon: Lexicon,
  gazetteer: Gazetteer,
  outlet: string | null,
): EntityTable {
  const table = createEntityTable();
  const state: State = {
    document,
    lexicon,
    gazetteer,
    table,
    bySurname: new Map(),
    byGivenName: new Map(),
    byForm: new Map(),
  };
  const types = typeNames(document, tagging, lexicon, gazetteer, outlet);
  const named: Named[] = [];
  for (const [index, name] of tagging.names.entries()) {
    const type = types[index] ?? null;
    table.ofName.push(null);
    if (type !== null) named.push({ index, name, text: calm(nameText(document, name), type), type });
  }
  const assign = (item: Named, entity: EntityDraft): void => {
    table.ofName[item.index] = entity;
    const first = document.tokens[item.name.first];
    const last = document.tokens[item.name.end - 1];
    if (first === undefined || last === undefined) return;
    entity.forms.add(item.text);
    if (
      entity.type === 'Place'
        ? gazetteer.find(item.text)?.canonical === item.text
        : better(item.text, entity.name)
    )
      entity.name = item.text;
    mention(entity, { start: first.start, end: last.end }, 'NAME');
  };
  for (const item of named)
    if (item.type === 'Person' && personParts(item.text).length > 1)
      assign(item, linkFullPerson(state, item));
  for (const item of named)
    if (item.type === 'Organization' && item.text.includes(' ')) assign(item, linkOrganization(state, item));
  for (const [at, item] of named.entries()) {
    if (table.ofName[item.index] != null) continue;
    const acronym = bracketed(state, named, at);
    if (acronym !== null) {
      state.byForm.set(`organization ${organizationKey(state, item.text)}`, acronym);
      assign(item, acronym);
    } else if (item.type === 'Person') assign(item, linkShortPerson(state, item));
    else if (item.type === 'Organization') assign(item, linkOrganization(state, item));
    else assign(item, linkPlace(state, item));
  }
  return table;
}
