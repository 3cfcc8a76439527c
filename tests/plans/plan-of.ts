import { makeExecutableSchema } from '@graphql-tools/schema';
import { getOperationAST, getVariableValues, parse, validate, type OperationDefinitionNode } from 'graphql';

import { loadTypeDefs } from '../../src/graphql/load-schema.ts';
import { fragmentsOf, type Fragments } from '../../src/graphql/planner/fragments.ts';
import { PlanContext, type Variables } from '../../src/graphql/planner/plan-context.ts';
import { planQuery } from '../../src/graphql/planner/plan-operation.ts';
import { scalars } from '../../src/graphql/resolvers/scalars.ts';
import type { EdgePlan, PagePlan, ReadPlan, Selection } from '../../src/store/read-plan.ts';

export const schema = makeExecutableSchema({ typeDefs: loadTypeDefs(), resolvers: scalars });

/** A valid query as the planner takes it. */
export function operationOf(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): { operation: OperationDefinitionNode; fragments: Fragments; coerced: Variables } {
  const document = parse(query);
  const [invalid] = validate(schema, document);
  if (invalid) throw invalid;
  const operation = getOperationAST(document);
  if (!operation) throw new TypeError('one operation, please');
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!coerced) throw errors[0] ?? new TypeError('variables');
  return { operation, fragments: fragmentsOf(document), coerced };
}

/** The plan of a valid query. */
export function planOf(query: string, variables: Readonly<Record<string, unknown>> = {}): ReadPlan {
  const { operation, fragments, coerced } = operationOf(query, variables);
  return planQuery(new PlanContext(schema, fragments, coerced), operation);
}

/** The selection of the items of the first root, which is a list. */
export function itemsOf(plan: ReadPlan): Selection {
  const [root] = plan.roots;
  if (root?.kind !== 'list') throw new TypeError('a list, please');
  return root.page.selection;
}

/** The page of the first root, which is a list. */
export function pageOf(plan: ReadPlan): PagePlan {
  const [root] = plan.roots;
  if (root?.kind !== 'list') throw new TypeError('a list, please');
  return root.page;
}

export function edgeOf(selection: Selection, key: string): EdgePlan {
  const edge = selection.edges.find((each) => each.key === key);
  if (!edge) throw new RangeError(`no ${key} among ${selection.edges.map((each) => each.key).join()}`);
  return edge;
}

/** What is selected at the other end of an edge. */
export function endOf(selection: Selection, key: string): Selection {
  const edge = edgeOf(selection, key);
  return edge.cardinality === 'connection' ? edge.page.selection : edge.selection;
}
