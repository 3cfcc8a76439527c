import { nodeShape, typeOfId } from '../../model/graph-schema.ts';
import { OnrecordError } from '../../shared/errors.ts';
import { valueOf } from '../plan-values.ts';
import type { JsonValue } from '../../model/json.ts';
import type { GroupsResult, GroupsRoot } from '../aggregate-plan.ts';
import { groupsResult, type GroupCounts } from '../groups-result.ts';
import type { CoMentionsResult, GraphResult } from '../network-plan.ts';
import type {
  ConnectionEdge,
  CursorValue,
  NodeRecord,
  PageItem,
  PageResult,
  ParameterValues,
  PropertyValue,
  ReadPlan,
  ReadResult,
  RecordValue,
  RootResult,
  SearchItem,
  Selection,
} from '../read-plan.ts';

/** From the maps that compiled queries return to the records that a plan asks for. */

type RawNode = Readonly<Record<string, unknown>>;

interface RawPage {
  readonly items: readonly {
    readonly node: RawNode;
    readonly cursor: readonly CursorValue[];
    readonly edge?: RawEdge;
  }[];
  readonly total?: number;
}

interface RawEdge {
  readonly count?: number | null;
  readonly starts?: readonly number[] | null;
  readonly ends?: readonly number[] | null;
  readonly reason?: string | null;
}

interface RawSearch {
  readonly items: readonly {
    readonly node: RawNode;
    readonly score: number;
    readonly date: string;
    readonly text: string;
  }[];
  readonly total?: number;
}

interface RawGroups extends Pick<GroupCounts, 'slots' | 'all' | 'covered'> {
  readonly groups: readonly (readonly [key: string, count: number])[];
  readonly nodes: readonly RawNode[];
}

function groups({ groups: counted, nodes, ...slots }: RawGroups, root: GroupsRoot): GroupsResult {
  const byId = new Map(nodes.map((node) => [node['id'], nodeRecord(node, root.selection)]));
  return groupsResult(root, {
    ...slots,
    groups: counted.map(([key, value]) => ({ key, value, node: byId.get(key) ?? null })),
  });
}

interface RawGraph extends Omit<GraphResult, 'nodes'> {
  readonly nodes: readonly { readonly weight: number; readonly node: RawNode }[];
}

interface RawCoMentions extends Omit<CoMentionsResult, 'pairs'> {
  readonly pairs: readonly {
    readonly source: RawNode;
    readonly target: RawNode;
    readonly count: number;
    readonly either: number;
  }[];
}

/** `values` are those of the plan's parameters; `row` holds the value of `plan.roots[i]` under `r0`, `r1` ... */
export function readResult(
  plan: ReadPlan,
  row: Readonly<Record<string, unknown>>,
  values: ParameterValues,
): ReadResult {
  return Object.fromEntries(
    plan.roots.map((root, i): [string, RootResult] => {
      const raw = row[`r${i}`];
      switch (root.kind) {
        case 'nodes': {
          const records = (raw as readonly RawNode[]).map((node) => nodeRecord(node, root.selection));
          const byId = new Map(records.map((record) => [record.id, record]));
          return [root.key, root.ids.map((id) => byId.get(valueOf(id, values)) ?? null)];
        }
        case 'list':
          return [root.key, pageResult(raw as RawPage, root.page.selection, [])];
        case 'search': {
          const { items, total } = raw as RawSearch;
          const hits = items.map(({ node, score, date, text }): SearchItem => {
            const record = nodeRecord(node, root.selection);
            return { score, cursor: { score, date, id: record.id }, text, node: record };
          });
          return [root.key, total === undefined ? { items: hits } : { items: hits, total }];
        }
        case 'groups':
          return [root.key, groups(raw as RawGroups, root)];
        case 'graph': {
          const { nodes, ...picture } = raw as RawGraph;
          const records = nodes.map(({ weight, node }) => ({
            weight,
            node: nodeRecord(node, root.selection),
          }));
          return [root.key, { ...picture, nodes: records }];
        }
        case 'coMentions': {
          const { pairs, ...counts } = raw as RawCoMentions;
          const records = pairs.map(({ source, target, ...pair }) => ({
            ...pair,
            source: nodeRecord(source, root.selection),
            target: nodeRecord(target, root.selection),
          }));
          return [root.key, { ...counts, pairs: records }];
        }
      }
    }),
  );
}

function nodeRecord(raw: RawNode, selection: Selection): NodeRecord {
  const id = raw['id'];
  const type = typeof id === 'string' ? typeOfId(id) : null;
  if (typeof id !== 'string' || type === null) {
    throw new OnrecordError(
      'STORE_CORRUPT',
      `Neo4j holds a node whose id is not one of onrecord's: ${String(id)}.`,
    );
  }
  const shape = nodeShape(type);
  const record: Record<string, RecordValue> = {};
  for (const property of selection.properties) {
    const kind = shape.properties[property]?.kind;
    if (kind === undefined) continue;
    const value = raw[property] ?? null;
    record[property] =
      kind === 'json' && typeof value === 'string'
        ? (JSON.parse(value) as JsonValue)
        : (value as PropertyValue);
  }
  selection.edges.forEach((edge, i) => {
    if (edge.on !== type) return;
    const value = raw[`e${i}`];
    switch (edge.cardinality) {
      case 'one':
        record[edge.key] = value === null ? null : nodeRecord(value as RawNode, edge.selection);
        break;
      case 'many':
        record[edge.key] = (value as readonly RawNode[]).map((end) => nodeRecord(end, edge.selection));
        break;
      case 'connection':
        record[edge.key] = pageResult(value as RawPage, edge.page.selection, edge.edgeProperties);
    }
  });
  return { ...record, type, id };
}

function pageResult(
  { items, total }: RawPage,
  selection: Selection,
  edgeProperties: ConnectionEdge['edgeProperties'],
): PageResult {
  const mapped = items.map(({ node, cursor, edge }): PageItem => {
    const item = { cursor, node: nodeRecord(node, selection) };
    if (edge === undefined) return item;
    return {
      ...item,
      edge: Object.fromEntries(edgeProperties.map((name) => [name, edgeProperty(edge, name)])),
    };
  });
  return total === undefined ? { items: mapped } : { items: mapped, total };
}

function edgeProperty({ count, starts, ends, reason }: RawEdge, name: string): PropertyValue {
  if (name === 'count') return count ?? null;
  if (name === 'reason') return reason ?? null;
  return (starts ?? []).map((start, i) => ({ start, end: ends?.[i] ?? start }));
}
