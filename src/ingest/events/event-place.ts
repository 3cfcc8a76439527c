/**
 * A place in the order of events, written "1764500000000-3.2": the event (milliseconds since 1970 and a number, as ids of
 * Redis streams are) and the item in it, for an event brings several statements.
 */
export interface EventPlace {
  readonly milliseconds: number;
  readonly sequence: number;
  /** Infinity: after all its items. */
  readonly item: number;
}

const PLACE = /^(\d{1,15})-(\d{1,15})(?:\.(\d{1,9}))?$/;

/** Reads what `printPlace` wrote, or the id of a whole event; null for anything else. */
export function parsePlace(text: string): EventPlace | null {
  const [, milliseconds, sequence, item] = PLACE.exec(text) ?? [];
  if (milliseconds === undefined || sequence === undefined) return null;
  return {
    milliseconds: Number(milliseconds),
    sequence: Number(sequence),
    item: item === undefined ? Infinity : Number(item),
  };
}

export function printPlace({ milliseconds, sequence, item }: EventPlace): string {
  return `${milliseconds}-${sequence}${item === Infinity ? '' : `.${item}`}`;
}

/** Below 0 where the first one comes first, 0 where they are the same. */
export function comparePlaces(a: EventPlace, b: EventPlace): number {
  if (a.milliseconds !== b.milliseconds) return a.milliseconds - b.milliseconds;
  if (a.sequence !== b.sequence) return a.sequence - b.sequence;
  return a.item === b.item ? 0 : a.item - b.item;
}

/** The place of an item of the event that ends here. */
export function itemOf(event: EventPlace, item: number): EventPlace {
  return { ...event, item };
}

/** Right before the first item of the event that ends here. */
export function before(event: EventPlace): EventPlace {
  return { ...event, item: -1 };
}
