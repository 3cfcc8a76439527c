import type { NodeType } from '../../model/graph-schema.ts';
import { ID_PREFIX } from '../../model/graph-schema.ts';
import type { Clock, Grouping, GroupsRoot } from '../aggregate-plan.ts';
import { groupedWhere, groupingShape, isManyValued, leadsElsewhere } from '../aggregate-plan.ts';
import { countsAll, countsCovered } from '../groups-result.ts';
import type { Filter } from '../read-plan.ts';
import { allOf, compileFilter, type Scope } from './compile-filter.ts';
import { jsonArray } from './json-sql.ts';
import { edgeTable, propertySql } from './mapping.ts';
import { invariant } from '../../shared/errors.ts';

/**
 * SQL of counted statements, for `groupCounts` in `decode.ts`: [groups, slots, all, covered], each NULL where nothing or too
 * much is asked for. Groups are found first; slots are then counted of these alone, from the index that leads to them.
 */
export function compileGroups(
  scope: Scope,
  root: GroupsRoot,
  recordById: (id: string, types: readonly NodeType[]) => string,
): string {
  const tables: string[] = [];
  const parts = ['NULL', 'NULL', 'NULL', 'NULL'];
  const groups = scope.nextAlias();
  if (root.by !== null) {
    tables.push(`${groups} AS MATERIALIZED (${groupRows(scope, root, root.by)})`);
    const shape = groupingShape(root.by);
    const group = scope.nextAlias();
    const record = shape.kind === 'edge' ? recordById(`${group}.k`, shape.types) : 'NULL';
    parts[0] =
      `(SELECT jsonb_group_array(${jsonArray([`${group}.k`, `${group}.n`, record])} ORDER BY ${group}.n DESC, ${group}.k) ` +
      `FROM ${groups} ${group})`;
    if (root.clock !== null) {
      parts[1] = counted(scope, tables, root.clock, slotRows(scope, root, root.by, root.clock, groups), true);
    }
  }
  if (countsAll(root)) {
    parts[2] = counted(
      scope,
      tables,
      root.clock,
      statementRows(scope, root, () => []),
      false,
    );
  }
  if (countsCovered(root)) {
    const rows = statementRows(scope, root, (statement) => [inGroups(scope, root, statement, groups)]);
    parts[3] = counted(scope, tables, root.clock, rows, false);
  }
  const withTables = tables.length === 0 ? '' : `WITH ${tables.join(', ')} `;
  return `(${withTables}SELECT ${jsonArray(parts)})`;
}

/** Rows that are counted: what they are grouped by, and when they are. */
interface Rows {
  readonly from: string;
  readonly conditions: readonly string[];
  readonly key: string;
  readonly time: string;
}

function groupRows(scope: Scope, root: GroupsRoot, by: Grouping): string {
  const rows = rowsOf(scope, root, by);
  const conditions = [...rows.conditions, ...keyConditions(rows.key, by), ...inTime(scope, rows, root.clock)];
  return (
    `SELECT ${rows.key} AS k, count(*) AS n FROM ${rows.from} WHERE ${allOf(conditions)} ` +
    `GROUP BY ${rows.key} ORDER BY n DESC, k LIMIT ${scope.parameters.add(root.limit)}`
  );
}

function slotRows(scope: Scope, root: GroupsRoot, by: Grouping, clock: Clock, groups: string): string {
  const rows = rowsOf(scope, root, by);
  const conditions = [
    `${rows.key} IN (SELECT k FROM ${groups})`,
    ...rows.conditions,
    ...inTime(scope, rows, clock),
  ];
  return `SELECT ${rows.key} AS k, ${slotOf(scope, rows.time, clock)} AS t, count(*) AS n FROM ${rows.from} WHERE ${allOf(conditions)} GROUP BY 1, 2`;
}

/** Each statement once. */
function statementRows(
  scope: Scope,
  { where, clock }: GroupsRoot,
  further: (statement: string) => readonly string[],
): string {
  const statement = scope.nextAlias();
  const { from, time } = timed(scope, statement, clock);
  const rows = { from, time, key: '', conditions: [] };
  const conditions = [
    ...filterOf(scope, statement, where),
    ...further(statement),
    ...inTime(scope, rows, clock),
  ];
  const slot = clock === null ? `''` : slotOf(scope, time, clock);
  return `SELECT '' AS k, ${slot} AS t, count(*) AS n FROM ${from} WHERE ${allOf(conditions)} GROUP BY 2`;
}

