import { ID_PREFIX } from '../../model/graph-schema.ts';
import type { NodeType } from '../../model/graph-schema.ts';
import { invariant } from '../../shared/errors.ts';
import type { Clock, Grouping, GroupsRoot } from '../aggregate-plan.ts';
import { groupedWhere, groupingShape, groupTypes, leadsElsewhere } from '../aggregate-plan.ts';
import { countsAll, countsCovered } from '../groups-result.ts';
import { candidates, candidatesOf } from './compile-list.ts';
import type { Candidates } from './compile-list.ts';
import { compileSelection, subquery } from './compile-selection.ts';
import type { Compilation } from './compile-selection.ts';
import { drawPattern, edgePattern, ID_COPIES } from './graph-model.ts';

/**
 * Counted statements, as one map: `groups` ([key, count], the largest first), `nodes` (what groups stand for), and
 * `slots`, `all` and `covered` as `GroupCounts` has them. Groups are found first; slots are then counted of these
 * alone, from the index that leads to them.
 */
export function compileGroupsRoot(context: Compilation, root: GroupsRoot, result: string): string[] {
  const { by, clock } = root;
  const lines: string[] = [];
  const values = ['groups: []', 'nodes: []', 'slots: []', 'all: []', 'covered: []'];
  const keys = context.variable();
  if (by !== null) {
    const statements = candidatesOf(context, 'Statement', groupedWhere(root));
    const groups = context.variable();
    const body = groupLines(statements, root, by, [keys, groups]);
    const slots = context.variable();
    const slotBody = clock === null ? [] : slotLines(statements, by, clock, keys, slots);
    lines.push(...statements.ids.lines(), ...subquery(statements.ids.variables(), body));
    values[0] = `groups: ${groups}`;
    if (groupTypes(by).length > 0) {
      const nodes = context.variable();
      lines.push(...subquery([keys], nodeLines(context, root, by, keys, nodes)));
      values[1] = `nodes: ${nodes}`;
    }
    if (clock !== null) {
      lines.push(...subquery([keys, ...statements.ids.variables()], slotBody));
      values[2] = `slots: ${slots}`;
    }
  }
  if (countsAll(root) || countsCovered(root)) {
    const statements = candidatesOf(context, 'Statement', root.where);
    const all = context.variable();
    const covered = context.variable();
    const body = statementLines(statements, clock, all);
    const isCovered = by !== null && countsCovered(root);
    const coveredBody = isCovered ? coveredLines(statements, clock, by, keys, covered) : [];
    lines.push(...statements.ids.lines(), ...subquery(statements.ids.variables(), body));
    values[3] = `all: ${all}`;
    if (isCovered) {
      lines.push(...subquery([keys, ...statements.ids.variables()], coveredBody));
      values[4] = `covered: ${covered}`;
    }
  }
  return subquery([], [...lines, `RETURN {${values.join(', ')}} AS ${result}`]);
}

/** Lines that bring rows, and what these are grouped by and when they are. */
interface Rows {
  readonly lines: readonly string[];
  readonly key: string;
  readonly time: string;
  /** The statement. */
  readonly id: string;
}

function groupLines(
  statements: Candidates,
  { clock, limit }: GroupsRoot,
  by: Grouping,
  [keys, groups]: readonly [string, string],
): string[] {
  const { parameters } = statements.context;
  const rows = rowsOf(statements, clock, by, (key) => keyConditions(key, by));
  return [
    ...rows.lines,
    `WITH ${rows.key} AS key, count(*) AS n ORDER BY n DESC, key ASC LIMIT ${parameters.add(limit)}`,
    `RETURN collect(key) AS ${keys}, collect([key, n]) AS ${groups}`,
  ];
}

function slotLines(
  statements: Candidates,
  by: Grouping,
  clock: Clock,
  keys: string,
  result: string,
): string[] {
  const rows = rowsOf(statements, clock, by, (key) => [`${key} IN ${keys}`]);
  return [
    ...rows.lines,
    `WITH ${rows.key} AS key, ${slotOf(statements, rows.time, clock)} AS slot, count(*) AS n`,
    ...limited(statements, clock, '[key, slot, n]', 'key, slot, n', result),
  ];
}

/** Each statement once. */
function statementLines(statements: Candidates, clock: Clock | null, result: string): string[] {
  const node = statements.context.variable();
  if (clock === null) {
    const found = matchOf(statements, node, [], []);
    return [...found, `RETURN [['', count(${node})]] AS ${result}`];
  }
  const timed = timeOf(clock, node);
  return [
    ...matchOf(statements, node, timed.patterns, inTime(statements, timed.time, clock)),
    `WITH ${slotOf(statements, timed.time, clock)} AS slot, count(*) AS n`,
    ...limited(statements, clock, '[slot, n]', 'slot, n', result),
  ];
}

/** Each statement of the groups once. */
function coveredLines(
  statements: Candidates,
  clock: Clock | null,
  by: Grouping,
  keys: string,
  result: string,
): string[] {
  const rows = rowsOf(statements, clock, by, (key) => [`${key} IN ${keys}`]);
  if (clock === null) return [...rows.lines, `RETURN [['', count(DISTINCT ${rows.id})]] AS ${result}`];
  return [
    ...rows.lines,
    `WITH ${slotOf(statements, rows.time, clock)} AS slot, count(DISTINCT ${rows.id}) AS n`,
    ...limited(statements, clock, '[slot, n]', 'slot, n', result),
  ];
}

