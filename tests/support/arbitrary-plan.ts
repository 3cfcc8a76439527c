import fc, { type Arbitrary } from 'fast-check';
import {
  NODE_TYPES,
  nodeShape,
  type EdgeShape,
  type NodeType,
  type PropertyKind,
} from '../../src/model/graph-schema.ts';
import { searchStems } from '../../src/shared/text.ts';
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
    return fc.oneof({ arbitrary: list, weight: 4 }, this.nodesRoot(), this.searchRoot());
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

  searchRoot(): Arbitrary<SearchRoot> {
    const term = fc
      .record({ stem: fc.constantFrom(...this.#stems), cut: fc.nat({ max: 3 }), prefix: fc.boolean() })
      .map(({ stem, cut, prefix }) => ({
        stems: [prefix ? stem.slice(0, Math.max(1, stem.length - cut)) : stem],
        prefix,
      }));
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
    const terms = fc.oneof({ arbitrary: term, weight: 2 }, phrase);
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

  selection(types: readonly NodeType[], depth: number): Arbitrary<Selection> {
    const properties = [...new Set(types.flatMap((type) => Object.keys(nodeShape(type).properties)))];
    const edges = depth > 0 ? fc.array(this.edge(types, depth - 1), { maxLength: 2 }) : fc.constant([]);
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
