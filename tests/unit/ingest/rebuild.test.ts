import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Extractor } from '../../../src/extraction/extractor.ts';
import { loadTopics } from '../../../src/extraction/topics/load-topics.ts';
import { loadAuthority } from '../../../src/ingest/load-authority.ts';
import { exists } from '../../../src/ingest/rebuild/article-copies.ts';
import { rebuild, type RebuildReport, type RebuildRun } from '../../../src/ingest/rebuild/rebuild.ts';
import { articleId } from '../../../src/identity/ids.ts';
import type { Article } from '../../../src/model/article.ts';
import { ARTICLES, correctAll, fill, withGraph, type TestGraph } from '../../support/corrected-graph.ts';
import { dumpSqlite } from '../../support/dump-sqlite.ts';
import { correctByChance } from '../../support/random-corrections.ts';
import { Random } from '../../support/random.ts';

const [FERRY] = ARTICLES as readonly [Article];
const CHANGED = { ...FERRY, text: `${FERRY.text} Max Poe said that he would walk.` };
const THORN = {
  type: 'Person',
  id: 'person:ada-thorn',
  name: 'Ada Thorn',
  aliases: ['Max Poe'],
  wikidataId: 'Q1',
} as const;

function fileOf({ folder }: TestGraph): string {
  return join(folder, 'rebuild.jsonl');
}

function again(
  graph: TestGraph,
  run: RebuildRun = {},
  extractor: Extractor = graph.extractor,
): Promise<RebuildReport> {
  const { store, writer } = graph;
  const file = { path: fileOf(graph), graph: 'the embedded store' };
  return rebuild({ store, writer, extractor, topics: loadTopics(), file, concurrency: 2, batch: 4 }, run);
}

/** Articles with earlier versions, corrections of every kind, and an authority. */
async function fillAll(graph: TestGraph): Promise<void> {
  await fill(graph);
  await graph.ingest.add(CHANGED);
  await correctAll(graph);
  await loadAuthority(graph, [THORN]);
}

async function versionsOf({ editing }: TestGraph): Promise<unknown> {
  const revisions = await editing.revisions(articleId(FERRY));
  return revisions.map(({ revision, recordedAt, supersededAt, statements }) => [
    revision,
    recordedAt,
    supersededAt,
    statements.length,
  ]);
}

