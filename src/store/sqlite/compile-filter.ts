import type { NodeType, PropertyKind } from '../../model/graph-schema.ts';
import { nodeShape } from '../../model/graph-schema.ts';
import { invariant } from '../../shared/errors.ts';
import { foldText } from '../../shared/text.ts';
import type { Filter, Scalar, Test } from '../read-plan.ts';
import { conjunctsOf, speakerAndTopic } from '../speaker-and-topic.ts';
import {
  commonTable,
  edgeTable,
  edgeTargets,
  foldedSql,
  propertyKind,
  propertySql,
  typeCondition,
} from './mapping.ts';
import type { Parameters } from './parameters.ts';

/** What a plan is compiled with: the values, and names for rows that occur nowhere else in the query. */
export interface Scope {
  readonly parameters: Parameters;
  nextAlias(): string;
  /** Makes a table of ids that several parts of the query read, and names it; where there is none, each makes its own. */
  readonly idTable?: (select: string) => string;
}

/**
 * May a condition be what rows are found by? "any": it may be written as a list of ids, made once, from which an index
 * leads to the rows. "none": other conditions find fewer rows, it is asked of each of these.
 */
export type Driver = 'any' | 'none';

/**
 * A condition on the row that `alias` names, which is of one of `types`.
 *
 * Inside it a comparison with NULL may be NULL, which WHERE takes as false; `not` makes two values of three.
 */
export function compileFilter(
  scope: Scope,
  alias: string,
  types: readonly NodeType[],
  filter: Filter,
  driver: Driver,
): string {
  switch (filter.kind) {
    case 'and': {
      const pair = driver === 'any' && isStatement(types) ? speakerAndTopic(conjunctsOf(filter)) : null;
      if (pair !== null) return compileSpeakerAndTopic(scope, alias, filter, pair);
      const best = driver === 'any' ? mostSelective(filter.filters, types) : null;
      return allOf(
        filter.filters.map((each) =>
          compileFilter(scope, alias, types, each, each === best ? 'any' : 'none'),
        ),
      );
    }
    case 'or':
      return anyOf(filter.filters.map((each) => compileFilter(scope, alias, types, each, driver)));
    case 'not':
      return `(${compileFilter(scope, alias, types, filter.filter, 'none')}) IS NOT TRUE`;
    case 'type':
      return ofTypes(
        alias,
        types,
        types.filter((type) => filter.types.includes(type)),
        'TRUE',
      );
    case 'property':
      return compileProperty(scope, alias, types, filter.property, filter.test);
    case 'edge': {
      const { edge, where } = filter;
      const having = types.filter((type) => edge in nodeShape(type).edges);
      return anyOf(
        having.map((type) =>
          ofTypes(alias, types, [type], compileEdge(scope, alias, type, edge, where, driver)),
        ),
      );
    }
  }
}

function isStatement(types: readonly NodeType[]): boolean {
  return types.length === 1 && types[0] === 'Statement';
}

/** Rows come from the pairs of statements and topics, which know the speaker; other conditions are asked of each row. */
function compileSpeakerAndTopic(
  scope: Scope,
  alias: string,
  filter: Filter,
  { speaker, topic }: NonNullable<ReturnType<typeof speakerAndTopic>>,
): string {
  const idsOf = (edge: string, where: Filter): string => {
    const types = edgeTargets('Statement', edge);
    const target = scope.nextAlias();
    const condition = compileFilter(scope, target, types, where, 'any');
    // Nothing else is at the end of the edge; but topics are best found among topics.
    const type = types.length === 1 ? typeCondition(target, types) : null;
    const conditions = type === null ? [condition] : [type, condition];
    return `(SELECT ${target}.id FROM ${commonTable(types)} ${target} WHERE ${allOf(conditions)})`;
  };
  const link = scope.nextAlias();
  const statements =
    `SELECT ${link}.statement_id FROM statement_topic ${link} ` +
    `WHERE ${link}.topic_id IN ${idsOf('topics', topic.where)} AND ${link}.speaker_id IN ${idsOf('speaker', speaker.where)}`;
  const others = conjunctsOf(filter).filter((each) => each !== speaker && each !== topic);
  const ids = scope.idTable === undefined ? statements : `SELECT id FROM ${scope.idTable(statements)}`;
  return allOf([
    `${alias}.id IN (${ids})`,
    ...others.map((each) => compileFilter(scope, alias, ['Statement'], each, 'none')),
  ]);
}

