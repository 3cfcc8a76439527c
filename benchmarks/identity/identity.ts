/**
 * How fast and how well identities are settled while articles come one by one: names of an invented world, in which the truth
 * is known (see generate-references.ts).
 *
 *   npm run benchmark:identity -- [articles, 100000 unless given] [seed, 1 unless given] [memory | sqlite]
 *
 * The time of an article is that of settling and of keeping what was settled: in memory, or in an embedded store that is
 * thrown away. Figures are of what stands at the end.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIdentityEngine, inMemory, inStore } from '../../evaluation/identity-engine.ts';
import type { IdentityStorage } from '../../evaluation/identity-engine.ts';
import { markdownTable, points, ratioCell, shareCell } from '../../evaluation/report/table.ts';
import { figuresOfNames } from '../../evaluation/score/resolution-figures.ts';
import { createSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { DEFAULT_ARTICLES, generateReferences } from './generate-references.ts';
import type { GeneratedArticle } from './generate-references.ts';
import { Random } from './random.ts';
import { namesakesApart, sharesByVariation } from './truth-figures.ts';
import type { VariedTaken } from './truth-figures.ts';
import { createWorld } from './world.ts';

/** So many articles are settled before anything is measured, for the compiler's sake. */
const WARM_UP = 500;

interface Run {
  /** Of each article, in milliseconds. */
  readonly times: readonly number[];
  /** Articles before an article that it changed, summed. */
  readonly changedBefore: number;
  readonly names: readonly VariedTaken[];
}

async function run(count: number, seed: number, storage = inMemory()): Promise<Run> {
  const engine = createIdentityEngine(storage);
  const assigned = new Map<string, ReadonlyMap<string, string>>();
  const truths = new Map<string, GeneratedArticle['truths']>();
  const times: number[] = [];
  let changedBefore = 0;
  for (const generated of generateReferences(count, seed)) {
    const { articleId } = generated.article;
    truths.set(articleId, generated.truths);
    const start = performance.now();
    const changed = await engine.add([generated.article]);
    times.push(performance.now() - start);
    for (const [id, entityIds] of changed) assigned.set(id, entityIds);
    changedBefore += changed.size - (changed.has(articleId) ? 1 : 0);
    if (times.length % 10_000 === 0) process.stderr.write(`${times.length} articles\n`);
  }
  return { times, changedBefore, names: [...truths].flatMap(([id, those]) => namesOf(id, those, assigned)) };
}

function namesOf(
  articleId: string,
  truths: GeneratedArticle['truths'],
  assigned: ReadonlyMap<string, ReadonlyMap<string, string>>,
): VariedTaken[] {
  return [...truths].map(([nameId, { entityId, variation }]) => {
    const predicted = assigned.get(articleId)?.get(nameId);
    if (predicted === undefined) throw new Error(`nobody was assigned to ${nameId} in ${articleId}`);
    return { document: articleId, gold: entityId, predicted, variation };
  });
}

function report({ times, changedBefore, names }: Run, seed: number): void {
  const figures = figuresOfNames(names);
  if (figures === null) throw new Error('no names');
  const tenth = Math.max(1, Math.floor(times.length / 10));
  const first = timesOf(times.slice(0, tenth));
  const last = timesOf(times.slice(-tenth));
  const apart = namesakesApart(names, createWorld(new Random(seed)).namesakes);
  const shares = [...sharesByVariation(names)].sort(([, a], [, b]) => b.of - a.of);
  const rows: [name: string, value: string][] = [
    ['articles', `${times.length}, with ${figures.mentions} names of ${figures.clusters}`],
    ['time, first tenth', `median ${first.median.toFixed(3)} ms, mean ${first.mean.toFixed(3)} ms`],
    ['time, last tenth', `median ${last.median.toFixed(3)} ms, mean ${last.mean.toFixed(3)} ms`],
    ['last / first', `median ${ratio(last.median, first.median)}, mean ${ratio(last.mean, first.mean)}`],
    ['changed before', `${(changedBefore / times.length).toFixed(3)} articles an article`],
    ['B³, F1 (P / R)', ratioCell(figures)],
    ['pairs, F1 (P / R)', ratioCell(figures.pairs)],
    ['wrong merges', `${((1000 * figures.wrongMerges) / figures.decisions).toFixed(2)} in 1,000 decisions`],
    ['namesakes apart', `${shareCell(apart)} of ${apart.of} pairs`],
  ];
  for (const [name, value] of rows) process.stdout.write(`${name.padEnd(18)}  ${value}\n`);
  const table = markdownTable(
    ['variation', 'names', 'of all', 'with the others of the same one'],
    shares.map(([variation, share]) => [
      variation,
      String(share.of),
      points(share.of / names.length),
      shareCell(share),
    ]),
  );
  process.stdout.write(`\n${table}\n`);
}

function timesOf(times: readonly number[]): { readonly median: number; readonly mean: number } {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    mean: times.reduce((sum, time) => sum + time, 0) / times.length,
  };
}

function ratio(a: number, b: number): string {
  return b === 0 ? '–' : (a / b).toFixed(2);
}

/** Does something with a store that is thrown away afterwards. */
async function withStore<T>(use: (storage: IdentityStorage) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-benchmark-'));
  const store = await createSqliteStore({ file: join(folder, 'onrecord.sqlite') });
  try {
    await store.migrate();
    return await use(inStore(store));
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const count = Number(process.argv[2] ?? DEFAULT_ARTICLES);
const seed = Number(process.argv[3] ?? 1);
const kept = process.argv[4] ?? 'memory';
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed) || !['memory', 'sqlite'].includes(kept))
  throw new Error('usage: identity.ts [articles] [seed] [memory | sqlite]');
await run(Math.min(count, WARM_UP), seed + 1);
report(
  kept === 'memory' ? await run(count, seed) : await withStore((storage) => run(count, seed, storage)),
  seed,
);
