import { rm } from 'node:fs/promises';
import type { Extractor } from '../../extraction/extractor.ts';
import { articleRecordKey, ownFactsOf, type ArticleRecord } from '../../identity/article-record.ts';
import { fingerprint } from '../../identity/fingerprint.ts';
import { resolve } from '../../identity/resolve.ts';
import { NO_EXTRACTOR } from '../../model/extraction.ts';
import type { TopicFact } from '../../model/facts.ts';
import { messageOf } from '../../shared/errors.ts';
import { mapAhead } from '../../shared/map-ahead.ts';
import type { GraphStore } from '../../store/port.ts';
import type { Change, ChangedArticle, GraphWriter } from '../graph-writer.ts';
import { SummaryBuilder, type IngestProgress, type IngestSummary } from '../ingest-summary.ts';
import { codeOf, isFatal } from '../ingest.ts';
import { revisionsTag, type RevisionRecord } from '../revisions.ts';
import { exists, readCopies, writeCopies, type ArticleCopy, type CopyFile } from './article-copies.ts';
import { putBack, type Present } from './put-back.ts';

export interface RebuildOptions {
  readonly store: GraphStore;
  /** Writes to the same store. */
  readonly writer: GraphWriter;
  readonly extractor: Extractor;
  readonly topics: readonly TopicFact[];
  /** Where the articles are while they are out of the graph. */
  readonly file: CopyFile;
  /** How many articles the extractor is given at once; 1 where nothing is said. */
  readonly concurrency?: number;
  /** How many articles are taken out in one transaction; 50 where nothing is said. */
  readonly batch?: number;
}

/** Articles are taken out of the graph, and then put back. */
export type RebuildStep = 'OUT' | 'BACK';

export interface RebuildRun {
  readonly onProgress?: (step: RebuildStep, progress: IngestProgress) => void;
  /** Ends the rebuild after the articles at hand. */
  readonly signal?: AbortSignal;
}

export interface RebuildReport {
  /** Articles that could not be extracted are among the failures: they are back as they were. */
  readonly summary: IngestSummary;
  /** Did it go on with a rebuild that was begun before? */
  readonly resumed: boolean;
  /** Are there articles in the file that the graph lacks? To go on, rebuild again. */
  readonly unfinished: boolean;
}

/**
 * Makes the graph again from its articles, by the present extractor and the ledger. When articles became known, and what
 * they said before, stays. All articles are in a file from before the first is taken out until the last is back: ended
 * at any point, a rebuild goes on where it was.
 */
export async function rebuild(options: RebuildOptions, run: RebuildRun = {}): Promise<RebuildReport> {
  const { store, file } = options;
  const summary = new SummaryBuilder();
  const resumed = await exists(file.path);
  let isComplete = false;
  if (resumed || (await writeCopies(store, file, run.signal))) {
    try {
      await takeOut(options, run);
      isComplete = await putAllBack(options, run, summary);
      await store.settle();
    } catch (error) {
      if (!isFatal(error)) throw error;
      summary.stop(error.code, error.message);
      isComplete = false;
    }
  }
  if (isComplete) await rm(file.path, { force: true });
  else if (run.signal?.aborted === true) summary.interrupt();
  return { summary: summary.finish(), resumed, unfinished: !isComplete && (await exists(file.path)) };
}

/** Takes all articles out that are still as they were copied. */
async function takeOut(
  { store, writer, file, batch: most = 50 }: RebuildOptions,
  { signal, onProgress }: RebuildRun,
): Promise<void> {
  let done = 0;
  const take = async (batch: readonly ArticleCopy[], share: number): Promise<void> => {
    await writer.write(async () => {
      const records = await store.records(batch.map(keyOf));
      const guards = new Map(batch.map(keyOf).map((key) => [key, records.get(key)?.version ?? null]));
      const unchanged = batch.filter((copy) => guards.get(keyOf(copy)) === copy.version);
      return { guards, articles: new Map(unchanged.map((copy) => [idOf(copy), null])) };
    });
    done += batch.length;
    const source = { file: file.path };
    onProgress?.('OUT', { done, share, outcome: 'REPLACED', source, title: null });
  };
  let batch: ArticleCopy[] = [];
  for await (const { copy, share } of readCopies(file)) {
    if (signal?.aborted === true) return;
    batch.push(copy);
    if (batch.length < most) continue;
    await take(batch, share);
    batch = [];
  }
  if (batch.length > 0) await take(batch, 1);
}

