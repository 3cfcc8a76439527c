import type { ArticleRevision, StatementChange } from '../../model/correction.ts';
import type { Polarity } from '../../model/vocabulary.ts';
import type { ApiContext } from '../context.ts';
import type { Resolvers } from '../generated/types.ts';

/** The version of an article that was the latest at that time; null before the first one and after a removal. */
export async function articleAsOf(
  _: unknown,
  { id, known }: { readonly id: string; readonly known: Date },
  { editing }: ApiContext,
): Promise<ArticleRevision | null> {
  const time = known.getTime();
  const revisions = await editing.revisions(id);
  return (
    revisions.findLast(
      ({ recordedAt, supersededAt }) =>
        Date.parse(recordedAt) <= time && (supersededAt === null || time < Date.parse(supersededAt)),
    ) ?? null
  );
}

export const revisionResolvers: Pick<Resolvers, 'Article' | 'ArticleRevision' | 'RevisionStatement'> = {
  Article: {
    revisions: ({ id }, _, { editing }) => editing.revisions(id),
  },
  ArticleRevision: {
    added: (revision) => changes(revision, 'ADDED').flatMap(({ after }) => after ?? []),
    removed: (revision) => changes(revision, 'REMOVED').flatMap(({ before }) => before ?? []),
    altered: (revision) =>
      changes(revision, 'ALTERED').flatMap(({ before, after }) =>
        before && after ? [{ before, after }] : [],
      ),
  },
  RevisionStatement: {
    polarity: ({ polarity }) => polarity as Polarity,
  },
};

function changes(revision: ArticleRevision, kind: StatementChange['kind']): readonly StatementChange[] {
  return revision.changes.filter((change) => change.kind === kind);
}
