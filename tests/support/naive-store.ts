import { nodeShape } from '../../src/model/graph-schema.ts';
import type { Embedding } from '../../src/model/embedding.ts';
import { LIKENESS_UNIT, vectorNumbers } from '../../src/shared/embedding-vector.ts';
import { foldText, searchStems } from '../../src/shared/text.ts';
import { nameOrder } from '../../src/store/display-name.ts';
import { FUSION, MEANT } from '../../src/store/read-plan.ts';
import type {
  ConnectionEdge,
  CursorValue,
  Filter,
  NodeRecord,
  Order,
  PagePlan,
  PageResult,
  PropertyValue,
  ReadPlan,
  ReadResult,
  RecordValue,
  RootResult,
  Scalar,
  SearchCursor,
  SearchItem,
  SearchResult,
  SearchRoot,
  SearchTerm,
  Selection,
  Test,
} from '../../src/store/read-plan.ts';
import { fixed } from './plan-parameters.ts';
import { naiveGroups } from './naive-groups.ts';
import { compareText, type NaiveEdge, type NaiveGraph, type NaiveNode } from './naive-graph.ts';
import { naiveCoMentions, naivePicture, type NaiveReader } from './naive-network.ts';

const READER: NaiveReader = {
  holds,
  recordOf,
  hasWords: (node, terms) => {
    const found = searchable(node);
    const texts = found === null ? [] : [...found.titles, found.body].map(searchStems);
    return found !== null && terms.every((term) => texts.some((words) => holdsTerm(words, term)));
  },
};

/** What a plan means, node by node: every adapter must answer just this. */
export function naiveRead(graph: NaiveGraph, plan: ReadPlan): ReadResult {
  return Object.fromEntries(
    plan.roots.map((root): [string, RootResult] => {
      switch (root.kind) {
        case 'nodes':
          return [
            root.key,
            root.ids.map((id) => {
              const node = graph.get(fixed(id));
              return node && root.types.includes(node.type) ? recordOf(node, root.selection) : null;
            }),
          ];
        case 'list': {
          const all = [...graph.values()].filter(({ type }) => type === root.type);
          return [
            root.key,
            pageOf(
              all.map((to) => ({ to, properties: {} })),
              root.page,
              null,
            ),
          ];
        }
        case 'search':
          return [root.key, searchIn(graph, root)];
        case 'groups': {
          const { where, selection } = root;
          const statements = [...graph.values()].filter(
            (node) => node.type === 'Statement' && (where === null || holds(node, where)),
          );
          return [root.key, naiveGroups(statements, root, (node) => recordOf(node, selection))];
        }
        case 'graph':
          return [root.key, naivePicture(graph, root, READER)];
        case 'coMentions':
          return [root.key, naiveCoMentions(graph, root, READER)];
      }
    }),
  );
}

function recordOf(node: NaiveNode, selection: Selection): NodeRecord {
  const record: Record<string, RecordValue> = { type: node.type, id: node.id };
  const shape = nodeShape(node.type);
  for (const property of selection.properties) {
    if (property in shape.properties) record[property] = node.properties[property] ?? null;
  }
  for (const plan of selection.edges) {
    if (plan.on !== node.type) continue;
    const ends = node.edges[plan.edge] ?? [];
    if (plan.cardinality === 'connection') {
      record[plan.key] = pageOf(ends, plan.page, plan);
    } else {
      const records = ends.map(({ to }) => recordOf(to, plan.selection));
      record[plan.key] = plan.cardinality === 'one' ? (records[0] ?? null) : records;
    }
  }
  return record as NodeRecord;
}

