import type { ArticleFact, ArticleFacts, StatementFact } from '../model/facts.ts';
import { invariant } from '../shared/errors.ts';
import type { DatePrecision } from '../model/vocabulary.ts';
import type { ArticleReferences, NameReference } from './references.ts';

/**
 * What one article says, by itself: entities under the ids that their names give. Who they are in the whole graph, which
 * claims statements make and what people corrected comes later (`settleFacts`).
 */
export interface OwnFacts extends Omit<ArticleFacts, 'article' | 'statements'> {
  readonly article: OwnArticle;
  readonly statements: readonly OwnStatement[];
}

export type OwnArticle = Omit<ArticleFact, 'fingerprint' | 'revision' | 'recordedAt' | 'dispatchId'>;
export type OwnStatement = Omit<StatementFact, 'claimId' | 'recordedAt' | 'links'>;

/** All that the article names, in the words of `updateIdentities`. */
export function referencesOf({ article, entities, roles }: OwnFacts): ArticleReferences {
  return {
    articleId: article.id,
    publishedAt: article.publishedAt,
    references: entities.map((entity): NameReference => {
      const { id, type, forms, kind } = entity;
      const held = roles.filter(({ personId }) => personId === id);
      const isEvent = entity.type === 'Event';
      return {
        nameId: id,
        type,
        forms,
        kind,
        roles: held.map(({ title, organizationId }) => ({ title, organizationId })),
        startDate: isEvent && entity.startDatePrecision === 'DAY' ? entity.startDate : null,
        within: isEvent ? periodOf(entity.startDate, entity.startDatePrecision) : null,
        placeId: isEvent ? entity.placeId : null,
        participantIds: isEvent ? entity.participantIds : [],
      };
    }),
  };
}

/** The days on one of which something began, where not the day but its week, month or year is known. */
function periodOf(startDate: string | null, precision: DatePrecision | null): NameReference['within'] {
  if (startDate === null) return null;
  const [year, month, day] = startDate.split('-').map(Number);
  invariant(year !== undefined && month !== undefined && day !== undefined, 'a date has three parts');
  const iso = (...date: [year: number, monthIndex: number, day: number]): string =>
    new Date(Date.UTC(...date)).toISOString().slice(0, 10);
  switch (precision) {
    case 'WEEK':
      return [startDate, iso(year, month - 1, day + 6)];
    case 'MONTH':
    case 'PUBLICATION':
      return [iso(year, month - 1, 1), iso(year, month, 0)];
    case 'YEAR':
      return [iso(year, 0, 1), iso(year, 12, 0)];
    case 'DAY':
    case null:
      return null;
  }
}
