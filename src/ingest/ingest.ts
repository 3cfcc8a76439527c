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
   * written.
   *
   * @throws {OnrecordError} what the store throws; whatever the extractor throws
   */
  add(article: Article): Promise<WriteReport>;
  /**
   * Adds what a reader gives. An input that could not be read or added is put down in the summary and the rest goes on;
   * a store that does not answer ends the batch, and so does a key that is refused. Resolves when all that was added can be found.
   */
  addAll(outcomes: AsyncIterable<ReadOutcome>, options?: BatchOptions): Promise<IngestSummary>;
  /** Removes an article; whoever only it named goes with it, and what other articles say is decided anew without it. */
  remove(articleId: string): Promise<RemoveReport>;
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
  const { store, extractor, topics, logger, concurrency = 1 } = options;
  const writer = options.writer ?? new GraphWriter({ store });
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

  async function addOne(article: Article, found: () => Promise<Extraction | null>): Promise<Added> {
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
    const { articles } = await writer.write(() => ({ articles: new Map([[id, changed]]) }));
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

  async function remove(id: string): Promise<RemoveReport> {
    const { removals } = await writer.write(() => ({ articles: new Map([[id, null]]) }));
    return removals[0] ?? { removed: false, statements: 0 };
  }

  async function addAll(
    outcomes: AsyncIterable<ReadOutcome>,
    options: BatchOptions = {},
  ): Promise<IngestSummary> {
    const summary = new SummaryBuilder();
    try {
      const begun = mapAhead(outcomes, concurrency, (read) =>
        read.ok ? find(read.article) : Promise.resolve(null),
      );
      for await (const { item: outcome, outcome: found } of begun) {
        if (options.signal?.aborted === true) break;
        const result = await addOutcome(outcome, found, summary);
        options.onProgress?.({
          done: summary.done,
          share: outcome.progress,
          outcome: result,
          source: outcome.source,
          title: outcome.ok ? outcome.article.title : null,
        });
      }
      if (options.signal?.aborted === true) summary.interrupt();
      await store.settle();
    } catch (error) {
      if (!isFatal(error)) throw error;
      summary.stop(error.code, error.message);
    }
    return summary.finish();
  }

  async function addOutcome(
    outcome: ReadOutcome,
    extraction: Promise<Extraction | null>,
    summary: SummaryBuilder,
  ): Promise<IngestProgress['outcome']> {
    const { source } = outcome;
    if (!outcome.ok) {
      summary.problem('SKIPPED', { source, code: outcome.code, reason: outcome.reason });
      return 'SKIPPED';
    }
    try {
      const { report, ...found } = await addOne(outcome.article, () => extraction);
      const { added, kept } = report.statements;
      summary.add(report.outcome, { statements: added + kept, ...found });
      return report.outcome;
    } catch (error) {
      if (isFatal(error)) throw error;
      // The summary tells the reason; here is where it came from.
      logger?.debug({ err: error }, 'an article could not be added');
      summary.problem('FAILED', { source, code: codeOf(error), reason: messageOf(error) });
      return 'FAILED';
    }
  }

  return {
    add: async (article) => (await addOne(article, () => find(article))).report,
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
