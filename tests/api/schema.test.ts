import { diff, CriticalityLevel } from '@graphql-inspector/core';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { generateTypes, printMergedSchema, SNAPSHOT_FILE, TYPES_FILE } from '../../scripts/generate-types.js';
import {
  EMBEDDED_FIELDS,
  EMBEDDED_TYPES,
  ID_FIELDS,
  LEDGER_FIELDS,
  LIST_FIELDS,
  NODE_FIELDS,
} from '../../src/graphql/planner/field-map.ts';
import { planOrder } from '../../src/graphql/planner/plan-order.ts';
import { SEARCH_TYPES } from '../../src/graphql/planner/plan-search.ts';
import {
  WHERE_INPUTS,
  WHERE_MAP,
  type WhereSource,
  type WhereSources,
} from '../../src/graphql/planner/where-map.ts';
import { AUDIT_OUTCOMES } from '../../src/model/audit.ts';
import { GRAPH_EDGE_KINDS } from '../../src/store/network-plan.ts';
import { DECISION_BASES } from '../../src/model/correction.ts';
import { NODE_TYPES, nodeShape, type NodeType } from '../../src/model/graph-schema.ts';
import { ROLES } from '../../src/model/role.ts';
import * as vocabulary from '../../src/model/vocabulary.ts';

const schema = buildSchema(printMergedSchema());
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

function fieldsOf(type: string): string[] {
  const found = schema.getType(type);
  if (!isObjectType(found) && !isInterfaceType(found) && !isInputObjectType(found))
    throw new RangeError(type);
  return Object.keys(found.getFields());
}

function valuesOf(type: string): string[] {
  const found = schema.getType(type);
  if (!isEnumType(found)) throw new RangeError(type);
  return found.getValues().map(({ name }) => name);
}

test('the schema is the one of schema/snapshot.graphql', async () => {
  const changes = await diff(buildSchema(readFileSync(SNAPSHOT_FILE, 'utf8')), schema);
  const list = changes.map(({ criticality, message }) =>
    criticality.level === CriticalityLevel.Breaking ? `BREAKING ${message}` : message,
  );
  expect(list, 'The API changed. If it is meant to: `npm run generate`, and say so in the commit').toEqual(
    [],
  );
});

test('the generated types are those of the schema', async () => {
  expect(readFileSync(TYPES_FILE, 'utf8') === (await generateTypes()), 'run `npm run generate`').toBe(true);
});

test('every type, field, argument, input field and enum value is described', () => {
  const missing = types.flatMap((type) => [
    ...(type.description ? [] : [type.name]),
    ...membersOf(type).flatMap(({ name, description, args = [] }) => [
      ...(description ? [] : [`${type.name}.${name}`]),
      ...args.filter((arg) => !arg.description).map((arg) => `${type.name}.${name}(${arg.name}:)`),
    ]),
  ]);
  expect(missing).toEqual([]);
});

interface Member {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly args?: readonly { readonly name: string; readonly description?: string | null | undefined }[];
}

function membersOf(type: GraphQLNamedType): readonly Member[] {
  if (isEnumType(type)) return type.getValues();
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map(({ name, description }) => ({ name, description }));
  if (isObjectType(type) || isInterfaceType(type)) return Object.values(type.getFields());
  return [];
}

test('the words of the API are those of the graph', () => {
  expect(valuesOf('StatementKind')).toEqual([...vocabulary.STATEMENT_KINDS]);
  expect(valuesOf('CueClass')).toEqual([...vocabulary.CUE_CLASSES]);
  expect(valuesOf('Polarity')).toEqual([...vocabulary.POLARITIES]);
  expect(valuesOf('StatementStatus')).toEqual([...vocabulary.STATEMENT_STATUSES]);
  expect(valuesOf('DatePrecision')).toEqual([...vocabulary.DATE_PRECISIONS]);
  expect(valuesOf('OrganizationKind')).toEqual([...vocabulary.ORGANIZATION_KINDS]);
  expect(valuesOf('PlaceKind')).toEqual([...vocabulary.PLACE_KINDS]);
  expect(valuesOf('EventKind')).toEqual([...vocabulary.EVENT_KINDS]);
  expect(valuesOf('IdentityBasis')).toEqual([...DECISION_BASES]);
  expect(valuesOf('AccessRole')).toEqual([...ROLES]);
  expect(valuesOf('AuditOutcome')).toEqual([...AUDIT_OUTCOMES]);
  expect(valuesOf('GraphEdgeKind')).toEqual([...GRAPH_EDGE_KINDS]);
  expect(valuesOf('NodeKind')).toEqual(Object.keys(SEARCH_TYPES));
});

