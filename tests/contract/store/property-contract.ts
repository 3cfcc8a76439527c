import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArticleFacts } from '../../../src/model/facts.ts';
import type { GraphStore } from '../../../src/store/port.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { HeldArticles } from '../../support/held-articles.ts';
import { naiveGraph } from '../../support/naive-graph.ts';
import { naiveRead } from '../../support/naive-store.ts';
import { takeParameters } from '../../support/plan-parameters.ts';
import { dumpPlan } from '../../support/plans.ts';
import { randomFacts, type RandomFacts } from '../../support/random-facts.ts';
import { fill, withStore } from './open-filled.ts';
import type { Open, OpenStore } from './open-store.ts';

/** Scales how many cases are tried: ONRECORD_FC_RUNS=10 tries ten times as many. */
const SCALE = Number(process.env['ONRECORD_FC_RUNS'] ?? 1);
const runs = (usual: number): { numRuns: number } => ({ numRuns: Math.max(1, Math.round(usual * SCALE)) });
const MINUTES = 240_000 * Math.max(1, SCALE);

/** One thing that happens to a store. `at` is taken modulo the number of articles. */
interface Step {
  readonly at: number;
  readonly what: 'write' | 'revise' | 'remove';
}

export function propertyContract(open: Open): void {
  const step = fc.record({
    at: fc.nat({ max: 5 }),
    what: fc.constantFrom<Step['what']>('write', 'revise', 'revise', 'remove'),
  });
  /** What happens in one transaction, mostly one thing. */
  const turn = fc.oneof(
    { arbitrary: step.map((only) => [only]), weight: 3 },
    { arbitrary: fc.array(step, { maxLength: 5 }), weight: 1 },
  );
  const turns = fc.array(turn, { maxLength: 10 });

  it(
    'is the graph of the articles it holds, whatever was written, replaced and removed before',
    () =>
      withStore(open, async (store) => {
        const property = fc.asyncProperty(fc.nat(), turns, async (seed, history) => {
          const facts = randomFacts(seed, 6);
          await store.putTopics(facts.topics);
          const held = new HeldArticles();
          try {
            for (const steps of history) await take(store, facts, steps, held);
            const expected = naiveRead(naiveGraph(facts.topics, held.facts()), dumpPlan());
            expect(await store.read(dumpPlan())).toEqual(expected);
          } finally {
            // The next case begins without articles, also after one that failed: else it could not be made smaller.
            for (const { article } of facts.articles) await store.remove(article.id);
          }
          expect(await store.read(dumpPlan())).toEqual(naiveRead(naiveGraph(facts.topics, []), dumpPlan()));
        });
        await fc.assert(property, runs(40));
      }),
    MINUTES,
  );

  const { topics, articles } = randomFacts(11, 30);
  const graph = naiveGraph(topics, articles);
  let opened: OpenStore | undefined;
  beforeAll(async () => {
    opened = await open();
    await fill(opened.store, topics, articles);
  });
  afterAll(() => opened?.done());

  it(
    'answers any plan as the naive store does',
    async () => {
      const store = opened?.store;
      if (store === undefined) throw new Error('the store is not open');
      const property = fc.asyncProperty(arbitraryPlan(graph), async (plan) => {
        const expected = naiveRead(graph, plan);
        expect(await store.read(plan)).toEqual(expected);
        const open = takeParameters(plan);
        expect(await store.read(open.plan, { values: open.values })).toEqual(expected);
      });
      await fc.assert(property, runs(200));
    },
    MINUTES,
  );
}

/** Takes steps in one transaction and holds the store to its report. */
async function take(
  store: GraphStore,
  { articles, revisions }: RandomFacts,
  steps: readonly Step[],
  held: HeldArticles,
): Promise<void> {
  const removals: string[] = [];
  const wanted: ArticleFacts[] = [];
  for (const { at, what } of steps) {
    const facts = (what === 'revise' ? revisions : articles)[at];
    if (facts === undefined) throw new RangeError(`no article ${at}`);
    if (what === 'remove') removals.push(facts.article.id);
    else wanted.push(facts);
  }
  const writes = held.ready(wanted, removals);
  const expected = {
    articles: writes.map((facts) => held.write(facts)),
    removals: removals.map((id) => held.remove(id)),
  };
  held.settle();
  const [facts] = writes;
  const [id] = removals;
  if (steps.length === 1 && facts !== undefined)
    expect(await store.write(facts)).toEqual(expected.articles[0]);
  else if (steps.length === 1 && id !== undefined)
    expect(await store.remove(id)).toEqual(expected.removals[0]);
  else
    expect(await store.commit({ guards: new Map(), records: [], articles: writes, removals })).toEqual(
      expected,
    );
}
