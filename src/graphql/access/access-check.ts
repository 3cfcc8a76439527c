import { getVariableValues, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';

import { isIncluded } from '../planner/collect-fields.ts';
import type { Fragments } from '../planner/fragments.ts';
import type { Variables } from '../planner/plan-context.ts';
import { isAtLeast, type Viewer } from '../viewer.ts';
import { readAccessRules, type AccessRules } from './access-rules.ts';
import { findDemands, type Demand } from './find-demands.ts';

/** An operation that asks for a field which its viewer's role may not see; the code is UNAUTHENTICATED or FORBIDDEN. */
export class AccessDenied extends GraphQLError {
  /** Name of the field at the top that leads to it. */
  readonly root: string;

  constructor({ requires, field, path, node, root }: Demand, viewer: Viewer) {
    const isAnonymous = viewer.role === 'ANONYMOUS';
    super(
      isAnonymous
        ? `${field} needs the role ${requires}: send a token that has it, with the header \`authorization: Bearer TOKEN\`.`
        : `${field} needs the role ${requires}, and the token has the role ${viewer.role}.`,
      {
        path,
        nodes: [node],
        extensions: {
          code: isAnonymous ? 'UNAUTHENTICATED' : 'FORBIDDEN',
          http: { status: isAnonymous ? 401 : 403 },
        },
      },
    );
    this.root = root;
  }
}

/** Holds operations of any kind to what `@auth` says in the schema, before anything of them is executed. */
export class AccessCheck {
  readonly #schema: GraphQLSchema;
  readonly #rules: AccessRules;
  readonly #demands = new WeakMap<OperationDefinitionNode, readonly Demand[]>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
    this.#rules = readAccessRules(schema);
  }

  /**
   * Throws `AccessDenied` for the first field that the viewer may not see, unless `@skip` or `@include` leaves it out.
   * The operation must be valid for the schema. Variables that do not fit are left to the execution, which refuses them.
   */
  check(
    operation: OperationDefinitionNode,
    fragments: Fragments,
    rawVariables: Variables,
    viewer: Viewer,
  ): void {
    const denied = this.#demandsOf(operation, fragments).filter(
      ({ requires }) => !isAtLeast(viewer, requires),
    );
    if (denied.length === 0) return;
    const { coerced } = getVariableValues(this.#schema, operation.variableDefinitions ?? [], rawVariables, {
      maxErrors: 1,
    });
    if (!coerced) return;
    const asked = denied.find(({ conditions }) => conditions.every((each) => isIncluded(coerced, each)));
    if (asked) throw new AccessDenied(asked, viewer);
  }

  #demandsOf(operation: OperationDefinitionNode, fragments: Fragments): readonly Demand[] {
    let demands = this.#demands.get(operation);
    if (!demands) {
      demands = findDemands(this.#schema, this.#rules, operation, fragments);
      this.#demands.set(operation, demands);
    }
    return demands;
  }
}