export function allOf(conditions: readonly string[]): string {
  return combine(conditions, 'AND', 'TRUE');
}

function anyOf(conditions: readonly string[]): string {
  return combine(conditions, 'OR', 'FALSE');
}

/** Joined as a balanced tree: SQLite limits the depth of expressions, and a long chain is a deep one. */
function combine(conditions: readonly string[], operator: 'AND' | 'OR', empty: string): string {
  const [first] = conditions;
  if (first === undefined) return empty;
  if (conditions.length === 1) return first;
  const middle = Math.ceil(conditions.length / 2);
  const halves = [conditions.slice(0, middle), conditions.slice(middle)];
  return `(${halves.map((half) => combine(half, operator, empty)).join(` ${operator} `)})`;
}

/** `condition`, for rows of `some` of the `types` that the row may have. */
function ofTypes(
  alias: string,
  types: readonly NodeType[],
  some: readonly NodeType[],
  condition: string,
): string {
  if (some.length === types.length) return condition;
  if (some.length === 0) return 'FALSE';
  return allOf([typeCondition(alias, some) ?? 'TRUE', condition]);
}

function compileProperty(
  scope: Scope,
  alias: string,
  types: readonly NodeType[],
  property: string,
  test: Test,
): string {
  // A name is a list of forms on a person and a plain string on an unnamed source: types of one kind go together.
  const kinds = new Set(types.map((type) => propertyKind(type, property)));
  const conditions = [...kinds].map((kind) => {
    const some = types.filter((type) => propertyKind(type, property) === kind);
    const condition =
      kind === 'name' && isPartOfName(test) && some.every((type) => type === 'Topic')
        ? topicNameTest(scope, alias, test)
        : compileTest(scope, alias, kind, property, test);
    return ofTypes(alias, types, some, condition);
  });
  return anyOf(conditions.filter((condition) => condition !== 'FALSE'));
}

/** No index finds a part of a name. Of a vocabulary's few topics each is asked, instead of the names of everyone. */
function topicNameTest(scope: Scope, alias: string, test: Comparison): string {
  const form = compare(scope, 'f.folded', test, foldScalar);
  return `EXISTS (SELECT 1 FROM entity_name f WHERE f.entity_id = ${alias}.id AND ${form})`;
}

function isPartOfName(test: Test): test is Comparison & { readonly op: 'contains' | 'startsWith' } {
  return test.op === 'contains' || test.op === 'startsWith';
}

/** A test of one property of the row; `kind` is null where the row has no such property. */
export function compileTest(
  scope: Scope,
  alias: string,
  kind: PropertyKind | null,
  property: string,
  test: Test,
): string {
  if (kind === null) return test.op === 'isNull' && test.value ? 'TRUE' : 'FALSE';
  if (test.op === 'isNull') return `${propertySql(alias, property)} IS ${test.value ? '' : 'NOT '}NULL`;
  invariant(kind !== 'json' && kind !== 'strings', `${property} is not for filters`);
  if (kind === 'name' && isLookup(test)) {
    const form = compare(scope, 'f.folded', test, foldScalar);
    return `${alias}.id IN (SELECT f.entity_id FROM entity_name f WHERE ${form})`;
  }
  if (kind === 'name' || kind === 'text')
    return compare(scope, foldedSql(alias, kind, property), test, foldScalar);
  return compare(scope, propertySql(alias, property), test, (value) => value);
}

function foldScalar(value: Scalar): string {
  return foldText(String(value));
}

type Comparison = Exclude<Test, { readonly op: 'isNull' }>;

