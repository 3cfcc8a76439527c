import { z } from 'zod';
import { ORGANIZATION_KINDS } from '../../model/vocabulary.ts';
import type { CueClass, EventKind, OrganizationKind } from '../../model/vocabulary.ts';
import { EVENT_KINDS } from '../../model/vocabulary.ts';
import { loadGeography } from './countries.ts';
import type { Geography } from './countries.ts';
import { loadCueVerbs, loadNominalCues } from './cues.ts';
import type { CueVerb } from './cues.ts';
import { checkLexicon, readJson, readLines, readWords } from './read-lexicon.ts';
import { loadInflector, loadVerbs, readingsOf } from './verbs.ts';
import type { VerbReading } from './verbs.ts';

export type Gender = 'MALE' | 'FEMALE';
export type PersonNoun = 'PERSON' | 'PERSONS' | 'BODY';

export interface RoleTitle {
  readonly words: readonly string[];
  /** An office of a state: "Foreign Minister". */
  readonly governmental: boolean;
  readonly gender: Gender | null;
}

export interface EventNoun {
  readonly kind: EventKind;
  /** Can statements be made at it? */
  readonly scene: boolean;
}

/** All word lists, read once. Words are lower case unless they are names. */
export interface Lexicon {
  readonly functionWords: ReadonlyMap<string, ReadonlySet<string>>;
  readonly verbs: ReadonlyMap<string, VerbReading>;
  readonly cueVerbs: ReadonlyMap<string, readonly CueVerb[]>;
  readonly nominalCues: ReadonlyMap<string, CueClass>;
  readonly commonWords: ReadonlySet<string>;
  /** Acronyms that name nobody: "CEO", "GDP". */
  readonly commonAcronyms: ReadonlySet<string>;
  readonly abbreviations: { readonly never: ReadonlySet<string>; readonly perhaps: ReadonlySet<string> };
  readonly givenNames: ReadonlyMap<string, Gender | null>;
  readonly organizations: ReadonlyMap<string, { readonly name: string; readonly kind: OrganizationKind }>;
  readonly organizationWords: ReadonlyMap<string, OrganizationKind>;
  readonly organizationSuffixes: ReadonlySet<string>;
  readonly placeWords: ReadonlySet<string>;
  readonly placePrefixes: ReadonlySet<string>;
  readonly otherNameWords: ReadonlySet<string>;
  /** Titles by their first word, the longest first. */
  readonly roleTitles: ReadonlyMap<string, readonly RoleTitle[]>;
  readonly peopleNouns: ReadonlyMap<string, PersonNoun>;
  readonly eventNouns: ReadonlyMap<string, EventNoun>;
  readonly geography: Geography;
}

const folder = 'seed/lexicons/';
const organizationsShape = z.object({
  known: z.partialRecord(z.enum(ORGANIZATION_KINDS), z.array(z.string())),
  keywords: z.partialRecord(z.enum(ORGANIZATION_KINDS), z.array(z.string())),
  suffixes: z.array(z.string()),
  placeWords: z.array(z.string()),
  placePrefixes: z.array(z.string()),
  events: z.array(z.string()),
});

function loadOrganizations() {
  const data = readJson(`${folder}organizations.json`, organizationsShape);
  const known = new Map<string, { name: string; kind: OrganizationKind }>();
  const words = new Map<string, OrganizationKind>();
  for (const kind of ORGANIZATION_KINDS) {
    for (const entry of data.known[kind] ?? []) {
      const forms = entry.split('|');
      for (const form of forms) known.set(form, { name: forms[0] ?? form, kind });
    }
    for (const word of data.keywords[kind] ?? []) if (!words.has(word)) words.set(word, kind);
  }
  return { data, known, words };
}

function loadGivenNames(): Map<string, Gender | null> {
  const path = `${folder}given-names.txt`;
  const names = new Map<string, Gender | null>();
  for (const line of readLines(path)) {
    const [mark = '', ...words] = line.split(/\s+/u);
    const sort = checkLexicon(path, z.enum(['m:', 'f:', 'u:']), mark);
    const gender = sort === 'm:' ? 'MALE' : sort === 'f:' ? 'FEMALE' : null;
    for (const name of words) names.set(name, names.has(name) && names.get(name) !== gender ? null : gender);
  }
  return names;
}

