import { count, withMember, type Counts } from '../counts.ts';
import { mayBeOneOrganization } from '../organizations/related-names.ts';
import type { PlacedRole } from './evidence.ts';

/**
 * In which organizations articles place a person's titles: by folded title, `nameId` of the organization and its name
 * there, how many articles say so.
 */
export type RolePlaces = Readonly<Record<string, Readonly<Record<string, Counts>>>>;

/** Where a title is held, where all articles that tell agree. */
export type PlacesOfTitles = Readonly<Record<string, OrganizationOfTitle>>;

export interface OrganizationOfTitle {
  /** The id that the organization's name gives ... */
  readonly nameId: string;
  /** ... and that of the organization that it is taken for. */
  readonly organizationId: string;
  readonly organizationName: string;
}

/** Adds what an article tells, or takes it back. */
export function changePlaces(places: RolePlaces, roles: readonly PlacedRole[], by: 1 | -1): RolePlaces {
  return roles.reduce((all, { title, organizationId, organizationName }) => {
    const organizations = all[title] ?? {};
    const names = count(organizations[organizationId] ?? {}, [organizationName], by);
    return withMember(all, title, withMember(organizations, organizationId, names));
  }, places);
}

/** The one organization of each title: where several are named, they must be one by their names. */
export function settlePlaces(places: RolePlaces): PlacesOfTitles {
  const settled: Record<string, OrganizationOfTitle> = {};
  for (const title of Object.keys(places).sort()) {
    const organizations = places[title] ?? {};
    const ids = Object.keys(organizations).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    const [longest = ''] = ids;
    if (!ids.every((id) => mayBeOneOrganization(id, longest))) continue;
    const names = Object.entries(organizations[longest] ?? {});
    const [name] = names.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    settled[title] = { nameId: longest, organizationId: longest, organizationName: name?.[0] ?? longest };
  }
  return settled;
}
