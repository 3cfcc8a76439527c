import type { NodeType } from '../../model/graph-schema.ts';
import { OnrecordError } from '../../shared/errors.ts';
import type { JsonValue } from '../../model/json.ts';
import type { GroupsRoot } from '../aggregate-plan.ts';
import { groupsResult, type GroupCounts } from '../groups-result.ts';
import type {
  CoMentionsResult,
  CoMentionsRoot,
  GraphEdgeKind,
  GraphResult,
  GraphRoot,
} from '../network-plan.ts';
import type {
  EdgePlan,
  NodeRecord,
  PageItem,
  PagePlan,
  PageResult,
  PropertyValue,
  ReadPlan,
  ReadResult,
  RecordValue,
  RootPlan,
  RootResult,
  SearchItem,
  SearchResult,
  SearchRoot,
  Selection,
} from '../read-plan.ts';
import { CHUNK } from './json-sql.ts';
import { edgeTargets, propertyKind } from './mapping.ts';

/** Reads the JSON that a compiled plan answers; the plan says what stands where. */
export function decodeAnswer(plan: ReadPlan, answer: unknown): ReadResult {
  if (typeof answer !== 'string') throw wrong();
  const values = valuesOf(JSON.parse(answer), plan.roots.length);
  return Object.fromEntries(plan.roots.map((root, i) => [root.key, decodeRoot(root, values[i])]));
}

function decodeRoot(root: RootPlan, value: unknown): RootResult {
  switch (root.kind) {
    case 'nodes':
      return listOf(value).map((record) =>
        record === null ? null : decodeRecord(record, null, root.selection),
      );
    case 'list':
      return decodePage(value, root.page, [root.type], []);
    case 'search':
      return decodeSearch(value, root);
    case 'groups':
      return groupsResult(root, groupCounts(value, root));
    case 'graph':
      return decodeGraph(value, root);
    case 'coMentions':
      return decodeCoMentions(value, root);
  }
}

function groupCounts(value: unknown, { by, clock, selection }: GroupsRoot): GroupCounts {
  const [groups, slots, all, covered] = listOf(value);
  return {
    groups:
      by === null
        ? []
        : listOf(groups).map((group) => {
            const [key, count, record] = listOf(group);
            const node = record === null ? null : decodeRecord(record, null, selection);
            return { key: String(key), value: Number(count), node };
          }),
    slots: by === null || clock === null ? [] : (slots as GroupCounts['slots']),
    all: all as GroupCounts['all'],
    covered: covered as GroupCounts['covered'],
  };
}

function decodeGraph(value: unknown, { selection }: GraphRoot): GraphResult {
  const [found, nodes, edges, truncated] = listOf(value);
  return {
    found: found === 1,
    nodes: listOf(nodes).map((item) => {
      const [weight, record] = listOf(item);
      return { weight: Number(weight), node: decodeRecord(record, null, selection) };
    }),
    edges: listOf(edges).map((item) => {
      const [source, target, kind, weight] = listOf(item);
      return {
        source: String(source),
        target: String(target),
        kind: kind as GraphEdgeKind,
        weight: Number(weight),
      };
    }),
    truncated: truncated === 1,
  };
}

function decodeCoMentions(value: unknown, { selection }: CoMentionsRoot): CoMentionsResult {
  const [pairs, units, truncated] = listOf(value);
  return {
    pairs: listOf(pairs).map((item) => {
      const [source, target, count, either] = listOf(item);
      return {
        source: decodeRecord(source, null, selection),
        target: decodeRecord(target, null, selection),
        count: Number(count),
        either: Number(either),
      };
    }),
    units: Number(units),
    truncated: truncated === 1,
  };
}

function decodeSearch(value: unknown, root: SearchRoot): SearchResult {
  const [items, total] = listOf(value);
  return {
    items: root.wantItems ? listOf(items).map((item) => decodeHit(item, root)) : [],
    ...(root.wantTotal && { total: Number(total) }),
  };
}

function decodeHit(value: unknown, { selection }: SearchRoot): SearchItem {
  const [cursor, text, record] = listOf(value);
  const [score, date, id] = listOf(cursor);
  return {
    score: Number(score),
    cursor: { score: Number(score), date: String(date), id: String(id) },
    text: String(text),
    node: decodeRecord(record, null, selection),
  };
}

function decodePage(
  value: unknown,
  page: PagePlan,
  types: readonly NodeType[],
  edgeProperties: readonly string[],
): PageResult {
  const [items, total] = listOf(value);
  return {
    items: page.wantItems ? listOf(items).map((item) => decodeItem(item, page, types, edgeProperties)) : [],
    ...(page.wantTotal && { total: Number(total) }),
  };
}

function decodeItem(
  value: unknown,
  page: PagePlan,
  types: readonly NodeType[],
  edgeProperties: readonly string[],
): PageItem {
  const [cursor, record, edge] = listOf(value);
  return {
    cursor: listOf(cursor) as PageItem['cursor'],
    node: decodeRecord(record, types, page.selection),
    ...(edgeProperties.length > 0 && {
      edge: Object.fromEntries(
        listOf(edge).map((each, i) => [edgeProperties[i] ?? '', each as PropertyValue]),
      ),
    }),
  };
}

/** `types` are those the record may have; null where it comes with its type in any case. */
function decodeRecord(value: unknown, types: readonly NodeType[] | null, selection: Selection): NodeRecord {
  const only = types?.length === 1 ? types[0] : undefined;
  const first = only === undefined ? 2 : 1;
  const { properties, edges } = selection;
  const values = valuesOf(value, first + properties.length + edges.length);
  const type = only ?? (values[1] as NodeType);
  const record: Record<string, RecordValue> = { type, id: String(values[0]) };
  for (const [i, property] of properties.entries()) {
    const kind = propertyKind(type, property);
    if (kind === null) continue;
    const found = (values[first + i] ?? null) as JsonValue;
    record[property] = kind === 'boolean' ? found === 1 : found;
  }
  for (const [i, edge] of edges.entries()) {
    if (edge.on === type) record[edge.key] = decodeEdge(edge, values[first + properties.length + i]);
  }
  return record as NodeRecord;
}

function decodeEdge(plan: EdgePlan, value: unknown): RecordValue {
  const types = edgeTargets(plan.on, plan.edge);
  switch (plan.cardinality) {
    case 'one':
      return value === null ? null : decodeRecord(value, types, plan.selection);
    case 'many':
      return listOf(value).map((record) => decodeRecord(record, types, plan.selection));
    case 'connection':
      return decodePage(value, plan.page, types, plan.edgeProperties);
  }
}

/** The values of an array that was compiled from so many; a long one comes in parts. */
function valuesOf(value: unknown, count: number): readonly unknown[] {
  let values = listOf(value);
  for (let size = count; size > CHUNK; size = Math.ceil(size / CHUNK)) values = values.flatMap(listOf);
  return values;
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong();
  return value;
}

function wrong(): OnrecordError {
  return new OnrecordError('STORE_CORRUPT', 'The store answered a query in a form that was not asked for.');
}
