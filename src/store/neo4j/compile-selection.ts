import { nodeShape } from '../../model/graph-schema.ts';
import type { NodeType } from '../../model/graph-schema.ts';
import { invariant } from '../../shared/errors.ts';
import type { ConnectionEdge, EdgePlan, PagePlan, Selection } from '../read-plan.ts';
import { compileFilter } from './compile-filter.ts';
import { afterCursor, pageOrder } from './compile-order.ts';
import { drawPattern, edgePattern } from './graph-model.ts';
import type { EdgePattern, Timeline } from './graph-model.ts';
import type { Parameters } from './parameters.ts';

/** What all parts of one query share while it is compiled. */
export interface Compilation {
  readonly parameters: Parameters;
  /** A variable that no other part of the query uses. */
  readonly variable: () => string;
}

/** Subqueries that find what hangs on a node, and the map that holds the node with all of it. */
export interface CompiledSelection {
  readonly blocks: readonly string[];
  /** Variables that the blocks bring into scope. */
  readonly found: readonly string[];
  readonly projection: string;
}

/**
 * Compiles what is wanted of node `variable`, which is of one of `types`. The map has the properties under their own
 * names and the value of `selection.edges[i]` under `e0`, `e1` ...; `mapping.ts` turns it into a record.
 */
export function compileSelection(
  context: Compilation,
  variable: string,
  types: readonly NodeType[],
  selection: Selection,
): CompiledSelection {
  const properties = new Set(['id']);
  for (const property of selection.properties) {
    if (types.some((type) => nodeShape(type).properties[property] !== undefined)) properties.add(property);
  }
  const entries = [...properties].map((property) => `.${property}`);
  const blocks: string[] = [];
  const found: string[] = [];
  selection.edges.forEach((edge, i) => {
    if (!types.includes(edge.on)) return;
    const compiled = compileEdge(context, variable, edge);
    blocks.push(...compiled.blocks);
    found.push(...compiled.found);
    entries.push(`e${i}: ${compiled.value}`);
  });
  return { blocks, found, projection: `${variable} {${entries.join(', ')}}` };
}

interface CompiledEdge {
  readonly blocks: readonly string[];
  readonly found: readonly string[];
  readonly value: string;
}

// Where the node is of another type than the edge's, the subqueries give something that mapping.ts leaves away.
function compileEdge(context: Compilation, source: string, edge: EdgePlan): CompiledEdge {
  const pattern = edgePattern(edge.on, edge.edge);
  const ends = nodeShape(edge.on).edges[edge.edge]?.to ?? [];
  if (edge.cardinality === 'connection') return compileConnection(context, source, edge, pattern, ends);

  const node = context.variable();
  const relationship = context.variable();
  const result = context.variable();
  const { blocks, found, projection } = compileSelection(context, node, ends, edge.selection);
  const match = `MATCH ${drawPattern(pattern, source, relationship, node)}`;
  if (edge.cardinality === 'one') {
    const lines = [match, ...blocks, `RETURN head(collect(${projection})) AS ${result}`];
    return { blocks: subquery([source], lines), found: [result], value: result };
  }
  invariant(pattern.order !== undefined, `${edge.on}.${edge.edge} has no order.`);
  const order = pattern.order.replace(/\b([rm])\./g, (_, name) => `${name === 'r' ? relationship : node}.`);
  const lines = [
    match,
    ...blocks,
    `WITH ${[node, relationship, ...found].join(', ')} ORDER BY ${order}`,
    `RETURN collect(${projection}) AS ${result}`,
  ];
  return { blocks: subquery([source], lines), found: [result], value: result };
}

function compileConnection(
  context: Compilation,
  source: string,
  edge: ConnectionEdge,
  pattern: EdgePattern,
  ends: readonly NodeType[],
): CompiledEdge {
  const { page } = edge;
  const blocks: string[] = [];
  const found: string[] = [];
  let items = '[]';
  if (page.wantItems) {
    items = context.variable();
    found.push(items);
    blocks.push(...subquery([source], connectionItems(context, source, edge, pattern, ends, items)));
  }
  if (!page.wantTotal) return { blocks, found, value: `{items: ${items}}` };

  if (page.where === null && pattern.total !== undefined) {
    return { blocks, found, value: `{items: ${items}, total: ${pattern.total(source)}}` };
  }
  const total = context.variable();
  const node = context.variable();
  const condition = page.where === null ? 'true' : compileFilter(nested(context), node, ends, page.where);
  found.push(total);
  blocks.push(
    ...subquery(
      [source],
      [
        `MATCH ${drawPattern(pattern, source, '', node)} WHERE ${condition}`,
        `RETURN count(${node}) AS ${total}`,
      ],
    ),
  );
  return { blocks, found, value: `{items: ${items}, total: ${total}}` };
}

