import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  typeFromAST,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

import type { Role } from '../../model/role.ts';
import type { Fragments } from '../planner/fragments.ts';
import { requestError } from '../request-error.ts';
import type { AccessRules } from './access-rules.ts';

/** A field of an operation that not every reader may see. */
export interface Demand {
  readonly requires: Role;
  /** "Mutation.removeArticle". */
  readonly field: string;
  /** Name of the field at the top that leads to it. */
  readonly root: string;
  /** Response keys that lead to it. */
  readonly path: readonly string[];
  readonly node: FieldNode;
  /** Itself and what it stands in, as far as they have directives: it is asked for where all of them are included. */
  readonly conditions: readonly SelectionNode[];
}

/** So many of them are told apart; more only come of fragments that spread one another again and again. */
const MOST_DEMANDS = 1_000;

/**
 * All fields of an operation that the rules are about, whatever its variables are. The operation must be valid for the
 * schema. Throws LIMIT_EXCEEDED where there are more than 1,000.
 */
export function findDemands(
  schema: GraphQLSchema,
  rules: AccessRules,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): readonly Demand[] {
  const demands: Demand[] = [];
  const concerned = new Map<string, boolean>();

  /** Is there such a field in the fragment? What is not concerned is not looked at again, however often it is spread. */
  function isConcerned(name: string): boolean {
    const known = concerned.get(name);
    if (known !== undefined) return known;
    concerned.set(name, false); // A fragment that spreads itself is not valid.
    const fragment = fragments[name];
    const type = fragment && typeFromAST(schema, fragment.typeCondition);
    const found = isCompositeType(type) && holds(fragment?.selectionSet, type);
    concerned.set(name, found);
    return found;
  }

  function holds(set: SelectionSetNode | undefined, type: GraphQLCompositeType): boolean {
    return (set?.selections ?? []).some((selection) => {
      switch (selection.kind) {
        case Kind.FRAGMENT_SPREAD:
          return isConcerned(selection.name.value);
        case Kind.INLINE_FRAGMENT:
          return holds(selection.selectionSet, narrowed(selection.typeCondition, type));
        case Kind.FIELD: {
          if (rules.get(type.name)?.has(selection.name.value)) return true;
          const next = typeOfField(type, selection.name.value);
          return next !== null && holds(selection.selectionSet, next);
        }
      }
    });
  }

  function visit(set: SelectionSetNode, type: GraphQLCompositeType, place: Place): void {
    for (const selection of set.selections) {
      const conditions = selection.directives?.length ? [...place.conditions, selection] : place.conditions;
      switch (selection.kind) {
        case Kind.FRAGMENT_SPREAD: {
          const fragment = fragments[selection.name.value];
          if (!fragment || !isConcerned(selection.name.value)) break;
          visit(fragment.selectionSet, narrowed(fragment.typeCondition, type), { ...place, conditions });
          break;
        }
        case Kind.INLINE_FRAGMENT:
          visit(selection.selectionSet, narrowed(selection.typeCondition, type), { ...place, conditions });
          break;
        case Kind.FIELD:
          visitField(selection, type, { ...place, conditions });
      }
    }
  }

  function visitField(node: FieldNode, type: GraphQLCompositeType, { path, root, conditions }: Place): void {
    const name = node.name.value;
    const inside = { path: [...path, node.alias?.value ?? name], root: root ?? name, conditions };
    const requires = rules.get(type.name)?.get(name);
    if (requires !== undefined) {
      if (demands.length === MOST_DEMANDS)
        throw requestError(
          'LIMIT_EXCEEDED',
          `The operation asks for fields that need a role more than ${MOST_DEMANDS} times, counting those of fragments each time. Split it into several.`,
          [node],
        );
      demands.push({ ...inside, requires, field: `${type.name}.${name}`, node });
    }
    const next = typeOfField(type, name);
    if (node.selectionSet && next !== null && holds(node.selectionSet, next))
      visit(node.selectionSet, next, inside);
  }

  function narrowed(
    condition: Parameters<typeof typeFromAST>[1] | undefined,
    type: GraphQLCompositeType,
  ): GraphQLCompositeType {
    const wanted = condition && typeFromAST(schema, condition);
    return isCompositeType(wanted) ? wanted : type;
  }

  const top = schema.getRootType(operation.operation);
  if (top) visit(operation.selectionSet, top, { path: [], root: null, conditions: [] });
  return demands;
}

interface Place {
  readonly path: readonly string[];
  readonly root: string | null;
  readonly conditions: readonly SelectionNode[];
}

/** What a field leads to; null for a field of no selection, and for those about the schema. */
function typeOfField(type: GraphQLCompositeType, name: string): GraphQLCompositeType | null {
  if (!isObjectType(type) && !isInterfaceType(type)) return null;
  const field = type.getFields()[name];
  const next = field && getNamedType(field.type);
  return isCompositeType(next) ? next : null;
}
