import { namedId } from '../../src/identity/ids.ts';
import type { ArticleReferences, NameReference, ReferenceRole } from '../../src/identity/references.ts';
import type { EntityKind } from '../../src/model/vocabulary.ts';
import { Random, ZipfUrn } from './random.ts';
import { varyFullName, withTypo } from './vary-name.ts';
import type { Variation } from './vary-name.ts';
import { createWorld, YEARS } from './world.ts';
import type { Beat, Organization, Person, Place, World } from './world.ts';

/** An article as telling identities apart sees it, and who is meant. */
export interface GeneratedArticle {
  readonly article: ArticleReferences;
  /** By `nameId`. */
  readonly truths: ReadonlyMap<string, Truth>;
}

/** Who is meant by a name, and in what way the name is unusual. */
export interface Truth {
  readonly entityId: string;
  readonly variation: Variation;
}

type Entity = Person | Organization | Place;
interface Generated extends Truth {
  readonly reference: NameReference;
}

export const DEFAULT_ARTICLES = 100_000;
const FIRST_DAY = Date.UTC(2015, 0, 1);
const DAY = 86_400_000;
/** As many articles as there are unless others are asked for fill the years: fewer are the first ones of them. */
const BETWEEN_ARTICLES = (YEARS * 365.25 * DAY) / DEFAULT_ARTICLES;
/** Somebody named in full is called by the surname alone in the same beat for so long. */
const SURNAME_DAYS = 14;
/** A story goes on for so long. */
const STORY_DAYS = 10;
const STORY_NAMES = 40;

/**
 * News of an invented world, in the order of publication, with the truth about who is meant. The same seed gives the same
 * articles, and the first of many are the same as of few.
 */
export function* generateReferences(count: number, seed: number): Generator<GeneratedArticle> {
  const random = new Random(seed);
  const world = createWorld(random);
  const newsroom = new Newsroom(world, random);
  for (let number = 0; number < count; number += 1) yield newsroom.publish(number);
}

/** A beat's urns, and what its readers remember. */
interface Desk {
  readonly persons: ZipfUrn<Person>;
  readonly organizations: ZipfUrn<Organization>;
  readonly places: ZipfUrn<Place>;
  /** The latest names last. */
  readonly story: { readonly entity: Entity; readonly at: number }[];
  /** When persons were last named in full, by surname. */
  readonly named: Map<string, Map<Person, number>>;
  /** Organizations whose acronym an article has explained. */
  readonly explained: Set<Organization>;
}

/** An article being written: each entity once, and each name for one of them. */
class Draft {
  private readonly byName = new Map<string, Generated>();
  private readonly nameIds = new Map<string, string>();

  get size(): number {
    return this.byName.size;
  }

  /** By which name the article speaks of the entity, if it does. */
  nameIdOf({ id }: Entity): string | undefined {
    return this.nameIds.get(id);
  }

  add(generated: Generated): void {
    const { entityId, reference } = generated;
    if (this.nameIds.has(entityId) || this.byName.has(reference.nameId)) return;
    this.byName.set(reference.nameId, generated);
    this.nameIds.set(entityId, reference.nameId);
  }

  finish(articleId: string, publishedAt: string): GeneratedArticle {
    const all = [...this.byName];
    return {
      article: { articleId, publishedAt, references: all.map(([, { reference }]) => reference) },
      truths: new Map(all.map(([nameId, { entityId, variation }]) => [nameId, { entityId, variation }])),
    };
  }
}

class Newsroom {
  private readonly random: Random;
  private readonly busiest: ZipfUrn<Desk>;

  constructor({ beats }: World, random: Random) {
    this.random = random;
    this.busiest = new ZipfUrn(beats.map(deskOf), 0.7);
  }

  publish(number: number): GeneratedArticle {
    const at = FIRST_DAY + Math.round(number * BETWEEN_ARTICLES);
    const desk = this.busiest.draw(this.random);
    const draft = new Draft();
    const wanted = 4 + this.random.below(9);
    for (let tries = 0; draft.size < wanted && tries < 50; tries += 1) {
      const entity = this.choose(desk, at);
      if (draft.nameIdOf(entity) !== undefined) continue;
      this.refer(entity, desk, at, draft);
      desk.story.push({ entity, at });
    }
    desk.story.splice(0, desk.story.length - STORY_NAMES);
    return draft.finish(`article:generated-${String(number).padStart(7, '0')}`, new Date(at).toISOString());
  }

