import { OperationTypeNode, type FieldNode, type GraphQLResolveInfo } from 'graphql';

import type { GraphStore, ReadOptions } from '../store/port.ts';
import { LedgerNodes, togetherIds } from './ledger-views.ts';
import { PlanContext } from './planner/plan-context.ts';
import { planLedgerField, type LedgerIds, type LedgerPlan } from './planner/plan-ledger.ts';
import { planSelection } from './planner/plan-selection.ts';

interface Batch {
  readonly wanted: Promise<LedgerIds>[];
  readonly nodes: Promise<LedgerNodes>;
}

/** Reads the nodes that entries of the ledger speak of, once for all items of a list that ask for the same field. */
export class LedgerReader {
  readonly #store: Pick<GraphStore, 'read'>;
  readonly #signal: AbortSignal;
  readonly #batches = new Map<readonly FieldNode[], Batch>();

  constructor(store: Pick<GraphStore, 'read'>, signal: AbortSignal) {
    this.#store = store;
    this.#signal = signal;
  }

  /** The nodes that the field being resolved asks for, when the ledger has told their ids. */
  nodes(info: GraphQLResolveInfo, ids: Promise<LedgerIds>): Promise<LedgerNodes> {
    let batch = this.#batches.get(info.fieldNodes);
    if (!batch) {
      const wanted: Promise<LedgerIds>[] = [];
      batch = { wanted, nodes: this.#readBatch(info, wanted) };
      this.#batches.set(info.fieldNodes, batch);
    }
    batch.wanted.push(ids);
    return batch.nodes;
  }

  /** Reads to the end, whatever became of the request: a change is answered for as it was made. */
  read(plan: LedgerPlan, ids: LedgerIds): Promise<LedgerNodes> {
    return this.#read(plan, ids, {});
  }

  async #read(plan: LedgerPlan, ids: LedgerIds, options: ReadOptions): Promise<LedgerNodes> {
    const planned = plan(ids);
    return new LedgerNodes(planned ? await this.#store.read(planned, options) : {});
  }

  async #readBatch(info: GraphQLResolveInfo, wanted: Promise<LedgerIds>[]): Promise<LedgerNodes> {
    // The items of a list are resolved in one go: after that all of them have joined.
    await Promise.resolve();
    this.#batches.delete(info.fieldNodes);
    const ids = togetherIds(await Promise.all(wanted));
    const context = new PlanContext(info.schema, info.fragments, info.variableValues);
    const plan = planLedgerField(context, info.parentType.name, info.fieldNodes, planSelection);
    const isQuery = info.operation.operation === OperationTypeNode.QUERY;
    return this.#read(plan, ids, isQuery ? { signal: this.#signal } : {});
  }
}
