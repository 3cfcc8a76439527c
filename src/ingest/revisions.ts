import { ownFactsOf, type ArticleRecord } from '../identity/article-record.ts';
import type { ReferencesRecord } from '../identity/update-identities.ts';
import type { ArticleRevision, RevisionStatement, StatementChange } from '../model/correction.ts';
import { foldedWords } from '../shared/text.ts';

/** A version of an article that is not the latest. */
export type RevisionRecord = Omit<ArticleRevision, 'changes'>;

export function revisionsTag(articleId: string): string {
  return `revisions:${articleId}`;
}

/** Keys sort as the numbers do. */
export function revisionKey(articleId: string, revision: number): string {
  return `revision:${articleId}:${String(revision).padStart(6, '0')}`;
}

/** A version as it stands in the article's record, with the speakers that its names were taken for. */
export function revisionOf(
  record: ArticleRecord,
  references: ReferencesRecord | null,
  supersededAt: string | null,
): RevisionRecord {
  const { article, statements, entities, unnamedSources } = ownFactsOf(record);
  const names = new Map([
    ...entities.map(({ id, forms }): [string, string] => [id, forms[0] ?? id]),
    ...unnamedSources.map(({ id, name }): [string, string] => [id, name]),
  ]);
  return {
    articleId: article.id,
    revision: record.recorded.revision,
    title: article.title,
    publishedAt: article.publishedAt,
    recordedAt: record.recorded.recordedAt,
    supersededAt,
    contentHash: article.contentHash,
    text: article.text,
    statements: statements.map(({ id, content, polarity, speakerId, evidence }) => ({
      id,
      content,
      polarity,
      speakerId: speakerId && (references?.decisions[speakerId]?.entityId ?? speakerId),
      speakerName: speakerId && (names.get(speakerId) ?? null),
      evidence,
    })),
  };
}

/** Share of common words from which on a statement that went and one that came are one that was altered. */
const ALTERED = 0.5;

/** What a version added, removed and altered, in the order of its statements, removed ones last. */
export function changesBetween(
  before: readonly RevisionStatement[],
  after: readonly RevisionStatement[],
): StatementChange[] {
  const kept = new Map(before.map((statement) => [statement.id, statement]));
  const gone = before.filter(({ id }) => !after.some((statement) => statement.id === id));
  const changes: StatementChange[] = [];
  for (const statement of after) {
    const same = kept.get(statement.id);
    if (same !== undefined) {
      if (same.speakerId !== statement.speakerId || same.polarity !== statement.polarity)
        changes.push({ kind: 'ALTERED', before: same, after: statement });
      continue;
    }
    const nearest = nearestOf(statement, gone);
    if (nearest === null) changes.push({ kind: 'ADDED', before: null, after: statement });
    else {
      gone.splice(gone.indexOf(nearest), 1);
      changes.push({ kind: 'ALTERED', before: nearest, after: statement });
    }
  }
  return [
    ...changes,
    ...gone.map((statement) => ({ kind: 'REMOVED' as const, before: statement, after: null })),
  ];
}

function nearestOf(
  statement: RevisionStatement,
  gone: readonly RevisionStatement[],
): RevisionStatement | null {
  const words = new Set(foldedWords(statement.content));
  let best: { readonly statement: RevisionStatement; readonly share: number } | null = null;
  for (const other of gone) {
    const others = new Set(foldedWords(other.content));
    const common = [...words].filter((word) => others.has(word)).length;
    const share = common / Math.max(1, Math.min(words.size, others.size));
    if (share >= ALTERED && share > (best?.share ?? 0)) best = { statement: other, share };
  }
  return best?.statement ?? null;
}
