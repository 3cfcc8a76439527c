import { nodeShape } from '../../model/graph-schema.ts';
import type { NodeType, PropertyKind } from '../../model/graph-schema.ts';
import { invariant } from '../../shared/errors.ts';
import { foldText } from '../../shared/text.ts';
import type { Filter, Scalar, Test } from '../read-plan.ts';
import { drawPattern, edgePattern, FOLDED_COPIES, ID_COPIES, RELATIONSHIP_ID_COPIES } from './graph-model.ts';
import type { EdgePattern } from './graph-model.ts';
import type { Parameters } from './parameters.ts';

/** What compiling a filter needs to know and may ask for. */
export interface FilterContext {
  readonly parameters: Parameters;
  /** A variable that no other part of the query uses. */
  readonly variable: () => string;
  /**
   * Where an edge leads to few nodes, finds them once, before the page, instead of once for each candidate:
   * returns the variable that holds the list of their ids, or null if it cannot here.
   */
  readonly idsOnce: (types: readonly NodeType[], where: Filter) => string | null;
}

/**
 * A condition on the variable, for WHERE. Cypher has three truth values and plans have two: at the top and below `and`
 * and `or` an unknown counts as false anyway; below `not` each comparison is made false explicitly.
 */
export function compileFilter(
  context: FilterContext,
  variable: string,
  types: readonly NodeType[],
  filter: Filter,
  negated = false,
): string {
  switch (filter.kind) {
    case 'and':
    case 'or': {
      if (filter.filters.length === 0) return filter.kind === 'and' ? 'true' : 'false';
      const parts = filter.filters.map((part) => compileFilter(context, variable, types, part, negated));
      return parts.length === 1
        ? (parts[0] ?? '')
        : `(${parts.join(filter.kind === 'and' ? ' AND ' : ' OR ')})`;
    }
    case 'not':
      return `NOT (${compileFilter(context, variable, types, filter.filter, true)})`;
    case 'type':
      return labelTest(variable, types, filter.types);
    case 'property': {
      const test = compileProperty(context, variable, types, filter.property, filter.test);
      return negated ? `coalesce(${test}, false)` : test;
    }
    case 'edge': {
      const test = compileEdge(context, variable, types, filter.edge, filter.where);
      return negated ? `coalesce(${test}, false)` : test;
    }
  }
}

/** Whether the node is of one of `wanted`, knowing that it is of one of `types`. */
export function labelTest(variable: string, types: readonly NodeType[], wanted: readonly NodeType[]): string {
  const labels = types.filter((type) => wanted.includes(type));
  if (labels.length === types.length) return 'true';
  return labels.length === 0 ? 'false' : `${variable}:${labels.join('|')}`;
}

function compileProperty(
  context: FilterContext,
  variable: string,
  types: readonly NodeType[],
  property: string,
  test: Test,
): string {
  // A type without the property stores none, so it is null there as well.
  if (test.op === 'isNull') {
    invariant(
      types.some((type) => nodeShape(type).properties[property] !== undefined),
      `No node of these types has a property ${property}.`,
    );
    return `(${variable}.${property} IS NULL) = ${context.parameters.add(test.value)}`;
  }
  const groups = new Map<PropertyKind, NodeType[]>();
  for (const type of types) {
    const kind = nodeShape(type).properties[property]?.kind;
    if (kind !== undefined) groups.set(kind, [...(groups.get(kind) ?? []), type]);
  }
  return anyGroup(variable, types, groups, (kind) =>
    compileTest(context.parameters, variable, property, kind, test),
  );
}

function compileTest(
  parameters: Parameters,
  variable: string,
  property: string,
  kind: PropertyKind,
  test: ComparingTest,
): string {
  const operator = OPERATORS[test.op];
  if (kind === 'name') {
    // `nameKeys` holds the folded form of the name and of every alias.
    const value = addFolded(parameters, test);
    return test.op === 'eq'
      ? `${value} IN ${variable}.nameKeys`
      : `any(key IN ${variable}.nameKeys WHERE key ${operator} ${value})`;
  }
  if (kind === 'text') {
    const copy = FOLDED_COPIES[property];
    invariant(copy !== undefined, `The text ${property} has no folded copy.`);
    return `${variable}.${copy} ${operator} ${addFolded(parameters, test)}`;
  }
  return `${variable}.${property} ${operator} ${parameters.add(test.value)}`;
}

