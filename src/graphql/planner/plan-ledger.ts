import { getNamedType, type FieldNode, type GraphQLField } from 'graphql';

import { CORRECTABLE_TYPES } from '../../model/correction.ts';
import type { NodeType } from '../../model/graph-schema.ts';
import type { NodesRoot, ReadPlan, Selection } from '../../store/read-plan.ts';
import { LIMITS } from '../limits/limits.ts';
import { collectFields, subselections } from './collect-fields.ts';
import { decodeCursor } from './cursor.ts';
import { pageWindow, type PageWindow } from './page-window.ts';
import { firstNode, type PlanContext } from './plan-context.ts';
import { selectionCost } from './plan-cost.ts';
import { located, type Place } from './plan-page.ts';
import type { PlanSelection } from './selections.ts';

/** Kinds of nodes that entries of the ledger speak of. */
export const LEDGER_GROUPS = ['entities', 'statements', 'topics', 'articles'] as const;
export type LedgerGroup = (typeof LEDGER_GROUPS)[number];

/** The ids that entries speak of; some may be of nothing any more. */
export type LedgerIds = Readonly<Partial<Record<LedgerGroup, readonly string[]>>>;

/** The read of the nodes that entries speak of, as far as they were asked for: null where none were. */
export type LedgerPlan = (ids: LedgerIds) => ReadPlan | null;

interface Group {
  readonly types: readonly NodeType[];
  /** How many an entry is taken to speak of. */
  readonly estimate: number;
}

const GROUPS: Readonly<Record<LedgerGroup, Group>> = {
  entities: { types: CORRECTABLE_TYPES, estimate: LIMITS.listEstimate },
  statements: { types: ['Statement'], estimate: 1 },
  topics: { types: ['Topic'], estimate: LIMITS.listEstimate },
  articles: { types: ['Article'], estimate: 1 },
};

/** Where fields of the ledger's types lead: to nodes of a group, or to more of the ledger. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, LedgerGroup | 'further'>>>> = {
  CorrectionConnection: { nodes: 'further', edges: 'further' },
  CorrectionEdge: { node: 'further' },
  Correction: {
    entities: 'entities',
    createdEntity: 'entities',
    statement: 'statements',
    topics: 'topics',
  },
  CorrectionApplied: { correction: 'further', entity: 'entities', statement: 'statements' },
  MergeCandidateConnection: { nodes: 'further', edges: 'further' },
  MergeCandidateEdge: { node: 'further' },
  MergeCandidate: { entities: 'entities' },
  IdentityDecisionConnection: { nodes: 'further', edges: 'further' },
  IdentityDecisionEdge: { node: 'further' },
  IdentityDecision: { article: 'articles' },
  AuditConnection: {},
};

/** What an article's versions are taken to count: each of a few, with a few statements. */
const REVISIONS = LIMITS.listEstimate * (1 + LIMITS.listEstimate);

/** The page of a list of the ledger that is asked for. Throws as `pageWindow` and `decodeCursor` do. */
export function ledgerWindow(
  definition: GraphQLField<unknown, unknown>,
  args: Readonly<Record<string, unknown>>,
): PageWindow & { readonly after: string | null } {
  const window = pageWindow(args);
  const [after = null] =
    window.cursor === null ? [] : decodeCursor(definition.name, ['string'], window.cursor);
  return { ...window, after: after as string | null };
}

/**
 * Plans a field that the ledger answers, on this type: checks its arguments, counts what it costs, and gives the read of
 * the nodes that its entries speak of. The ids come from the ledger.
 */
export function planLedgerField(
  context: PlanContext,
  on: string,
  nodes: readonly FieldNode[],
  planSelection: PlanSelection,
): LedgerPlan {
  const node = firstNode(nodes);
  const definition = context.field(on, node.name.value);
  const type = getNamedType(definition.type).name;
  context.countLedgerRead(nodes);
  if (type === 'ArticleRevision') context.countNodesBeside(REVISIONS);
  const entries = located(nodes, () =>
    type.endsWith('Connection')
      ? Math.max(1, ledgerWindow(definition, context.args(definition, node)).size)
      : 1,
  );
  return type in FIELDS ? planEntries(context, { type, entries, nodes }, planSelection) : () => null;
}

export interface EntriesField {
  /** The API's type of what is asked: an entry or a page of entries. */
  readonly type: string;
  /** How many there are at most. */
  readonly entries: number;
  readonly nodes: readonly FieldNode[];
}

/** Plans what is asked of the nodes that entries speak of. */
export function planEntries(
  context: PlanContext,
  { type, entries, nodes }: EntriesField,
  planSelection: PlanSelection,
): LedgerPlan {
  const places: Record<LedgerGroup, Place[]> = { entities: [], statements: [], topics: [], articles: [] };
  addPlaces(context, type, { way: [], sets: subselections(nodes) }, places);
  const selections = LEDGER_GROUPS.filter((group) => places[group].length > 0).map((group) => {
    const { types, estimate } = GROUPS[group];
    context.countEdge(nodes);
    const selection = context.forEach(entries * estimate, () => {
      const planned = planSelection(context, types, places[group]);
      context.countNodesBeside(1 + selectionCost(planned));
      return planned;
    });
    return [group, selection] as const;
  });
  context.countNodesBeside(entries);
  return (ids) => {
    const roots = selections.flatMap(([group, selection]) => rootOf(group, ids[group] ?? [], selection));
    return roots.length > 0 ? { roots } : null;
  };
}

function addPlaces(
  context: PlanContext,
  type: string,
  { way, sets }: Place,
  places: Readonly<Record<LedgerGroup, Place[]>>,
): void {
  for (const [key, nodes] of collectFields(context, context.objectType(type), sets)) {
    const name = firstNode(nodes).name.value;
    const leads = FIELDS[type]?.[name];
    if (leads === undefined) continue;
    const place = { way: [...way, key], sets: subselections(nodes) };
    if (leads !== 'further') places[leads].push(place);
    else addPlaces(context, getNamedType(context.field(type, name).type).name, place, places);
  }
}

function rootOf(group: LedgerGroup, ids: readonly string[], selection: Selection): NodesRoot[] {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return [];
  return [{ kind: 'nodes', key: group, ids: unique, types: GROUPS[group].types, selection }];
}
