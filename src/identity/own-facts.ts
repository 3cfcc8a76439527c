import type { ArticleFact, ArticleFacts, StatementFact } from '../model/facts.ts';
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
        placeId: isEvent ? entity.placeId : null,
        participantIds: isEvent ? entity.participantIds : [],
      };
    }),
  };
}
