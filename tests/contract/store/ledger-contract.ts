import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createEditing } from '../../../src/ingest/create-editing.ts';
import type { CorrectionRequest } from '../../../src/ingest/editing.ts';
import { GraphWriter, type ChangedArticle } from '../../../src/ingest/graph-writer.ts';
import { ledgerWrites } from '../../../src/ingest/ledger-records.ts';
import type { Correction } from '../../../src/model/correction.ts';
import type { GraphStore } from '../../../src/store/port.ts';
import { arbitraryHistory, TOPICS, type HistoryStep } from '../../support/arbitrary-history.ts';
import { changedArticle } from '../../support/changed-article.ts';
import { requestFor } from '../../support/correction-requests.ts';
import { watchRecords } from '../../support/kept-records.ts';
import { stateOf, type GraphState } from '../../support/graph-state.ts';
import type { Open } from './open-store.ts';

/** How many histories are tried: FC_RUNS=10000 for a long look. Neo4j takes seconds for what the others take moments. */
const RUNS = { sqlite: 100, neo4j: 10 };
const MINUTES = 60_000 * 30;

const now = (): string => '2013-01-01T00:00:00.000Z';
const by = { author: 'ines', reason: null, ledgerVersion: null };

export function ledgerContract(open: Open): void {
  it(
    'leaves the graph of the standing articles and of the ledger, whatever came, went and was undone before',
    async () => {
      const first = await open();
      const { adapter } = await first.store.describe();
      await first.done();
      const property = fc.asyncProperty(arbitraryHistory, fc.nat(), async (history, order) => {
        const lived = await live(open, history);
        const inOtherOrder = lived.standing
          .map((article, index) => ({ article, rank: ((order + 1) * (index + 7) * 7919) % 101 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ article }) => article);
        const fresh = await startWith(open, lived.version, lived.corrections, inOtherOrder, order % 2 === 0);
        expect(lived.state).toEqual(fresh);
      });
      await fc.assert(property, { numRuns: Number(process.env['FC_RUNS'] ?? RUNS[adapter]) });
    },
    MINUTES,
  );
}

interface Lived {
  readonly state: GraphState;
  readonly version: number;
  readonly corrections: readonly Correction[];
  readonly standing: readonly ChangedArticle[];
}

/** Takes all steps, one after the other. */
async function live(open: Open, history: readonly HistoryStep[]): Promise<Lived> {
  const opened = await open();
  try {
    const { store, kept } = watchRecords(opened.store);
    await store.putTopics(TOPICS);
    const writer = new GraphWriter({ store, now });
    const editing = createEditing({ store, writer, now });
    const standing = new Map<string, ChangedArticle>();
    for (const step of history) {
      if (step.what === 'put') {
        const article = changedArticle(step.draft);
        const { id } = article.facts.article;
        standing.set(id, article);
        await writer.write(() => ({ articles: new Map([[id, article]]) }));
      } else if (step.what === 'remove') {
        const id = `article:${step.slug}`;
        standing.delete(id);
        await writer.write(() => ({ articles: new Map([[id, null]]) }));
      } else if (step.what === 'correct') {
        const request: CorrectionRequest | null = await requestFor(store, step.correction);
        if (request !== null) await editing.correct(request, by);
      } else {
        const { corrections } = (await writer.ledger()).ledger;
        const entry = corrections.at(-1 - (step.nth % Math.max(1, corrections.length)));
        if (entry !== undefined) await editing.undo(entry.id, by);
      }
    }
    const { ledger, version } = await writer.ledger();
    return {
      state: await stateOf(store, await kept()),
      version,
      corrections: ledger.corrections,
      standing: [...standing.values()],
    };
  } finally {
    await opened.done();
  }
}

/** A graph that had the ledger before it had the articles, which come one by one or all at once. */
async function startWith(
  open: Open,
  version: number,
  corrections: readonly Correction[],
  articles: readonly ChangedArticle[],
  atOnce: boolean,
): Promise<GraphState> {
  const opened = await open();
  try {
    const { store, kept } = watchRecords(opened.store);
    await store.putTopics(TOPICS);
    if (version > 0) await writeLedger(store, version, corrections);
    const writer = new GraphWriter({ store, now });
    const all = articles.map((article): [string, ChangedArticle] => [article.facts.article.id, article]);
    const turns = atOnce ? [all] : all.map((one) => [one]);
    for (const turn of turns) await writer.write(() => ({ articles: new Map(turn) }));
    return await stateOf(store, await kept());
  } finally {
    await opened.done();
  }
}

async function writeLedger(
  store: GraphStore,
  version: number,
  corrections: readonly Correction[],
): Promise<void> {
  const records = ledgerWrites(version, corrections);
  await store.commit({ guards: new Map(), records, articles: [], removals: [] });
}
