import { afterAll, beforeAll, expect } from 'vitest';
import type { ArticleFacts, TopicFact } from '../../../src/model/facts.ts';
import type { GraphStore, QueryEvent } from '../../../src/store/port.ts';
import { naiveGraph } from '../../support/naive-graph.ts';
import { naiveRead } from '../../support/naive-store.ts';
import { dumpPlan } from '../../support/plans.ts';
import { sampleArticles, sampleTopics } from './sample.ts';
import type { Open, OpenStore } from './open-store.ts';

/** Writes topics, then articles, and waits until all of it can be found. */
export async function fill(
  store: GraphStore,
  topics: readonly TopicFact[],
  articles: readonly ArticleFacts[],
): Promise<void> {
  await store.putTopics(topics);
  for (const facts of articles) await store.write(facts);
  await store.settle();
}

/** The store holds just the graph that these articles and topics make. */
export async function expectGraph(
  store: GraphStore,
  articles: readonly ArticleFacts[],
  topics: readonly TopicFact[] = sampleTopics,
): Promise<void> {
  const expected = naiveRead(naiveGraph(topics, articles), dumpPlan());
  expect(await store.read(dumpPlan())).toEqual(expected);
}

/** Opens one store with the sample corpus for all tests of a describe block, which must not write to it. */
export function useSample(open: Open): { readonly store: () => GraphStore; readonly events: QueryEvent[] } {
  const events: QueryEvent[] = [];
  let opened: OpenStore | undefined;
  beforeAll(async () => {
    opened = await open((event) => events.push(event));
    await fill(opened.store, sampleTopics, sampleArticles);
  });
  afterAll(() => opened?.done());
  const store = (): GraphStore => {
    if (opened === undefined) throw new Error('the store is not open yet');
    return opened.store;
  };
  return { store, events };
}

/** Runs a test on a store of its own and closes it, whatever happens. */
export async function withStore(open: Open, test: (store: GraphStore) => Promise<void>): Promise<void> {
  const opened = await open();
  try {
    await test(opened.store);
  } finally {
    await opened.done();
  }
}
