import { describe, expect, it } from 'vitest';
import type { Extractor } from '../../../src/extraction/extractor.ts';
import { createIngest } from '../../../src/ingest/ingest.ts';
import type { IngestProgress } from '../../../src/ingest/ingest-summary.ts';
import type { Article } from '../../../src/model/article.ts';
import type { Extraction } from '../../../src/model/extraction.ts';
import type { ReadOutcome } from '../../../src/readers/read-outcome.ts';
import { OnrecordError } from '../../../src/shared/errors.ts';
import type { GraphStore } from '../../../src/store/port.ts';
import { createSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';

/** Finds `Name said: words` lines, which is all these tests need; counts how often it was asked. */
function lineExtractor(version = 'lines-1'): Extractor & { runs: number } {
  return {
    version,
    runs: 0,
    extract(article) {
      this.runs += 1;
      if (article.text.includes('CRASH')) throw new Error('a bug in the extractor');
      const found = [...article.text.matchAll(/^(\w+ \w+) said: (.+)$/gm)];
      const entities = found.map(([, name = ''], index) => ({
        key: `e${index}`,
        type: 'Person' as const,
        name,
        forms: [name],
        kind: null,
        mentions: [
          {
            start: found[index]?.index ?? 0,
            end: (found[index]?.index ?? 0) + name.length,
            kind: 'NAME' as const,
          },
        ],
      }));
      const statements = found.map(({ index, 0: line, 1: name = '' }, number) => ({
        kind: 'INDIRECT' as const,
        content: [{ start: index + name.length + ' said: '.length, end: index + line.length }],
        speaker: { start: index, end: index + name.length },
        speakerKey: `e${number}`,
        cue: null,
        polarity: 'POSITIVE' as const,
        reportedByKeys: [],
        saidAt: { date: article.publishedOn, precision: 'PUBLICATION' as const, derivation: null },
        confidence: 1,
        how: 'a line',
        alternatives: [],
        topics: [{ topicId: 'topic:transport', score: 1 }],
        mentions: article.text.includes('BROKEN') ? [{ key: 'nobody', spans: [] }] : [],
        eventKey: null,
      }));
      const extraction: Extraction = {
        extractorVersion: version,
        sentences: [],
        entities,
        unnamedSources: [],
        roles: [],
        statements,
        dates: [],
      };
      return Promise.resolve(extraction);
    },
  };
}

const TOPICS = [
  { id: 'topic:transport', name: 'transport', aliases: [], code: null, definition: null, broaderId: null },
];

function article(title: string, text: string): Article {
  return {
    title,
    text,
    url: `https://harbour.example.org/${title}`,
    outlet: 'Harbour Courier',
    authors: [],
    publishedAt: '2024-10-07T00:00:00.000Z',
    publishedOn: '2024-10-07',
    language: 'en',
    basis: null,
  };
}

const FERRY = article('ferry', 'Ann Roe said: the ferry stops\nMax Poe said: it does not');

async function withStore(work: (store: GraphStore) => Promise<void>): Promise<void> {
  const store = await createSqliteStore({ file: ':memory:' });
  try {
    await store.migrate();
    await work(store);
  } finally {
    await store.close();
  }
}

const read = (one: Article): ReadOutcome => ({
  ok: true,
  source: { file: `${one.title}.txt` },
  article: one,
  progress: null,
});
const unread: ReadOutcome = {
  ok: false,
  source: { file: 'x.jsonl', line: 3 },
  code: 'INPUT_MALFORMED',
  reason: 'bad',
  progress: null,
};

async function* stream(...outcomes: ReadOutcome[]): AsyncGenerator<ReadOutcome> {
  yield* await Promise.resolve(outcomes);
}

describe('adding an article', () => {
  it('creates it, then finds it unchanged without extracting, then replaces what changed', () =>
    withStore(async (store) => {
      const extractor = lineExtractor();
      const ingest = createIngest({ store, extractor, topics: TOPICS });
      const created = await ingest.add(FERRY);
      expect(created).toMatchObject({
        outcome: 'CREATED',
        revision: 1,
        statements: { added: 2, kept: 0, removed: 0 },
      });

      const again = await ingest.add(FERRY);
      expect(again).toEqual({
        ...created,
        outcome: 'UNCHANGED',
        statements: { added: 0, kept: 2, removed: 0 },
      });
      expect(extractor.runs).toBe(1);

      const changed = await ingest.add({
        ...FERRY,
        text: `New first line.\n${FERRY.text.replace('does not', 'does')}`,
      });
      expect(changed).toEqual({
        ...created,
        outcome: 'REPLACED',
        revision: 2,
        statements: { added: 1, kept: 1, removed: 1 },
      });
    }));

  it('does it again for another version of the extractor', () =>
    withStore(async (store) => {
      await createIngest({ store, extractor: lineExtractor('lines-1'), topics: TOPICS }).add(FERRY);
      const extractor = lineExtractor('lines-2');
      await createIngest({ store, extractor, topics: TOPICS }).add(FERRY);
      expect(extractor.runs).toBe(1);
    }));

  it('leaves the same graph as adding it with everything else', () =>
    withStore((one) =>
      withStore(async (other) => {
        const articles = [
          FERRY,
          article('dock', 'Ann Roe said: the dock closes'),
          article('rail', 'Max Poe said: no trains'),
        ];
        for (const [store, order] of [
          [one, articles],
          [other, [...articles].reverse()],
        ] as const) {
          const ingest = createIngest({ store, extractor: lineExtractor(), topics: TOPICS });
          for (const each of order) await ingest.add(each);
        }
        expect((await one.describe()).counts).toEqual((await other.describe()).counts);
        expect((await one.describe()).counts).toMatchObject({ Article: 3, Person: 2, Statement: 4 });
      }),
    ));
});

describe('adding a batch', () => {
  it('goes on after what cannot be read or extracted, and sums up', () =>
    withStore(async (store) => {
      const ingest = createIngest({ store, extractor: lineExtractor(), topics: TOPICS });
      const progress: IngestProgress[] = [];
      const outcomes = stream(
        read(FERRY),
        unread,
        read(article('bad', 'CRASH')),
        read(FERRY),
        read(article('odd', 'Ann Roe said: BROKEN thing')),
        read({ ...FERRY, text: 'Ann Roe said: nothing' }),
      );
      const summary = await ingest.addAll(outcomes, { onProgress: (step) => progress.push(step) });
      expect(summary).toMatchObject({
        created: 2,
        replaced: 1,
        unchanged: 1,
        failed: 1,
        statements: 4,
        rejected: 1,
        skipped: [{ source: { file: 'x.jsonl', line: 3 }, code: 'INPUT_MALFORMED', reason: 'bad' }],
        skippedCount: 1,
        failures: [{ source: { file: 'bad.txt' }, code: 'INTERNAL', reason: 'a bug in the extractor' }],
        stopped: null,
        interrupted: false,
      });
      expect(progress.map(({ done, outcome }) => [done, outcome])).toEqual([
        [1, 'CREATED'],
        [2, 'SKIPPED'],
        [3, 'FAILED'],
        [4, 'UNCHANGED'],
        [5, 'CREATED'],
        [6, 'REPLACED'],
      ]);
    }));

  it('ends after the article at hand when it is interrupted', () =>
    withStore(async (store) => {
      const ingest = createIngest({ store, extractor: lineExtractor(), topics: TOPICS });
      const controller = new AbortController();
      const outcomes = stream(read(FERRY), read(article('dock', 'x')), read(article('rail', 'y')));
      const summary = await ingest.addAll(outcomes, {
        signal: controller.signal,
        onProgress: () => controller.abort(),
      });
      expect(summary).toMatchObject({ created: 1, interrupted: true });
    }));

  it('ends with the reason when the store goes away', async () => {
    const store = await createSqliteStore({ file: ':memory:' });
    await store.migrate();
    const ingest = createIngest({ store, extractor: lineExtractor(), topics: TOPICS });
    const outcomes = (async function* () {
      yield read(FERRY);
      await store.close();
      yield read(article('dock', 'x'));
      yield read(article('rail', 'y'));
    })();
    const summary = await ingest.addAll(outcomes);
    expect(summary).toMatchObject({ created: 1, failed: 0, stopped: { code: 'STORE_UNAVAILABLE' } });
  });

  it('hides no bug of a reader', async () => {
    await withStore(async (store) => {
      const ingest = createIngest({ store, extractor: lineExtractor(), topics: TOPICS });
      const broken = (async function* (): AsyncGenerator<ReadOutcome> {
        yield await Promise.resolve(read(FERRY));
        throw new OnrecordError('INTERNAL', 'a bug of a reader');
      })();
      await expect(ingest.addAll(broken)).rejects.toThrow('a bug of a reader');
    });
  });

  it('keeps a thousand problems and counts the rest', () =>
    withStore(async (store) => {
      const ingest = createIngest({ store, extractor: lineExtractor(), topics: TOPICS });
      const summary = await ingest.addAll(stream(...Array.from({ length: 1_200 }, () => unread)));
      expect([summary.skipped.length, summary.skippedCount]).toEqual([1_000, 1_200]);
    }));
});