function rowsOf(scope: Scope, root: GroupsRoot, by: Grouping): Rows {
  const statement = scope.nextAlias();
  const conditions = filterOf(scope, statement, groupedWhere(root));
  const shape = groupingShape(by);
  if (shape.kind === 'property') {
    return {
      ...timed(scope, statement, root.clock),
      conditions,
      key: propertySql(statement, shape.property),
    };
  }
  const [first = '', second] = shape.edges;
  const edge = edgeTable('Statement', first);
  if (edge.by === 'owner') {
    if (second === undefined) {
      return { ...timed(scope, statement, root.clock), conditions, key: `${statement}.${edge.column}` };
    }
    const article = scope.nextAlias();
    const further = edgeTable('Article', second);
    invariant(further.by === 'owner', `${by} leads over two columns`);
    return {
      from: `statement ${statement} JOIN article ${article} ON ${article}.id = ${statement}.${edge.column}`,
      time: root.clock?.time === 'publishedAt' ? `${article}.published_at` : `${statement}.said_at`,
      conditions,
      key: `${article}.${further.column}`,
    };
  }
  invariant(edge.by === 'link', `${by} leads over a table of pairs`);
  const link = scope.nextAlias();
  const key = `${link}.${edge.target}`;
  const pairs = `${edge.table} ${link}`;
  // Where nothing else is asked of statements, the pairs know all: they repeat the time.
  if (conditions.length === 0 && root.clock?.time !== 'publishedAt') {
    return { from: pairs, time: `${link}.said_at`, conditions, key };
  }
  const { from, time } = timed(scope, statement, root.clock);
  return { from: `${from} JOIN ${pairs} ON ${link}.${edge.owner} = ${statement}.id`, time, conditions, key };
}

/** Statements, with their articles where these have the time. */
function timed(scope: Scope, statement: string, clock: Clock | null): Pick<Rows, 'from' | 'time'> {
  if (clock?.time !== 'publishedAt') return { from: `statement ${statement}`, time: `${statement}.said_at` };
  const article = scope.nextAlias();
  return {
    from: `statement ${statement} JOIN article ${article} ON ${article}.id = ${statement}.article_id`,
    time: `${article}.published_at`,
  };
}

function filterOf(scope: Scope, statement: string, where: Filter | null): string[] {
  return where === null ? [] : [compileFilter(scope, statement, ['Statement'], where, 'any')];
}

/** Ids begin with their type, so that only nodes of these types are keys. */
function keyConditions(key: string, by: Grouping): string[] {
  const shape = groupingShape(by);
  if (shape.kind === 'property' || !leadsElsewhere(by)) return [`${key} IS NOT NULL`];
  const ofTypes = shape.types.map((type) => {
    const prefix = ID_PREFIX[type];
    return `(${key} >= '${prefix}:' AND ${key} < '${prefix};')`;
  });
  return [`(${ofTypes.join(' OR ')})`];
}

function inTime({ parameters }: Scope, { time }: Rows, clock: Clock | null): string[] {
  if (clock === null) return [];
  return [
    ...(clock.from === null ? [] : [`${time} >= ${parameters.add(clock.from)}`]),
    ...(clock.until === null ? [] : [`${time} < ${parameters.add(clock.until)}`]),
  ];
}

function slotOf({ parameters }: Scope, time: string, { length, cuts }: Clock): string {
  const beginning = `substr(${time}, 1, ${length})`;
  if (cuts.length === 0) return beginning;
  const rest = `substr(${time}, ${length + 1})`;
  const cases = [...cuts].reverse().map((cut) => {
    const value = parameters.add(cut);
    return `WHEN ${rest} >= ${value} THEN ${value}`;
  });
  return `${beginning} || CASE ${cases.join(' ')} ELSE '' END`;
}

function inGroups(scope: Scope, { by }: GroupsRoot, statement: string, groups: string): string {
  invariant(by !== null && isManyValued(by), 'Only statements of several groups are counted again.');
  const shape = groupingShape(by);
  const edge = edgeTable('Statement', shape.kind === 'edge' ? (shape.edges[0] ?? '') : '');
  invariant(edge.by === 'link', `${by} leads over a table of pairs`);
  const link = scope.nextAlias();
  return (
    `EXISTS (SELECT 1 FROM ${edge.table} ${link} WHERE ${link}.${edge.owner} = ${statement}.id ` +
    `AND ${link}.${edge.target} IN (SELECT k FROM ${groups}))`
  );
}

/** A list of [key?, slot, count] in order of time; NULL where it would be too long. Adds the table that it comes from. */
function counted(
  scope: Scope,
  tables: string[],
  clock: Clock | null,
  rows: string,
  withKey: boolean,
): string {
  const table = scope.nextAlias();
  const row = scope.nextAlias();
  const most = clock === null ? 1 : clock.maxSlots;
  const limit = scope.parameters.add(most + 1);
  tables.push(`${table} AS MATERIALIZED (SELECT k, t, n FROM (${rows}) LIMIT ${limit})`);
  const item = jsonArray([...(withKey ? [`${row}.k`] : []), `${row}.t`, `${row}.n`]);
  return (
    `(CASE WHEN (SELECT count(*) FROM ${table}) < ${limit} THEN ` +
    `(SELECT jsonb_group_array(${item} ORDER BY ${row}.t) FROM ${table} ${row}) END)`
  );
}
