import {
  isEnumType,
  getNamedType,
  Kind,
  parse,
  print,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
  type GraphQLSchema,
  type ValueNode,
} from 'graphql';

export interface OperationWithVariables {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The same operation with a variable for each value, and for whole filters where `whole` says so. */
export function takeVariables(
  schema: GraphQLSchema,
  query: string,
  whole: (value: number) => boolean,
): OperationWithVariables {
  const typeInfo = new TypeInfo(schema);
  const variables: Record<string, unknown> = {};
  const definitions: string[] = [];

  function variableFor(node: ValueNode): ValueNode | undefined {
    const type = typeInfo.getInputType();
    if (!type || (isEnumType(getNamedType(type)) && node.kind !== Kind.ENUM)) return undefined;
    const name = `v${definitions.length}`;
    definitions.push(`$${name}: ${String(type)}`);
    variables[name] = valueFromASTUntyped(node);
    return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } };
  }
  const taken = visit(
    parse(query),
    visitWithTypeInfo(typeInfo, {
      enter(node) {
        switch (node.kind) {
          case Kind.OBJECT:
            return whole(definitions.length) ? variableFor(node) : undefined;
          case Kind.INT:
          case Kind.STRING:
          case Kind.BOOLEAN:
          case Kind.ENUM:
            return variableFor(node);
          default:
            return undefined;
        }
      },
    }),
  );
  const head = definitions.length > 0 ? `query (${definitions.join(', ')}) ` : '';
  return { query: `${head}${print(taken).replace(/^query\s+/, '')}`, variables };
}

/** Other values of the same types: `other` gives one for a text. */
export function otherValues(value: unknown, other: (text: string) => string): unknown {
  if (typeof value === 'number') return (value + 1) % 4;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') return other(value);
  if (Array.isArray(value)) return value.map((each) => otherValues(each, other));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, otherValues(each, other)]));
}
