import { eventId, namedId } from '../../../../src/identity/ids.ts';
import type { NameReference } from '../../../../src/identity/references.ts';

/** Builders of what articles name. */

const NO_DETAILS = {
  kind: null,
  roles: [],
  startDate: null,
  within: null,
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

/** A meeting of which the article tells no day. */
export function undatedMeeting(
  name: string,
  articleId: string,
  details: Partial<Pick<NameReference, 'kind' | 'within' | 'placeId' | 'participantIds'>> = {},
): NameReference {
  const [first] = details.within ?? [];
  const date =
    first === undefined
      ? { startDate: null, startDatePrecision: null }
      : { startDate: first, startDatePrecision: 'MONTH' as const };
  const nameId = eventId({ name, ...date }, articleId);
  return { ...NO_DETAILS, kind: 'MEETING', ...details, type: 'Event', nameId, forms: [name] };
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
