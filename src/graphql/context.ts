import {
  getVariableValues,
  OperationTypeNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

import type { AuditLog } from '../ingest/audit/audit-log.ts';
import type { Witness } from '../ingest/audit/witness.ts';
import type { Editing } from '../ingest/editing.ts';
import type { Article } from '../model/article.ts';
import type { GraphStore, RemoveReport, WriteReport } from '../store/port.ts';
import type { ReadResult, RootResult } from '../store/read-plan.ts';
import type { LedgerReader } from './ledger-reader.ts';
import type { AccessCheck } from './access/access-check.ts';
import { embedSearches, type Embed } from './planner/embed-searches.ts';
import type { BoundPlan, PlanCache } from './planner/plan-cache.ts';
import { refusedCost, requestError } from './request-error.ts';
import type { Fragments } from './planner/fragments.ts';
import { PlanContext, type Variables } from './planner/plan-context.ts';
import { checkMutation } from './planner/plan-mutation.ts';
import type { Viewer } from './viewer.ts';

/** What adds articles to the graph and removes them: `createIngest` makes one. */
export interface ArticleIngest {
  add(article: Article, witness?: Witness): Promise<WriteReport>;
  remove(articleId: string, witness?: Witness): Promise<RemoveReport>;
}

/** What resolvers know about the request they serve. A context serves one request. */
export interface ApiContext {
  readonly requestId: string;
  readonly viewer: Viewer;
  readonly access: AccessCheck;
  /** Aborted when a query is given up: it takes too long, or the client is gone. Changes go on whatever it says. */
  readonly signal: AbortSignal;
  readonly reader: OperationReader;
  readonly store: GraphStore;
  readonly ingest: ArticleIngest;
  readonly editing: Editing;
  /** Every mutation is written down there. */
  readonly audit: AuditLog;
  /** Reads the nodes that entries of the ledger speak of. */
  readonly ledger: LedgerReader;
}

/** For those who send a subscription where one answer is all there is. */
export const OVER_HTTP =
  'A subscription has many results: ask by WebSocket (graphql-ws), or send the header "accept: text/event-stream".';

interface PlannedQuery extends BoundPlan {
  /** The one read that all root fields share; begun by the first of them. */
  result?: Promise<ReadResult>;
}

/** What a request is answered from. */
interface ReadFrom {
  readonly store: Pick<GraphStore, 'read'>;
  readonly embed: Embed;
  readonly signal: AbortSignal;
}

/** Plans each query of a request once and reads it from the store once, however many root fields it has. */
export class OperationReader {
  readonly #schema: GraphQLSchema;
  readonly #plans: PlanCache;
  readonly #from: ReadFrom;
  readonly #queries = new WeakMap<OperationDefinitionNode, PlannedQuery>();
  #cost: number | null = null;

  constructor(schema: GraphQLSchema, plans: PlanCache, from: ReadFrom) {
    this.#schema = schema;
    this.#plans = plans;
    this.#from = from;
  }

  /**
   * Plans an operation before it is executed, so that what is wrong with its arguments is told once and before
   * anything is written. Subscriptions have a way of their own and are refused here. Wrong variables are left to the
   * execution, which reports them. Throws as `PlanCache.plan` does.
   */
  prepare(operation: OperationDefinitionNode, fragments: Fragments, rawVariables: Variables): void {
    const { coerced } = getVariableValues(this.#schema, operation.variableDefinitions ?? [], rawVariables, {
      maxErrors: 1,
    });
    if (!coerced) return;
    if (operation.operation === OperationTypeNode.SUBSCRIPTION) throw requestError('BAD_REQUEST', OVER_HTTP);
    try {
      this.#cost = this.#costOf(operation, fragments, coerced);
    } catch (error) {
      this.#cost = refusedCost(error);
      throw error;
    }
  }

  /** How many nodes the answer to the prepared operation can hold, also if it was refused for that; null: not known. */
  get cost(): number | null {
    return this.#cost;
  }

  #costOf(operation: OperationDefinitionNode, fragments: Fragments, variables: Variables): number | null {
    if (operation.operation === OperationTypeNode.QUERY)
      return this.#planned(operation, fragments, variables).cost;
    if (operation.operation !== OperationTypeNode.MUTATION) return null;
    const context = new PlanContext(this.#schema, fragments, variables);
    checkMutation(context, operation);
    return context.cost;
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
    const { store, embed, signal } = this.#from;
    return store.read(await embedSearches(plan, embed), { values, signal });
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