function pageOf(ends: readonly NaiveEdge[], plan: PagePlan, edge: ConnectionEdge | null): PageResult {
  const { where, order } = plan;
  const after = plan.after?.map(fixed) ?? null;
  const all = ends.filter(({ to }) => where === null || holds(to, where));
  const items = all
    .map((end) => ({ end, cursor: order.map(({ property }) => orderValue(end.to, property)) }))
    .sort((a, b) => compareCursors(a.cursor, b.cursor, order))
    .filter(({ cursor }) => after === null || compareCursors(cursor, after, order) > 0)
    .slice(0, plan.wantItems ? plan.limit : 0)
    .map(({ end, cursor }) => ({
      cursor,
      node: recordOf(end.to, plan.selection),
      ...(edge !== null &&
        edge.edgeProperties.length > 0 && {
          edge: Object.fromEntries(edge.edgeProperties.map((name) => [name, end.properties[name] ?? null])),
        }),
    }));
  return { items, ...(plan.wantTotal && { total: all.length }) };
}

function orderValue(node: NaiveNode, property: string): CursorValue {
  const value = node.properties[property];
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') throw new TypeError(`${node.id} cannot be ordered by ${property}`);
  return nodeShape(node.type).properties[property]?.kind === 'name' ? nameOrder(value) : value;
}

/** The values of the order by which a page may begin after this node. */
export function cursorOf(node: NaiveNode, order: readonly Order[]): CursorValue[] {
  return order.map(({ property }) => orderValue(node, property));
}

function compareScalars(a: Scalar, b: Scalar): number {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  return Number(a) - Number(b);
}

function compareCursors(
  a: readonly CursorValue[],
  b: readonly CursorValue[],
  order: readonly Order[],
): number {
  for (const [i, { direction }] of order.entries()) {
    const compared = compareScalars(a[i] ?? '', b[i] ?? '');
    if (compared !== 0) return direction === 'ASC' ? compared : -compared;
  }
  return 0;
}

function holds(node: NaiveNode, filter: Filter): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.filters.every((each) => holds(node, each));
    case 'or':
      return filter.filters.some((each) => holds(node, each));
    case 'not':
      return !holds(node, filter.filter);
    case 'type':
      return filter.types.includes(node.type);
    case 'edge': {
      const { where } = filter;
      return (node.edges[filter.edge] ?? []).some(({ to }) => where === null || holds(to, where));
    }
    case 'property':
      return passes(node, filter.property, filter.test);
  }
}

function passes(node: NaiveNode, property: string, test: Test): boolean {
  const value: PropertyValue = node.properties[property] ?? null;
  if (test.op === 'isNull') return (value === null) === test.value;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return false;
  const kind = nodeShape(node.type).properties[property]?.kind;
  const folds = kind === 'name' || kind === 'text';
  const fold = (one: Scalar): Scalar => (folds ? foldText(String(one)) : one);
  const aliases = kind === 'name' ? (node.properties['aliases'] as readonly string[]) : [];
  return [value, ...aliases].map(fold).some((one) => {
    switch (test.op) {
      case 'eq':
        return one === fold(fixed(test.value));
      case 'in':
        return test.value.some((other) => one === fold(fixed(other)));
      case 'contains':
        return String(one).includes(String(fold(fixed(test.value))));
      case 'startsWith':
        return String(one).startsWith(String(fold(fixed(test.value))));
      case 'gt':
        return compareScalars(one, fixed(test.value)) > 0;
      case 'gte':
        return compareScalars(one, fixed(test.value)) >= 0;
      case 'lt':
        return compareScalars(one, fixed(test.value)) < 0;
      case 'lte':
        return compareScalars(one, fixed(test.value)) <= 0;
    }
  });
}

/** What search knows of a node: its names or title, any other text, its date, and what it shows of itself. */
interface Searchable {
  readonly titles: readonly string[];
  readonly body: string;
  readonly date: string;
  readonly shown: (inTitle: boolean) => string;
}

function searchable({ type, properties }: NaiveNode): Searchable | null {
  const text = (property: string): string => {
    const value = properties[property];
    return typeof value === 'string' ? value : '';
  };
  switch (type) {
    case 'Article': {
      const title = text('title');
      return {
        titles: [title],
        body: text('text'),
        date: text('publishedAt'),
        shown: (inTitle) => (inTitle ? title : text('text')),
      };
    }
    case 'Statement':
      return { titles: [], body: text('content'), date: text('saidAt'), shown: () => text('content') };
    case 'Person':
    case 'Organization':
    case 'Place':
    case 'Event':
    case 'Topic': {
      const names = [text('name'), ...(properties['aliases'] as readonly string[])];
      return {
        titles: names,
        body: type === 'Topic' ? text('definition') : '',
        date: '',
        shown: () => names.join(', '),
      };
    }
    default:
      return null;
  }
}

