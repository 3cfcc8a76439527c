import { makeShare } from './article-share.ts';
import type { ArticleShare, StatementEnds } from './article-share.ts';
import type { Row } from './connection.ts';
import type { EntityView } from './entity-votes.ts';

/** A view as the driver returns it: properties that are null are not stored. */
type StoredView = Pick<EntityView, 'forms'> & Partial<EntityView>;

/** The article's share as the graph tells it: a row of LOCK_ARTICLES. */
export function storedShare(row: Row): ArticleShare {
  const views = row['views'] as readonly { readonly id: string; readonly view: StoredView }[];
  return makeShare({
    publishedAt: String(row['publishedAt']),
    views: new Map(
      views.map(({ id, view }): [string, EntityView] => [
        id,
        {
          forms: view.forms,
          isShortForm: view.isShortForm ?? false,
          kind: view.kind ?? null,
          wikidataId: view.wikidataId ?? null,
          preferredName: view.preferredName ?? null,
          startDate: view.startDate ?? null,
          startDatePrecision: view.startDatePrecision ?? null,
          placeId: view.placeId ?? null,
          participantIds: view.participantIds ?? [],
        },
      ]),
    ),
    mentionIds: row['mentionIds'] as readonly string[],
    outletId: row['outletId'] as string | null,
    roleIds: row['roleIds'] as readonly string[],
    statements: row['statements'] as readonly StatementEnds[],
  });
}
