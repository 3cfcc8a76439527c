import {
  Kind,
  print,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';

import { OnrecordError } from '../../shared/errors.ts';
import { sha256 } from '../../shared/hash.ts';
import type { ListedOperation } from './manifest.ts';

export interface SourceDocument {
  /** The file. */
  readonly where: string;
  readonly document: DocumentNode;
}

/**
 * Each operation of the documents by itself, with the fragments that it uses, wherever among them they stand. The text
 * is as `print` of graphql-js writes it, which is what most clients send, and the id its SHA-256.
 *
 * @throws {OnrecordError} OPERATION_INVALID where a fragment is there twice, or nowhere
 */
export function splitDocuments(
  sources: readonly SourceDocument[],
): (ListedOperation & { readonly where: string })[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: { where: string; operation: OperationDefinitionNode }[] = [];
  for (const { where, document } of sources) {
    for (const node of document.definitions) {
      if (node.kind === Kind.OPERATION_DEFINITION) operations.push({ where, operation: node });
      if (node.kind !== Kind.FRAGMENT_DEFINITION) continue;
      const name = node.name.value;
      if (fragments.has(name))
        throw new OnrecordError('OPERATION_INVALID', `${where}: the fragment ${name} is there twice`);
      fragments.set(name, node);
    }
  }
  return operations.map(({ where, operation }) => {
    const definitions = [operation, ...usedFragments(operation, fragments, where)];
    const body = print({ kind: Kind.DOCUMENT, definitions });
    return { id: sha256(body), body, where };
  });
}

function usedFragments(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  where: string,
): FragmentDefinitionNode[] {
  const used = new Map<string, FragmentDefinitionNode>();
  const follow = (node: OperationDefinitionNode | FragmentDefinitionNode) => {
    visit(node, {
      FragmentSpread({ name: { value: name } }) {
        if (used.has(name)) return;
        const fragment = fragments.get(name);
        if (!fragment)
          throw new OnrecordError(
            'OPERATION_INVALID',
            `${where}: there is no fragment ${name} in these files`,
          );
        used.set(name, fragment);
        follow(fragment);
      },
    });
  };
  follow(operation);
  return [...used.values()];
}
