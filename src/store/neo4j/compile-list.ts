import { nodeShape } from '../../model/graph-schema.ts';
import type { NodeType } from '../../model/graph-schema.ts';
import { conjunctsOf, speakerAndTopic } from '../speaker-and-topic.ts';
import type { Filter, ListRoot, Order, PlanValue, Scalar } from '../read-plan.ts';
import { compileFilter } from './compile-filter.ts';
import type { ComparingTest } from './compile-filter.ts';
import { afterCursor, pageOrder } from './compile-order.ts';
import { pageItems, subquery, timelineRows } from './compile-selection.ts';
import type { Compilation } from './compile-selection.ts';
import { IdLists, isSelective, nameMatch, nameTest } from './compile-start.ts';
import { COUNTED_BY, edgePattern, SAID_ABOUT } from './graph-model.ts';
import type { EdgePattern, Timeline } from './graph-model.ts';

/**
 * A page of all nodes of one type. Correctness rests on the filter alone; speed on where the rows come from:
 *
 * 1. A filter on the far end of an edge by name or id ("speaker named ...") finds these ids once. If the edge has a
 *    timeline and the page is in order of time, each id gives its newest rows from the index, and the page is
 *    the newest of these. Speakers and topics together have a timeline of their own.
 * 2. A filter on the node's own name starts from the names.
 * 3. Else all nodes of the type, in the order of an index where there is one.
 */
export function compileListRoot(context: Compilation, root: ListRoot, result: string): string[] {
  const { page, type } = root;
  const list: List = { ...candidatesOf(context, type, page.where), root };
  const { ids } = list;
  const parts: string[] = [];
  let items = '[]';
  if (page.wantItems) {
    items = context.variable();
    const lines = compileItems(list, items);
    parts.push(...subquery(ids.variables(), lines));
  }
  if (!page.wantTotal)
    return subquery([], [...ids.lines(), ...parts, `RETURN {items: ${items}} AS ${result}`]);

  const total = context.variable();
  const lines = compileTotal(list, total);
  parts.push(...subquery(ids.variables(), lines));
  return subquery([], [...ids.lines(), ...parts, `RETURN {items: ${items}, total: ${total}} AS ${result}`]);
}

/**
 * Lines of a subquery that returns `result`: a list of the newest nodes of a type that fulfil the filter, by `saidAt` or
 * `publishedAt`, then id, so many at most.
 */
export function newestNodes(
  context: Compilation,
  type: 'Statement' | 'Article',
  where: Filter | null,
  limit: number,
  result: string,
): string[] {
  const order: Order[] = [
    { property: type === 'Statement' ? 'saidAt' : 'publishedAt', direction: 'DESC' },
    { property: 'id', direction: 'DESC' },
  ];
  const root = {
    type,
    page: {
      where,
      order,
      limit,
      after: null,
      wantTotal: false,
      wantItems: true,
      selection: { properties: [], edges: [] },
    },
  };
  const list: List = { ...candidatesOf(context, type, where), root };
  const node = context.variable();
  const rows = pageRows(list, node);
  const condition = rows.conditions.length === 0 ? '' : ` WHERE ${rows.conditions.join(' AND ')}`;
  const { text } = pageOrder(order, [type], node, null);
  const lines = [
    `${rows.match}${condition}`,
    `WITH ${node} ORDER BY ${text} LIMIT ${context.parameters.add(limit)}`,
    `RETURN collect(${node}) AS ${result}`,
  ];
  return [...list.ids.lines(), ...subquery(list.ids.variables(), lines), `RETURN ${result}`];
}

/** Where nodes of a type that fulfil a filter are found. */
export interface Candidates {
  readonly context: Compilation;
  readonly type: NodeType;
  /** What `condition` and `candidates` use: its lines come first. */
  readonly ids: IdLists;
  readonly source: Source | null;
  /** The filter on a node, as a list of none or one condition. */
  readonly condition: (node: string) => string[];
}

interface List extends Candidates {
  readonly root: Pick<ListRoot, 'type' | 'page'>;
}

