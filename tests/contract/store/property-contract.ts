import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ArticleFacts } from '../../../src/model/facts.ts';
import type { GraphStore, WriteReport } from '../../../src/store/port.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { naiveGraph } from '../../support/naive-graph.ts';
import { naiveRead } from '../../support/naive-store.ts';
import { dumpPlan } from '../../support/plans.ts';
import { randomFacts, type RandomFacts } from '../../support/random-facts.ts';
import { fill, withStore } from './open-filled.ts';
import type { Open, OpenStore } from './open-store.ts';

/** Scales how many cases are tried: ONRECORD_FC_RUNS=10 tries ten times as many. */
const SCALE = Number(process.env['ONRECORD_FC_RUNS'] ?? 1);
const runs = (usual: number): { numRuns: number } => ({ numRuns: Math.max(1, Math.round(usual * SCALE)) });
const MINUTES = 60_000 * Math.max(1, SCALE);

/** One thing that happens to a store. `at` is taken modulo the number of articles. */
interface Step {
  readonly at: number;
  readonly what: 'write' | 'revise' | 'remove';
}

export function propertyContract(open: Open): void {
  const steps = fc.array(
    fc.record({
      at: fc.nat({ max: 5 }),
      what: fc.constantFrom<Step['what']>('write', 'revise', 'revise', 'remove'),
    }),
    { maxLength: 14 },
  );

  it(
    'is the graph of the articles it holds, whatever was written, replaced and removed before',
    () =>
      withStore(open, async (store) => {
        const property = fc.asyncProperty(fc.nat(), steps, async (seed, history) => {
          const facts = randomFacts(seed, 6);
          await store.putTopics(facts.topics);
          const held = new Map<string, { facts: ArticleFacts; revision: number }>();
          try {
            for (const step of history) await take(store, facts, step, held);
            const articles = [...held.values()].map((each) => each.facts);
            const revisions = new Map([...held].map(([id, { revision }]) => [id, revision]));
            const expected = naiveRead(naiveGraph(facts.topics, articles, revisions), dumpPlan());
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
        expect(await store.read(plan)).toEqual(naiveRead(graph, plan));
      });
      await fc.assert(property, runs(200));
    },
    MINUTES,
  );
}

/** Takes a step and holds the store to its report. */
async function take(
  store: GraphStore,
  { articles, revisions }: RandomFacts,
  { at, what }: Step,
  held: Map<string, { facts: ArticleFacts; revision: number }>,
): Promise<void> {
  const facts = (what === 'revise' ? revisions : articles)[at];
  if (facts === undefined) throw new RangeError(`no article ${at}`);
  const { id, fingerprint } = facts.article;
  const before = held.get(id);
  const old = before?.facts.statements.map((statement) => statement.id) ?? [];
  if (what === 'remove') {
    expect(await store.remove(id)).toEqual({ removed: before !== undefined, statements: old.length });
    held.delete(id);
    return;
  }
  const ids = facts.statements.map((statement) => statement.id);
  const kept = ids.filter((each) => old.includes(each)).length;
  const same = before?.facts.article.fingerprint === fingerprint;
  const revision = (before?.revision ?? 0) + (same ? 0 : 1);
  const outcome: WriteReport['outcome'] = same ? 'UNCHANGED' : before ? 'REPLACED' : 'CREATED';
  expect(await store.write(facts)).toEqual({
    articleId: id,
    outcome,
    revision,
    statements: { added: ids.length - kept, kept, removed: old.length - kept },
  });
  held.set(id, { facts, revision });
}
