import { invariant } from '../../shared/errors.ts';
import type { Filter, Scalar, Test } from '../../store/read-plan.ts';

/** A test of a calendar day, asked of a property that keeps an instant: the day is its 24 hours in UTC. */
export function planDayTests(property: string, test: Test): Filter {
  switch (test.op) {
    case 'eq':
      return onDay(property, test.value);
    case 'in':
      return test.value.length === 1
        ? onDay(property, test.value[0] ?? '')
        : test.value.length === 0
          ? { kind: 'property', property, test }
          : { kind: 'or', filters: test.value.map((day) => onDay(property, day)) };
    case 'gte':
      return compare(property, 'gte', startOf(test.value));
    case 'gt':
      return compare(property, 'gte', startOfNext(test.value));
    case 'lt':
      return compare(property, 'lt', startOf(test.value));
    case 'lte':
      return compare(property, 'lt', startOfNext(test.value));
    case 'isNull':
    case 'contains':
    case 'startsWith':
      return { kind: 'property', property, test };
  }
}

function onDay(property: string, day: Scalar): Filter {
  return {
    kind: 'and',
    filters: [compare(property, 'gte', startOf(day)), compare(property, 'lt', startOfNext(day))],
  };
}

function compare(property: string, op: 'gte' | 'lt', value: string): Filter {
  return { kind: 'property', property, test: { op, value } };
}

function startOf(day: Scalar): string {
  invariant(typeof day === 'string', 'A calendar day is a string.');
  return new Date(`${day}T00:00:00.000Z`).toISOString();
}

function startOfNext(day: Scalar): string {
  const start = new Date(startOf(day));
  start.setUTCDate(start.getUTCDate() + 1);
  return start.toISOString();
}
