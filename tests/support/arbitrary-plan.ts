import fc, { type Arbitrary } from 'fast-check';
import {
  NODE_TYPES,
  nodeShape,
  type EdgeShape,
  type NodeType,
  type PropertyKind,
} from '../../src/model/graph-schema.ts';
import { searchStems } from '../../src/shared/text.ts';
import {
  GROUPINGS,
  groupTypes,
  type Clock,
  type Grouping,
  type GroupsRoot,
} from '../../src/store/aggregate-plan.ts';
import {
  CENTRE_TYPES,
  DRAWN_TYPES,
  GRAPH_EDGE_KINDS,
  MENTIONED_TYPES,
  type CoMentionsRoot,
  type GraphRoot,
} from '../../src/store/network-plan.ts';
import type {
  CursorValue,
  EdgePlan,
  Filter,
  Order,
  PagePlan,
  ReadPlan,
  RootPlan,
  Scalar,
  SearchRoot,
  SearchTerm,
  Selection,
  Test,
} from '../../src/store/read-plan.ts';
import { embeddingOf } from './embeddings.ts';
import type { NaiveGraph, NaiveNode } from './naive-graph.ts';
import { cursorOf } from './naive-store.ts';

/**
 * Any read plan that the graph schema allows, with values that occur in a graph (or nearly do), so that filters and
 * cursors hit something. Depth and width are small: a plan is meant to be strange, not large.
 */
export function arbitraryPlan(graph: NaiveGraph): Arbitrary<ReadPlan> {
  const plans = new Plans(graph);
  return fc
    .array(plans.root(), { minLength: 1, maxLength: 3 })
    .map((roots) => ({ roots: roots.map((root, i) => ({ ...root, key: `root${i}` })) }));
}

/** Any counts of statements. */
export function arbitraryGroups(graph: NaiveGraph): Arbitrary<GroupsRoot> {
  return new Plans(graph).groupsRoot();
}

const SEARCHED: readonly NodeType[] = [
  'Article',
  'Statement',
  'Person',
  'Organization',
  'Place',
  'Event',
  'Topic',
];
const COMPARED: ReadonlySet<PropertyKind> = new Set(['dateTime', 'date', 'number']);
const SPELLED: ReadonlySet<PropertyKind> = new Set(['string', 'text', 'name']);

/** Pictures leave rejected statements out: see `GraphRoot`. */
const KEPT: Filter = {
  kind: 'not',
  filter: { kind: 'property', property: 'status', test: { op: 'eq', value: 'REJECTED' } },
};

class Plans {
  readonly #nodes: readonly NaiveNode[];
  readonly #stems: readonly string[];
  /** Stems of texts in their order, two at least. */
  readonly #phrases: readonly (readonly string[])[];
  readonly #values = new Map<string, Scalar[]>();

  constructor(graph: NaiveGraph) {
    this.#nodes = [...graph.values()];
    const stems = new Set<string>();
    const phrases: string[][] = [];
    for (const { type, properties } of this.#nodes) {
      for (const name of ['name', 'title', 'content', 'definition']) {
        const text = properties[name];
        if (typeof text !== 'string') continue;
        const found = searchStems(text);
        for (const stem of found) stems.add(stem);
        if (found.length > 1) phrases.push(found);
      }
      for (const [name, value] of Object.entries(properties)) {
        if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') continue;
        this.#values.set(`${type}.${name}`, [...(this.#values.get(`${type}.${name}`) ?? []), value]);
      }
    }
    this.#stems = [...stems];
    this.#phrases = phrases;
  }

  root(): Arbitrary<RootPlan> {
    const list = fc
      .constantFrom(...NODE_TYPES)
      .chain((type) => this.page([type], 2).map((page): RootPlan => ({ kind: 'list', key: '', type, page })));
    return fc.oneof(
      { arbitrary: list, weight: 4 },
      this.nodesRoot(),
      this.searchRoot(),
      this.graphRoot(),
      this.coMentionsRoot(),
      { arbitrary: this.groupsRoot(), weight: 2 },
    );
  }

