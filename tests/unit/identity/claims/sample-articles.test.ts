import { beforeAll, describe, expect, it } from 'vitest';
import { createRuleExtractor } from '../../../../src/extraction/extractor.ts';
import type { ArticleClaims, ArticleSaid, SaidStatement } from '../../../../src/identity/claims/said.ts';
import { updateClaims } from '../../../../src/identity/claims/update-claims.ts';
import { articleId, namedId } from '../../../../src/identity/ids.ts';
import type { Article } from '../../../../src/model/article.ts';
import type { Extraction } from '../../../../src/model/extraction.ts';
import { readInput } from '../../../../src/readers/read-input.ts';
import { SAMPLE_FOLDER } from '../../../support/sample-articles.ts';
import { MemoryReader } from './memory-reader.ts';

/** What an article says, with speakers by their names alone. */
function saidIn(article: Article, { statements, entities }: Extraction): ArticleSaid {
  const id = articleId(article);
  const speakerOf = (key: string | null) => {
    const entity = entities.find((candidate) => candidate.key === key);
    if (key === null || entity === undefined) return key === null ? null : `source:${id}-${key}`;
    return entity.type === 'Event' ? null : namedId(entity.type, entity.name);
  };
  return {
    articleId: id,
    publishedAt: article.publishedAt,
    text: article.text,
    statements: statements.map((statement, index): SaidStatement => ({
      id: `statement:${id}-${index}`,
      content: statement.content.map(({ start, end }) => article.text.slice(start, end)).join(' … '),
      kind: statement.kind,
      polarity: statement.polarity,
      cueClass: statement.cue?.cueClass ?? null,
      speakerId: speakerOf(statement.speakerKey),
      mentionIds: [],
      topicIds: [],
      eventId: null,
      saidAt: `${statement.saidAt.date}T00:00:00.000Z`,
    })),
  };
}

describe('the sample articles', () => {
  const said = new Map<string, ArticleSaid>();
  const outlets = new Map<string, string>();
  const claims = new Map<string, ArticleClaims>();
  const contentOf = new Map<string, string>();

  /** The contents of the statements that make one claim with that of these words, each with its outlet. */
  function claimOf(words: string): string[] {
    const all = [...claims].flatMap(([article, { statements }]) =>
      [...statements].map(([id, { claimId }]) => ({ claimId, content: contentOf.get(id) ?? '', article })),
    );
    const claim = all.find(({ content }) => content === words)?.claimId;
    return all
      .filter(({ claimId }) => claimId === claim)
      .map(({ article, content }) => `${outlets.get(article) ?? ''}: ${content}`)
      .sort();
  }

  beforeAll(async () => {
    const extractor = await createRuleExtractor();
    const records = new MemoryReader();
    for await (const outcome of readInput(SAMPLE_FOLDER, {})) {
      if (!outcome.ok) continue;
      const { article } = outcome;
      const one = saidIn(article, await extractor.extract(article));
      said.set(one.articleId, one);
      outlets.set(one.articleId, `${article.outlet ?? ''}, ${article.publishedOn}`);
      for (const { id, content } of one.statements) contentOf.set(id, content);
      const update = await updateClaims(records, new Map([[one.articleId, one]]));
      expect(records.commit(update.guards, update.records)).toBe(true);
      for (const [id, found] of update.articles) claims.set(id, found);
    }
  });

  it('hold two dispatches that were reprinted', () => {
    const reprints = [...claims].filter(([id, { dispatchId }]) => dispatchId !== id);
    expect(reprints.map(([id, { dispatchId }]) => [outlets.get(id), outlets.get(dispatchId)])).toEqual([
      ['Harbour Courier, 2012-12-05', 'Caldermere Wire, 2012-12-04'],
      ['The Aldermoor Chronicle, 2025-09-12', 'Caldermere Wire, 2025-09-11'],
    ]);
  });

  it('report one claim in several wordings', () => {
    expect(claimOf('Russia will not interfere with Turkey’s right to defend itself')).toEqual([
      "Caldermere Wire, 2012-12-04: Moscow would not interfere with Turkey's right to defend itself",
      "Harbour Courier, 2012-12-05: Moscow would not interfere with Turkey's right to defend itself",
      'Lantern Hour, 2012-12-04: Moscow would not interfere with the right of Turkey to defend itself',
      'The Aldermoor Chronicle, 2012-12-05: Russia will not interfere with Turkey’s right to defend itself',
    ]);
  });

  it('hold people who contradict themselves', () => {
    const turns = [...claims.values()].flatMap(({ statements }) =>
      [...statements].flatMap(([id, { links }]) =>
        links.map(({ kind, statementId }) => [contentOf.get(statementId), kind, contentOf.get(id)]),
      ),
    );
    expect(turns).toContainEqual([
      'There is no such clause.',
      'CONTRADICTS',
      'There is a clause … I hoped that nobody would need it.',
    ]);
  });
});
