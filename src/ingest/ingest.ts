import type { Extractor } from '../extraction/extractor.ts';
import { fingerprint } from '../identity/fingerprint.ts';
import { articleRecordKey, type ArticleRecord } from '../identity/article-record.ts';
import { articleId } from '../identity/ids.ts';
import { resolve } from '../identity/resolve.ts';
import type { Article } from '../model/article.ts';
import { NO_EXTRACTOR, type Extraction } from '../model/extraction.ts';
import type { TopicFact } from '../model/facts.ts';
import type { ReadOutcome } from '../readers/read-outcome.ts';
import { invariant, messageOf, OnrecordError, type ErrorCode } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import { mapAhead } from '../shared/map-ahead.ts';
import type { GraphStore, RemoveReport, WriteReport } from '../store/port.ts';
import type { Witness } from './audit/witness.ts';
import { NO_EVENTS, type EventSink } from './events/graph-event.ts';
import { ProgressTeller } from './events/tell-progress.ts';
import { GraphWriter } from './graph-writer.ts';
import { SummaryBuilder, type IngestProgress, type IngestSummary } from './ingest-summary.ts';

export interface IngestOptions {
  readonly store: GraphStore;
  /** Writes to the same store; one of its own where none is given. */
  readonly writer?: GraphWriter;
  readonly extractor: Extractor;
  /** The vocabulary that statements are tagged with; written to the store before the first article. */
  readonly topics: readonly TopicFact[];
  readonly logger?: Logger;
  /** How many articles of a batch the extractor is given at once; 1 where nothing is said. They are stored one by one, in order. */
  readonly concurrency?: number;
  /** Told how far batches are; of what is written the writer tells. */
  readonly events?: EventSink;
}

export interface BatchOptions {
  readonly onProgress?: (progress: IngestProgress) => void;
  /** Ends the batch after the article at hand. */
  readonly signal?: AbortSignal;
}

/** The way of articles into the graph: extract, resolve, store. */
export interface Ingest {
  /**
   * Adds one article. Where the same article is stored already, made by the same extractor, nothing is extracted or
   * written, and the witness is told of nothing.
   *
   * @throws {OnrecordError} what the store throws; whatever the extractor throws
   */
  add(article: Article, witness?: Witness): Promise<WriteReport>;
  /**
   * Adds what a reader gives. An input that could not be read or added is put down in the summary and the rest goes on;
   * a store that does not answer ends the batch, and so does a key that is refused. Resolves when all that was added can be found.
   */
  addAll(outcomes: AsyncIterable<ReadOutcome>, options?: BatchOptions): Promise<IngestSummary>;
  /** Removes an article; whoever only it named goes with it, and what other articles say is decided anew without it. */
  remove(articleId: string, witness?: Witness): Promise<RemoveReport>;
  /** Puts the vocabulary of topics into the store, once in the life of this object. `add` and `addAll` do it themselves. */
  ensureTopics(): Promise<void>;
}

/** After these errors no other article would fare better. */
const FATAL: ReadonlySet<ErrorCode> = new Set([
  'STORE_UNAVAILABLE',
  'STORE_AUTH',
  'STORE_INCOMPATIBLE',
  'STORE_CORRUPT',
  'STORE_BUSY',
  'LANGUAGE_MODEL_AUTH',
]);

interface Added {
  readonly report: WriteReport;
  readonly rejected: number;
  /** Was it stored as text alone? Not told of one that is unchanged. */
  readonly isUnread: boolean;
}