  graphRoot(): Arbitrary<GraphRoot> {
    const centres = this.#nodes.flatMap(({ id, type }) =>
      (CENTRE_TYPES as readonly NodeType[]).includes(type) ? [{ id, type }] : [],
    );
    const start = fc.oneof(
      {
        arbitrary: fc.constantFrom(...centres, { id: 'person:nobody', type: 'Person' as const }),
        weight: 4,
      },
      fc.array(this.term(), { minLength: 1, maxLength: 2 }),
      fc.constant(null),
    );
    return start.chain((first) =>
      fc.record({
        kind: fc.constant('graph' as const),
        key: fc.constant(''),
        around: fc.constant(first !== null && 'id' in first ? first : null),
        terms: fc.constant(first !== null && 'id' in first ? null : first),
        where: fc
          .option(this.filter(['Statement'], 2), { freq: 2 })
          .map((where): Filter => ({ kind: 'and', filters: where ? [KEPT, where] : [KEPT] })),
        withArticles: usually(),
        depth: fc.integer({ min: 1, max: 3 }),
        window: limit(),
        spread: fc.integer({ min: 0, max: 4 }),
        spreadWindow: fc.nat({ max: 4 }),
        types: fc.oneof(fc.subarray([...DRAWN_TYPES], { minLength: 1 }), fc.subarray([...DRAWN_TYPES])),
        edgeKinds: fc.oneof(fc.constant([...GRAPH_EDGE_KINDS]), fc.subarray([...GRAPH_EDGE_KINDS])),
        nodeLimit: fc.integer({ min: 0, max: 30 }),
        statementLimit: fc.oneof(fc.constant(0), fc.nat({ max: 12 })),
        edgeLimit: fc.oneof(fc.constant(500), fc.nat({ max: 30 })),
        selection: this.selection([...DRAWN_TYPES, 'Statement'], 1),
      }),
    );
  }

  coMentionsRoot(): Arbitrary<CoMentionsRoot> {
    const named = this.#nodes.filter(({ type }) => (MENTIONED_TYPES as readonly NodeType[]).includes(type));
    return fc.constantFrom<CoMentionsRoot['unit']>('Article', 'Statement').chain((unit) =>
      fc.record({
        kind: fc.constant('coMentions' as const),
        key: fc.constant(''),
        unit: fc.constant(unit),
        of: fc.option(
          fc.constantFrom(...named).map((node) => node.id),
          { freq: 2 },
        ),
        where: fc.option(this.filter([unit], 2), { freq: 2 }),
        window: limit(),
        types: fc.subarray([...MENTIONED_TYPES], { minLength: 1 }),
        limit: limit(),
        selection: this.selection([...MENTIONED_TYPES], 1),
      }),
    );
  }

  nodesRoot(): Arbitrary<RootPlan> {
    const id = fc.oneof(
      { arbitrary: fc.constantFrom(...this.#nodes).map((node) => node.id), weight: 5 },
      fc.constantFrom('person:nobody', 'nonsense', ''),
    );
    return fc.subarray([...NODE_TYPES], { minLength: 1 }).chain((types) =>
      fc.record({
        kind: fc.constant('nodes' as const),
        key: fc.constant(''),
        ids: fc.array(id, { maxLength: 6 }),
        types: fc.constant(types),
        selection: this.selection(types, 2),
      }),
    );
  }

  term(): Arbitrary<SearchTerm> {
    return fc
      .record({ stem: fc.constantFrom(...this.#stems), cut: fc.nat({ max: 3 }), prefix: fc.boolean() })
      .map(({ stem, cut, prefix }) => ({
        stems: [prefix ? stem.slice(0, Math.max(1, stem.length - cut)) : stem],
        prefix,
      }));
  }

  searchRoot(): Arbitrary<SearchRoot> {
    const phrase = fc
      .record({
        words: fc.constantFrom(...this.#phrases),
        start: fc.nat({ max: 8 }),
        length: fc.integer({ min: 2, max: 3 }),
        cut: fc.nat({ max: 2 }),
        prefix: fc.boolean(),
      })
      .map(({ words, start, length, cut, prefix }) => {
        const from = Math.min(start, words.length - 2);
        const stems = words.slice(from, from + length);
        const last = stems.at(-1) ?? '';
        const shorter = last.slice(0, Math.max(1, last.length - cut));
        return { stems: prefix ? [...stems.slice(0, -1), shorter] : stems, prefix };
      });
    const terms = fc.oneof({ arbitrary: this.term(), weight: 2 }, phrase);
    const ranking = fc.oneof(
      { arbitrary: fc.constant({ by: 'text' as const }), weight: 2 },
      fc.record({
        by: fc.constantFrom('meaning' as const, 'both' as const),
        text: fc.constant(''),
        embedding: fc.option(fc.constantFrom(...this.#phrases).map((words) => embeddingOf(words.join(' ')))),
      }),
    );
    const after = fc.record({
      score: fc.constantFrom(1, 0.75, 0.5, 0.25, 1 / 61, 1 / 62 + 1 / 63),
      date: fc.constantFrom('', '2012-12-05T00:00:00.000Z'),
      id: fc.constantFrom(...this.#nodes).map((node) => node.id),
    });
    return fc.subarray([...SEARCHED], { minLength: 1 }).chain((types) =>
      fc.record({
        kind: fc.constant('search' as const),
        key: fc.constant(''),
        terms: fc.array(terms, { minLength: 1, maxLength: 3 }),
        excluded: fc.oneof(fc.constant([]), fc.array(terms, { maxLength: 2 })),
        types: fc.constant(types),
        ranking,
        limit: limit(),
        after: fc.option(after, { freq: 3 }),
        wantTotal: fc.boolean(),
        wantItems: usually(),
        selection: this.selection(types, 1),
      }),
    );
  }

  groupsRoot(): Arbitrary<GroupsRoot> {
    const by = fc.option(fc.constantFrom(...(Object.keys(GROUPINGS) as Grouping[])), { freq: 8 });
    const notRejected: Filter = {
      kind: 'not',
      filter: { kind: 'property', property: 'status', test: { op: 'eq', value: 'REJECTED' } },
    };
    const where = fc
      .tuple(fc.boolean(), fc.option(this.filter(['Statement'], 2)))
      .map(([withoutRejected, other]): Filter | null => {
        const filters = [...(withoutRejected ? [notRejected] : []), ...(other ? [other] : [])];
        return filters.length > 1 ? { kind: 'and', filters } : (filters[0] ?? null);
      });
    return by.chain((grouping) =>
      fc.record({
        kind: fc.constant('groups' as const),
        key: fc.constant(''),
        where,
        by: fc.constant(grouping),
        limit: limit(),
        wantAll: fc.boolean(),
        wantRest: fc.boolean(),
        clock: fc.option(this.clock(), { freq: 3 }),
        selection: this.selection(groupTypes(grouping), 1),
      }),
    );
  }

  clock(): Arbitrary<Clock> {
    const instant = fc
      .nat({ max: 10 })
      .map((day) => `2012-12-${String(day + 1).padStart(2, '0')}T06:00:00.000Z`);
    return fc.record({
      time: fc.constantFrom('saidAt' as const, 'publishedAt' as const),
      from: fc.option(instant, { freq: 1 }),
      until: fc.option(instant, { freq: 1 }),
      length: fc.constantFrom(4, 7, 10, 13),
      cuts: fc
        .subarray(['T12:30:00', 'T12:30:01', 'T23:00:00', ':00:00', ':30:00'])
        .map((cuts) => [...cuts].sort()),
      maxSlots: fc.constantFrom(5, 1000),
    });
  }

  selection(types: readonly NodeType[], depth: number): Arbitrary<Selection> {
    const properties = [...new Set(types.flatMap((type) => Object.keys(nodeShape(type).properties)))];
    const edges =
      depth > 0 && types.length > 0
        ? fc.array(this.edge(types, depth - 1), { maxLength: 2 })
        : fc.constant([]);
    return fc.record({
      properties: fc.subarray(properties),
      edges: edges.map((plans) => plans.map((plan, i): EdgePlan => ({ ...plan, key: `edge${i}` }))),
    });
  }

  edge(types: readonly NodeType[], depth: number): Arbitrary<EdgePlan> {
    const ends = types.flatMap((on) =>
      Object.entries(nodeShape(on).edges).map(([edge, shape]) => ({ on, edge, shape })),
    );
    return fc.constantFrom(...ends).chain(({ on, edge, shape }) => this.edgeOf(on, edge, shape, depth));
  }

  edgeOf(
    on: NodeType,
    edge: string,
    { to, cardinality, edgeProperties = [] }: EdgeShape,
    depth: number,
  ): Arbitrary<EdgePlan> {
    const base = { key: '', on, edge };
    if (cardinality !== 'connection') {
      return this.selection(to, depth).map((selection) => ({ ...base, cardinality, selection }));
    }
    return fc
      .tuple(this.page(to, depth), fc.subarray([...edgeProperties]))
      .map(([page, wanted]) => ({ ...base, cardinality, page, edgeProperties: wanted }));
  }

  page(types: readonly NodeType[], depth: number): Arbitrary<PagePlan> {
    return this.order(types).chain((order) =>
      fc.record({
        where: fc.option(this.filter(types, 3), { freq: 3 }),
        order: fc.constant(order),
        limit: limit(),
        after: fc.option(this.after(types, order), { freq: 3 }),
        wantTotal: fc.boolean(),
        wantItems: usually(),
        selection: this.selection(types, depth),
      }),
    );
  }

  order(types: readonly NodeType[]): Arbitrary<Order[]> {
    const [first] = types;
    const sortable = Object.entries(first === undefined ? {} : nodeShape(first).properties)
      .filter(([name, { kind }]) =>
        types.every((type) => {
          const other = nodeShape(type).properties[name];
          return name !== 'id' && other?.sortable === true && other.kind === kind;
        }),
      )
      .map(([name]) => name);
    return fc
      .tuple(
        fc.shuffledSubarray(sortable, { maxLength: Math.min(2, sortable.length) }),
        fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      )
      .map(([names, flips]) =>
        [...names, 'id'].map((property, i) => ({ property, direction: flips[i] ? 'DESC' : 'ASC' })),
      );
  }

  after(types: readonly NodeType[], order: readonly Order[]): Arbitrary<CursorValue[]> {
    const nodes = this.#nodes.filter(({ type }) => types.includes(type));
    const some = nodes.length > 0 ? nodes.map((node) => cursorOf(node, order)) : [order.map(() => '')];
    return fc.constantFrom(...some);
  }

  filter(types: readonly NodeType[], depth: number): Arbitrary<Filter> {
    const property = this.propertyFilter(types);
    if (depth === 0) return property;
    const inner = this.filter(types, depth - 1);
    const edges = [...new Map(types.flatMap((type) => Object.entries(nodeShape(type).edges)))];
    const filters: Arbitrary<Filter>[] = [
      property,
      inner.map((filter) => ({ kind: 'not', filter })),
      fc.record({ kind: fc.constantFrom('and', 'or'), filters: fc.array(inner, { maxLength: 3 }) }),
      fc.constantFrom(...edges).chain(([edge, { to }]) =>
        fc.record({
          kind: fc.constant('edge' as const),
          edge: fc.constant(edge),
          where: fc.option<Filter>(this.filter(to, depth - 1), { freq: 5 }),
        }),
      ),
    ];
    if (types.length > 1) {
      filters.push(fc.subarray([...types]).map((some) => ({ kind: 'type', types: some })));
    }
    return fc.oneof(...filters);
  }

  propertyFilter(types: readonly NodeType[]): Arbitrary<Filter> {
    const names = types.flatMap((type) =>
      Object.entries(nodeShape(type).properties)
        .filter(([, { kind }]) => kind !== 'json' && kind !== 'strings')
        .map(([property, { kind }]) => ({ property, kind, type })),
    );
    return fc
      .constantFrom(...names)
      .chain(({ property, kind, type }) =>
        this.test(type, property, kind).map((test): Filter => ({ kind: 'property', property, test })),
      );
  }

  test(type: NodeType, property: string, kind: PropertyKind): Arbitrary<Test> {
    const known = this.#values.get(`${type}.${property}`) ?? [''];
    const value = fc.constantFrom(...known);
    const tests: Arbitrary<Test>[] = [
      fc.record({ op: fc.constant('eq' as const), value }),
      fc.record({ op: fc.constant('in' as const), value: fc.array(value, { maxLength: 3 }) }),
      fc.record({ op: fc.constant('isNull' as const), value: fc.boolean() }),
    ];
    if (COMPARED.has(kind)) tests.push(fc.record({ op: fc.constantFrom('gt', 'gte', 'lt', 'lte'), value }));
    if (SPELLED.has(kind)) {
      const part = fc
        .record({ value, from: fc.nat({ max: 6 }), length: fc.nat({ max: 8 }), upper: fc.boolean() })
        .map(({ value: whole, from, length, upper }) => {
          const cut = Array.from(String(whole))
            .slice(from, from + length)
            .join('');
          return upper ? cut.toUpperCase() : cut;
        });
      const start = part.chain((other) =>
        fc.oneof(
          value.map((whole) => String(whole).slice(0, 3)),
          fc.constant(other),
        ),
      );
      tests.push(fc.record({ op: fc.constant('contains' as const), value: part }));
      tests.push(fc.record({ op: fc.constant('startsWith' as const), value: start }));
    }
    return fc.oneof(...tests);
  }
}

function limit(): Arbitrary<number> {
  return fc.oneof(fc.nat({ max: 4 }), fc.constant(50));
}

function usually(): Arbitrary<boolean> {
  return fc.nat({ max: 4 }).map((n) => n > 0);
}
