import { invariant } from '../shared/errors.ts';
import type { ParameterValues, PlanParameter, PlanValue, Scalar } from './read-plan.ts';

export function isParameter(value: unknown): value is PlanParameter {
  return typeof value === 'object' && value !== null && 'parameter' in value;
}

/** What stands in the plan, or was given for it. */
export function valueOf<T extends Scalar>(value: PlanValue<T>, values: ParameterValues): T {
  if (!isParameter(value)) return value;
  const given = values[value.parameter];
  invariant(
    typeof given === value.type,
    `Parameter ${value.parameter} of the plan was given a ${value.type}, not ${typeof given}.`,
  );
  return given as T;
}
