import type { TopicFact } from '../../src/model/facts.ts';
import type { DatePrecision, EntityKind } from '../../src/model/vocabulary.ts';
import { slug } from '../../src/shared/text.ts';

/** Who and what a test's articles speak of. */

/** An entity as an article of a test knows it. */
export type Thing = NamedThing | EventThing;

interface ThingBase {
  readonly id: string;
  readonly forms: readonly string[];
  readonly kind: EntityKind | null;
  readonly wikidataId: string | null;
  readonly preferredName: string | null;
  /** Do articles use it without its full name? They do not, where nothing is said. */
  readonly isShortForm?: boolean;
}

export interface NamedThing extends ThingBase {
  readonly type: 'Person' | 'Organization' | 'Place';
}

export interface EventThing extends ThingBase {
  readonly type: 'Event';
  readonly startDate: string | null;
  readonly startDatePrecision: DatePrecision | null;
  readonly place: NamedThing | null;
  readonly participants: readonly NamedThing[];
}

export interface UnnamedThing {
  readonly type: 'UnnamedSource';
  readonly id: string;
  readonly name: string;
  readonly affiliation: NamedThing | null;
}

type ThingDetails = Partial<Pick<ThingBase, 'id' | 'kind' | 'wikidataId' | 'preferredName'>> & {
  readonly also?: readonly string[];
};

function named(type: NamedThing['type'], name: string, details: ThingDetails): NamedThing {
  const { id = `${type.toLowerCase()}:${slug(name)}`, kind = null, wikidataId = null } = details;
  const { preferredName = null, also = [] } = details;
  return { type, id, forms: [name, ...also], kind, wikidataId, preferredName };
}

export function person(name: string, details: ThingDetails = {}): NamedThing {
  return named('Person', name, details);
}

export function organization(name: string, details: ThingDetails = {}): NamedThing {
  return named('Organization', name, details);
}

export function place(name: string, details: ThingDetails = {}): NamedThing {
  return named('Place', name, details);
}

export function event(
  name: string,
  details: ThingDetails &
    Partial<Pick<EventThing, 'startDate' | 'startDatePrecision' | 'place' | 'participants'>> = {},
): EventThing {
  const { id = `event:${slug(name)}`, kind = 'MEETING', wikidataId = null, also = [] } = details;
  const { preferredName = null, startDate = null, place = null, participants = [] } = details;
  const { startDatePrecision = startDate === null ? null : 'DAY' } = details;
  return {
    type: 'Event',
    id,
    forms: [name, ...also],
    kind,
    wikidataId,
    preferredName,
    startDate,
    startDatePrecision,
    place,
    participants,
  };
}

/** A speaker without a name. `articleSlug` is the article's: the source belongs to it. */
export function unnamedSource(
  articleSlug: string,
  name: string,
  affiliation: NamedThing | null = null,
): UnnamedThing {
  return { type: 'UnnamedSource', id: `source:${articleSlug}-${slug(name)}`, name, affiliation };
}

/** The same entity under other names, as another article may have it. */
export function under<T extends Thing>(thing: T, ...forms: [string, ...string[]]): T {
  return { ...thing, forms };
}

export function topic(name: string, details: Partial<Omit<TopicFact, 'name'>> = {}): TopicFact {
  const {
    id = `topic:${slug(name)}`,
    aliases = [],
    code = null,
    definition = null,
    broaderId = null,
  } = details;
  return { id, name, aliases, code, definition, broaderId };
}

export type Speaker = NamedThing | UnnamedThing;
