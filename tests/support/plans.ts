import { GRAPH_SCHEMA, nodeShape, NODE_TYPES, type NodeType } from '../../src/model/graph-schema.ts';
import type { Clock, GroupsRoot } from '../../src/store/aggregate-plan.ts';
import type { GraphStore } from '../../src/store/port.ts';
import type {
  ConnectionEdge,
  EdgePlan,
  Filter,
  ListRoot,
  ManyEdge,
  NodeRecord,
  NodesRoot,
  OneEdge,
  Order,
  PagePlan,
  PageResult,
  ReadPlan,
  RecordValue,
  RootPlan,
  Scalar,
  SearchResult,
  SearchRoot,
  Selection,
  Test,
} from '../../src/store/read-plan.ts';
import { searchStems } from '../../src/shared/text.ts';

/** Short ways to write read plans in tests, and to look into their results. */

export const ONLY_ID: Selection = { properties: ['id'], edges: [] };

export function select(properties: readonly string[], edges: readonly EdgePlan[] = []): Selection {
  return { properties, edges };
}

/** Every property of a type, without edges. */
export function allProperties(type: NodeType): Selection {
  return select(Object.keys(GRAPH_SCHEMA[type].properties));
}

/** "saidAt-" is descending, "id" ascending; `id` is put last where it is missing. */
export function order(...names: readonly string[]): Order[] {
  const orders = names.map((name): Order =>
    name.endsWith('-')
      ? { property: name.slice(0, -1), direction: 'DESC' }
      : { property: name, direction: 'ASC' },
  );
  return orders.at(-1)?.property === 'id' ? orders : [...orders, { property: 'id', direction: 'ASC' }];
}

export function page(options: Partial<PagePlan> = {}): PagePlan {
  return {
    where: null,
    order: order('id'),
    limit: 1000,
    after: null,
    wantTotal: false,
    wantItems: true,
    selection: ONLY_ID,
    ...options,
  };
}

export function list(type: NodeType, options: Partial<PagePlan> & { readonly key?: string } = {}): ListRoot {
  const { key = 'list', ...rest } = options;
  return { kind: 'list', key, type, page: page(rest) };
}

export function nodes(
  ids: readonly string[],
  selection: Selection = ONLY_ID,
  types = NODE_TYPES as readonly NodeType[],
): NodesRoot {
  return { kind: 'nodes', key: 'nodes', ids, types, selection };
}

export function search(
  query: string,
  options: Partial<Omit<SearchRoot, 'kind'>> & { readonly prefix?: boolean } = {},
): SearchRoot {
  const { prefix = false, ...rest } = options;
  const stems = searchStems(query);
  return {
    kind: 'search',
    key: 'search',
    terms: stems.map((stem, i) => ({ stems: [stem], prefix: prefix && i === stems.length - 1 })),
    excluded: [],
    ranking: { by: 'text' },
    types: ['Article', 'Statement', 'Person', 'Organization', 'Place', 'Event', 'Topic'],
    limit: 1000,
    after: null,
    wantTotal: false,
    wantItems: true,
    selection: ONLY_ID,
    ...rest,
  };
}

/** Statements by speaker, unless told. */
export function groups(options: Partial<GroupsRoot> = {}): GroupsRoot {
  return {
    kind: 'groups',
    key: 'groups',
    where: null,
    by: 'speaker',
    limit: 1000,
    wantAll: false,
    wantRest: false,
    clock: null,
    selection: ONLY_ID,
    ...options,
  };
}

/** Days on which statements were made, unless told. */
export function clock(options: Partial<Clock> = {}): Clock {
  return { time: 'saidAt', from: null, until: null, length: 10, cuts: [], maxSlots: 1000, ...options };
}