export function candidatesOf(context: Compilation, type: NodeType, where: Filter | null): Candidates {
  const ids = new IdLists(context);
  const once = {
    ...context,
    idsOnce: (types: readonly NodeType[], filter: Filter) => ids.find(types, filter),
  };
  const source = where === null ? null : chooseSource(type, where, ids);
  const known = source?.kind === 'edge' ? source.fulfilled : [];
  const open = where === null ? [] : conjunctsOf(where).filter((filter) => !known.includes(filter));
  return {
    context,
    type,
    ids,
    source,
    condition: (node) => open.map((filter) => compileFilter(once, node, [type], filter)),
  };
}

/** Where candidate rows come from, other than from all nodes of the type. */
type Source = EdgeSource | { readonly kind: 'names'; readonly test: ComparingTest };

interface EdgeSource {
  readonly kind: 'edge';
  readonly pattern: EdgePattern;
  readonly timeline: Timeline;
  /** For each key of the timeline the variable that holds the list of ids. */
  readonly ids: readonly string[];
  /** What is true of every row that comes from here. */
  readonly fulfilled: readonly Filter[];
}

/** Edges that a list may start from, the most selective kinds first. */
const STARTING_EDGES: readonly {
  readonly type: NodeType;
  readonly edge: string;
  readonly back: NodeType;
  readonly inverse: string;
}[] = [
  { type: 'Statement', edge: 'speaker', back: 'Person', inverse: 'statements' },
  { type: 'Statement', edge: 'event', back: 'Event', inverse: 'statements' },
  { type: 'Statement', edge: 'mentions', back: 'Person', inverse: 'statementsAbout' },
  { type: 'Statement', edge: 'topics', back: 'Topic', inverse: 'statements' },
  { type: 'Article', edge: 'mentions', back: 'Person', inverse: 'articles' },
  { type: 'Article', edge: 'outlet', back: 'Organization', inverse: 'published' },
];

function chooseSource(type: NodeType, where: Filter, ids: IdLists): Source | null {
  const conjuncts = conjunctsOf(where);
  const pair = type === 'Statement' ? chooseSpeakerAndTopic(conjuncts, ids) : null;
  if (pair !== null) return pair;
  for (const start of STARTING_EDGES) {
    if (start.type !== type) continue;
    for (const filter of conjuncts) {
      if (filter.kind !== 'edge' || filter.edge !== start.edge || filter.where === null) continue;
      if (!isSelective(filter.where)) continue;
      const list = ids.find(nodeShape(type).edges[start.edge]?.to ?? [], filter.where);
      const pattern = edgePattern(start.back, start.inverse);
      if (list !== null && pattern.timeline !== undefined) {
        return { kind: 'edge', pattern, timeline: pattern.timeline, ids: [list], fulfilled: [filter] };
      }
    }
  }
  const test = nodeShape(type).properties['name']?.kind === 'name' ? nameTest(conjuncts) : null;
  return test === null ? null : { kind: 'names', test };
}

/** A look into the index for each of the speakers with each of the topics. */
function chooseSpeakerAndTopic(conjuncts: readonly Filter[], ids: IdLists): Source | null {
  const pair = speakerAndTopic(conjuncts);
  if (pair === null) return null;
  const { edges } = nodeShape('Statement');
  const speakers = ids.find(edges['speaker']?.to ?? [], pair.speaker.where);
  const topics = ids.find(edges['topics']?.to ?? [], pair.topic.where);
  if (speakers === null || topics === null) return null;
  return {
    kind: 'edge',
    pattern: edgePattern('Topic', 'statements'),
    timeline: SAID_ABOUT,
    ids: [topics, speakers],
    fulfilled: [pair.speaker, pair.topic],
  };
}

function compileItems(list: List, result: string): string[] {
  const { context, root } = list;
  const { page, type } = root;
  const node = context.variable();
  const common = { types: [type], node, timeline: null, keep: [], extra: '', result };
  const { match, conditions, isCut } = pageRows(list, node);
  return pageItems(context, { ...common, page: isCut ? { ...page, after: null } : page, match, conditions });
}

