import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  typeFromAST,
  type FieldNode,
  type GraphQLObjectType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

import type { PlanContext, Variables } from './plan-context.ts';

/** The fields of an object by response key, each with all the nodes that ask for it, which are to be merged. */
export type CollectedFields = ReadonlyMap<string, readonly FieldNode[]>;

/**
 * What the selection sets ask of an object of this type: fragments spread where their type condition fits, `@skip` and
 * `@include` applied, fields of the same response key gathered. GraphQL specification, October 2021, section 6.3.2,
 * CollectFields. Fields about the schema (`__typename`) are left out: no store knows them.
 */
export function collectFields(
  context: PlanContext,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): CollectedFields {
  const fields = new Map<string, FieldNode[]>();
  const spread = new Set<string>();

  function visit(set: SelectionSetNode): void {
    for (const selection of set.selections) {
      if (!isIncluded(context.openVariables, selection)) continue;
      switch (selection.kind) {
        case Kind.FIELD: {
          if (selection.name.value.startsWith('__')) break;
          const key = selection.alias?.value ?? selection.name.value;
          const nodes = fields.get(key);
          if (nodes) nodes.push(selection);
          else fields.set(key, [selection]);
          break;
        }
        case Kind.INLINE_FRAGMENT:
          if (fits(context, type, selection.typeCondition)) visit(selection.selectionSet);
          break;
        case Kind.FRAGMENT_SPREAD: {
          const name = selection.name.value;
          const fragment = context.fragments[name];
          if (!fragment || spread.has(name)) break;
          spread.add(name);
          if (fits(context, type, fragment.typeCondition)) visit(fragment.selectionSet);
          break;
        }
      }
    }
  }
  for (const set of sets) visit(set);
  return fields;
}

/** The selection sets of fields that are merged into one. */
export function subselections(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap((node) => node.selectionSet ?? []);
}

/** Do `@skip` and `@include` leave the selection in, with these variables? */
export function isIncluded(variables: Variables, selection: SelectionNode): boolean {
  if (!selection.directives?.length) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
  return skip?.['if'] !== true && include?.['if'] !== false;
}

function fits(
  context: PlanContext,
  type: GraphQLObjectType,
  condition: Parameters<typeof typeFromAST>[1] | undefined,
): boolean {
  if (!condition) return true;
  const wanted = typeFromAST(context.schema, condition);
  return wanted === type || (isAbstractType(wanted) && context.schema.isSubType(wanted, type));
}
