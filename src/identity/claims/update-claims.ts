import { isDeepStrictEqual } from 'node:util';
import type { StatementLink } from '../../model/facts.ts';
import type { RecordReader, RecordWrite } from '../../model/records.ts';
import type { ArticleClaims, ArticleSaid, ClaimUpdate } from './said.ts';
import {
  recordKey,
  tagsOf,
  toClaims,
  toRecord,
  type Group,
  type SaidArticle,
  type Settled,
} from './said-article.ts';
import { SaidView, slotWrites } from './said-view.ts';
import { settleClaims } from './settle-claims.ts';
import { settleDispatches } from './settle-dispatches.ts';
import { settleLinks } from './settle-links.ts';

/**
 * Finds what a change of some articles makes of claims, dispatches and links. What comes out depends on the articles that
 * are there in the end, not on the order in which they came; what it costs, on those that share words with the changed
 * ones.
 *
 * @param changes by id of article: what it reports from now on, null where it goes
 */
export async function updateClaims(
  reader: RecordReader,
  changes: ReadonlyMap<string, ArticleSaid | null>,
): Promise<ClaimUpdate> {
  const view = await SaidView.open(reader, changes);
  const found: Found = {
    dispatches: await settleDispatches(view),
    claims: await settleClaims(view),
    links: await settleLinks(view),
  };
  const records: RecordWrite[] = [];
  const articles = new Map<string, ArticleClaims>();
  const movedTags = new Set<string>();
  for (const article of view.articles()) {
    const { articleId } = article;
    const before = view.isChanged(articleId) ? null : view.settledOf(articleId);
    const settled = settle(article, before, found);
    if (before !== null && isEqual(before, settled)) continue;
    const tags = tagsOf(article, settled);
    for (const tag of difference(view.tagsBefore(articleId), tags)) movedTags.add(tag);
    records.push({ key: recordKey(articleId), value: toRecord(article, settled), tags });
    const claims = toClaims(settled);
    if (before === null || !isEqual(toClaims(before), claims)) articles.set(articleId, claims);
  }
  for (const articleId of view.before.keys()) {
    if (view.after.get(articleId) !== null) continue;
    for (const tag of view.tagsBefore(articleId)) movedTags.add(tag);
    records.push({ key: recordKey(articleId), value: null, tags: [] });
  }
  return { guards: view.guards, records: [...records, ...slotWrites(movedTags)], articles };
}

interface Found {
  readonly dispatches: ReadonlyMap<string, Group>;
  readonly claims: ReadonlyMap<string, Group>;
  readonly links: ReadonlyMap<string, readonly StatementLink[]>;
}

/** What holds for an article now: what was found, and for the rest what held before. */
function settle(article: SaidArticle, before: Settled | null, found: Found): Settled {
  const statements = article.statements.map(({ id }) => {
    const old = before?.statements.get(id);
    const claim = found.claims.get(id) ?? old?.claim;
    const links = found.links.get(id) ?? old?.links;
    if (claim === undefined || links === undefined) throw new Error(`nothing was found out about ${id}`);
    return [id, { claim, links }] as const;
  });
  const dispatch = found.dispatches.get(article.articleId) ?? before?.dispatch;
  if (dispatch === undefined) throw new Error(`no dispatch was found for ${article.articleId}`);
  return { dispatch, statements: new Map(statements) };
}

function isEqual<T extends Settled | ArticleClaims>(a: T, b: T): boolean {
  return isDeepStrictEqual(a, b);
}

/** What only one of two lists has. */
function difference(a: readonly string[], b: readonly string[]): string[] {
  const [inA, inB] = [new Set(a), new Set(b)];
  return [...a.filter((each) => !inB.has(each)), ...b.filter((each) => !inA.has(each))];
}