/** Where a page's rows come from. `isCut`: what stands before its cursor was left out already. */
function pageRows(
  list: List,
  node: string,
): { readonly match: string; readonly conditions: readonly string[]; readonly isCut: boolean } {
  const { root, source } = list;
  const { page, type } = root;
  const [first] = page.order;
  if (source?.kind === 'edge' && first?.property === source.timeline.time) {
    return { match: newestOfEachId(list, source, node).join('\n'), conditions: [], isCut: true };
  }
  // Said although no node lacks the property: only then may an index give the order.
  const sorted = pageOrder(page.order, [type], node, null).cursor[0] ?? `${node}.id`;
  const conditions = [`${sorted} IS NOT NULL`, ...list.condition(node)];
  return { match: candidates(list, node).join('\n'), conditions, isCut: false };
}

function compileTotal(list: List, result: string): string[] {
  const node = list.context.variable();
  const { page, type } = list.root;
  const left = page.where === null ? null : valueLeftOut(type, page.where);
  if (left !== null) {
    const value = list.context.parameters.add(left.value);
    const all = `COUNT { (:${type}) }`;
    return [
      `RETURN ${all} - COUNT { (${node}:${type} WHERE ${node}.${left.property} = ${value}) } AS ${result}`,
    ];
  }
  const condition = list.condition(node);
  const where = condition.length === 0 ? '' : ` WHERE ${condition.join(' AND ')}`;
  return [`${candidates(list, node).join('\n')}${where}`, `RETURN count(${node}) AS ${result}`];
}

/** The value that a filter leaves out, if it says nothing else and nodes are counted by the property. */
function valueLeftOut(type: NodeType, where: Filter): { property: string; value: PlanValue<Scalar> } | null {
  if (where.kind !== 'not' || where.filter.kind !== 'property') return null;
  const { property, test } = where.filter;
  return property === COUNTED_BY[type] && test.op === 'eq' ? { property, value: test.value } : null;
}

/** Lines that bring each candidate once; a WHERE may follow. */
export function candidates({ context, type, source }: Candidates, node: string): string[] {
  if (source === null) return [`MATCH (${node}:${type})`];
  if (source.kind === 'names') {
    return [nameMatch(context, node, type, source.test), `WITH DISTINCT ${node}`];
  }
  const keys = source.ids.map(() => context.variable());
  const relationship = context.variable();
  const rows = timelineRows(source.pattern, source.timeline, [type], node, relationship, keys);
  return [
    ...source.ids.map((list, i) => `UNWIND ${list} AS ${keys[i] ?? ''}`),
    `${rows.match} WHERE ${rows.conditions.join(' AND ')}`,
    `WITH DISTINCT ${node}`,
  ];
}

/** A page from each id's timeline: the whole page's items are among them. */
function newestOfEachId(list: List, source: EdgeSource, node: string): string[] {
  const { context, root } = list;
  const { page } = root;
  const keys = source.ids.map(() => context.variable());
  const relationship = context.variable();
  const row = context.variable();
  const rows = timelineRows(source.pattern, source.timeline, [root.type], row, relationship, keys);
  const order = pageOrder(page.order, [root.type], row, { shape: source.timeline, holder: rows.holder });
  const conditions = [...rows.conditions, ...list.condition(row)];
  if (page.after !== null)
    conditions.push(afterCursor(context.parameters, page.order, order.cursor, page.after));
  return [
    ...source.ids.map((ids, i) => `UNWIND ${ids} AS ${keys[i] ?? ''}`),
    ...subquery(
      [...keys, ...list.ids.variables()],
      [
        `${rows.match} WHERE ${conditions.join(' AND ')}`,
        `WITH ${rows.holder === row ? row : `${row}, ${rows.holder}`} ORDER BY ${order.text} LIMIT ${context.parameters.add(page.limit)}`,
        `RETURN ${row} AS ${node}`,
      ],
    ),
    `WITH DISTINCT ${node}`,
  ];
}
