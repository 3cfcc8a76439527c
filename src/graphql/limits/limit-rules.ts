import {
  Kind,
  OperationTypeNode,
  type ASTVisitor,
  type DocumentNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

import { requestError } from '../request-error.ts';
import { LIMITS } from './limits.ts';

/** Refuses operations that nest fields too deeply. Fields about the schema are not counted. */
function limitDepth(context: ValidationContext): ASTVisitor {
  const fragmentDepths = new Map<string, number>();

  function depthOf(set: SelectionSetNode | undefined): number {
    if (!set) return 0;
    return Math.max(
      ...set.selections.map((selection) => {
        switch (selection.kind) {
          case Kind.FIELD:
            return selection.name.value.startsWith('__') ? 0 : 1 + depthOf(selection.selectionSet);
          case Kind.INLINE_FRAGMENT:
            return depthOf(selection.selectionSet);
          case Kind.FRAGMENT_SPREAD:
            return fragmentDepth(selection.name.value);
        }
      }),
    );
  }
  function fragmentDepth(name: string): number {
    const known = fragmentDepths.get(name);
    if (known !== undefined) return known;
    fragmentDepths.set(name, 0); // A fragment that spreads itself is another rule's to refuse.
    const depth = depthOf(context.getFragment(name)?.selectionSet);
    fragmentDepths.set(name, depth);
    return depth;
  }
  return {
    OperationDefinition(operation) {
      const depth = depthOf(operation.selectionSet);
      report(context, operation, depth, LIMITS.maxDepth, 'levels of fields', 'Ask in several steps.');
    },
  };
}

/** Refuses operations with too many aliases: each may repeat work. */
function limitAliases(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  return {
    Field(field) {
      if (field.alias) aliases += 1;
    },
    Document: {
      leave(document) {
        reportDocument(context, document, aliases, LIMITS.maxAliases, 'aliases', 'Split the operation.');
      },
    },
  };
}

/** Refuses operations with too many directives: each is looked at whenever its field is. */
function limitDirectives(context: ValidationContext): ASTVisitor {
  let directives = 0;
  return {
    Directive() {
      directives += 1;
    },
    Document: {
      leave(document) {
        const advice = 'Put them on fragments, or split the operation.';
        reportDocument(context, document, directives, LIMITS.maxDirectives, 'directives', advice);
      },
    },
  };
}

/** Refuses operations with too many fields at the top. */
function limitRootFields(context: ValidationContext): ASTVisitor {
  // Each fragment is counted once: those that spread one another double with each level.
  const inFragments = new Map<string, number>();

  function count(set: SelectionSetNode): number {
    return set.selections.reduce((total, selection) => {
      if (selection.kind === Kind.FIELD) return total + 1;
      if (selection.kind === Kind.INLINE_FRAGMENT) return total + count(selection.selectionSet);
      return total + countFragment(selection.name.value);
    }, 0);
  }
  function countFragment(name: string): number {
    const known = inFragments.get(name);
    if (known !== undefined) return known;
    inFragments.set(name, 0); // A fragment that spreads itself is another rule's to refuse.
    const fragment = context.getFragment(name);
    const found = fragment ? count(fragment.selectionSet) : 0;
    inFragments.set(name, found);
    return found;
  }
  return {
    OperationDefinition(operation) {
      if (operation.operation === OperationTypeNode.SUBSCRIPTION) return;
      const fields = count(operation.selectionSet);
      report(context, operation, fields, LIMITS.maxRootFields, 'fields at the top', 'Split it.');
    },
  };
}

function reportDocument(
  context: ValidationContext,
  document: DocumentNode,
  ...limit: [found: number, allowed: number, what: string, advice: string]
): void {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operation) report(context, operation, ...limit);
}

function report(
  context: ValidationContext,
  operation: OperationDefinitionNode,
  found: number,
  allowed: number,
  what: string,
  advice: string,
): void {
  if (found <= allowed) return;
  const message = `The operation has ${found} ${what}, and ${allowed} are allowed. ${advice}`;
  context.reportError(requestError('LIMIT_EXCEEDED', message, [operation]));
}

/** The limits that the text of an operation alone can break; those that depend on variables are the planner's. */
export const limitRules: readonly ValidationRule[] = [
  limitDepth,
  limitAliases,
  limitDirectives,
  limitRootFields,
];
