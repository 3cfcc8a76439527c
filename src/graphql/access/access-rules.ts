import {
  getDirectiveValues,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  type ASTNode,
  type GraphQLDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

import { ROLES, type Role } from '../../model/role.ts';
import { invariant } from '../../shared/errors.ts';

/** Roles that fields need, by type and field; fields that any reader may see are not in it. */
export type AccessRules = ReadonlyMap<string, ReadonlyMap<string, Role>>;

type Carrier = Extract<ASTNode, { readonly directives?: unknown }>;

/**
 * Reads the rules out of a schema: `@auth(requires:)` on a field, or on a type for all of its fields. Where both stand, the
 * field needs the higher role.
 *
 * What is left open by mistake is a bug that no server starts with (INTERNAL): a mutation without the directive, and a field
 * that needs another role in an object than in an interface of that object, through which it could be asked for.
 */
export function readAccessRules(schema: GraphQLSchema): AccessRules {
  const directive = schema.getDirective('auth');
  invariant(directive, 'The schema has the directive @auth.');
  const rules = new Map<string, ReadonlyMap<string, Role>>();
  const composites = Object.values(schema.getTypeMap()).filter(
    (type) => (isObjectType(type) || isInterfaceType(type)) && !isIntrospectionType(type),
  );
  for (const type of composites as GraphQLObjectType[]) {
    const ofType = highest(directive, [type.astNode, ...type.extensionASTNodes]);
    const fields = new Map<string, Role>();
    for (const field of Object.values(type.getFields())) {
      const role = higher(ofType, highest(directive, [field.astNode]));
      invariant(
        role !== null || type !== schema.getMutationType(),
        `${type.name}.${field.name} tells by @auth which role it needs.`,
      );
      if (role !== null && role !== 'READER') fields.set(field.name, role);
    }
    if (fields.size > 0) rules.set(type.name, fields);
  }
  checkInterfaces(composites as GraphQLObjectType[], rules);
  return rules;
}

function checkInterfaces(types: readonly GraphQLObjectType[], rules: AccessRules): void {
  for (const type of types) {
    for (const parent of type.getInterfaces()) {
      for (const field of Object.keys(parent.getFields()))
        invariant(
          rules.get(type.name)?.get(field) === rules.get(parent.name)?.get(field),
          `${type.name}.${field} needs the same role as ${parent.name}.${field}, by which it can be asked for too.`,
        );
    }
  }
}

function highest(directive: GraphQLDirective, nodes: readonly (Carrier | null | undefined)[]): Role | null {
  const roles = nodes.map((node) =>
    node ? ((getDirectiveValues(directive, node)?.['requires'] ?? null) as Role | null) : null,
  );
  return roles.reduce(higher, null);
}

function higher(one: Role | null, other: Role | null): Role | null {
  if (one === null || other === null) return one ?? other;
  return ROLES.indexOf(one) >= ROLES.indexOf(other) ? one : other;
}