describe('rebuilding', () => {
  it('gives the same graph where the extractor is the same, and leaves no file', () =>
    withGraph(async (graph) => {
      await fillAll(graph);
      const [before, versions] = [dumpSqlite(graph.file), await versionsOf(graph)];
      const report = await again(graph);
      expect(report).toMatchObject({
        summary: { created: ARTICLES.length, failed: 0, interrupted: false, stopped: null },
        resumed: false,
        unfinished: false,
      });
      expect(dumpSqlite(graph.file)).toEqual(before);
      expect(await versionsOf(graph)).toEqual(versions);
      expect(await exists(fileOf(graph))).toBe(false);
    }));

  it.each([2, 9, 33])('gives the same graph whatever the corrections are (%i)', (seed) =>
    withGraph(async (graph) => {
      await fill(graph);
      await correctByChance(graph, new Random(seed), 20);
      const before = dumpSqlite(graph.file);
      await again(graph);
      expect(dumpSqlite(graph.file)).toEqual(before);
    }),
  );

  it.each([0, 1, 2, 3, 5, 7])('goes on where it was interrupted (after %i steps)', (steps) =>
    withGraph(async (graph) => {
      await fillAll(graph);
      const before = dumpSqlite(graph.file);
      const controller = new AbortController();
      let seen = 0;
      const onProgress = (): void => {
        seen += 1;
        if (seen === steps) controller.abort();
      };
      if (steps === 0) controller.abort();
      const first = await again(graph, { signal: controller.signal, onProgress });
      expect(first).toMatchObject({ summary: { interrupted: true }, unfinished: steps > 0 });
      const second = await again(graph);
      expect(second).toMatchObject({ resumed: steps > 0, unfinished: false });
      expect(second.summary).toMatchObject({
        created: ARTICLES.length - Math.max(0, steps - 2),
        unchanged: Math.max(0, steps - 2),
      });
      expect(dumpSqlite(graph.file)).toEqual(before);
    }),
  );

  it.each(['OUT', 'BACK'])('goes on where it crashed (%s)', (where) =>
    withGraph(async (graph) => {
      await fillAll(graph);
      const before = dumpSqlite(graph.file);
      const crash = again(graph, {
        onProgress(step, { done }) {
          if (step === where && (step === 'OUT' || done === 3)) throw new Error('a crash');
        },
      });
      await expect(crash).rejects.toThrow('a crash');
      expect(await exists(fileOf(graph))).toBe(true);
      await again(graph);
      expect(dumpSqlite(graph.file)).toEqual(before);
    }),
  );

  it('puts an article back as it was that cannot be extracted any more', () =>
    withGraph(async (graph) => {
      await fillAll(graph);
      const before = dumpSqlite(graph.file);
      const broken: Extractor = {
        ...graph.extractor,
        version: graph.extractor.version,
        extract: (article) =>
          article.title === 'dock'
            ? Promise.reject(new Error('a bug of the extractor'))
            : graph.extractor.extract(article),
      };
      const { summary, unfinished } = await again(graph, {}, broken);
      expect(unfinished).toBe(false);
      expect(summary).toMatchObject({
        created: ARTICLES.length - 1,
        failed: 1,
        failures: [
          { reason: 'a bug of the extractor', source: { file: expect.stringContaining('dock') as string } },
        ],
      });
      expect(dumpSqlite(graph.file)).toEqual(before);
    }));

  it('takes what a new extractor finds, and keeps when the rest became known', () =>
    withGraph(async (graph) => {
      await fill(graph);
      const recorded = async (): Promise<[string, unknown][]> =>
        (await graph.store.tagged('articles')).map(({ key, value }) => {
          const { recorded } = value as unknown as { recorded: { statements: Record<string, string> } };
          return [key, recorded];
        });
      const before = await recorded();
      const rows = dumpSqlite(graph.file).filter((row) => row.startsWith('statement '));
      const fewer: Extractor = {
        version: 'fewer-1',
        async extract(article) {
          const found = await graph.extractor.extract(article);
          return { ...found, extractorVersion: 'fewer-1', statements: found.statements.slice(1) };
        },
      };
      await again(graph, {}, fewer);
      const now = dumpSqlite(graph.file).filter((row) => row.startsWith('statement '));
      expect(now).toHaveLength(rows.length - ARTICLES.length);
      for (const row of now) expect(row).toContain('fewer-1');
      await again(graph);
      const instants = new Map(before);
      for (const [key, after] of await recorded()) {
        expect(after).toMatchObject({ revision: 1 });
        // The first statement was not there for a while.
        const known = Object.values((instants.get(key) as { statements: object }).statements);
        const kept = Object.values((after as { statements: object }).statements).filter((at) =>
          known.includes(at),
        );
        expect(kept).toHaveLength(known.length - 1);
      }
    }));
});

describe('an article that somebody gives again while it is out', () => {
  async function whileOut(graph: TestGraph, work: () => Promise<unknown>): Promise<void> {
    const controller = new AbortController();
    await again(graph, {
      signal: controller.signal,
      onProgress: (_, { share }) => {
        if (share === 1) controller.abort();
      },
    });
    expect(await graph.store.tagged('articles')).toEqual([]);
    await work();
    expect(await again(graph)).toMatchObject({ resumed: true, unfinished: false });
  }

  it('has the history that it had, where it is the same', () =>
    withGraph(async (graph) => {
      await fillAll(graph);
      const before = dumpSqlite(graph.file);
      await whileOut(graph, () => graph.ingest.add(CHANGED));
      expect(dumpSqlite(graph.file)).toEqual(before);
    }));

  it('is the next version, where it is another one', () =>
    withGraph(async (graph) => {
      await fillAll(graph);
      const before = (await versionsOf(graph)) as unknown[][];
      await whileOut(graph, async () => {
        await graph.ingest.add({ ...FERRY, text: 'Max Poe said that it was over.' });
        await graph.ingest.add({ ...FERRY, text: 'Max Poe said that it was not over.' });
      });
      const after = (await versionsOf(graph)) as unknown[][];
      expect(after.map(([revision]) => revision)).toEqual([1, 2, 3, 4]);
      expect(after[0]).toEqual(before[0]);
      expect(after[1]).toEqual([2, before[1]?.[1], after[2]?.[1], before[1]?.[3]]);
      expect(after[3]?.[3]).toBe(1);
    }));
});

describe('a file of copies', () => {
  it('of another graph, or of something else, is left alone', () =>
    withGraph(async (graph) => {
      await fill(graph);
      const before = dumpSqlite(graph.file);
      await writeFile(fileOf(graph), '{"rebuild":1,"graph":"bolt://db.example.org neo4j"}\n');
      await expect(again(graph)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
      await writeFile(fileOf(graph), '{"id":1}\n');
      await expect(again(graph)).rejects.toMatchObject({ code: 'INPUT_MALFORMED' });
      expect(dumpSqlite(graph.file)).toEqual(before);
      expect(await readFile(fileOf(graph), 'utf8')).toBe('{"id":1}\n');
    }));
});
