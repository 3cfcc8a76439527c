import { afterEach, describe, expect, it } from 'vitest';
import { createModelExtractor, createRuleExtractor } from '../../../../src/extraction/extractor.ts';
import { createExtractorPool } from '../../../../src/extraction/pool/extractor-pool.ts';
import type { ExtractorPool, ExtractorPoolOptions } from '../../../../src/extraction/pool/extractor-pool.ts';
import type { Embedding } from '../../../../src/model/embedding.ts';
import { LIKENESS_UNIT, vectorNumbers } from '../../../../src/shared/embedding-vector.ts';
import { SAMPLE_ARTICLES } from '../sample-articles.ts';
import { articleOf } from '../support.ts';

const BREAKING = new URL('./breaking-worker.ts', import.meta.url);
const TEXT = 'Ingrid Solvane said on Monday that the ferry would sail again.';

let pool: ExtractorPool | undefined;

async function open(options: ExtractorPoolOptions = {}): Promise<ExtractorPool> {
  pool = await createExtractorPool({ engine: 'rules', threads: 2, ...options });
  return pool;
}

afterEach(async () => {
  await pool?.close();
  pool = undefined;
});

describe('the extractor pool', () => {
  it('extracts what an extractor on this thread does', async () => {
    const here = await createRuleExtractor();
    const there = await open();
    expect(there.version).toBe(here.version);
    expect(await there.extract(articleOf(TEXT))).toEqual(await here.extract(articleOf(TEXT)));
  });

  it('reads with the model on every thread as on this one', async () => {
    const here = await createModelExtractor();
    const there = await open({ engine: 'model' });
    expect(there.version).toBe(here.version);
    const articles = SAMPLE_ARTICLES.slice(0, 4).map(({ text, title }) => articleOf(text, { title }));
    const found = await Promise.all(articles.map((article) => there.extract(article)));
    for (const [index, article] of articles.entries())
      expect(found[index]).toEqual(await here.extract(article));
  });

  it('makes vectors of searches, which are like those of statements that mean the same', async () => {
    const there = await open({ engine: 'model' });
    const sentence = 'The harbour council said that the ferry would not sail in winter.';
    const { statements } = await there.extract(articleOf(`${TEXT} ${sentence}`));
    const said = statements.map(({ embedding }) => embedding);
    const asked = await there.embed('the ferry will not run in the cold season');
    const other = await there.embed('prices of bread have doubled since spring');
    expect(asked?.model).toBe(said[1]?.model);
    const likeness = (query: Embedding | null): number => {
      const numbers = vectorNumbers(query?.vector ?? '');
      return vectorNumbers(said[1]?.vector ?? '').reduce(
        (sum, value, i) => sum + value * (numbers[i] ?? 0),
        0,
      );
    };
    expect(likeness(asked)).toBeGreaterThan(likeness(other) + 0.1 * LIKENESS_UNIT);
    expect(await there.embed(' \n ')).toBeNull();
    expect(await (await createRuleExtractor()).embed('the ferry')).toBeNull();
  });

  it('finds nothing in other languages than English', async () => {
    const there = await open();
    expect(await there.extract(articleOf(TEXT, { language: 'de' }))).toMatchObject({
      extractorVersion: 'none',
      statements: [],
      entities: [],
    });
    expect((await there.extract(articleOf(TEXT, { language: 'en-GB' }))).statements).toHaveLength(1);
  });

  it('takes more articles than it has threads, and answers each with its own', async () => {
    const many = await open();
    const texts = Array.from({ length: 40 }, (_, index) => `${TEXT} It has ${index} cabins.`);
    const found = await Promise.all(texts.map((text) => many.extract(articleOf(text))));
    expect(found.map(({ sentences }) => sentences.at(-1)?.end)).toEqual(texts.map(({ length }) => length));
  });

  it('rejects only the article that breaks a worker, and has another one for the next', async () => {
    const breaking = await open({ worker: BREAKING, threads: 1 });
    const outcomes = await Promise.allSettled(
      ['first', 'throw', 'second', 'end the thread', 'third'].map((title) =>
        breaking.extract(articleOf(TEXT, { title })),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    const reasons = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
    );
    expect(reasons).toMatchObject([{ code: 'INTERNAL' }, { code: 'INTERNAL' }]);
    expect(String(reasons[0])).toContain('thrown over this article');
    await expect(breaking.extract(articleOf(TEXT))).resolves.toBeDefined();
  });

  it('finishes what runs when it is closed, and takes nothing more', async () => {
    const closing = await open({ threads: 1 });
    const running = closing.extract(articleOf(TEXT.repeat(200)));
    const closed = closing.close();
    await expect(running).resolves.toBeDefined();
    await closed;
    await closing.close();
    await expect(closing.extract(articleOf(TEXT))).rejects.toMatchObject({ code: 'INTERNAL' });
  });
});
