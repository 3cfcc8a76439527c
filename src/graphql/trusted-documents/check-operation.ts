import {
  Kind,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

import { messageOf, OnrecordError } from '../../shared/errors.ts';
import { limitRules } from '../limits/limit-rules.ts';
import { LIMITS } from '../limits/limits.ts';
import type { ListedOperation, TrustedOperation } from './manifest.ts';

/**
 * What the text of an operation tells of it.
 *
 * @param where where its text stands, for messages
 * @throws {OnrecordError} OPERATION_INVALID where it is not one operation
 */
export function describeOperation({ id, body }: ListedOperation, where: string): TrustedOperation {
  const operations = parseDocument(body, where).definitions.filter(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const [operation, another] = operations;
  if (!operation) throw invalid(where, 'it has no operation');
  if (another) throw invalid(where, 'it has several operations under one id');
  return { id, name: operation.name?.value ?? '', type: operation.operation, body };
}

/**
 * The operation, if it fits the schema and keeps to the limits that do not depend on variables.
 *
 * @throws {OnrecordError} OPERATION_INVALID where it does not, or is not one operation
 */
export function checkOperation(
  schema: GraphQLSchema,
  listed: ListedOperation,
  where: string,
): TrustedOperation {
  const operation = describeOperation(listed, where);
  const problems = validate(schema, parseDocument(listed.body, where), [...specifiedRules, ...limitRules]);
  if (problems.length === 0) return operation;
  const told = problems.map(({ message, locations }) => {
    const [place] = locations ?? [];
    return `${message}${place ? ` (line ${place.line} of it)` : ''}`;
  });
  throw invalid(where, `${operation.name || operation.type} does not fit the schema: ${told.join(' ')}`);
}

/** @throws {OnrecordError} OPERATION_INVALID where the text is not GraphQL */
export function parseDocument(text: string, where: string): DocumentNode {
  try {
    return parse(text, { maxTokens: LIMITS.maxTokens });
  } catch (error) {
    throw invalid(where, messageOf(error));
  }
}

function invalid(where: string, problem: string): OnrecordError {
  return new OnrecordError('OPERATION_INVALID', `${where}: ${problem}`);
}
