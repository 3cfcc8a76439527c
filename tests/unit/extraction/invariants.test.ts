import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../../src/model/extraction.ts';
import type { Span } from '../../../src/model/span.ts';
import { SAMPLE_ARTICLES } from './sample-articles.ts';
import { extract } from './support.ts';

function spansOf(extraction: Extraction): Span[] {
  return [
    ...extraction.sentences,
    ...extraction.entities.flatMap((entity) => entity.mentions),
    ...extraction.unnamedSources.flatMap((source) => source.mentions),
    ...extraction.roles,
    ...extraction.dates,
    ...extraction.statements.flatMap((statement) => [
      ...statement.content,
      ...(statement.speaker === null ? [] : [statement.speaker]),
      ...(statement.cue === null ? [] : [statement.cue.span]),
      ...statement.mentions.flatMap((mention) => mention.spans),
    ]),
  ];
}

function checkSpans(extraction: Extraction, text: string): void {
  for (const { start, end } of spansOf(extraction)) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  for (const { content } of extraction.statements) {
    expect(content.length).toBeGreaterThan(0);
    for (const [index, span] of content.entries())
      expect(span.start).toBeGreaterThanOrEqual(content[index - 1]?.end ?? 0);
  }
}

function checkKeys(extraction: Extraction): void {
  const entities = new Set(extraction.entities.map(({ key }) => key));
  const speakers = new Set([...entities, ...extraction.unnamedSources.map(({ key }) => key)]);
  expect(speakers.size).toBe(extraction.entities.length + extraction.unnamedSources.length);
  for (const statement of extraction.statements) {
    const used = [
      statement.speakerKey,
      ...statement.reportedByKeys,
      ...statement.alternatives.map(({ key }) => key),
    ];
    for (const key of used) if (key !== null) expect(speakers).toContain(key);
    for (const { key } of statement.mentions) expect(entities).toContain(key);
    if (statement.eventKey !== null) expect(entities).toContain(statement.eventKey);
  }
  for (const role of extraction.roles) {
    expect(entities).toContain(role.personKey);
    if (role.organizationKey !== null) expect(entities).toContain(role.organizationKey);
  }
  for (const source of extraction.unnamedSources)
    if (source.affiliationKey !== null) expect(entities).toContain(source.affiliationKey);
  for (const entity of extraction.entities) {
    expect(entity.forms).toContain(entity.name);
    if (entity.type !== 'Event') continue;
    for (const key of [entity.placeKey, ...entity.participantKeys])
      if (key !== null) expect(entities).toContain(key);
  }
}

describe('every extraction', () => {
  for (const { title, text } of SAMPLE_ARTICLES) {
    it(`of "${title}" has exact spans, keys that resolve and scores from 0 to 1`, async () => {
      const extraction = await extract(text, { title });
      expect(extraction.statements.length).toBeGreaterThan(8);
      checkSpans(extraction, text);
      checkKeys(extraction);
      for (const { confidence, topics } of extraction.statements)
        for (const score of [confidence, ...topics.map((topic) => topic.score)]) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
        }
    });

    it(`of "${title}" is the same each time`, async () => {
      expect(await extract(text, { title })).toEqual(await extract(text, { title }));
    });
  }

  it('keeps content free of the cue, the speaker and the marks around it', async () => {
    const [sample] = SAMPLE_ARTICLES;
    const text = sample?.text ?? '';
    const extraction = await extract(text);
    for (const statement of extraction.statements) {
      for (const span of statement.content) {
        const words = text.slice(span.start, span.end);
        expect(words).toBe(words.trim());
        if (statement.kind === 'DIRECT') expect(words).not.toMatch(/^["“«]|["”»]$/u);
        if (statement.cue !== null)
          expect(statement.cue.span.end <= span.start || statement.cue.span.start >= span.end).toBe(true);
      }
    }
  });

  it('of any text at all keeps the invariants', async () => {
    const word = fc.constantFrom(
      'He',
      'said',
      'that',
      '“',
      '”',
      '"',
      "'",
      ',',
      '.',
      ':',
      '\n',
      'Mr.',
      'Jane Doe',
      'NATO',
      'the minister',
      'according',
      'to',
      'adding',
      'quoted',
      'as',
      'saying',
      'on Tuesday',
      '—',
      'warned',
      '(',
      ')',
      'will',
      'not',
      '😀',
      'Moscow',
      'a.m.',
      '«',
      '»',
      '-',
      'and',
      'who',
      "''",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 60 }), async (words) => {
        const text = words.join(' ');
        const extraction = await extract(text);
        checkSpans(extraction, text);
        checkKeys(extraction);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
