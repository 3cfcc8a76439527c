import { isEnumType, isInputObjectType, isListType, isNonNullType, typeFromAST } from 'graphql';
import type { GraphQLInputType, GraphQLSchema, OperationDefinitionNode } from 'graphql';

import { invariant } from '../../shared/errors.ts';
import type { Variables } from './plan-context.ts';

/** What a store compares with. Instants are what they are kept as: ISO texts. */
export type Given = string | number;

/** Gives the value for the variables of a request. */
export type Read = (variables: Variables) => Given;

/**
 * Stands for a text or number of a variable while an operation is planned. A plan that does not look at it holds for
 * any other value as well.
 */
export class Placeholder {
  // Private, so that walking through an argument finds nothing in here.
  readonly #read: Read;
  readonly #value: Given;
  readonly #coerced: unknown;

  constructor(read: Read, value: Given, coerced: unknown = value) {
    this.#read = read;
    this.#value = value;
    this.#coerced = coerced;
  }

  /** What it is made of the value. Errors of `change` are those of the request. */
  map(change: (value: Given) => Given): Placeholder {
    const read = this.#read;
    return new Placeholder((variables) => change(read(variables)), change(this.#value));
  }

  get read(): Read {
    return this.#read;
  }

  /** The value in the request that is being planned. */
  get value(): Given {
    return this.#value;
  }

  /** The same as a resolver would see it: an instant is a `Date`. */
  get coerced(): unknown {
    return this.#coerced;
  }
}

/** What to make of the parts of a variable's value. */
interface Walk<T> {
  /** A text, number or instant, which only matters where it is compared. */
  readonly open: (path: readonly (string | number)[], value: Given, coerced: unknown) => T;
  /** Anything that decides what is asked for: null, a truth value, a word of an enumeration. */
  readonly fixed: (value: unknown) => T;
  readonly list: (items: readonly T[]) => T;
  readonly object: (fields: readonly (readonly [string, T])[]) => T;
}

function walk<T>(
  type: GraphQLInputType,
  value: unknown,
  path: readonly (string | number)[],
  make: Walk<T>,
): T {
  if (isNonNullType(type)) return walk(type.ofType, value, path, make);
  if (value === null || value === undefined) return make.fixed(null);
  if (isListType(type)) {
    const { ofType } = type;
    return make.list((value as unknown[]).map((item, i) => walk(ofType, item, [...path, i], make)));
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return make.object(
      Object.entries(value).map(([name, item]) => {
        const field = fields[name];
        invariant(field, `${type.name} has a field ${name}.`);
        return [name, walk(field.type, item, [...path, name], make)];
      }),
    );
  }
  const given = givenOf(value);
  return isEnumType(type) || given === null ? make.fixed(value) : make.open(path, given, value);
}

function givenOf(value: unknown): Given | null {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

/** The values of the operation's variables with placeholders for texts, numbers and instants. */
export function withPlaceholders(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Variables,
): Variables {
  return Object.fromEntries(
    walkAll<unknown>(schema, operation, variables, {
      open: (path, value, coerced) => new Placeholder((given) => reach(given, path), value, coerced),
      fixed: (value) => value,
      list: (items) => items,
      object: (fields) => Object.fromEntries(fields),
    }),
  );
}

/** The same for variables that differ in texts, numbers and instants only. */
export function shapeOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Variables,
): string {
  const shapes = walkAll<string>(schema, operation, variables, {
    open: (_, value) => typeof value,
    fixed: (value) => JSON.stringify(value),
    list: (items) => `[${items.join()}]`,
    object: (fields) => `{${fields.map(([name, shape]) => `${name}:${shape}`).join()}}`,
  });
  return shapes.map(([name, shape]) => `${name}:${shape}`).join();
}

function walkAll<T>(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Variables,
  make: Walk<T>,
): [string, T][] {
  const all: [string, T][] = [];
  for (const { variable, type } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    if (!(name in variables)) continue;
    const input = typeFromAST(schema, type) as GraphQLInputType | undefined;
    invariant(input, `The variable ${name} has a type of the schema.`);
    all.push([name, walk(input, variables[name], [name], make)]);
  }
  return all;
}

function reach(variables: Variables, path: readonly (string | number)[]): Given {
  let value: unknown = variables;
  for (const step of path) value = (value as Record<string | number, unknown>)[step];
  const given = givenOf(value);
  invariant(given !== null, `The variable has the same shape at ${path.join('.')}.`);
  return given;
}