/** An edge of any cardinality; `options` are for connections. */
export function edge(
  on: NodeType,
  name: string,
  selection: Selection = ONLY_ID,
  options: Partial<PagePlan> & { readonly key?: string; readonly edgeProperties?: readonly string[] } = {},
): OneEdge | ManyEdge | ConnectionEdge {
  const { key = name, edgeProperties = [], ...rest } = options;
  const shape = nodeShape(on).edges[name];
  if (shape === undefined) throw new RangeError(`${on} has no edge ${name}`);
  if (shape.cardinality !== 'connection')
    return { key, on, edge: name, cardinality: shape.cardinality, selection };
  return {
    key,
    on,
    edge: name,
    cardinality: 'connection',
    edgeProperties,
    page: page({ selection, ...rest }),
  };
}

export const is = {
  and: (...filters: readonly Filter[]): Filter => ({ kind: 'and', filters }),
  or: (...filters: readonly Filter[]): Filter => ({ kind: 'or', filters }),
  not: (filter: Filter): Filter => ({ kind: 'not', filter }),
  type: (...types: readonly NodeType[]): Filter => ({ kind: 'type', types }),
  edge: (name: string, where: Filter | null = null): Filter => ({ kind: 'edge', edge: name, where }),
  test: (property: string, test: Test): Filter => ({ kind: 'property', property, test }),
  eq: (property: string, value: Scalar): Filter => is.test(property, { op: 'eq', value }),
  in: (property: string, ...value: readonly Scalar[]): Filter => is.test(property, { op: 'in', value }),
  contains: (property: string, value: string): Filter => is.test(property, { op: 'contains', value }),
  startsWith: (property: string, value: string): Filter => is.test(property, { op: 'startsWith', value }),
  isNull: (property: string, value = true): Filter => is.test(property, { op: 'isNull', value }),
};

/** Reads a plan of one root. */
async function readOne(store: GraphStore, root: RootPlan): Promise<unknown> {
  const plan: ReadPlan = { roots: [root] };
  return (await store.read(plan))[root.key];
}

export async function readList(
  store: GraphStore,
  type: NodeType,
  options: Partial<PagePlan> = {},
): Promise<PageResult> {
  return (await readOne(store, list(type, options))) as PageResult;
}

/** The nodes of a page that `readList` gives. */
export async function readNodes(
  store: GraphStore,
  type: NodeType,
  options: Partial<PagePlan> = {},
): Promise<readonly NodeRecord[]> {
  return (await readList(store, type, options)).items.map(({ node }) => node);
}

export async function readIds(
  store: GraphStore,
  type: NodeType,
  where: Filter | null = null,
): Promise<readonly string[]> {
  return (await readNodes(store, type, { where })).map(({ id }) => id);
}

export async function readById(
  store: GraphStore,
  ids: readonly string[],
  selection: Selection = ONLY_ID,
  types?: readonly NodeType[],
): Promise<readonly (NodeRecord | null)[]> {
  return (await readOne(store, nodes(ids, selection, types))) as readonly (NodeRecord | null)[];
}

export async function readSearch(
  store: GraphStore,
  query: string,
  options: Parameters<typeof search>[1] = {},
): Promise<SearchResult> {
  return (await readOne(store, search(query, options))) as SearchResult;
}

/** The value of a record's connection. */
export function pageOf(value: RecordValue | undefined): PageResult {
  if (typeof value !== 'object' || value === null || !('items' in value)) throw new TypeError('not a page');
  return value as PageResult;
}

/** Every node with every property and every edge (ids and edge properties): two stores that give the same hold the same graph. */
export function dumpPlan(): ReadPlan {
  return {
    roots: NODE_TYPES.map((type) => {
      const edges = Object.entries(nodeShape(type).edges).map(([name, shape]) =>
        edge(type, name, ONLY_ID, { wantTotal: true, edgeProperties: shape.edgeProperties ?? [] }),
      );
      const { properties } = allProperties(type);
      return list(type, { key: type, wantTotal: true, selection: select(properties, edges) });
    }),
  };
}
