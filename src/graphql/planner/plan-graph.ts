import type { FieldNode } from 'graphql';

import { typeOfId, type NodeType } from '../../model/graph-schema.ts';
import {
  CENTRE_TYPES,
  DRAWN_TYPES,
  GRAPH_EDGE_KINDS,
  type GraphCentre,
  type GraphEdgeKind,
  type GraphRoot,
} from '../../store/network-plan.ts';
import type { SearchTerm, Selection } from '../../store/read-plan.ts';
import { LIMITS } from '../limits/limits.ts';
import { requestError } from '../request-error.ts';
import { collectFields, subselections } from './collect-fields.ts';
import { notRejected } from './list-conditions.ts';
import { firstNode, type PlanContext } from './plan-context.ts';
import { allOf, planWhere } from './plan-filter.ts';
import { located, type Place } from './plan-page.ts';
import { SEARCH_TYPES } from './plan-search.ts';
import { searchWords } from './search-words.ts';
import { planSelection } from './plan-selection.ts';
import { withProperties } from './selections.ts';

interface GraphArguments {
  readonly around?: string | null;
  readonly query?: string | null;
  readonly where?: Readonly<Record<string, unknown>> | null;
  readonly depth?: number | null;
  readonly limit?: number | null;
  readonly kinds?: readonly string[] | null;
  readonly edgeKinds?: readonly GraphEdgeKind[] | null;
}

/** Kinds of edges that lead from a statement, or between two: none of the others does. */
const STATEMENT_EDGES: ReadonlySet<GraphEdgeKind> = new Set<GraphEdgeKind>([
  'SAID_BY',
  'ABOUT',
  'AT',
  'CONTRADICTS',
  'REPLIES_TO',
]);

/** The plan of `Query.graph`. Throws BAD_REQUEST for arguments that fit nothing, LIMIT_EXCEEDED for too much. */
export function planGraph(context: PlanContext, key: string, nodes: readonly FieldNode[]): GraphRoot {
  const definition = context.field('Query', 'graph');
  return located(nodes, () => {
    const args = context.args(definition, firstNode(nodes), ['where']) as GraphArguments;
    const around = centreOf(args);
    const asked = planWhere(context, definition, args.where ?? null);
    const sizes = sizesOf(args, around);
    return {
      kind: 'graph',
      key,
      around,
      terms: args.query == null ? null : wordsOf(args.query),
      where:
        asked === null && around !== null && !MAY_BE_REJECTED.has(around.type)
          ? null
          : allOf([notRejected(), asked]),
      withArticles: asked === null && around !== null,
      window: LIMITS.graphWindow,
      spread: LIMITS.graphSpread,
      spreadWindow: LIMITS.graphWindow / LIMITS.graphSpread,
      ...sizes,
      selection: context.forEach(sizes.nodeLimit + sizes.statementLimit, () =>
        planNodes(context, nodes, sizes.statementLimit > 0 || around?.type === 'Statement'),
      ),
    };
  });
}

/** The terms of a query. A picture is drawn of what is there, so words cannot be left out. */
function wordsOf(query: string): readonly SearchTerm[] {
  const { terms, excluded } = searchWords(query);
  if (excluded.length === 0) return terms;
  throw requestError(
    'BAD_REQUEST',
    'The `query` of a picture takes no words with "-" before them: use `where` with `not`.',
  );
}

/** Of these the graph leads to a statement that was rejected; from all others none does. */
const MAY_BE_REJECTED: ReadonlySet<NodeType> = new Set<NodeType>(['Article', 'Statement']);

function centreOf({ around, query, where }: GraphArguments): GraphCentre | null {
  if (around != null && query != null) {
    throw requestError(
      'BAD_REQUEST',
      'A picture is `around` a node or of a `query`, not both. Leave one out.',
    );
  }
  if (around == null) {
    if (query != null || where != null) return null;
    throw requestError(
      'BAD_REQUEST',
      'Say what to draw: give `around` an id, `query` words, or `where` a condition.',
    );
  }
  const type = CENTRE_TYPES.find((each) => each === typeOfId(around));
  if (type) return { id: around, type };
  throw requestError(
    'BAD_REQUEST',
    `\`around\` takes the id of a person, organization, place, event, topic, statement, claim, unnamed source or article; "${around}" is none.`,
  );
}

type Sizes = Pick<GraphRoot, 'depth' | 'types' | 'edgeKinds' | 'nodeLimit' | 'statementLimit' | 'edgeLimit'>;

function sizesOf({ depth, limit, kinds, edgeKinds }: GraphArguments, around: GraphCentre | null): Sizes {
  const size = limit ?? LIMITS.defaultGraphNodes;
  const levels = depth ?? 1;
  if (size > LIMITS.maxGraphNodes || levels > LIMITS.maxGraphDepth) {
    throw requestError(
      'LIMIT_EXCEEDED',
      `A picture has at most ${LIMITS.maxGraphNodes} nodes and depth ${LIMITS.maxGraphDepth}; ${size} nodes and depth ${levels} were asked for. Draw several around its nodes.`,
    );
  }
  const wanted = new Set<NodeType | undefined>(
    kinds?.length ? kinds.map((kind) => SEARCH_TYPES[kind]) : DRAWN_TYPES,
  );
  const types = DRAWN_TYPES.filter((type) => wanted.has(type));
  const statementLimit = !wanted.has('Statement') ? 0 : types.length > 0 ? Math.floor(size / 2) : size;
  const hasStatements = statementLimit > 0 || around?.type === 'Statement';
  const chosen = edgeKinds?.length ? edgeKinds : GRAPH_EDGE_KINDS;
  return {
    depth: levels,
    types,
    edgeKinds: GRAPH_EDGE_KINDS.filter(
      (kind) => chosen.includes(kind) && (hasStatements || !STATEMENT_EDGES.has(kind)),
    ),
    nodeLimit: size - (statementLimit > 0 || !hasStatements ? statementLimit : 1),
    statementLimit,
    edgeLimit: size * LIMITS.graphEdgesPerNode,
  };
}

/** What is asked of nodes, at any place: `nodes { entity }`, `nodes { data: self { entity } }` ... */
function planNodes(context: PlanContext, nodes: readonly FieldNode[], hasStatements: boolean): Selection {
  const entities: Place[] = [];
  const statements: Place[] = [];
  const visit = (on: 'Graph' | 'GraphNode', { way, sets }: Place): void => {
    for (const [key, asked] of collectFields(context, context.objectType(on), sets)) {
      const place = { way: [...way, key], sets: subselections(asked) };
      const name = firstNode(asked).name.value;
      if (name === (on === 'Graph' ? 'nodes' : 'self')) visit('GraphNode', place);
      if (name === 'entity') entities.push(place);
      if (name === 'statement') statements.push(place);
    }
  };
  visit('Graph', { way: [], sets: subselections(nodes) });
  const ofEntities = withProperties(planSelection(context, DRAWN_TYPES, entities), ['name']);
  if (!hasStatements) return ofEntities;
  const ofStatements = withProperties(planSelection(context, ['Statement'], statements), ['content']);
  return {
    properties: [...new Set([...ofEntities.properties, ...ofStatements.properties])],
    edges: [...ofEntities.edges, ...ofStatements.edges],
  };
}
