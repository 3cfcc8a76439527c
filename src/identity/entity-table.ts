import type { EntityFact } from '../model/facts.ts';

type NamedFact = Exclude<EntityFact, { type: 'Event' }>;
type EventFact = Extract<EntityFact, { type: 'Event' }>;

/** What no article tells by itself: others do, authority files and people. */
const NOT_GIVEN = { wikidataId: null, preferredName: null, isShortForm: false } as const;

/** The entities of one article by id: two finds of the same id become one entity with the forms of both. */
export class EntityTable {
  private readonly facts_ = new Map<string, EntityFact>();

  addNamed(
    entity: Pick<NamedFact, 'id' | 'type' | 'forms' | 'kind'> & Partial<Pick<NamedFact, 'isShortForm'>>,
  ): void {
    const known = this.facts_.get(entity.id);
    const [full, other] = known === undefined ? [entity, entity] : fullestFirst(known, entity);
    this.facts_.set(entity.id, {
      id: entity.id,
      type: entity.type,
      forms: distinct([...full.forms, ...other.forms]),
      kind: known?.kind ?? entity.kind,
      ...NOT_GIVEN,
      isShortForm: (known?.isShortForm ?? true) && (entity.isShortForm ?? false),
    });
  }

  addEvent(event: Omit<EventFact, 'type' | keyof typeof NOT_GIVEN>): void {
    const known = this.facts_.get(event.id);
    const before = known?.type === 'Event' ? known : null;
    const [full, other] = before === null ? [event, event] : fullestFirst(before, event);
    this.facts_.set(event.id, {
      ...event,
      type: 'Event',
      forms: distinct([...full.forms, ...other.forms]),
      kind: before?.kind ?? event.kind,
      placeId: before?.placeId ?? event.placeId,
      participantIds: distinct([...(before?.participantIds ?? []), ...event.participantIds]),
      ...NOT_GIVEN,
    });
  }

  /** The publisher: its name is known for sure, so it comes before what the text calls it. Returns the id. */
  addOutlet(id: string, name: string): string {
    const forms = distinct([name, ...(this.facts_.get(id)?.forms ?? [])]);
    this.facts_.set(id, { id, type: 'Organization', forms, kind: 'MEDIA', ...NOT_GIVEN });
    return id;
  }

  addAuthor(id: string, name: string): string {
    const known = this.facts_.get(id);
    this.facts_.set(id, {
      id,
      type: 'Person',
      forms: distinct([name, ...(known?.forms ?? [])]),
      kind: known?.kind ?? null,
      ...NOT_GIVEN,
    });
    return id;
  }

  /** An entity of any type. */
  add(entity: EntityFact): void {
    if (entity.type === 'Event') this.addEvent(entity);
    else this.addNamed(entity);
  }

  has(id: string): boolean {
    return this.facts_.has(id);
  }

  /** The fullest form of its name, or null where there is no such entity. */
  nameOf(id: string): string | null {
    return this.facts_.get(id)?.forms[0] ?? null;
  }

  facts(): EntityFact[] {
    return [...this.facts_.values()];
  }
}

interface WithForms {
  readonly forms: readonly string[];
}

/** The one whose own name is longer first; the one found first of equals. */
function fullestFirst(a: WithForms, b: WithForms): [WithForms, WithForms] {
  return (b.forms[0]?.length ?? 0) > (a.forms[0]?.length ?? 0) ? [b, a] : [a, b];
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
