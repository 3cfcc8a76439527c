import { eventId, namedId } from '../../../../src/identity/ids.ts';
import type { ArticleReferences, NameReference } from '../../../../src/identity/references.ts';

/** Builders of what articles name. */

const NO_DETAILS = {
  kind: null,
  roles: [],
  startDate: null,
  placeId: null,
  participantIds: [],
} satisfies Partial<NameReference>;

type Forms = readonly [string, ...string[]];

function named(type: 'Person' | 'Organization' | 'Place', forms: Forms): NameReference {
  return { ...NO_DETAILS, type, nameId: namedId(type, forms[0]), forms };
}

export function personNamed(...forms: Forms): NameReference {
  return named('Person', forms);
}

export function organizationNamed(...forms: Forms): NameReference {
  return named('Organization', forms);
}

/** The person in this role, of an organization that is named as well. */
export function inRole(
  person: NameReference,
  title: string,
  organization: string | null = null,
): NameReference {
  const organizationId = organization === null ? null : namedId('Organization', organization);
  return { ...person, roles: [...person.roles, { title, organizationId }] };
}

/** A meeting on a day. */
export function meeting(
  name: string,
  startDate: string,
  details: Partial<Pick<NameReference, 'kind' | 'placeId' | 'participantIds'>> = {},
): NameReference {
  const nameId = eventId({ name, startDate, startDatePrecision: 'DAY' }, 'article:x');
  return { ...NO_DETAILS, kind: 'MEETING', ...details, type: 'Event', nameId, forms: [name], startDate };
}

/** An article of a day that names these. */
export function naming(
  slug: string,
  publishedOn: string,
  ...references: readonly NameReference[]
): ArticleReferences {
  return { articleId: `article:${slug}`, publishedAt: `${publishedOn}T00:00:00.000Z`, references };
}
