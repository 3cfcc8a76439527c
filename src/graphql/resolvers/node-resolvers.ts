import { NODE_TYPES, nodeShape, type NodeType } from '../../model/graph-schema.ts';
import type { NodeRecord } from '../../store/read-plan.ts';
import type { ApiContext } from '../context.ts';
import type { ResolverFn } from '../generated/types.ts';
import { pageView } from '../page-view.ts';
import { NODE_FIELDS, type FieldSource } from '../planner/field-map.ts';
import { edgeKeyOf } from '../planner/record-key.ts';

type FieldResolver = ResolverFn<unknown, NodeRecord, ApiContext, Record<string, unknown>>;
type ObjectResolvers = Readonly<Record<string, FieldResolver>>;

/** Resolvers of the fields of all node types, made from the field map: what the planner put in, they take out. */
export function nodeResolvers(): Readonly<Record<string, ObjectResolvers>> {
  return Object.fromEntries(
    NODE_TYPES.map((type) => [
      type,
      Object.fromEntries(
        Object.entries(NODE_FIELDS[type]).flatMap(([name, source]) => {
          const resolve = resolver(type, source);
          return resolve ? [[name, resolve]] : [];
        }),
      ),
    ]),
  );
}

/** Null for fields whose resolvers stand elsewhere: the record does not hold their values as they are. */
function resolver(type: NodeType, source: FieldSource): FieldResolver | null {
  switch (source.kind) {
    case 'property':
      return (record) => record[source.property];
    case 'embedded':
      return (record) => record;
    case 'edge':
      return nodeShape(type).edges[source.edge]?.cardinality === 'connection'
        ? (record, args, _, info) => pageView(record[edgeKeyOf(info, type)], args, info)
        : (record, _args, _, info) => record[edgeKeyOf(info, type)];
    case 'variants':
    case 'ledger':
      return null;
  }
}
