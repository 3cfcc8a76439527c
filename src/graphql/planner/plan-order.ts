import type { Order } from '../../store/read-plan.ts';

/**
 * The order that a value of an order enum stands for: SAID_AT_DESC is saidAt descending. Ties are broken by id in the
 * same direction, so that one index serves both.
 */
export function planOrder(value: string): Order[] {
  const direction = value.endsWith('_DESC') ? 'DESC' : 'ASC';
  const property = value
    .replace(/_(?:ASC|DESC)$/, '')
    .toLowerCase()
    .replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return [
    { property, direction },
    { property: 'id', direction },
  ];
}

/** The same list from its other end. */
export function reversed(order: readonly Order[]): Order[] {
  return order.map(({ property, direction }) => ({
    property,
    direction: direction === 'ASC' ? 'DESC' : 'ASC',
  }));
}
