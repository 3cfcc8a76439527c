import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';

import { canonicalJson } from '../../shared/canonical-json.ts';
import { sha256 } from '../../shared/hash.ts';
import type { Api } from '../api.ts';
import type { Viewer } from '../viewer.ts';
import { fragmentsOf } from '../planner/fragments.ts';
import { PlanContext } from '../planner/plan-context.ts';
import { requestError } from '../request-error.ts';
import { planSubscription, type SubscriptionPlan } from '../planner/plan-subscription.ts';

/** What a client sends to subscribe. */
export interface SubscriptionRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** A subscription that may be served. */
export interface PreparedSubscription {
  /** The same for all who ask the same: operation and variables. */
  readonly key: string;
  /** The operation's name, where it has one. */
  readonly name: string | null;
  /** SHA-256 of the operation's text. */
  readonly hash: string;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  /** As they were sent: the execution coerces them once more. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly plan: SubscriptionPlan;
}

/** Why an operation is not served. */
export class SubscriptionRefused extends Error {
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join('\n'));
    this.errors = errors;
  }
}

type SubscriptionApi = Pick<Api, 'schema' | 'parseOptions' | 'validationRules' | 'access'>;

/** Valid documents by their text: many subscribers send the same few. */
const KEPT_DOCUMENTS = 200;

/** Checks subscriptions as Apollo Server checks queries: its rules do not reach other ways of asking. */
export class SubscriptionPreparer {
  readonly #api: SubscriptionApi;
  readonly #documents = new Map<string, DocumentNode>();

  constructor(api: SubscriptionApi) {
    this.#api = api;
  }

  /** Throws `SubscriptionRefused`, with the codes that queries have, where the operation cannot be served. */
  prepare({ query, operationName, variables }: SubscriptionRequest, viewer: Viewer): PreparedSubscription {
    const { schema, access } = this.#api;
    const document = this.#document(query);
    const operation = operationOf(document, operationName ?? null);
    const raw = variables ?? {};
    const { errors, coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], raw, {
      maxErrors: 5,
    });
    if (errors) throw new SubscriptionRefused(errors.map((error) => withCode(error, 'BAD_USER_INPUT')));
    const fragments = fragmentsOf(document);
    refusedAs('FORBIDDEN', () => access.check(operation, fragments, raw, viewer));
    const hash = sha256(query);
    return {
      key: sha256(canonicalJson([hash, operation.name?.value ?? null, raw])),
      name: operation.name?.value ?? null,
      hash,
      document,
      operationName: operationName ?? null,
      variables: raw,
      plan: refusedAs('BAD_REQUEST', () =>
        planSubscription(new PlanContext(schema, fragments, coerced), operation),
      ),
    };
  }

  #document(query: string): DocumentNode {
    const known = this.#documents.get(query);
    if (known !== undefined) {
      // Back to the end of the line: the first in it is the one that goes.
      this.#documents.delete(query);
      this.#documents.set(query, known);
      return known;
    }
    const document = this.#valid(query);
    this.#documents.set(query, document);
    const [oldest] = this.#documents.keys();
    if (this.#documents.size > KEPT_DOCUMENTS && oldest !== undefined) this.#documents.delete(oldest);
    return document;
  }

  #valid(query: string): DocumentNode {
    const { schema, parseOptions, validationRules } = this.#api;
    const document = refusedAs('GRAPHQL_PARSE_FAILED', () => parse(query, parseOptions));
    const rules = [...specifiedRules, ...validationRules];
    // A rule of graphql-js throws where `@include` of the field at the top has a variable.
    const errors = refusedAs('GRAPHQL_VALIDATION_FAILED', () => validate(schema, document, rules));
    if (errors.length > 0)
      throw new SubscriptionRefused(errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')));
    return document;
  }
}

function operationOf(document: DocumentNode, operationName: string | null): OperationDefinitionNode {
  const operation = getOperationAST(document, operationName);
  if (!operation) {
    const message =
      operationName === null
        ? 'The request holds no operation or several; send `operationName` to say which one.'
        : `The request holds no operation "${operationName.slice(0, 100)}".`;
    throw refusal(new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }));
  }
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
    const message = `This is the way of subscriptions: send a ${operation.operation} by POST with JSON, and "accept: application/json".`;
    throw refusal(requestError('BAD_REQUEST', message, [operation]));
  }
  return operation;
}

/** Errors of the request that are thrown inside refuse it; they have this code unless they have one of their own. */
function refusedAs<T>(code: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof GraphQLError ? refusal(withCode(error, code)) : error;
  }
}

function refusal(error: GraphQLError): SubscriptionRefused {
  return new SubscriptionRefused([error]);
}

/** Errors that have a code of their own (those of limits) keep it. */
function withCode(error: GraphQLError, code: string): GraphQLError {
  error.extensions['code'] ??= code;
  return error;
}
