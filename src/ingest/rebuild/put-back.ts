import { ownFactsOf, type ArticleRecord } from '../../identity/article-record.ts';
import type { Recorded } from '../../identity/settled-facts.ts';
import type { ChangedArticle } from '../graph-writer.ts';
import { revisionOf, type RevisionRecord } from '../revisions.ts';
import type { ArticleCopy } from './article-copies.ts';

/** What the graph has of an article now. */
export interface Present {
  readonly record: ArticleRecord;
  readonly revisions: readonly RevisionRecord[];
}

/**
 * What is to be written so that an article is in the graph as it was, with what is said of it now; null where it is
 * already.
 *
 * @param said what the article is found to say now
 * @param present null where the graph does not have it
 */
export function putBack(
  copy: ArticleCopy,
  said: Pick<ChangedArticle, 'fingerprint' | 'facts'>,
  present: Present | null,
): ChangedArticle | null {
  const { source, recorded } = copy.record;
  if (present === null) return { source, ...said, history: { recorded, revisions: copy.revisions } };
  if (isVersion(present.record.recorded, recorded))
    return present.record.fingerprint === said.fingerprint ? null : { source, ...said };
  // Somebody changed it before it was taken out: the graph has its history.
  if (present.revisions.some((each) => isVersion(each, recorded))) return null;
  return goneOnWith(copy, present);
}

/** The version that one of the two names. */
type Version = Pick<Recorded, 'revision' | 'recordedAt'>;

function isVersion(a: Version, b: Version): boolean {
  return a.revision === b.revision && a.recordedAt === b.recordedAt;
}

/** Somebody gave the article again while it was out, and the graph took it for a new one: its history comes before. */
function goneOnWith(copy: ArticleCopy, { record, revisions }: Present): ChangedArticle {
  const { recorded } = copy.record;
  const { source, fingerprint } = record;
  const statements = { ...record.recorded.statements, ...recorded.statements };
  const isSame = revisions.length === 0 && JSON.stringify(source) === JSON.stringify(copy.record.source);
  const article = { source, fingerprint, facts: ownFactsOf(record) };
  if (isSame)
    return { ...article, history: { recorded: { ...recorded, statements }, revisions: copy.revisions } };
  const shift = recorded.revision;
  const superseded = revisionOf(copy.record, null, revisions[0]?.recordedAt ?? record.recorded.recordedAt);
  return {
    ...article,
    history: {
      recorded: { ...record.recorded, revision: record.recorded.revision + shift, statements },
      revisions: [
        ...copy.revisions,
        superseded,
        ...revisions.map((each) => ({ ...each, revision: each.revision + shift })),
      ],
    },
  };
}