export type ComparingTest = Exclude<Test, { op: 'isNull' }>;

export const OPERATORS = {
  eq: '=',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
  in: 'IN',
  contains: 'CONTAINS',
  startsWith: 'STARTS WITH',
} as const satisfies Record<ComparingTest['op'], string>;

const FOLDED_OPERATORS = new Set<Test['op']>(['eq', 'in', 'contains', 'startsWith']);

/** Adds the value as folded names and texts are compared with it; order comparisons take it as it is. */
export function addFolded(parameters: Parameters, test: ComparingTest): string {
  return FOLDED_OPERATORS.has(test.op) ? parameters.add(test.value, foldScalar) : parameters.add(test.value);
}

function foldScalar(value: Scalar): Scalar {
  return typeof value === 'string' ? foldText(value) : value;
}

function compileEdge(
  context: FilterContext,
  variable: string,
  types: readonly NodeType[],
  edge: string,
  where: Filter | null,
): string {
  const groups = new Map<EdgePattern, NodeType[]>();
  for (const type of types) {
    if (nodeShape(type).edges[edge] === undefined) continue;
    const pattern = edgePattern(type, edge);
    groups.set(pattern, [...(groups.get(pattern) ?? []), type]);
  }
  return anyGroup(variable, types, groups, (pattern, [source]) => {
    invariant(source !== undefined, 'A group of types is never empty.');
    return compileEdgeTest(context, variable, source, edge, pattern, where);
  });
}

function compileEdgeTest(
  context: FilterContext,
  variable: string,
  source: NodeType,
  edge: string,
  pattern: EdgePattern,
  where: Filter | null,
): string {
  const copy = ID_COPIES[`${source}.${edge}`];
  if (where === null) {
    return copy === undefined
      ? `EXISTS { ${drawPattern(pattern, variable, '', '')} }`
      : `${variable}.${copy} IS NOT NULL`;
  }
  const ends = nodeShape(source).edges[edge]?.to ?? [];
  const wanted = wantedIds(context, ends, where);
  if (wanted !== null && copy !== undefined) return `${variable}.${copy} ${wanted}`;
  const copyOnWay = RELATIONSHIP_ID_COPIES[`${source}.${edge}`];
  if (wanted !== null && copyOnWay !== undefined) {
    const way = context.variable();
    return `EXISTS { MATCH ${drawPattern(pattern, variable, way, '')} WHERE ${way}.${copyOnWay} ${wanted} }`;
  }
  const end = context.variable();
  if (wanted !== null)
    return `EXISTS { MATCH ${drawPattern(pattern, variable, '', end)} WHERE ${end}.id ${wanted} }`;
  const condition = compileFilter(context, end, ends, where);
  return `EXISTS { MATCH ${drawPattern(pattern, variable, '', end)} WHERE ${condition} }`;
}

/** A comparison that an id at the end of an edge must stand, or null where the end itself has to be looked at. */
function wantedIds(context: FilterContext, ends: readonly NodeType[], where: Filter): string | null {
  if (where.kind === 'property' && where.property === 'id' && isIdTest(where.test))
    return `${OPERATORS[where.test.op]} ${context.parameters.add(where.test.value)}`;
  const ids = context.idsOnce(ends, where);
  return ids === null ? null : `IN ${ids}`;
}

function isIdTest(test: Test): test is ComparingTest & { op: 'eq' | 'in' } {
  return test.op === 'eq' || test.op === 'in';
}

/** One condition for each group of types, guarded by the group's labels where the node might be of another type. */
function anyGroup<K>(
  variable: string,
  types: readonly NodeType[],
  groups: ReadonlyMap<K, readonly NodeType[]>,
  condition: (key: K, group: readonly NodeType[]) => string,
): string {
  const parts = [...groups].map(([key, group]) => {
    const test = condition(key, group);
    const guard = labelTest(variable, types, group);
    return guard === 'true' ? test : `(${guard} AND ${test})`;
  });
  if (parts.length === 0) return 'false';
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' OR ')})`;
}