function connectionItems(
  context: Compilation,
  source: string,
  edge: ConnectionEdge,
  pattern: EdgePattern,
  ends: readonly NodeType[],
  result: string,
): string[] {
  const { page } = edge;
  const node = context.variable();
  const relationship = context.variable();
  const timeline =
    pattern.timeline !== undefined && pattern.timeline.time === page.order[0]?.property
      ? pattern.timeline
      : null;
  const rows =
    timeline === null
      ? {
          match: `MATCH ${drawPattern(pattern, source, relationship, node)}`,
          conditions: [],
          holder: relationship,
        }
      : timelineRows(pattern, timeline, ends, node, relationship, [`${source}.id`]);
  const edgeMap =
    edge.edgeProperties.length === 0 ? '' : `, edge: ${relationship} {.count, .starts, .ends, .reason}`;
  const holdsRelationship = edgeMap !== '' || rows.holder === relationship;
  return pageItems(context, {
    page,
    types: ends,
    node,
    match: rows.match,
    conditions: [
      ...rows.conditions,
      ...(page.where === null ? [] : [compileFilter(nested(context), node, ends, page.where)]),
    ],
    timeline: timeline === null ? null : { shape: timeline, holder: rows.holder },
    keep: holdsRelationship ? [relationship] : [],
    extra: edgeMap,
    result,
  });
}

/**
 * Rows found through an edge's timeline: a pattern, and conditions that make the planner read the index in its
 * order. `keys`: an expression for each key of the timeline.
 */
export function timelineRows(
  pattern: EdgePattern,
  timeline: Timeline,
  ends: readonly NodeType[],
  node: string,
  relationship: string,
  keys: readonly string[],
): { match: string; conditions: string[]; holder: string } {
  const onNode = timeline.on === 'node';
  const holder = onNode ? node : relationship;
  const match = onNode
    ? `MATCH (${node}:${ends.join('|')})`
    : `MATCH (${node}:${ends.join('|')})-[${relationship}:${pattern.relationship}]->()`;
  return {
    match,
    conditions: [
      ...timeline.keys.map((property, i) => `${holder}.${property} = ${keys[i] ?? ''}`),
      `${holder}.${timeline.time} IS NOT NULL`,
    ],
    holder,
  };
}

/** The parts of a page over rows that a MATCH finds. */
export interface PageRows {
  readonly page: PagePlan;
  readonly types: readonly NodeType[];
  readonly node: string;
  readonly match: string;
  readonly conditions: readonly string[];
  readonly timeline: { readonly shape: Timeline; readonly holder: string } | null;
  /** Variables besides the node that the order or the result needs. */
  readonly keep: readonly string[];
  /** Written into each item's map. */
  readonly extra: string;
  readonly result: string;
}

/** The body of a subquery that returns a page's items as a list of maps: `node`, `cursor` and what `extra` adds. */
export function pageItems(context: Compilation, rows: PageRows): string[] {
  const { page, node, keep } = rows;
  const order = pageOrder(page.order, rows.types, node, rows.timeline);
  const conditions = [...rows.conditions];
  if (page.after !== null)
    conditions.push(afterCursor(context.parameters, page.order, order.cursor, page.after));
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  const { blocks, found, projection } = compileSelection(context, node, rows.types, page.selection);
  const scope = [node, ...keep];
  return [
    `${rows.match}${where}`,
    `WITH ${scope.join(', ')} ORDER BY ${order.text} LIMIT ${context.parameters.add(page.limit)}`,
    ...blocks,
    // Subqueries promise nothing about the order of rows; where it still stands this costs nothing.
    ...(blocks.length === 0 ? [] : [`WITH ${[...scope, ...found].join(', ')} ORDER BY ${order.text}`]),
    `RETURN collect({node: ${projection}, cursor: [${order.cursor.join(', ')}]${rows.extra}}) AS ${rows.result}`,
  ];
}

/** Below the roots, filters look from each node: what is found once for the whole query belongs to a root. */
function nested(context: Compilation): Compilation & { idsOnce: () => null } {
  return { ...context, idsOnce: () => null };
}

/** `CALL (a, b) { ... }`, its lines as they stand in the query. */
export function subquery(imports: readonly string[], lines: readonly string[]): string[] {
  return [`CALL (${imports.join(', ')}) {`, ...lines, '}'];
}
