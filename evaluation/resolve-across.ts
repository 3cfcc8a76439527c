import type { ArticleReferences, NameReference } from '../src/identity/references.ts';
import type { ArticleFacts, EntityFact } from '../src/model/facts.ts';
import { createIdentityEngine } from './identity-engine.ts';
import type { Assignments } from './identity-engine.ts';

/** Settles who is meant by the names of articles, all of them at once. */
export function resolveAcross(articles: readonly ArticleReferences[]): Promise<Assignments> {
  return createIdentityEngine().add(articles);
}

/** What telling identities apart looks at, of what was found in an article. */
export function referencesOf({ article, entities, roles }: ArticleFacts): ArticleReferences {
  return {
    articleId: article.id,
    publishedAt: article.publishedAt,
    references: entities.map((entity) => referenceOf(entity, roles)),
  };
}

function referenceOf(entity: EntityFact, roles: ArticleFacts['roles']): NameReference {
  const isEvent = entity.type === 'Event';
  return {
    nameId: entity.id,
    type: entity.type,
    forms: entity.forms,
    kind: entity.kind,
    roles: roles
      .filter(({ personId }) => personId === entity.id)
      .map(({ title, organizationId }) => ({ title, organizationId })),
    startDate: isEvent ? entity.startDate : null,
    placeId: isEvent ? entity.placeId : null,
    participantIds: isEvent ? entity.participantIds : [],
  };
}
