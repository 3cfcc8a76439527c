import { organizationKey, personKey, placeKey } from '../../src/identity/name-key.ts';
import type { OrganizationKind, PlaceKind } from '../../src/model/vocabulary.ts';
import {
  BUSINESSES,
  COMPANY_SUFFIXES,
  FIELDS,
  GIVEN_NAMES,
  INSTITUTIONS,
  PLACE_BEGINNINGS,
  PLACE_ENDINGS,
  ROLE_TITLES,
  SURNAMES,
} from './name-parts.ts';
import { ZipfUrn } from './random.ts';
import type { Random } from './random.ts';

/** Who and what an invented world's news is about. Each belongs to a beat: those that are named together. */
export interface World {
  /** The busiest first. */
  readonly beats: readonly Beat[];
  readonly persons: readonly Person[];
  /** Persons of one name, in pairs: of different beats, titles and organizations. */
  readonly namesakes: readonly (readonly [Person, Person])[];
}

/** Who is named most comes first. */
export interface Beat {
  readonly persons: readonly Person[];
  readonly organizations: readonly Organization[];
  readonly places: readonly Place[];
}

export interface Person {
  readonly type: 'Person';
  readonly id: string;
  readonly beat: number;
  readonly given: string;
  readonly middle: string | null;
  readonly surname: string;
  /** The first one from the beginning. Many have none. */
  readonly roles: readonly HeldRole[];
}

export interface HeldRole {
  readonly title: string;
  readonly organization: Organization;
  /** In years from the first article. */
  readonly from: number;
}

export interface Organization {
  readonly type: 'Organization';
  readonly id: string;
  readonly name: string;
  readonly acronym: string | null;
  /** "Inc." */
  readonly suffix: string | null;
  readonly kind: OrganizationKind | null;
}

export interface Place {
  readonly type: 'Place';
  readonly id: string;
  readonly name: string;
  readonly otherName: string | null;
  readonly kind: PlaceKind;
}

export const YEARS = 10;
const BEATS = 200;
const PERSONS = 20_000;
const ORGANIZATIONS = 3000;
const PLACES = 500;
/** So many in a hundred share their name with somebody. */
const NAMESAKES = 2;
/** How much commoner the commonest surnames are: the first has one person in ninety. */
const SURNAME_ZIPF = 0.35;

export function createWorld(random: Random): World {
  const places = distinct(PLACES, placeKey, () => placeName(random)).map((name, index) =>
    placeOf(`place-${index}`, name, random),
  );
  const organizations = distinct(ORGANIZATIONS, organizationKey, () => organizationName(random)).map(
    (name, index) => organizationOf(`organization-${index}`, name, random),
  );
  const surnames = new ZipfUrn(SURNAMES, SURNAME_ZIPF);
  const names = distinct(PERSONS, personKey, () => `${random.pick(GIVEN_NAMES)} ${surnames.draw(random)}`);
  const own = (beat: number): Organization[] => organizations.filter((_, index) => index % BEATS === beat);
  const organizationsOf = Array.from({ length: BEATS }, (_, beat) => own(beat));
  const persons = names.map((name, index): Person => {
    const [given = '', surname = ''] = name.split(' ');
    const beat = index % BEATS;
    return {
      type: 'Person',
      id: `person-${index}`,
      beat,
      given,
      middle: random.chance(0.3) ? random.pick(GIVEN_NAMES) : null,
      surname,
      roles: random.chance(0.6) ? rolesIn(organizationsOf[beat] ?? [], ROLE_TITLES, random) : [],
    };
  });
  const namesakes = makeNamesakes(persons, organizationsOf, random);
  return {
    persons,
    namesakes,
    beats: organizationsOf.map((inBeat, beat) => ({
      persons: persons.filter((person) => person.beat === beat),
      organizations: inBeat,
      places: places.filter((_, index) => index % BEATS === beat),
    })),
  };
}

/** Gives some the names of others, in place; both then have titles, and not the same ones. */
function makeNamesakes(
  persons: Person[],
  organizationsOf: readonly (readonly Organization[])[],
  random: Random,
): [Person, Person][] {
  const wanted = (persons.length * NAMESAKES) / 100 / 2;
  const pairs: [Person, Person][] = [];
  const drawn = random.shuffle(persons.map((_, index) => index));
  for (let at = 0; pairs.length < wanted; at += 2) {
    const [one = 0, other = 0] = drawn.slice(at, at + 2);
    const [first, second] = [persons[one], persons[other]];
    if (first === undefined || second === undefined) break;
    if (first.beat === second.beat) continue;
    const titles = random.shuffle(ROLE_TITLES);
    const half = titles.length / 2;
    const rolesOf = ({ beat }: Person, from: number): HeldRole[] =>
      rolesIn(organizationsOf[beat] ?? [], titles.slice(from, from + half), random);
    const { given, surname } = first;
    const pair: [Person, Person] = [
      { ...first, roles: rolesOf(first, 0) },
      { ...second, given, surname, roles: rolesOf(second, half) },
    ];
    [persons[one], persons[other]] = pair;
    pairs.push(pair);
  }
  return pairs;
}

/** One in five changes office some time. */
function rolesIn(
  organizations: readonly Organization[],
  titles: readonly string[],
  random: Random,
): HeldRole[] {
  const role = (from: number): HeldRole => ({
    title: random.pick(titles),
    organization: random.pick(organizations),
    from,
  });
  return random.chance(0.2) ? [role(0), role(random.share() * YEARS)] : [role(0)];
}

/** So many names, no two with the same key. */
function distinct(count: number, key: (name: string) => string, draw: () => string): string[] {
  const names = new Map<string, string>();
  while (names.size < count) {
    const name = draw();
    if (!names.has(key(name))) names.set(key(name), name);
  }
  return [...names.values()];
}

function townName(random: Random): string {
  return random.pick(PLACE_BEGINNINGS) + random.pick(PLACE_ENDINGS);
}

function placeName(random: Random): string {
  const name = townName(random);
  if (random.chance(0.08)) return `Saint ${random.pick(GIVEN_NAMES)}`;
  return random.chance(0.08) ? `Mount ${name}` : name;
}

function placeOf(id: string, name: string, random: Random): Place {
  const short = name.replace(/^Saint /u, 'St. ').replace(/^Mount /u, 'Mt ');
  const kind = random.pick(['CITY', 'CITY', 'CITY', 'REGION', 'COUNTRY'] as const);
  return { type: 'Place', id, name, otherName: short === name ? null : short, kind };
}

function organizationName(random: Random): string {
  if (random.chance(0.6)) {
    const owner = random.chance(0.5) ? random.pick(SURNAMES) : townName(random);
    return `${owner} ${random.pick(BUSINESSES)}`;
  }
  const name = `${random.pick(INSTITUTIONS)} for ${random.pick(FIELDS)}`;
  return random.chance(0.6) ? `${townName(random)} ${name}` : name;
}

function organizationOf(id: string, name: string, random: Random): Organization {
  const isInstitution = name.includes(' for ');
  return {
    type: 'Organization',
    id,
    name,
    acronym: isInstitution ? name.replace(/[^\p{Lu}]/gu, '') : null,
    suffix: isInstitution ? null : random.pick(COMPANY_SUFFIXES),
    kind: isInstitution ? null : 'COMPANY',
  };
}