const OPERATORS = { eq: '=', gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

function compare(
  { parameters }: Scope,
  sql: string,
  test: Comparison,
  change: (value: Scalar) => Scalar,
): string {
  switch (test.op) {
    case 'in':
      return `${sql} IN (SELECT value FROM json_each(${parameters.addList(test.value, change)}))`;
    case 'contains':
      return `instr(${sql}, ${parameters.add(test.value, change)}) > 0`;
    case 'startsWith':
      return `instr(${sql}, ${parameters.add(test.value, change)}) = 1`;
    default:
      return `${sql} ${OPERATORS[test.op]} ${parameters.add(test.value, change)}`;
  }
}

function compileEdge(
  scope: Scope,
  alias: string,
  type: NodeType,
  edge: string,
  where: Filter | null,
  driver: Driver,
): string {
  const stored = edgeTable(type, edge);
  const types = edgeTargets(type, edge);
  const table = commonTable(types);
  const target = scope.nextAlias();
  const link = scope.nextAlias();
  // What ids, names or words find is mostly a short list. Anything else (a kind, a date) may hold for most nodes: that
  // is asked row by row, until the page is full.
  const listed = driver === 'any' && where !== null && selectivity(where, types) !== null;
  const ofTarget =
    where === null ? null : compileFilter(scope, target, types, where, listed ? 'any' : 'none');
  switch (stored.by) {
    case 'owner': {
      const column = `${alias}.${stored.column}`;
      if (ofTarget === null) return `${column} IS NOT NULL`;
      return listed
        ? `${column} IN (SELECT ${target}.id FROM ${table} ${target} WHERE ${ofTarget})`
        : `EXISTS (SELECT 1 FROM ${table} ${target} WHERE ${target}.id = ${column} AND ${ofTarget})`;
    }
    case 'target': {
      const column = `${target}.${stored.column}`;
      return listed
        ? `${alias}.id IN (SELECT ${column} FROM ${table} ${target} WHERE ${column} IS NOT NULL AND ${ofTarget ?? 'TRUE'})`
        : `EXISTS (SELECT 1 FROM ${table} ${target} WHERE ${column} = ${alias}.id AND ${ofTarget ?? 'TRUE'})`;
    }
    case 'link': {
      const owner = `${link}.${stored.owner}`;
      const pairs = `${stored.table} ${link}`;
      if (ofTarget === null) return `EXISTS (SELECT 1 FROM ${pairs} WHERE ${owner} = ${alias}.id)`;
      const targets = `${table} ${target}`;
      const same = `${link}.${stored.target} = ${target}.id`;
      return listed
        ? `${alias}.id IN (SELECT ${owner} FROM ${targets} CROSS JOIN ${pairs} ON ${same} WHERE ${ofTarget})`
        : `EXISTS (SELECT 1 FROM ${pairs} CROSS JOIN ${targets} ON ${same} WHERE ${owner} = ${alias}.id AND ${ofTarget})`;
    }
  }
}

/** The condition that is likely to find the fewest rows, if one looks something up. */
function mostSelective(filters: readonly Filter[], types: readonly NodeType[]): Filter | null {
  let best: { readonly filter: Filter; readonly rank: number } | null = null;
  for (const filter of filters) {
    const rank = selectivity(filter, types);
    if (rank !== null && (best === null || rank < best.rank)) best = { filter, rank };
  }
  return best?.filter ?? null;
}

/**
 * How well rows can be found by a filter, the best first: by their own id (0), by a name (1), at the end of an edge to
 * one, as the statements of a speaker (2), of an edge to several, as those of a topic (3), by words (4). Null where it
 * looks nothing up.
 */
function selectivity(filter: Filter, types: readonly NodeType[]): number | null {
  switch (filter.kind) {
    case 'and': {
      const best = mostSelective(filter.filters, types);
      return best === null ? null : selectivity(best, types);
    }
    case 'or': {
      const ranks = filter.filters.map((each) => selectivity(each, types));
      return ranks.length > 0 && ranks.every((rank) => rank !== null) ? Math.max(...ranks) : null;
    }
    case 'property': {
      if (!isLookup(filter.test)) return null;
      const kinds = new Set(types.map((type) => propertyKind(type, filter.property)));
      if (kinds.has('id')) return 0;
      if (kinds.has('name')) return 1;
      return kinds.has('text') ? 4 : null;
    }
    case 'edge': {
      const { edge, where } = filter;
      const [type] = types.filter((each) => edge in nodeShape(each).edges);
      if (where === null || type === undefined || selectivity(where, edgeTargets(type, edge)) === null)
        return null;
      return edgeTable(type, edge).by === 'owner' ? 2 : 3;
    }
    case 'not':
    case 'type':
      return null;
  }
}

function isLookup(test: Test): test is Comparison & { readonly op: 'eq' | 'in' | 'contains' | 'startsWith' } {
  return test.op === 'eq' || test.op === 'in' || test.op === 'contains' || test.op === 'startsWith';
}
