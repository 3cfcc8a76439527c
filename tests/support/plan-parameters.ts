import { valueOf } from '../../src/store/plan-values.ts';
import type { ParameterValues, PlanValue, ReadPlan, Scalar } from '../../src/store/read-plan.ts';

/** A value of a plan that has no parameters. */
export function fixed<T extends Scalar>(value: PlanValue<T>): T {
  return valueOf(value, []);
}

/** The same plan with a parameter for every value that may be one: of filters, cursors and lists of ids. */
export function takeParameters(plan: ReadPlan): {
  readonly plan: ReadPlan;
  readonly values: ParameterValues;
} {
  const values: (string | number)[] = [];
  const parameter = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(parameter);
    if (typeof value !== 'string' && typeof value !== 'number') return value;
    return { parameter: values.push(value) - 1, type: typeof value };
  };
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, value]) => {
        const isValue = (key === 'value' && 'op' in part) || key === 'ids' || key === 'after';
        return [key, isValue && (Array.isArray(value) || key === 'value') ? parameter(value) : walk(value)];
      }),
    );
  };
  return { plan: walk(plan) as ReadPlan, values };
}
