import {
  getArgumentValues,
  isObjectType,
  type ASTNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

import { invariant } from '../../shared/errors.ts';
import { LIMITS } from '../limits/limits.ts';
import type { Filter, PlanParameter } from '../../store/read-plan.ts';
import { requestError } from '../request-error.ts';
import { filterSize } from './filter-size.ts';
import type { Fragments } from './fragments.ts';
import { Placeholder, type Given, type Read } from './placeholder.ts';

/** Variables after coercion: enums, dates and numbers are what the resolvers would see. */
export type Variables = Readonly<Record<string, unknown>>;

/** Something that the plan knows of the variables' values: it holds for those that give the same. */
export interface Guard {
  readonly read: (variables: Variables) => unknown;
  readonly value: unknown;
}

/** What every step of planning an operation needs. */
export class PlanContext {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  /** The variables, perhaps with placeholders (see `withPlaceholders`): `args` reads what may be known of them. */
  readonly openVariables: Variables;
  readonly #parameters: Read[] = [];
  readonly #guards: Guard[] = [];
  #edges = 0;
  #conditions = 0;
  #times = 1;
  #ledgerReads = 0;
  #nodesBeside = 0;
  #plannedNodes = 0;

  constructor(schema: GraphQLSchema, fragments: Fragments, openVariables: Variables) {
    this.schema = schema;
    this.fragments = fragments;
    this.openVariables = openVariables;
  }

  objectType(name: string): GraphQLObjectType {
    const type = this.schema.getType(name);
    invariant(isObjectType(type), `The schema has no object type ${name}.`);
    return type;
  }

  field(type: string, name: string): GraphQLField<unknown, unknown> {
    const field = this.objectType(type).getFields()[name];
    invariant(field, `The schema has no field ${type}.${name}.`);
    return field;
  }

  /**
   * The arguments of a field. Only those named in `open` may hold placeholders; values of the others are known, and the
   * plan holds for these alone.
   */
  args(
    definition: GraphQLField<unknown, unknown>,
    node: FieldNode,
    open: readonly string[] = [],
  ): Readonly<Record<string, unknown>> {
    const args = getArgumentValues(definition, node, this.openVariables);
    return Object.fromEntries(
      Object.entries(args).map(([name, value]) => [name, open.includes(name) ? value : this.#known(value)]),
    );
  }

  /** What `look` finds in the value, which the plan may depend on: it then holds only where the same is found. */
  look<T>(value: Given | Placeholder, look: (value: Given) => T): T {
    if (!(value instanceof Placeholder)) return look(value);
    const { read } = value;
    const found = look(value.value);
    this.#guards.push({ read: (variables) => look(read(variables)), value: found });
    return found;
  }

  /** The value as it stands in a plan: what is not known yet comes with each request. */
  planValue<T extends Given>(value: T | Placeholder): T | PlanParameter {
    if (!(value instanceof Placeholder)) return value;
    const parameter = this.#parameters.push(value.read) - 1;
    return { parameter, type: typeof value.value === 'number' ? 'number' : 'string' };
  }

  /** What the plan's parameters are read from, by their number. */
  get parameters(): readonly Read[] {
    return this.#parameters;
  }

  get guards(): readonly Guard[] {
    return this.#guards;
  }

  #known(value: unknown): unknown {
    if (value instanceof Placeholder) {
      this.look(value, (given) => given);
      return value.coerced;
    }
    if (Array.isArray(value)) return value.map((item) => this.#known(item));
    if (typeof value !== 'object' || value === null || value instanceof Date) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, this.#known(item)]));
  }

  /** Plans what is asked of each of so many nodes: what is read or found beside the plan counts that often. */
  forEach<T>(count: number, plan: () => T): T {
    const outside = this.#times;
    this.#times *= count;
    try {
      return plan();
    } finally {
      this.#times = outside;
    }
  }

  /** Counts a read of the ledger, which takes a query of its own for each node that it is asked of. */
  countLedgerRead(nodes: readonly ASTNode[]): void {
    this.#ledgerReads += this.#times;
    if (this.#ledgerReads <= LIMITS.maxLedgerReads) return;
    throw requestError(
      'LIMIT_EXCEEDED',
      `The operation asks for what the ledger knows ${this.#ledgerReads} times, and ${LIMITS.maxLedgerReads} are allowed: each node of a list that asks for it counts. Ask for smaller pages (\`first\`).`,
      nodes,
    );
  }

  /** Counts nodes of the answer that are not in the plan of the operation. */
  countNodesBeside(count: number): void {
    this.#nodesBeside += this.#times * count;
  }

  /** Counts the nodes that a plan can answer with. */
  countPlannedNodes(count: number): void {
    this.#plannedNodes += count;
  }

  /** The nodes that the answer can hold, of all that was planned so far. */
  get cost(): number {
    return this.#plannedNodes + this.#nodesBeside;
  }

  /** Counts an edge of the plan: fragments inside fragments can make a short operation into an endless plan. */
  countEdge(nodes: readonly ASTNode[]): void {
    this.#edges += 1;
    if (this.#edges <= LIMITS.maxEdges) return;
    throw requestError(
      'LIMIT_EXCEEDED',
      `The operation follows more than ${LIMITS.maxEdges} edges, counting those of fragments each time. Split it into several.`,
      nodes,
    );
  }

  /** Counts the conditions of a filter that the client gave. */
  countConditions(filter: Filter | null): void {
    if (!filter) return;
    const { conditions, depth } = filterSize(filter);
    this.#conditions += conditions;
    if (this.#conditions > LIMITS.maxConditions) {
      throw requestError(
        'LIMIT_EXCEEDED',
        `The filters of the operation have more than ${LIMITS.maxConditions} conditions, counting each value of an \`in\` and each level of a \`within\`. Split it into several.`,
      );
    }
    if (depth > LIMITS.maxFilterDepth) {
      throw requestError(
        'LIMIT_EXCEEDED',
        `The filter is nested ${depth} levels deep, and ${LIMITS.maxFilterDepth} are allowed. Ask in several steps.`,
      );
    }
  }
}

/** The first of merged fields: they all have the same name and arguments, or validation would have refused them. */
export function firstNode(nodes: readonly FieldNode[]): FieldNode {
  const [first] = nodes;
  invariant(first, 'A collected field has a node.');
  return first;
}
