import { execute, type ExecutionResult, type GraphQLSchema } from 'graphql';

import type { GraphEvent } from '../../ingest/events/graph-event.ts';
import type { GraphStore } from '../../store/port.ts';
import type { ApiContext } from '../context.ts';
import { idsOfCorrection, type CorrectionAppliedView } from '../ledger-views.ts';
import { nodesFound, type NodesPlan } from '../planner/plan-subscription.ts';
import type { SubscriptionRoot } from '../resolvers/subscription-resolvers.ts';
import type { PreparedSubscription } from './prepare-subscription.ts';

/** One result of a subscription. */
export interface ItemResult {
  /** Its number among the event's items. */
  readonly item: number;
  readonly result: ExecutionResult;
}

export interface ResultContext {
  readonly schema: GraphQLSchema;
  readonly store: Pick<GraphStore, 'read'>;
  readonly context: ApiContext;
}

/** What a subscription tells of an event: nothing, one result, or one for each statement, in order. One read of the store. */
export async function resultsOf(
  subscription: PreparedSubscription,
  event: GraphEvent,
  { schema, store, context }: ResultContext,
): Promise<ItemResult[]> {
  const values = await valuesOf(subscription, event, store, context);
  return Promise.all(
    values.map(async ([item, value]) => {
      const rootValue: SubscriptionRoot = { value };
      const result = await execute({
        schema,
        document: subscription.document,
        operationName: subscription.operationName,
        variableValues: subscription.variables,
        contextValue: context,
        rootValue,
      });
      return { item, result };
    }),
  );
}

async function valuesOf(
  { plan }: PreparedSubscription,
  event: GraphEvent,
  store: Pick<GraphStore, 'read'>,
  context: ApiContext,
): Promise<(readonly [item: number, value: unknown])[]> {
  switch (plan.field) {
    case 'statementAdded':
      return event.kind === 'ARTICLE' ? readNodes(plan.nodes, event.statementIds, store) : [];
    case 'articleIngested':
      return event.kind === 'ARTICLE' ? readNodes(plan.nodes, [event.articleId], store) : [];
    case 'ingestProgress':
      return event.kind === 'PROGRESS' ? [[0, event.progress]] : [];
    case 'correctionApplied': {
      if (event.kind !== 'CORRECTION') return [];
      const { correction, ledgerVersion, articles } = event;
      const nodes = await context.ledger.read(plan.ledger, idsOfCorrection(correction));
      const view: CorrectionAppliedView = {
        __typename: 'CorrectionApplied',
        correction: { entry: correction, nodes },
        ledgerVersion,
        articles,
      };
      return [[0, view]];
    }
  }
}

/** What is gone since, and what does not fulfil the filter, is left out. */
async function readNodes(
  { batch, plan }: NodesPlan,
  ids: readonly string[],
  store: Pick<GraphStore, 'read'>,
): Promise<(readonly [item: number, value: unknown])[]> {
  const items = new Map(ids.map((id, item) => [id, item]));
  const found: (readonly [number, unknown])[] = [];
  for (let start = 0; start < ids.length; start += batch) {
    const some = ids.slice(start, start + batch);
    const result = await store.read(plan(some));
    for (const node of nodesFound(result, some)) found.push([items.get(node.id) ?? 0, node]);
  }
  return found;
}
