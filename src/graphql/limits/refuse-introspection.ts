import type { ASTVisitor, ValidationContext } from 'graphql';

import { requestError } from '../request-error.ts';

/** Refuses operations that ask for the schema; `__typename` is no part of it. */
export function refuseIntrospection(context: ValidationContext): ASTVisitor {
  return {
    Field(field) {
      const name = field.name.value;
      if (name !== '__schema' && name !== '__type') return;
      const message = `This server does not tell its schema, so it has no field "${name}" (INTROSPECTION=off). The schema of each version is in its package, in schema/.`;
      context.reportError(requestError('INTROSPECTION_OFF', message, [field]));
    },
  };
}
