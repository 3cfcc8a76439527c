import { describe, expect, it } from 'vitest';
import { loadTopics } from '../../../src/extraction/topics/load-topics.ts';
import { createRuleExtractor } from '../../../src/extraction/extractor.ts';
import { SAMPLE_ARTICLES } from './sample-articles.ts';
import { articleOf, extract, nameOf } from './support.ts';

describe('the rule extractor', () => {
  it('says its version', async () => {
    const extractor = await createRuleExtractor();
    expect(extractor.version).toMatch(/^rules-1\+[0-9a-f]{8}$/);
    expect((await extractor.extract(articleOf(''))).extractorVersion).toBe(extractor.version);
  });

  it('reads a whole article', async () => {
    const [sample] = SAMPLE_ARTICLES;
    const extraction = await extract(sample?.text ?? '', { title: sample?.title ?? '' });
    expect(extraction.statements.map(({ speakerKey }) => nameOf(extraction, speakerKey))).toEqual([
      'Ingrid Solheim',
      'Ingrid Solheim',
      'Tomas Varga',
      'Jane Doe',
      '~a report by the Elmouth Port Authority',
      'John Roe',
      'World Health Organization',
      'World Health Organization',
      'Government of China',
      '~one resident',
      '~one resident',
      'Ingrid Solheim',
      'Ingrid Solheim',
      'Lopez',
      'Lopez',
    ]);
  });

  it('gives statements topics of the vocabulary, best first', async () => {
    const extraction = await extract(
      'Jane Doe said that the missile shield would not stop any missile from the sea.',
    );
    const topics = extraction.statements[0]?.topics ?? [];
    const known = new Map(loadTopics().map(({ id, name }) => [id, name]));
    expect(topics.length).toBeGreaterThan(0);
    expect(topics.map(({ topicId }) => known.get(topicId))).toContain('missile defence');
    expect(topics.map(({ score }) => score)).toEqual(topics.map(({ score }) => score).sort((a, b) => b - a));
  });

  it('is quick: under 0.1 s for 1,000 words', async () => {
    const text = SAMPLE_ARTICLES.map((sample) => sample.text)
      .join('\n')
      .repeat(12);
    await extract(text);
    const start = performance.now();
    await extract(text);
    const perThousand = (performance.now() - start) / (text.split(/\s+/u).length / 1000);
    // Three times the promise, since tests share their cores.
    expect(perThousand).toBeLessThan(300);
  });
});
