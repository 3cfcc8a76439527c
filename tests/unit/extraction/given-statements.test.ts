import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRuleExtractor } from '../../../src/extraction/extractor.ts';
import type { GivenStatement } from '../../../src/extraction/given-statements.ts';
import { loadTopics } from '../../../src/extraction/topics/load-topics.ts';
import { resolve } from '../../../src/identity/resolve.ts';
import type { Extraction } from '../../../src/model/extraction.ts';
import type { Span } from '../../../src/model/span.ts';
import { SAMPLE_ARTICLES } from './sample-articles.ts';
import { articleOf, contentOf, nameOf } from './support.ts';

const extractor = await createRuleExtractor();

/** Where words stand in a text, for the first time. */
function at(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return { start, end: start + words.length };
}

interface Parts {
  readonly content: readonly string[];
  readonly cue?: string;
  readonly speaker?: string;
  readonly namedAs?: readonly string[];
  readonly denies?: boolean;
}

function extractGiven(text: string, ...statements: readonly Parts[]): Promise<Extraction> {
  const given = statements.map(({ content, cue, speaker, namedAs = [], denies = false }): GivenStatement => ({
    content: content.map((words) => at(text, words)),
    cue: cue === undefined ? null : at(text, cue),
    speaker: speaker === undefined ? null : at(text, speaker),
    namedAs: namedAs.map((words) => at(text, words)),
    reporter: null,
    denies,
    rule: 'given',
    confidence: 0.8,
  }));
  return extractor.extract(articleOf(text), given);
}

describe('statements that are given', () => {
  it('take the place of those that the rules would find', async () => {
    const text = 'Ada Holm said the ferry would sail. Ben Roe said it would not.';
    const extraction = await extractGiven(text, {
      content: ['it would not'],
      cue: 'said',
      speaker: 'Ben Roe',
    });
    expect(extraction.statements.map((statement) => contentOf(text, statement))).toEqual(['it would not']);
    expect((await extractor.extract(articleOf(text), [])).statements).toEqual([]);
  });

  it.each<[string, string, Parts, string]>([
    ['a quotation', '“We sail,” Ada Holm said.', { content: ['We sail'], cue: 'said' }, 'DIRECT'],
    ['its marks given too', '“We sail,” Ada Holm said.', { content: ['“We sail,”'], cue: 'said' }, 'DIRECT'],
    [
      'a part of a quotation',
      '“We sail in May. The ferry is ready, and so am I, whatever they say,” Ada Holm said.',
      { content: ['We sail in May'], cue: 'said' },
      'DIRECT',
    ],
    [
      'what is quoted inside a quotation',
      '“My mother said the ferry would never sail in May or in June,” Ada Holm said.',
      { content: ['the ferry would never sail'], cue: 'said' },
      'INDIRECT',
    ],
    [
      'a report',
      'Ada Holm said the ferry would sail.',
      { content: ['the ferry would sail'], cue: 'said' },
      'INDIRECT',
    ],
    [
      'both',
      'Ada Holm said the ferry was “a great ship” and would sail.',
      { content: ['the ferry was “a great ship” and would sail'], cue: 'said' },
      'MIXED',
    ],
  ])('are of the right kind: %s', async (_, text, parts, kind) => {
    expect((await extractGiven(text, parts)).statements).toMatchObject([{ kind }]);
  });

  it.each([
    ['pointed out', 'point out', 'SAID'],
    ['went on to warn', 'warn', 'WARNED'],
    ["'s demands", 'demand', 'DEMANDED'],
    ['according to', 'according to', 'SAID'],
    ['had it put about', 'had it put about', 'SAID'],
  ])('have the verb and class of their cue: %s', async (cue, verb, cueClass) => {
    const text = `Ada Holm ${cue} that the ferry is late.`;
    const extraction = await extractGiven(text, {
      content: ['the ferry is late'],
      cue: cue.replace("'s ", ''),
    });
    expect(extraction.statements[0]?.cue).toMatchObject({ verb, cueClass });
  });

  it('are denied where the word lists say so of the cue, or the finder where they do not know it', async () => {
    const polarity = async (cue: string, denies: boolean) => {
      const text = `Ada Holm ${cue} that the ferry is late.`;
      return (await extractGiven(text, { content: ['the ferry is late'], cue, denies })).statements[0]
        ?.polarity;
    };
    expect(await polarity('denied', false)).toBe('NEGATIVE');
    expect(await polarity('said', true)).toBe('POSITIVE');
    expect(await polarity('pooh-poohed the idea', true)).toBe('NEGATIVE');
    expect(await polarity('pooh-poohed the idea', false)).toBe('POSITIVE');
  });

  it.each<[string, string | undefined, string]>([
    ['a pronoun', 'He', 'Ben Roe'],
    ['a description', 'The harbour master', 'Ben Roe'],
    ['nothing', undefined, 'Ben Roe'],
    ['a name of its own', 'Carl Vane', 'Carl Vane'],
    ['an organization', 'NATO', 'NATO'],
  ])('by %s have the speaker that the finder names, unless the words do', async (_, speaker, expected) => {
    const text = `Ada Holm met Ben Roe. ${speaker ?? 'It was so:'} said the ferry is late.`;
    const extraction = await extractGiven(text, {
      content: ['the ferry is late'],
      cue: 'said',
      namedAs: ['Ben Roe'],
      ...(speaker === undefined ? {} : { speaker }),
    });
    expect(nameOf(extraction, extraction.statements[0]?.speakerKey ?? null)).toBe(expected);
  });

  it('never have a place or a plain word for a speaker that the finder names', async () => {
    const text = 'Ada Holm went to Elmouth. He said the ferry is late.';
    const extraction = await extractGiven(text, {
      content: ['the ferry is late'],
      cue: 'said',
      namedAs: ['went', 'ferry'],
    });
    expect(extraction.statements).toMatchObject([{ speakerKey: null }]);
  });

  it('wherever they stand, give facts that fit the article', async () => {
    const topics = loadTopics();
    const place = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 12 }));
    const parts = fc.record({
      content: fc.array(place, { minLength: 1, maxLength: 3 }),
      cue: fc.option(place),
      speaker: fc.option(place),
      reporter: fc.option(place),
      namedAs: fc.array(place, { maxLength: 2 }),
      denies: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SAMPLE_ARTICLES),
        fc.array(parts, { maxLength: 8 }),
        async (sample, many) => {
          const words = [...sample.text.matchAll(/\S+/gu)].map(({ index, 0: word }) => ({
            start: index,
            end: index + word.length,
          }));
          const span = ([first, length]: [number, number]): Span => {
            const from = first % words.length;
            return {
              start: words[from]?.start ?? 0,
              end: words[Math.min(words.length, from + length) - 1]?.end ?? 1,
            };
          };
          const given = many.map((one): GivenStatement => ({
            content: [span(one.content[0] ?? [0, 1])],
            cue: one.cue === null ? null : span(one.cue),
            speaker: one.speaker === null ? null : span(one.speaker),
            reporter: one.reporter === null ? null : span(one.reporter),
            namedAs: one.namedAs.map(span),
            denies: one.denies,
            rule: 'given',
            confidence: 0.8,
          }));
          const article = articleOf(sample.text, { title: sample.title });
          const { rejected } = resolve(article, await extractor.extract(article, given), topics);
          const ofStatements = rejected.filter(
            ({ what }) => what.startsWith('statement') || what === 'mention',
          );
          expect(ofStatements.filter(({ reason }) => !reason.includes('same content'))).toEqual([]);
        },
      ),
      { numRuns: 60, seed: 5 },
    );
  });
});
