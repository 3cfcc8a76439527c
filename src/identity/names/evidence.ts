import { hash32 } from '../../shared/hash.ts';
import { foldText } from '../../shared/text.ts';
import type { ArticleReferences, NameReference } from '../references.ts';
import { domainOf, type Domain } from './domains.ts';
import { personNameOf } from './person-name.ts';

/** What an article tells of a person beside the name. */
export interface PersonEvidence {
  /** Organizations in which the person holds a role, by `nameId`, in the order of the article. */
  readonly organizations: readonly string[];
  /** Folded titles. */
  readonly titles: readonly string[];
  readonly domain: Domain | null;
  /** Roles of which the article tells the organization. */
  readonly roles: readonly PlacedRole[];
  /** Hashes of other persons and organizations that the article names, ascending. */
  readonly company: readonly number[];
  /** The same of places. */
  readonly places: readonly number[];
}

/** A role with its organization, by `nameId` and in the article's words. */
export interface PlacedRole {
  /** Folded. */
  readonly title: string;
  readonly organizationId: string;
  readonly organizationName: string;
}

/** How many organizations, titles, names and places are looked at: what an article lists beyond them tells little. */
const MOST = { roles: 4, company: 24, places: 8 };

/** Evidence about each person of an article, by `nameId`. */
export function personEvidence({ references }: ArticleReferences): ReadonlyMap<string, PersonEvidence> {
  const byId = new Map(references.map((reference) => [reference.nameId, reference]));
  const persons = references.filter(({ type }) => type === 'Person');
  return new Map(persons.map((person) => [person.nameId, evidenceOf(person, references, byId)]));
}

function evidenceOf(
  person: NameReference,
  all: readonly NameReference[],
  byId: ReadonlyMap<string, NameReference>,
): PersonEvidence {
  const organizations = person.roles.flatMap(({ organizationId }) => organizationId ?? []);
  const domains = person.roles.flatMap(({ title, organizationId }) => {
    const kind = organizationId === null ? null : (byId.get(organizationId)?.kind ?? null);
    return domainOf(title, kind) ?? [];
  });
  const others = all.filter(({ nameId }) => nameId !== person.nameId);
  return {
    organizations: distinct(organizations).slice(0, MOST.roles),
    titles: distinct(person.roles.map(({ title }) => foldText(title))).slice(0, MOST.roles),
    domain: domains[0] ?? null,
    roles: placedRoles(person, byId).slice(0, MOST.roles),
    company: hashes(others.filter(isCompany), MOST.company),
    places: hashes(
      others.filter(({ type }) => type === 'Place'),
      MOST.places,
    ),
  };
}

function placedRoles({ roles }: NameReference, byId: ReadonlyMap<string, NameReference>): PlacedRole[] {
  const placed = roles.flatMap(({ title, organizationId }) => {
    const organization = organizationId === null ? undefined : byId.get(organizationId);
    if (organizationId === null || organization === undefined) return [];
    return [{ title: foldText(title), organizationId, organizationName: organization.forms[0] ?? '' }];
  });
  const keys = placed.map(({ title, organizationId }) => `${title} ${organizationId}`);
  return placed.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** Hashes of the persons and organizations that an article names, ascending. */
export function companyOf({ references }: ArticleReferences): readonly number[] {
  return hashes(references.filter(isCompany), MOST.company);
}

/** A surname alone may be anybody's, and a publisher is named with everything that it publishes. */
function isCompany({ type, kind, nameId }: NameReference): boolean {
  if (type === 'Organization') return kind !== 'MEDIA';
  return type === 'Person' && !personNameOf(nameId).partial;
}

function hashes(references: readonly NameReference[], most: number): number[] {
  return references
    .slice(0, most)
    .map(({ nameId }) => hash32(nameId))
    .sort((a, b) => a - b);
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
