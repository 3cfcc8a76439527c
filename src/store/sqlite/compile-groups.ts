import type { NodeType } from '../../model/graph-schema.ts';
import { ID_PREFIX } from '../../model/graph-schema.ts';
import type { Clock, Grouping, GroupsRoot } from '../aggregate-plan.ts';
import { groupedWhere, groupingShape, isNotRejected, leadsElsewhere } from '../aggregate-plan.ts';
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
    parts[2] = counted(scope, tables, root.clock, statementRows(scope, root), false);
  }
  if (root.by !== null && countsCovered(root)) {
    parts[3] = counted(scope, tables, root.clock, coveredRows(scope, root, root.by, groups), false);
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
  /** The id of the statement. */
  readonly id: string;
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

/** Each statement of the groups once. */
function coveredRows(scope: Scope, root: GroupsRoot, by: Grouping, groups: string): string {
  const rows = rowsOf(scope, root, by);
  const conditions = [
    `${rows.key} IN (SELECT k FROM ${groups})`,
    ...rows.conditions,
    ...inTime(scope, rows, root.clock),
  ];
  const slot = root.clock === null ? `''` : slotOf(scope, rows.time, root.clock);
  return `SELECT '' AS k, ${slot} AS t, count(DISTINCT ${rows.id}) AS n FROM ${rows.from} WHERE ${allOf(conditions)} GROUP BY 2`;
}

/** Each statement once. */
function statementRows(scope: Scope, { where, clock }: GroupsRoot): string {
  const statement = scope.nextAlias();
  const rows = timed(scope, statement, clock);
  const slot = clock === null ? `''` : slotOf(scope, rows.time, clock);
  const select = (conditions: readonly string[]): string =>
    `SELECT ${slot} AS t FROM ${rows.from} WHERE ${allOf([...conditions, ...inTime(scope, rows, clock)])}`;
  const filter = filterOf(scope, statement, where);
  // A rejected statement states no claim: of all others the index of claims knows enough, and no row is read.
  const all =
    where !== null && isNotRejected(where)
      ? `${select([`${statement}.claim_id IS NOT NULL`])} UNION ALL ${select([`${statement}.claim_id IS NULL`, ...filter])}`
      : select(filter);
  return `SELECT '' AS k, t, count(*) AS n FROM (${all}) GROUP BY t`;
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
      id: `${statement}.id`,
    };
  }
  invariant(edge.by === 'link', `${by} leads over a table of pairs`);
  const link = scope.nextAlias();
  const key = `${link}.${edge.target}`;
  const pairs = `${edge.table} ${link}`;
  // Where nothing else is asked of statements, the pairs know all: they repeat the time.
  if (conditions.length === 0 && root.clock?.time !== 'publishedAt') {
    return { from: pairs, time: `${link}.said_at`, conditions, key, id: `${link}.${edge.owner}` };
  }
  const { from, time, id } = timed(scope, statement, root.clock);
  return {
    from: `${from} JOIN ${pairs} ON ${link}.${edge.owner} = ${statement}.id`,
    time,
    conditions,
    key,
    id,
  };
}

/** Statements, with their articles where these have the time. */
function timed(scope: Scope, statement: string, clock: Clock | null): Pick<Rows, 'from' | 'time' | 'id'> {
  const id = `${statement}.id`;
  if (clock?.time !== 'publishedAt')
    return { from: `statement ${statement}`, time: `${statement}.said_at`, id };
  const article = scope.nextAlias();
  return {
    from: `statement ${statement} JOIN article ${article} ON ${article}.id = ${statement}.article_id`,
    time: `${article}.published_at`,
    id,
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

function inTime({ parameters }: Scope, { time }: Pick<Rows, 'time'>, clock: Clock | null): string[] {
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
