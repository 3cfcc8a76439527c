import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';

import type { ParameterValues, ReadPlan } from '../../store/read-plan.ts';
import { shapeOf, withPlaceholders, type Read } from './placeholder.ts';
import type { Fragments } from './fragments.ts';
import { PlanContext, type Guard, type Variables } from './plan-context.ts';
import { planQuery } from './plan-operation.ts';

/** A plan with the values that a request gives its parameters. */
export interface BoundPlan {
  readonly plan: ReadPlan;
  readonly values: ParameterValues;
  /** How many nodes the answer can hold. */
  readonly cost: number;
}

/** A plan of an operation, for all requests whose variables have its shape and fulfil its guards. */
interface KnownPlan {
  readonly plan: ReadPlan;
  readonly cost: number;
  readonly shape: string;
  readonly guards: readonly Guard[];
  readonly parameters: readonly Read[];
}

/** Plans that are kept of one operation, the last used ones. */
const PLANS_AN_OPERATION = 32;

/**
 * Plans each operation once for all values of its variables that lead to the same plan: the values become parameters.
 * What a plan does look at (a page's size, the type that an id tells) is a guard of it; another value is another plan.
 * Such plans are called traces with guards in compilers, and constraints in Grafast.
 *
 * An operation is known by its node: Apollo Server gives the same document for the same text.
 */
export class PlanCache {
  readonly #schema: GraphQLSchema;
  readonly #operations = new WeakMap<OperationDefinitionNode, KnownPlan[]>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** The plan of a query. Throws as `planQuery` does. */
  plan(operation: OperationDefinitionNode, fragments: Fragments, variables: Variables): BoundPlan {
    const known = this.#operations.get(operation) ?? [];
    const shape = shapeOf(this.#schema, operation, variables);
    let found = known.find((each) => each.shape === shape && holds(each, variables));
    if (!found) {
      const open = withPlaceholders(this.#schema, operation, variables);
      const context = new PlanContext(this.#schema, fragments, open);
      const plan = planQuery(context, operation);
      const { cost, guards, parameters } = context;
      found = { plan, cost, shape, guards, parameters };
    }
    if (known[0] !== found) {
      const others = known.filter((each) => each !== found).slice(0, PLANS_AN_OPERATION - 1);
      this.#operations.set(operation, [found, ...others]);
    }
    const { plan, cost, parameters } = found;
    return { plan, cost, values: parameters.map((read) => read(variables)) };
  }
}

function holds({ guards }: KnownPlan, variables: Variables): boolean {
  return guards.every(({ read, value }) => read(variables) === value);
}
