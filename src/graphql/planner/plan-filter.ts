import { getNamedType, type GraphQLField } from 'graphql';

import { invariant } from '../../shared/errors.ts';
import type { Filter, PlanValue, Scalar, Test } from '../../store/read-plan.ts';
import { requestError } from '../request-error.ts';
import type { Given, Placeholder } from './placeholder.ts';
import type { PlanContext } from './plan-context.ts';
import { planDayTests, type DayValue } from './plan-day-tests.ts';
import { WHERE_MAP, type WhereInput, type WhereSource, type WhereSources } from './where-map.ts';

type InputObject = Readonly<Record<string, unknown>>;

/**
 * The filter of a field's argument, which is `where` unless told, or null where it asks for nothing.
 * Its conditions count as those of the operation. Throws BAD_REQUEST for a condition that is null, and LIMIT_EXCEEDED.
 */
export function planWhere(
  context: PlanContext,
  field: GraphQLField<unknown, unknown>,
  where: InputObject | null,
  of = 'where',
): Filter | null {
  if (!where) return null;
  const argument = field.args.find(({ name }) => name === of);
  invariant(argument, `${field.name} has a filter.`);
  const input = getNamedType(argument.type).name;
  invariant(isWhereInput(input), `${input} is in the map of filters.`);
  const filter = planInput(context, input, where, of);
  context.countConditions(filter);
  return filter;
}

/** All of the filters that there are; null if there is none. */
export function allOf(filters: readonly (Filter | null)[]): Filter | null {
  const given = filters.filter((filter) => filter !== null);
  return given.length > 1 ? { kind: 'and', filters: given } : (given[0] ?? null);
}

function planInput(context: PlanContext, input: WhereInput, value: InputObject, path: string): Filter | null {
  return allOf(
    conditionsOf(value, path).map(([name, given, at]) => {
      switch (name) {
        case 'and':
          return allOf(planInputs(context, input, given as InputObject[], at));
        case 'or':
          return anyOf(planInputs(context, input, given as InputObject[], at));
        case 'not':
          return negated(planInput(context, input, given as InputObject, at));
        default:
          return planField(context, WHERE_MAP[input].fields, name, given as InputObject, at);
      }
    }),
  );
}

function planInputs(
  context: PlanContext,
  input: WhereInput,
  values: readonly InputObject[],
  path: string,
): (Filter | null)[] {
  return values.map((value, i) => planInput(context, input, value, `${path}[${i}]`));
}

function planField(
  context: PlanContext,
  fields: WhereSources,
  name: string,
  value: InputObject,
  path: string,
): Filter | null {
  const source = fields[name];
  invariant(source, `The map of filters has no ${path}.`);
  return planCondition(context, source, value, path);
}

function planCondition(
  context: PlanContext,
  source: WhereSource,
  value: InputObject,
  path: string,
): Filter | null {
  switch (source.kind) {
    case 'property':
      return planTests(context, source.property, source.days === true, value, path);
    case 'edge':
      return source.edges.reduceRight<Filter | null>(
        (where, edge) => ({ kind: 'edge', edge, where }),
        planInput(context, source.where, value, path),
      );
    case 'within': {
      const here = planInput(context, source.where, value, path);
      return here && withinSteps(here, source.edge, source.steps);
    }
    case 'type':
      return allOf(
        conditionsOf(value, path).map(([op, given]) => {
          const names = op === 'in' ? (given as string[]) : [given as string];
          return { kind: 'type', types: names.flatMap((name) => source.types[name] ?? []) };
        }),
      );
    case 'group':
      return allOf(
        conditionsOf(value, path).map(([name, given, at]) =>
          planField(context, source.fields, name, given as InputObject, at),
        ),
      );
  }
}

/** Holds for nodes that fulfil the filter, and for those from which a few steps along the edge lead to one that does. */
function withinSteps(here: Filter, edge: string, steps: number): Filter {
  let filter = here;
  for (let step = 0; step < steps; step++) {
    filter = { kind: 'or', filters: [here, { kind: 'edge', edge, where: filter }] };
  }
  return filter;
}

function planTests(
  context: PlanContext,
  property: string,
  days: boolean,
  value: InputObject,
  path: string,
): Filter | null {
  return allOf(
    conditionsOf(value, path).map(([op, given]): Filter => {
      if (days) return planDayTests(context, property, op as Test['op'], given as DayValue);
      const value = Array.isArray(given)
        ? given.map((each) => planScalar(context, each))
        : planScalar(context, given);
      return { kind: 'property', property, test: { op, value } as Test };
    }),
  );
}

/** The entries of an input object with the path of each. Throws BAD_REQUEST for one that is null. */
function conditionsOf(value: InputObject, path: string): [name: string, given: unknown, path: string][] {
  return Object.entries(value).map(([name, given]) => {
    const at = `${path}.${name}`;
    if (given !== null) return [name, given, at];
    throw requestError(
      'BAD_REQUEST',
      `\`${at}\` is null, which is no condition. Leave it out, or use \`isNull: true\` for what is not known.`,
    );
  });
}

/** One of them holds. A condition that asks for nothing holds for everything, and so does an `or` that has one. */
function anyOf(filters: readonly (Filter | null)[]): Filter | null {
  if (filters.length === 0) return NOTHING;
  const given = filters.filter((filter) => filter !== null);
  if (given.length < filters.length) return null;
  return given.length > 1 ? { kind: 'or', filters: given } : (given[0] ?? null);
}

function negated(filter: Filter | null): Filter {
  return filter ? { kind: 'not', filter } : NOTHING;
}

/** Holds for no node: every node has an id. */
const NOTHING: Filter = { kind: 'property', property: 'id', test: { op: 'in', value: [] } };

/** Instants arrive as `Date` and are compared as the store keeps them. */
function planScalar(context: PlanContext, value: unknown): PlanValue<Scalar> {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'boolean' ? value : context.planValue(value as Given | Placeholder);
}

function isWhereInput(name: string): name is WhereInput {
  return name in WHERE_MAP;
}