describe('the map of fields', () => {
  test.each(NODE_TYPES)(
    '%s: every field of the API has its source, and every source is in the graph',
    (type) => {
      expect(Object.keys(NODE_FIELDS[type]).sort()).toEqual(fieldsOf(type).sort());
      const embedded = Object.values(NODE_FIELDS[type]).flatMap((source) =>
        source.kind === 'embedded' ? Object.values(EMBEDDED_FIELDS[source.type].fields) : [],
      );
      const shape = nodeShape(type);
      for (const source of [...Object.values(NODE_FIELDS[type]), ...embedded]) {
        if (source.kind === 'property') expect(Object.keys(shape.properties)).toContain(source.property);
        if (source.kind === 'edge') expect(Object.keys(shape.edges)).toContain(source.edge);
      }
    },
  );

  test.each(EMBEDDED_TYPES)('%s: every field has its source', (type) => {
    const { on, needs, fields } = EMBEDDED_FIELDS[type];
    expect(Object.keys(fields).sort()).toEqual(fieldsOf(type).sort());
    for (const property of needs) expect(Object.keys(nodeShape(on).properties)).toContain(property);
  });

  test('fields lead to types that the edges lead to', () => {
    const wrong = NODE_TYPES.flatMap((type) =>
      Object.entries(NODE_FIELDS[type]).flatMap(([name, source]) => {
        if (source.kind !== 'edge') return [];
        const { to = [], cardinality } = nodeShape(type).edges[source.edge] ?? {};
        let target = namedTypeOf(type, name);
        if (cardinality === 'connection') target = namedTypeOf(target.name, 'nodes');
        const possible = isInterfaceType(target)
          ? schema.getPossibleTypes(target).map((each) => each.name)
          : [target.name];
        return to.every((each) => possible.includes(each)) ? [] : [`${type}.${name}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('every field of Query is known to the planner', () => {
    const known = [
      ...['node', 'nodes', 'search', 'positions', 'statementSeries', 'statementCounts'],
      ...['graph', 'coMentions'],
      ...LEDGER_FIELDS,
      ...Object.keys(LIST_FIELDS),
      ...Object.keys(ID_FIELDS),
    ];
    expect(fieldsOf('Query').sort()).toEqual(known.sort());
  });
});

function namedTypeOf(type: string, field: string): GraphQLNamedType {
  const found = schema.getType(type);
  const definition = isObjectType(found) ? found.getFields()[field] : undefined;
  if (!definition) throw new RangeError(`${type}.${field}`);
  return getNamedType(definition.type);
}

describe('the map of filters', () => {
  test.each(WHERE_INPUTS)('%s: every field has its source, and every source is in the graph', (input) => {
    const { on, fields } = WHERE_MAP[input];
    expect([...Object.keys(fields), 'and', 'or', 'not'].sort()).toEqual(fieldsOf(input).sort());
    for (const type of on) expectSources(type, fields);
  });

  function expectSources(type: NodeType, fields: WhereSources): void {
    for (const source of Object.values(fields)) expectSource(type, source);
  }

  function expectSource(type: NodeType, source: WhereSource): void {
    const shape = nodeShape(type);
    switch (source.kind) {
      case 'property':
        expect(Object.keys(shape.properties)).toContain(source.property);
        break;
      case 'edge': {
        let ends: readonly NodeType[] = [type];
        for (const edge of source.edges) {
          for (const end of ends) expect(Object.keys(nodeShape(end).edges)).toContain(edge);
          ends = ends.flatMap((end) => nodeShape(end).edges[edge]?.to ?? []);
        }
        expect(WHERE_MAP[source.where].on).toEqual(expect.arrayContaining([...ends]));
        break;
      }
      case 'within':
        expect(shape.edges[source.edge]?.to).toEqual([type]);
        break;
      case 'group':
        expectSources(type, source.fields);
        break;
      case 'type':
        break;
    }
  }

  test('every input that is called Where is in it', () => {
    const inputs = types.filter((type) => isInputObjectType(type) && type.name.endsWith('Where'));
    expect(inputs.map(({ name }) => name).sort()).toEqual([...WHERE_INPUTS, 'CueWhere'].sort());
  });
});

test('every order is one that the graph allows for all types of the list', () => {
  const wrong = [...NODE_TYPES, 'Query' as const].flatMap((owner) => {
    const type = schema.getType(owner);
    if (!isObjectType(type)) return [owner];
    return Object.values(type.getFields()).flatMap((field) => {
      const orderBy = field.args.find(({ name }) => name === 'orderBy');
      if (!orderBy) return [];
      const items = itemsOf(owner, field.name);
      return valuesOf(getNamedType(orderBy.type).name).flatMap((value) =>
        planOrder(value).flatMap(({ property }) =>
          items.every((item) => nodeShape(item).properties[property]?.sortable)
            ? []
            : [`${owner}.${field.name}(orderBy: ${value})`],
        ),
      );
    });
  });
  expect(wrong).toEqual([]);
});

function itemsOf(owner: NodeType | 'Query', field: string): readonly NodeType[] {
  if (owner === 'Query') return [LIST_FIELDS[field] ?? 'Statement'];
  const source = NODE_FIELDS[owner][field];
  return source?.kind === 'edge' ? (nodeShape(owner).edges[source.edge]?.to ?? []) : [];
}