function loadRoleTitles(): Map<string, RoleTitle[]> {
  const titles = new Map<string, RoleTitle[]>();
  for (const line of readLines(`${folder}role-titles.txt`)) {
    const marks = /^(.*?)(?: (g?[mf]?))?$/u.exec(line);
    const words = (marks?.[1] ?? line).split(' ');
    const flags = marks?.[2] ?? '';
    const title: RoleTitle = {
      words,
      governmental: flags.includes('g'),
      gender: flags.includes('m') ? 'MALE' : flags.includes('f') ? 'FEMALE' : null,
    };
    const first = words[0] ?? '';
    titles.set(
      first,
      [...(titles.get(first) ?? []), title].sort((a, b) => b.words.length - a.words.length),
    );
  }
  return titles;
}

function loadPeopleNouns(): Map<string, PersonNoun> {
  const path = `${folder}people-nouns.txt`;
  const nouns = new Map<string, PersonNoun>();
  for (const line of readLines(path)) {
    const [mark = '', ...words] = line.split(/\s+/u);
    const sort = checkLexicon(path, z.enum(['p:', 's:', 'b:']), mark);
    for (const word of words)
      if (!nouns.has(word)) nouns.set(word, sort === 'p:' ? 'PERSON' : sort === 's:' ? 'PERSONS' : 'BODY');
  }
  return nouns;
}

function loadEventNouns(): Map<string, EventNoun> {
  const path = `${folder}event-nouns.txt`;
  const shape = z.union([
    z.tuple([z.string(), z.enum(EVENT_KINDS)]),
    z.tuple([z.string(), z.enum(EVENT_KINDS), z.literal('scene')]),
  ]);
  return new Map(
    readLines(path).map((line) => {
      const [noun, kind, scene] = checkLexicon(path, shape, line.split(/\s+/u));
      return [noun, { kind, scene: scene === 'scene' }];
    }),
  );
}

function loadAbbreviations() {
  const never = new Set<string>();
  const perhaps = new Set<string>();
  for (const line of readLines(`${folder}abbreviations.txt`)) {
    const words = line.split(/\s+/u);
    const target = words[0] === '?' ? perhaps : never;
    for (const word of words) if (word !== '?') target.add(word);
  }
  return { never, perhaps };
}

function load(): Lexicon {
  const inflector = loadInflector();
  const cueVerbs = loadCueVerbs();
  const organizations = loadOrganizations();
  const functions = readJson(`${folder}function-words.json`, z.record(z.string(), z.array(z.string())));
  return {
    functionWords: new Map(Object.entries(functions).map(([pos, words]) => [pos, new Set(words)])),
    verbs: readingsOf([...cueVerbs.keys(), ...loadVerbs()], inflector),
    cueVerbs,
    nominalCues: loadNominalCues(),
    commonWords: new Set(readWords(`${folder}common-words.txt`)),
    commonAcronyms: new Set(readWords(`${folder}common-acronyms.txt`)),
    abbreviations: loadAbbreviations(),
    givenNames: loadGivenNames(),
    organizations: organizations.known,
    organizationWords: organizations.words,
    organizationSuffixes: new Set(organizations.data.suffixes),
    placeWords: new Set(organizations.data.placeWords),
    placePrefixes: new Set(organizations.data.placePrefixes),
    otherNameWords: new Set(organizations.data.events),
    roleTitles: loadRoleTitles(),
    peopleNouns: loadPeopleNouns(),
    eventNouns: loadEventNouns(),
    geography: loadGeography(),
  };
}

let loaded: Lexicon | undefined;

/**
 * The word lists under seed/lexicons, read and checked at the first call and kept.
 * @throws OnrecordError INPUT_NOT_FOUND or INPUT_MALFORMED with the file's path.
 */
export function loadLexicon(): Lexicon {
  return (loaded ??= load());
}