interface Said extends Pick<ChangedArticle, 'fingerprint' | 'facts'> {
  readonly rejected: number;
  /** Why it is what the article said before. */
  readonly error?: unknown;
}

/** Returns whether all articles are back. */
async function putAllBack(
  options: RebuildOptions,
  { signal, onProgress }: RebuildRun,
  summary: SummaryBuilder,
): Promise<boolean> {
  const { store, topics, file, concurrency = 1 } = options;
  const isEnded = (): boolean => signal?.aborted === true;
  if (isEnded()) return false;
  await store.putTopics(topics);
  let isComplete = true;
  const begun = mapAhead(readCopies(file), concurrency, ({ copy }) => find(copy, options));
  for await (const { item, outcome: found } of begun) {
    if (isEnded()) return false;
    const { copy, share } = item;
    const source = { file: idOf(copy) };
    let outcome: IngestProgress['outcome'];
    try {
      const said = await found;
      const report = said === null ? null : await write(copy, said, options);
      outcome = report?.outcome ?? 'UNCHANGED';
      if (said?.error === undefined) {
        const { added, kept } = report?.statements ?? { added: 0, kept: 0 };
        summary.add(report?.outcome ?? 'UNCHANGED', {
          statements: added + kept,
          rejected: said?.rejected ?? 0,
          isUnread: said?.facts.article.extractorVersion === NO_EXTRACTOR,
        });
      } else {
        outcome = 'FAILED';
        summary.problem('FAILED', { source, code: codeOf(said.error), reason: messageOf(said.error) });
      }
    } catch (error) {
      if (isFatal(error)) throw error;
      isComplete = false;
      outcome = 'FAILED';
      summary.problem('FAILED', { source, code: codeOf(error), reason: messageOf(error) });
    }
    onProgress?.('BACK', { done: summary.done, share, outcome, source, title: copy.record.source.title });
  }
  return isComplete;
}

/** What an article says now, or what it said before where that cannot be found out; null where it is back already. */
async function find(copy: ArticleCopy, { store, extractor, topics }: RebuildOptions): Promise<Said | null> {
  const { source, recorded } = copy.record;
  const now = fingerprint(source, extractor.version);
  const present = (await store.records([keyOf(copy)])).get(keyOf(copy))?.value as unknown as
    ArticleRecord | undefined;
  const { revision, recordedAt } = present?.recorded ?? {};
  const isSame = revision === recorded.revision && recordedAt === recorded.recordedAt;
  if (isSame && present?.fingerprint === now) return null;
  try {
    const { facts, rejected } = resolve(source, await extractor.extract(source), topics);
    return { fingerprint: now, facts, rejected: rejected.length };
  } catch (error) {
    if (isFatal(error)) throw error;
    return { fingerprint: copy.record.fingerprint, facts: ownFactsOf(copy.record), rejected: 0, error };
  }
}

async function write(copy: ArticleCopy, said: Said, { store, writer }: RebuildOptions) {
  const { facts, fingerprint: made } = said;
  const { articles } = await writer.write(async (): Promise<Change> => {
    const stored = (await store.records([keyOf(copy)])).get(keyOf(copy));
    const revisions = await store.tagged(revisionsTag(idOf(copy)));
    const present: Present | null =
      stored === undefined
        ? null
        : {
            record: stored.value as unknown as ArticleRecord,
            revisions: revisions.map(({ value }) => value as unknown as RevisionRecord),
          };
    const changed = putBack(copy, { facts, fingerprint: made }, present);
    const guards = new Map([[keyOf(copy), stored?.version ?? null]]);
    return changed === null ? { guards } : { guards, articles: new Map([[idOf(copy), changed]]) };
  });
  return articles[0] ?? null;
}

function idOf({ record }: ArticleCopy): string {
  return record.own.article.id;
}

function keyOf(copy: ArticleCopy): string {
  return articleRecordKey(idOf(copy));
}
