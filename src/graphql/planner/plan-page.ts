import {
  getNamedType,
  GraphQLError,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type SelectionSetNode,
} from 'graphql';

import { nodeShape, type NodeType } from '../../model/graph-schema.ts';
import { invariant } from '../../shared/errors.ts';
import type { CursorValue, Order, PagePlan, PlanValue } from '../../store/read-plan.ts';
import { collectFields, subselections } from './collect-fields.ts';
import { decodeCursor, listSignature } from './cursor.ts';
import { listCondition } from './list-conditions.ts';
import { pageWindow, type PageArguments } from './page-window.ts';
import { firstNode, type PlanContext } from './plan-context.ts';
import { allOf, planWhere } from './plan-filter.ts';
import { planOrder, reversed } from './plan-order.ts';
import { Placeholder, type Given } from './placeholder.ts';

export interface ConnectionField {
  /** The API's type that the field belongs to. */
  readonly on: string;
  readonly nodes: readonly FieldNode[];
  /** Types of the list's items. */
  readonly items: readonly NodeType[];
}

export interface ListArguments
  extends PageArguments<string | Placeholder>, Readonly<Record<string, unknown>> {
  readonly orderBy: string;
  readonly where?: Readonly<Record<string, unknown>> | null;
}

export interface PageParts {
  /** The plan of the page, but for what is asked of its items. */
  readonly page: Omit<PagePlan, 'selection'>;
  /** Where items are asked for: `edges { node }`, `nodes`, or either under several aliases. */
  readonly places: readonly Place[];
  readonly edgeProperties: readonly string[];
}

/**
 * What a field with pages asks for, but for its items. Where it is asked whether there is a next page, one item more than
 * the page has is wanted, which tells.
 */
export function planPage(context: PlanContext, field: ConnectionField): PageParts {
  const node = firstNode(field.nodes);
  const definition = context.field(field.on, node.name.value);
  return located(field.nodes, () => {
    const args = listArguments(definition, context.args(definition, node, ['where', 'after', 'before']));
    const window = pageWindow(args);
    const order = planOrder(args.orderBy);
    const asked = planWhere(context, definition, args.where ?? null);
    const where = allOf([listCondition(field.on, definition.name, args, asked), asked]);
    const { wantTotal, wantItems, wantMore, places, edgeProperties } = connectionContent(
      context,
      definition,
      subselections(field.nodes),
    );
    return {
      page: {
        where,
        order: window.backward ? reversed(order) : order,
        ...(wantMore ? { limit: window.size + 1 } : { limit: Math.max(1, window.size), exact: true }),
        after: window.cursor === null ? null : cursorValues(context, field, order, window.cursor),
        wantTotal,
        wantItems,
      },
      places,
      edgeProperties,
    };
  });
}

/** The arguments of a list with its default order filled in, where the client gave none or null. */
export function listArguments(
  definition: GraphQLField<unknown, unknown>,
  args: Readonly<Record<string, unknown>>,
): ListArguments {
  const orderBy: unknown =
    args['orderBy'] ?? definition.args.find((argument) => argument.name === 'orderBy')?.defaultValue;
  invariant(typeof orderBy === 'string', `The field ${definition.name} has a default order.`);
  return { ...args, orderBy };
}

/** How many items a page has at most, without the one too many; a page of none counts as one. */
export function pageSize({ limit, exact = false }: Pick<PagePlan, 'limit' | 'exact'>): number {
  return Math.max(1, exact ? limit : limit - 1);
}

/** Selection sets that are asked of the same record, and the way to them from the record's list (see `edgeKey`). */
export interface Place {
  readonly way: readonly string[];
  readonly sets: readonly SelectionSetNode[];
}

export interface ConnectionContent {
  readonly wantItems: boolean;
  readonly wantTotal: boolean;
  /** Is it asked whether there is a next page? */
  readonly wantMore: boolean;
  readonly places: readonly Place[];
  readonly edgeProperties: readonly string[];
}

/** What the selection sets ask of a connection. */
export function connectionContent(
  context: PlanContext,
  definition: GraphQLField<unknown, unknown>,
  sets: readonly SelectionSetNode[],
): ConnectionContent {
  const type = getNamedType(definition.type);
  invariant(isObjectType(type), `${definition.name} is a connection.`);
  const places: Place[] = [];
  const edgeProperties = new Set<string>();
  let wantItems = false;
  let wantTotal = false;
  let wantMore = false;
  for (const [key, nodes] of collectFields(context, type, sets)) {
    const name = firstNode(nodes).name.value;
    if (name === 'totalCount') wantTotal = true;
    else wantItems = true;
    if (name === 'pageInfo') wantMore ||= asksForMore(context, nodes);
    if (name === 'nodes') places.push({ way: [key], sets: subselections(nodes) });
    if (name !== 'edges') continue;
    const edgeType = context.objectType(type.name.replace(/Connection$/, 'Edge'));
    for (const [edgeKey, edgeNodes] of collectFields(context, edgeType, subselections(nodes))) {
      const edgeField = firstNode(edgeNodes).name.value;
      if (edgeField === 'node') places.push({ way: [key, edgeKey], sets: subselections(edgeNodes) });
      else if (EDGE_PROPERTIES.has(edgeField)) edgeProperties.add(edgeField);
    }
  }
  return { wantItems, wantTotal, wantMore, places, edgeProperties: [...edgeProperties] };
}

/** Cursors are those of the page's own items; only what lies beyond it takes one more. */
function asksForMore(context: PlanContext, nodes: readonly FieldNode[]): boolean {
  const fields = collectFields(context, context.objectType('PageInfo'), subselections(nodes));
  return [...fields.values()].some((same) => BEYOND.has(firstNode(same).name.value));
}

const BEYOND = new Set(['hasNextPage', 'hasPreviousPage']);

/** Fields of the API's edges that are properties of the graph's edges; the others tell the place in the list. */
const EDGE_PROPERTIES = new Set(['spans', 'count', 'reason']);

function cursorValues(
  context: PlanContext,
  { nodes, items }: ConnectionField,
  order: readonly Order[],
  cursor: string | Placeholder,
): PlanValue<CursorValue>[] {
  const properties = items[0] ? nodeShape(items[0]).properties : {};
  const types = order.map(({ property }) => (properties[property]?.kind === 'number' ? 'number' : 'string'));
  const signature = listSignature(firstNode(nodes).name.value, order);
  const decode = (given: Given): CursorValue[] =>
    located(nodes, () => decodeCursor(signature, types, String(given)));
  if (!(cursor instanceof Placeholder)) return decode(cursor);
  return types.map((_, i) => context.planValue(cursor.map((given) => decode(given)[i] ?? '')));
}

/** Errors of the request that are thrown inside tell where in the operation the field is. */
export function located<T>(nodes: readonly FieldNode[], plan: () => T): T {
  try {
    return plan();
  } catch (error) {
    if (!(error instanceof GraphQLError) || error.nodes?.length) throw error;
    throw new GraphQLError(error.message, { nodes, extensions: error.extensions });
  }
}
