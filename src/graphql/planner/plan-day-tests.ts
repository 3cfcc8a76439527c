import type { Filter, Test } from '../../store/read-plan.ts';
import { Placeholder, type Given } from './placeholder.ts';
import type { PlanContext } from './plan-context.ts';

type Day = string | Placeholder;
/** What is given for a test of a day: a day, a list of them, or whether it is missing. */
export type DayValue = Day | readonly Day[] | boolean;

/** A test of a calendar day, asked of a property that keeps an instant: the day is its 24 hours in UTC. */
export function planDayTests(
  context: PlanContext,
  property: string,
  op: Test['op'],
  value: DayValue,
): Filter {
  const compare = (comparison: 'gte' | 'lt', day: Day, change: (day: Given) => string): Filter => {
    const instant = day instanceof Placeholder ? context.planValue(day.map(change)) : change(day);
    return { kind: 'property', property, test: { op: comparison, value: instant } };
  };
  const onDay = (day: Day): Filter => ({
    kind: 'and',
    filters: [compare('gte', day, startOf), compare('lt', day, startOfNext)],
  });
  const day = value as Day;
  switch (op) {
    case 'eq':
      return onDay(day);
    case 'in': {
      const days = value as readonly Day[];
      const [only] = days;
      if (only === undefined) return { kind: 'property', property, test: { op, value: [] } };
      return days.length === 1 ? onDay(only) : { kind: 'or', filters: days.map(onDay) };
    }
    case 'gte':
      return compare('gte', day, startOf);
    case 'gt':
      return compare('gte', day, startOfNext);
    case 'lt':
      return compare('lt', day, startOf);
    case 'lte':
      return compare('lt', day, startOfNext);
    case 'isNull':
    case 'contains':
    case 'startsWith':
      return { kind: 'property', property, test: { op, value } as Test };
  }
}

function startOf(day: Given): string {
  return new Date(`${day}T00:00:00.000Z`).toISOString();
}

function startOfNext(day: Given): string {
  const start = new Date(startOf(day));
  start.setUTCDate(start.getUTCDate() + 1);
  return start.toISOString();
}
