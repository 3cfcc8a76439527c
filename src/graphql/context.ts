import {
  getVariableValues,
  OperationTypeNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

import type { Editing } from '../ingest/editing.ts';
import type { Article } from '../model/article.ts';
import type { GraphStore, RemoveReport, WriteReport } from '../store/port.ts';
import type { ReadResult, RootResult } from '../store/read-plan.ts';
import type { LedgerReader } from './ledger-reader.ts';
import { embedSearches, type Embed } from './planner/embed-searches.ts';
import type { BoundPlan, PlanCache } from './planner/plan-cache.ts';
import { PlanContext, type Fragments, type Variables } from './planner/plan-context.ts';
import { checkMutation } from './planner/plan-mutation.ts';

/** What adds articles to the graph and removes them: `createIngest` makes one. */
export interface ArticleIngest {
  add(article: Article): Promise<WriteReport>;
  remove(articleId: string): Promise<RemoveReport>;
}

/** What resolvers know about the request they serve. A context serves one request. */
export interface ApiContext {
  readonly requestId: string;
  /** Did the request carry the editor's token? Mutations need it. */
  readonly editor: boolean;
  readonly reader: OperationReader;
  readonly store: GraphStore;
  readonly ingest: ArticleIngest;
  readonly editing: Editing;
  /** Reads the nodes that entries of the ledger speak of. */
  readonly ledger: LedgerReader;
}

interface PlannedQuery extends BoundPlan {
  /** The one read that all root fields share; begun by the first of them. */
  result?: Promise<ReadResult>;
}

/** Plans each query of a request once and reads it from the store once, however many root fields it has. */
export class OperationReader {
  readonly #schema: GraphQLSchema;
  readonly #plans: PlanCache;
  readonly #store: Pick<GraphStore, 'read'>;
  readonly #embed: Embed;
  readonly #queries = new WeakMap<OperationDefinitionNode, PlannedQuery>();

  constructor(schema: GraphQLSchema, plans: PlanCache, store: Pick<GraphStore, 'read'>, embed: Embed) {
    this.#schema = schema;
    this.#plans = plans;
    this.#store = store;
    this.#embed = embed;
  }

  /**
   * Plans an operation before it is executed, so that what is wrong with its arguments is told once and before
   * anything is written. Wrong variables are left to the execution, which reports them. Throws as `PlanCache.plan` does.
   */
  prepare(operation: OperationDefinitionNode, fragments: Fragments, rawVariables: Variables): void {
    const { coerced } = getVariableValues(this.#schema, operation.variableDefinitions ?? [], rawVariables, {
      maxErrors: 1,
    });
    if (!coerced) return;
    if (operation.operation === OperationTypeNode.QUERY) this.#planned(operation, fragments, coerced);
    if (operation.operation === OperationTypeNode.MUTATION) {
      checkMutation(new PlanContext(this.#schema, fragments, coerced), operation);
    }
  }

  /** What the store answers for the root field that is being resolved; undefined where its plan has no root for it. */
  async root(info: GraphQLResolveInfo): Promise<RootResult | undefined> {
    return (await this.result(info))[info.path.key];
  }

  /** What the store answers for all root fields together. */
  async result(info: GraphQLResolveInfo): Promise<ReadResult> {
    const query = this.#planned(info.operation, info.fragments, info.variableValues);
    if (query.plan.roots.length === 0) return {};
    query.result ??= this.#read(query);
    return query.result;
  }

  async #read({ plan, values }: BoundPlan): Promise<ReadResult> {
    return this.#store.read(await embedSearches(plan, this.#embed), { values });
  }

  #planned(operation: OperationDefinitionNode, fragments: Fragments, variables: Variables): PlannedQuery {
    let query = this.#queries.get(operation);
    if (!query) {
      query = this.#plans.plan(operation, fragments, variables);
      this.#queries.set(operation, query);
    }
    return query;
  }
}