export function createIngest(options: IngestOptions): Ingest {
  const { store, extractor, topics, logger, concurrency = 1, events = NO_EVENTS } = options;
  const writer = options.writer ?? new GraphWriter({ store, events });
  let topicsLoaded: Promise<void> | null = null;

  async function ensureTopics(): Promise<void> {
    topicsLoaded ??= store.putTopics(topics);
    try {
      await topicsLoaded;
    } catch (error) {
      // The next article tries again.
      topicsLoaded = null;
      throw error;
    }
  }

  /** What to report of an article that is stored as it was given; null where it is not. */
  async function stored(article: Article): Promise<WriteReport | null> {
    const id = articleId(article);
    const key = articleRecordKey(id);
    const record = (await store.records([key])).get(key)?.value as unknown as ArticleRecord | undefined;
    if (record?.fingerprint !== fingerprint(article, extractor.version)) return null;
    const { revision } = record.recorded;
    const kept = record.own.statements.length;
    return { articleId: id, outcome: 'UNCHANGED', revision, statements: { added: 0, kept, removed: 0 } };
  }

  /** What is in an article, or null where it is stored as it is. Writes nothing, so it may run before its turn. */
  async function find(article: Article): Promise<Extraction | null> {
    return (await stored(article)) === null ? extractor.extract(article) : null;
  }

  async function addOne(
    article: Article,
    found: () => Promise<Extraction | null>,
    witness: Witness = () => [],
  ): Promise<Added> {
    const begin = performance.now();
    await ensureTopics();
    const id = articleId(article);
    const early = await found();
    // The articles before it may have changed what is stored since.
    const unchanged = await stored(article);
    if (unchanged !== null) return { report: unchanged, rejected: 0, isUnread: false };
    const extraction = early ?? (await extractor.extract(article));
    const { facts, rejected } = resolve(article, extraction, topics);
    const changed = { source: article, fingerprint: fingerprint(article, extractor.version), facts };
    const { articles } = await writer.write(() => ({
      articles: new Map([[id, changed]]),
      records: witness({ targets: [id] }),
    }));
    const [report] = articles;
    invariant(report?.articleId === id, 'The first report is of the article that was added.');
    const { outcome, statements } = report;
    const ms = Math.round(performance.now() - begin);
    const others = articles.length - 1;
    logger?.debug(
      { articleId: id, outcome, statements, others, rejected: rejected.length, ms },
      'article added',
    );
    // A bug of the extractor, not of the article: the rest of the article is in the graph.
    if (rejected.length > 0) {
      // Reasons hold names, and logs hold no words of articles.
      const finds = rejected.map(({ what, span }) => ({ what, span }));
      logger?.warn({ articleId: id, finds }, 'finds that do not fit their article were left out');
    }
    const isUnread = extraction.extractorVersion === NO_EXTRACTOR;
    return { report, rejected: rejected.length, isUnread };
  }

  async function remove(id: string, witness: Witness = () => []): Promise<RemoveReport> {
    const key = articleRecordKey(id);
    const { removals } = await writer.write(async () => {
      const record = (await store.records([key])).get(key);
      return {
        // Nobody bears witness of a removal that removes nothing.
        guards: new Map([[key, record?.version ?? null]]),
        articles: new Map([[id, null]]),
        records: record === undefined ? [] : witness({}),
      };
    });
    return removals[0] ?? { removed: false, statements: 0 };
  }

  async function addAll(
    outcomes: AsyncIterable<ReadOutcome>,
    options: BatchOptions = {},
  ): Promise<IngestSummary> {
    const summary = new SummaryBuilder();
    const teller = new ProgressTeller(events);
    try {
      const begun = mapAhead(outcomes, concurrency, (read) =>
        read.ok ? find(read.article) : Promise.resolve(null),
      );
      for await (const { item: outcome, outcome: found } of begun) {
        if (options.signal?.aborted === true) break;
        const { result, problem } = await addOutcome(outcome, found, summary);
        const { done } = summary;
        const { progress: share, source } = outcome;
        const title = outcome.ok ? outcome.article.title : null;
        options.onProgress?.({ done, share, outcome: result, source, title });
        teller.step({ done, share, outcome: result, title, problem });
      }
      if (options.signal?.aborted === true) summary.interrupt();
      await store.settle();
    } catch (error) {
      teller.finish({ problem: codeOf(error) });
      if (!isFatal(error)) throw error;
      summary.stop(error.code, error.message);
      return summary.finish();
    }
    teller.finish();
    return summary.finish();
  }

  async function addOutcome(
    outcome: ReadOutcome,
    extraction: Promise<Extraction | null>,
    summary: SummaryBuilder,
  ): Promise<{ readonly result: IngestProgress['outcome']; readonly problem: ErrorCode | null }> {
    const { source } = outcome;
    if (!outcome.ok) {
      summary.problem('SKIPPED', { source, code: outcome.code, reason: outcome.reason });
      return { result: 'SKIPPED', problem: outcome.code };
    }
    try {
      const { report, ...found } = await addOne(outcome.article, () => extraction);
      const { added, kept } = report.statements;
      summary.add(report.outcome, { statements: added + kept, ...found });
      return { result: report.outcome, problem: null };
    } catch (error) {
      if (isFatal(error)) throw error;
      // The summary tells the reason; here is where it came from.
      logger?.debug({ err: error }, 'an article could not be added');
      summary.problem('FAILED', { source, code: codeOf(error), reason: messageOf(error) });
      return { result: 'FAILED', problem: codeOf(error) };
    }
  }

  async function add(article: Article, witness?: Witness): Promise<WriteReport> {
    const teller = new ProgressTeller(events);
    const { title } = article;
    try {
      const { report } = await addOne(article, () => find(article), witness);
      teller.finish({ done: 1, share: 1, outcome: report.outcome, title });
      return report;
    } catch (error) {
      teller.finish({ done: 1, share: 1, outcome: 'FAILED', title, problem: codeOf(error) });
      throw error;
    }
  }

  return {
    add,
    addAll,
    remove,
    ensureTopics,
  };
}

export function isFatal(error: unknown): error is OnrecordError {
  return error instanceof OnrecordError && FATAL.has(error.code);
}

export function codeOf(error: unknown): ErrorCode {
  return error instanceof OnrecordError ? error.code : 'INTERNAL';
}