function searchIn(graph: NaiveGraph, root: SearchRoot): SearchResult {
  const hits = rankedHits(graph, root);
  const items = hits
    .filter(({ cursor }) => root.after === null || compareHits(cursor, root.after) > 0)
    .slice(0, root.wantItems ? root.limit : 0);
  return { items, ...(root.wantTotal && { total: hits.length }) };
}

function rankedHits(graph: NaiveGraph, root: SearchRoot): SearchItem[] {
  const { ranking } = root;
  const nodes = [...graph.values()].filter(({ type }) => root.types.includes(type));
  const best = (hitOfNode: (node: NaiveNode) => SearchItem | null): SearchItem[] =>
    nodes
      .map(hitOfNode)
      .filter((hit) => hit !== null)
      .sort((a, b) => compareHits(a.cursor, b.cursor));
  const text = best((node) => hitOf(node, root));
  if (ranking.by === 'text') return text;
  const { embedding } = ranking;
  const meant = embedding === null ? [] : best((node) => meantHit(node, root, embedding)).slice(0, MEANT);
  if (ranking.by === 'meaning') return meant;
  const fused = new Map<string, SearchItem>();
  for (const list of [text.slice(0, MEANT), meant]) {
    for (const [index, hit] of list.entries()) {
      const other = fused.get(hit.node.id);
      const score = (other?.score ?? 0) + 1 / (FUSION + index + 1);
      fused.set(hit.node.id, { ...(other ?? hit), score, cursor: { ...hit.cursor, score } });
    }
  }
  return [...fused.values()].sort((a, b) => compareHits(a.cursor, b.cursor));
}

function meantHit(node: NaiveNode, { excluded, selection }: SearchRoot, query: Embedding): SearchItem | null {
  const own = node.properties['embedding'] as unknown as Embedding | undefined;
  if (node.type !== 'Statement' || own?.model !== query.model) return null;
  const content = node.properties['content'] as string;
  if (excluded.some((term) => holdsTerm(searchStems(content), term))) return null;
  const numbers = vectorNumbers(query.vector);
  const product = vectorNumbers(own.vector).reduce((sum, value, i) => sum + value * (numbers[i] ?? 0), 0);
  const score = product / LIKENESS_UNIT;
  const cursor = { score, date: node.properties['saidAt'] as string, id: node.id };
  return { score, cursor, text: content, node: recordOf(node, selection) };
}

function hitOf(node: NaiveNode, { terms, excluded, selection }: SearchRoot): SearchItem | null {
  const found = searchable(node);
  if (found === null || terms.length === 0) return null;
  const titles = found.titles.map(searchStems);
  const parts = [...titles, searchStems(found.body)];
  const occurs = (term: SearchTerm): boolean => parts.some((part) => holdsTerm(part, term));
  if (!terms.every(occurs) || excluded.some(occurs)) return null;
  const inTitle = titles.some((title) => terms.every((term) => holdsTerm(title, term)));
  const query = terms.flatMap(({ stems }) => stems).join(' ');
  const score = titles.some((title) => title.join(' ') === query) ? 1 : inTitle ? 0.75 : 0.5;
  return {
    score,
    cursor: { score, date: found.date, id: node.id },
    text: found.shown(inTitle),
    node: recordOf(node, selection),
  };
}

/** Do the term's words stand together in these? */
function holdsTerm(words: readonly string[], { stems, prefix }: SearchTerm): boolean {
  return words.some((_, start) =>
    stems.every((stem, i) => {
      const word = words[start + i];
      return prefix && i === stems.length - 1 ? word?.startsWith(stem) === true : word === stem;
    }),
  );
}

function compareHits(a: SearchCursor, b: SearchCursor): number {
  return b.score - a.score || compareText(b.date, a.date) || compareText(a.id, b.id);
}