function rowsOf(
  statements: Candidates,
  clock: Clock | null,
  by: Grouping,
  conditionsOn: (key: string) => readonly string[],
): Rows {
  const node = statements.context.variable();
  const shape = groupingShape(by);
  const timed = timeOf(clock, node);
  const patterns = new Set(timed.patterns);
  let key: string;
  let { time } = timed;
  if (shape.kind === 'property') {
    key = `${node}.${shape.property}`;
  } else {
    const [first = '', second] = shape.edges;
    const copy = ID_COPIES[`Statement.${first}`];
    if (second !== undefined) {
      const article = articleOf(node);
      patterns.add(article.pattern);
      key = `${article.node}.${ID_COPIES[`Article.${second}`] ?? ''}`;
    } else if (copy !== undefined) {
      key = `${node}.${copy}`;
    } else {
      const holder = holderOf(by);
      const relationship = statements.context.variable();
      patterns.add(drawPattern(holder.pattern, node, relationship, ''));
      key = `${relationship}.${holder.key}`;
      if (clock?.time !== 'publishedAt') time = `${relationship}.saidAt`;
    }
  }
  const conditions = [
    ...conditionsOn(key),
    // Said although nothing lacks a time: only then may an index give it.
    ...(clock === null ? [] : [`${time} IS NOT NULL`, ...inTime(statements, time, clock)]),
  ];
  return { lines: matchOf(statements, node, [...patterns], conditions), key, time, id: node };
}

/** The relationship that leads to groups and holds their ids. */
function holderOf(by: Grouping): { readonly pattern: ReturnType<typeof edgePattern>; readonly key: string } {
  const shape = groupingShape(by);
  invariant(shape.kind === 'edge', `${by} is no edge.`);
  const pattern = edgePattern('Statement', shape.edges[0] ?? '');
  return { pattern, key: pattern.relationship === 'ABOUT' ? 'topicId' : 'entityId' };
}

function timeOf(
  clock: Clock | null,
  node: string,
): { readonly patterns: readonly string[]; readonly time: string } {
  if (clock?.time !== 'publishedAt') return { patterns: [], time: `${node}.saidAt` };
  const article = articleOf(node);
  return { patterns: [article.pattern], time: `${article.node}.publishedAt` };
}

/** A statement's article, drawn the same wherever it is needed. */
function articleOf(node: string): { readonly node: string; readonly pattern: string } {
  const article = `${node}a`;
  return {
    node: article,
    pattern: drawPattern(edgePattern('Statement', 'article'), node, '', `${article}:Article`),
  };
}

/** Ids begin with their type, so that only nodes of these types are keys. */
function keyConditions(key: string, by: Grouping): string[] {
  if (!leadsElsewhere(by)) return [`${key} IS NOT NULL`];
  const ofTypes = groupTypes(by).map((type: NodeType) => `${key} STARTS WITH '${ID_PREFIX[type]}:'`);
  return [`(${ofTypes.join(' OR ')})`];
}

function inTime({ context: { parameters } }: Candidates, time: string, { from, until }: Clock): string[] {
  return [
    ...(from === null ? [] : [`${time} >= ${parameters.add(from)}`]),
    ...(until === null ? [] : [`${time} < ${parameters.add(until)}`]),
  ];
}

function slotOf({ context: { parameters } }: Candidates, time: string, { length, cuts }: Clock): string {
  const beginning = `substring(${time}, 0, ${length})`;
  if (cuts.length === 0) return beginning;
  const cases = [...cuts].reverse().map((cut) => {
    const value = parameters.add(cut);
    return `WHEN substring(${time}, ${length}) >= ${value} THEN ${value}`;
  });
  return `${beginning} + CASE ${cases.join(' ')} ELSE '' END`;
}

/** Collects rows in order of time; null where there are too many. */
function limited(
  { context: { parameters } }: Candidates,
  { maxSlots }: Clock,
  item: string,
  columns: string,
  result: string,
): string[] {
  const limit = parameters.add(maxSlots + 1);
  return [
    `WITH ${columns} ORDER BY slot LIMIT ${limit}`,
    `WITH collect(${item}) AS rows`,
    `RETURN CASE WHEN size(rows) < ${limit} THEN rows END AS ${result}`,
  ];
}

function nodeLines(
  context: Compilation,
  { selection }: GroupsRoot,
  by: Grouping,
  keys: string,
  result: string,
): string[] {
  const types = groupTypes(by);
  const node = context.variable();
  const branches = types.map((type) => `MATCH (${node}:${type}) WHERE ${node}.id IN ${keys} RETURN ${node}`);
  const { blocks, projection } = compileSelection(context, node, types, selection);
  return [
    ...subquery([keys], [branches.join('\nUNION ALL\n')]),
    ...blocks,
    `RETURN collect(${projection}) AS ${result}`,
  ];
}

/** Statements that fulfil the filter, and what patterns and conditions find from them. */
function matchOf(
  statements: Candidates,
  node: string,
  patterns: readonly string[],
  conditions: readonly string[],
): string[] {
  const found = candidates(statements, node).join('\n');
  const filter = statements.condition(node);
  // One WHERE where it can be: an index may then serve all of it.
  if (patterns.length === 0) return [`${found}${whereOf([...filter, ...conditions])}`];
  return [`${found}${whereOf(filter)}`, `MATCH ${patterns.join(', ')}${whereOf(conditions)}`];
}

function whereOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}
