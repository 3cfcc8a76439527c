/**
 * How free the event loop stays, and how flat memory, while articles are added: the sample articles again and again under
 * new addresses, into an embedded store that is thrown away, the way `onrecord seed` adds them.
 *
 *   npm run benchmark:event-loop -- [articles, 200 unless given] [auto | model | rules]
 *
 * A delay is the time by which a timer that is due every millisecond comes late: what a request would wait for.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { ENGINES } from '../src/extraction/choose-extractor.ts';
import { createExtractorPool } from '../src/extraction/pool/extractor-pool.ts';
import { loadTopics } from '../src/extraction/topics/load-topics.ts';
import { createIngest } from '../src/ingest/ingest.ts';
import { readInput } from '../src/readers/read-input.ts';
import type { ReadArticle } from '../src/readers/read-outcome.ts';
import { createLogger } from '../src/server/logger.ts';
import { PACKAGE_ROOT } from '../src/shared/package-root.ts';
import { createSqliteStore } from '../src/store/sqlite/sqlite-store.ts';

const RESOLUTION_MS = 1;
const WARM_UP = 20;
const DEFAULT_ARTICLES = 200;
const MEGABYTE = 2 ** 20;

async function readSamples(): Promise<ReadArticle[]> {
  const samples: ReadArticle[] = [];
  for await (const outcome of readInput(fileURLToPath(new URL('seed/articles', PACKAGE_ROOT)), {}))
    if (outcome.ok) samples.push(outcome);
  return samples;
}

/** Articles that no store has seen: samples in turn, each with an address of its own. */
async function* articles(
  samples: readonly ReadArticle[],
  from: number,
  count: number,
): AsyncGenerator<ReadArticle> {
  for (let number = from; number < from + count; number += 1) {
    const sample = samples[number % samples.length];
    if (sample === undefined) return;
    const url = `https://benchmark.example.org/${number}`;
    yield await Promise.resolve({ ...sample, article: { ...sample.article, url } });
  }
}

async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? DEFAULT_ARTICLES);
  const engine = ENGINES.find((name) => name === (process.argv[3] ?? 'auto'));
  if (!Number.isInteger(count) || count < 1 || engine === undefined)
    throw new Error(`usage: event-loop.ts [articles] [${ENGINES.join(' | ')}]`);
  const samples = await readSamples();
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-benchmark-'));
  const store = await createSqliteStore({ file: join(folder, 'onrecord.sqlite') });
  await store.migrate();
  const extractor = await createExtractorPool({ engine, logger: createLogger({ level: 'warn' }) });
  try {
    const ingest = createIngest({
      store,
      extractor,
      topics: loadTopics(),
      concurrency: extractor.threads + 1,
    });
    await ingest.addAll(articles(samples, 0, WARM_UP));
    const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
    const before = process.memoryUsage.rss();
    let highest = before;
    const start = performance.now();
    delay.enable();
    await ingest.addAll(articles(samples, WARM_UP, count), {
      onProgress: () => (highest = Math.max(highest, process.memoryUsage.rss())),
    });
    delay.disable();
    const seconds = (performance.now() - start) / 1000;
    // The histogram counts the time between two timers, in nanoseconds.
    const late = (nanoseconds: number): string =>
      `${Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS).toFixed(1)} ms`;
    for (const [name, value] of [
      ['extractor', `${extractor.version}, ${extractor.threads} thread${extractor.threads === 1 ? '' : 's'}`],
      ['articles', `${count} in ${seconds.toFixed(1)} s`],
      ['delay p50', late(delay.percentile(50))],
      ['delay p99', late(delay.percentile(99))],
      ['delay max', late(delay.max)],
      ['memory', `${Math.round(before / MEGABYTE)} MB, at most ${Math.round(highest / MEGABYTE)} MB`],
    ])
      process.stdout.write(`${(name ?? '').padEnd(10)}  ${value ?? ''}\n`);
  } finally {
    await extractor.close();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
