import type { FieldNode } from 'graphql';

import { nodeShape, type NodeType } from '../../model/graph-schema.ts';
import { invariant } from '../../shared/errors.ts';
import { LIMITS } from '../limits/limits.ts';
import type { EdgePlan, PagePlan, Selection } from '../../store/read-plan.ts';
import { collectFields, subselections } from './collect-fields.ts';
import { EMBEDDED_FIELDS, NODE_FIELDS, type FieldSource } from './field-map.ts';
import type { PlanContext } from './plan-context.ts';
import { planLedgerField } from './plan-ledger.ts';
import { pageSize, planPage, type ConnectionField, type Place } from './plan-page.ts';
import { planVariants } from './plan-variants.ts';
import { edgeKey } from './record-key.ts';

/** What the selection sets at all these places ask of nodes that may be of any of these types. */
export function planSelection(
  context: PlanContext,
  types: readonly NodeType[],
  places: readonly Place[],
): Selection {
  const properties = new Set<string>();
  const edges: EdgePlan[] = [];

  function addFields(
    type: NodeType,
    on: string,
    fields: Readonly<Record<string, FieldSource>>,
    place: Place,
  ): void {
    for (const [key, nodes] of collectFields(context, context.objectType(on), place.sets)) {
      const name = nodes[0]?.name.value ?? '';
      const source = fields[name];
      invariant(source, `The field map has no ${on}.${name}.`);
      addField(type, on, source, [...place.way, key], nodes);
    }
  }

  function addField(
    type: NodeType,
    on: string,
    source: FieldSource,
    way: readonly string[],
    nodes: readonly FieldNode[],
  ): void {
    switch (source.kind) {
      case 'property':
        if (source.property !== 'id') properties.add(source.property);
        break;
      case 'embedded': {
        const shape = EMBEDDED_FIELDS[source.type];
        for (const property of shape.needs) properties.add(property);
        addFields(type, source.type, shape.fields, { way, sets: subselections(nodes) });
        break;
      }
      case 'edge':
        edges.push(planEdge(context, { on, type, edge: source.edge, key: edgeKey(way, type), nodes }));
        break;
      case 'variants':
        edges.push(...planVariants(context, way, nodes, planSelection));
        break;
      case 'ledger':
        planLedgerField(context, on, nodes, planSelection);
    }
  }

  for (const type of types) {
    for (const place of places) addFields(type, type, NODE_FIELDS[type], place);
  }
  return { properties: [...properties], edges };
}

export interface EdgeField {
  /** The API's type that the field belongs to: the node's own, or one embedded in it. */
  readonly on: string;
  /** The node's type. */
  readonly type: NodeType;
  readonly edge: string;
  readonly key: string;
  readonly nodes: readonly FieldNode[];
}

/** The plan of a field that is an edge. */
export function planEdge(context: PlanContext, field: EdgeField): EdgePlan {
  context.countEdge(field.nodes);
  const { key, type: on, edge } = field;
  const shape = nodeShape(on).edges[edge];
  invariant(shape, `The graph has no edge ${on}.${edge}.`);
  if (shape.cardinality === 'connection') {
    const { page, edgeProperties } = planConnection(context, {
      on: field.on,
      nodes: field.nodes,
      items: shape.to,
    });
    return { key, on, edge, cardinality: 'connection', page, edgeProperties };
  }
  const selection = context.forEach(shape.cardinality === 'many' ? LIMITS.listEstimate : 1, () =>
    planSelection(context, shape.to, [{ way: [], sets: subselections(field.nodes) }]),
  );
  return { key, on, edge, cardinality: shape.cardinality, selection };
}

export interface ConnectionPlan {
  readonly page: PagePlan;
  readonly edgeProperties: readonly string[];
}

/** The plan of a field with pages. */
export function planConnection(context: PlanContext, field: ConnectionField): ConnectionPlan {
  const { page, places, edgeProperties } = planPage(context, field);
  const selection = context.forEach(pageSize(page), () => planSelection(context, field.items, places));
  return { page: { ...page, selection }, edgeProperties };
}