  /** From the story that the beat follows, from the beat, or from elsewhere. */
  private choose(desk: Desk, at: number): Entity {
    const { random } = this;
    const draw = random.share();
    if (draw < 0.35) {
      const fresh = desk.story.filter((each) => at - each.at < STORY_DAYS * DAY);
      if (fresh.length > 0) return random.pick(fresh).entity;
    }
    const from = draw > 0.85 ? this.busiest.draw(random) : desk;
    const type = random.share();
    return (type < 0.55 ? from.persons : type < 0.8 ? from.organizations : from.places).draw(random);
  }

  private refer(entity: Entity, desk: Desk, at: number, draft: Draft): void {
    if (entity.type === 'Organization') draft.add(this.organization(entity, desk));
    else if (entity.type === 'Place') draft.add(this.place(entity));
    else this.person(entity, desk, at, draft);
  }

  private person(person: Person, desk: Desk, at: number, draft: Draft): void {
    const { random } = this;
    const isShort = this.isEnough(person, desk, at) && random.chance(0.15);
    const { name, variation } = isShort
      ? { name: person.surname, variation: 'SURNAME' as const }
      : varyFullName(person, random);
    if (!isShort) remember(person, desk, at);
    const surname = name.slice(name.lastIndexOf(' ') + 1);
    const forms = !isShort && random.chance(0.5) ? [name, surname] : [name];
    const roles = this.rolesOf(person, desk, at, draft);
    draft.add({ entityId: person.id, variation, reference: reference('Person', forms, null, roles) });
  }

  /** The title that a person holds at the time, where the article gives it; it then names the organization too. */
  private rolesOf({ roles }: Person, desk: Desk, at: number, draft: Draft): ReferenceRole[] {
    const years = (at - FIRST_DAY) / (365.25 * DAY);
    const role = roles.findLast(({ from }) => from <= years);
    if (role === undefined || !this.random.chance(0.4)) return [];
    const { title, organization } = role;
    if (draft.nameIdOf(organization) === undefined) draft.add(this.organization(organization, desk));
    return [{ title, organizationId: draft.nameIdOf(organization) ?? null }];
  }

  /** Do readers of the beat know whom the surname alone means? */
  private isEnough(person: Person, { named }: Desk, at: number): boolean {
    const bearers = named.get(person.surname);
    if (bearers === undefined) return false;
    const isFresh = (last: number, days: number): boolean => at - last < days * DAY;
    const others = [...bearers].some(([other, last]) => other !== person && isFresh(last, 3 * SURNAME_DAYS));
    return !others && isFresh(bearers.get(person) ?? -Infinity, SURNAME_DAYS);
  }

  private organization(entity: Organization, desk: Desk): Generated {
    const { random } = this;
    const { id, name, acronym, suffix, kind } = entity;
    const generated = (variation: Variation, ...forms: string[]): Generated => ({
      entityId: id,
      variation,
      reference: reference('Organization', forms, kind, []),
    });
    if (acronym !== null && desk.explained.has(entity) && random.chance(0.35))
      return generated('ACRONYM', acronym);
    if (acronym !== null && random.chance(0.3)) {
      desk.explained.add(entity);
      return generated('PLAIN', name, acronym);
    }
    if (suffix !== null && random.chance(0.25)) return generated('SUFFIX', `${name} ${suffix}`, name);
    const varied = withTypo({ name, variation: 'PLAIN' }, random);
    return generated(varied.variation, varied.name);
  }

  private place({ id, name, otherName, kind }: Place): Generated {
    const { random } = this;
    const varied =
      otherName !== null && random.chance(0.3)
        ? { name: otherName, variation: 'OTHER_NAME' as const }
        : withTypo({ name, variation: 'PLAIN' }, random);
    return {
      entityId: id,
      variation: varied.variation,
      reference: reference('Place', [varied.name], kind, []),
    };
  }
}

function deskOf({ persons, organizations, places }: Beat): Desk {
  return {
    persons: new ZipfUrn(persons, 1),
    organizations: new ZipfUrn(organizations, 1),
    places: new ZipfUrn(places, 1),
    story: [],
    named: new Map(),
    explained: new Set(),
  };
}

function remember(person: Person, { named }: Desk, at: number): void {
  const bearers = named.get(person.surname) ?? new Map<Person, number>();
  named.set(person.surname, bearers.set(person, at));
}

function reference(
  type: 'Person' | 'Organization' | 'Place',
  forms: readonly string[],
  kind: EntityKind | null,
  roles: readonly ReferenceRole[],
): NameReference {
  const nameId = namedId(type, forms[0] ?? '');
  return {
    nameId,
    type,
    forms,
    kind,
    roles,
    startDate: null,
    within: null,
    placeId: null,
    participantIds: [],
  };
}
