import { getNamedType, type GraphQLField } from 'graphql';

import { invariant } from '../../shared/errors.ts';
import type { Filter, Scalar, Test } from '../../store/read-plan.ts';
import { requestError } from '../request-error.ts';
import { planDayTests } from './plan-day-tests.ts';
import { WHERE_MAP, type WhereInput, type WhereSource, type WhereSources } from './where-map.ts';

type InputObject = Readonly<Record<string, unknown>>;

/**
 * The filter of a field's `where` argument, or null where it asks for nothing.
 * Throws BAD_REQUEST for a condition that is null.
 */
export function planWhere(field: GraphQLField<unknown, unknown>, where: InputObject | null): Filter | null {
  if (!where) return null;
  const argument = field.args.find(({ name }) => name === 'where');
  invariant(argument, `${field.name} has a filter.`);
  const input = getNamedType(argument.type).name;
  invariant(isWhereInput(input), `${input} is in the map of filters.`);
  return planInput(input, where, 'where');
}

/** All of the filters that there are; null if there is none. */
export function allOf(filters: readonly (Filter | null)[]): Filter | null {
  const given = filters.filter((filter) => filter !== null);
  return given.length > 1 ? { kind: 'and', filters: given } : (given[0] ?? null);
}

function planInput(input: WhereInput, value: InputObject, path: string): Filter | null {
  return allOf(
    conditionsOf(value, path).map(([name, given, at]) => {
      switch (name) {
        case 'and':
          return allOf(planInputs(input, given as InputObject[], at));
        case 'or':
          return anyOf(planInputs(input, given as InputObject[], at));
        case 'not':
          return negated(planInput(input, given as InputObject, at));
        default:
          return planField(WHERE_MAP[input].fields, name, given as InputObject, at);
      }
    }),
  );
}

function planInputs(input: WhereInput, values: readonly InputObject[], path: string): (Filter | null)[] {
  return values.map((value, i) => planInput(input, value, `${path}[${i}]`));
}

function planField(fields: WhereSources, name: string, value: InputObject, path: string): Filter | null {
  const source = fields[name];
  invariant(source, `The map of filters has no ${path}.`);
  return planCondition(source, value, path);
}

function planCondition(source: WhereSource, value: InputObject, path: string): Filter | null {
  switch (source.kind) {
    case 'property':
      return planTests(source.property, source.days === true, value, path);
    case 'edge':
      return source.edges.reduceRight<Filter | null>(
        (where, edge) => ({ kind: 'edge', edge, where }),
        planInput(source.where, value, path),
      );
    case 'within': {
      const here = planInput(source.where, value, path);
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
          planField(source.fields, name, given as InputObject, at),
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

function planTests(property: string, days: boolean, value: InputObject, path: string): Filter | null {
  return allOf(
    conditionsOf(value, path).map(([op, given]): Filter => {
      const test = { op, value: Array.isArray(given) ? given.map(scalar) : scalar(given) } as Test;
      return days ? planDayTests(property, test) : { kind: 'property', property, test };
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
function scalar(value: unknown): Scalar {
  return value instanceof Date ? value.toISOString() : (value as Scalar);
}

function isWhereInput(name: string): name is WhereInput {
  return name in WHERE_MAP;
}
